<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>abf</name>
    <message>
        <source>Very light</source>
        <translation>Sehr hell</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Tan</source>
        <translation>Gebräunt</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>Braun</translation>
    </message>
    <message>
        <source>Dark brown</source>
        <translation>Dunkelbraun</translation>
    </message>
    <message>
        <source>Very dark</source>
        <translation>Sehr dunkel</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>Neck</source>
        <translation>Hals</translation>
    </message>
    <message>
        <source>Chest</source>
        <translation>Brust</translation>
    </message>
    <message>
        <source>Waist</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Pelvis</source>
        <translation>Becken</translation>
    </message>
    <message>
        <source>Left upper arm</source>
        <translation>Linker Oberarm</translation>
    </message>
    <message>
        <source>Left forearm</source>
        <translation>Linker Unterarm</translation>
    </message>
    <message>
        <source>Left hand</source>
        <translation>Linke Hand</translation>
    </message>
    <message>
        <source>Left thigh</source>
        <translation>Linker Oberschenkel</translation>
    </message>
    <message>
        <source>Left lower leg</source>
        <translation>Linker Unterschenkel</translation>
    </message>
    <message>
        <source>Left foot</source>
        <translation>Linker Fuß</translation>
    </message>
    <message>
        <source>Right upper arm</source>
        <translation>Rechter Oberarm</translation>
    </message>
    <message>
        <source>Right forearm</source>
        <translation>Rechter Unterarm</translation>
    </message>
    <message>
        <source>Right hand</source>
        <translation>Rechte Hand</translation>
    </message>
    <message>
        <source>Right thigh</source>
        <translation>Rechter Oberschenkel</translation>
    </message>
    <message>
        <source>Right lower leg</source>
        <translation>Rechter Unterschenkel</translation>
    </message>
    <message>
        <source>Right foot</source>
        <translation>Rechter Fuß</translation>
    </message>
    <message>
        <source>Upper spine</source>
        <translation>Obere Wirbelsäule</translation>
    </message>
    <message>
        <source>Middle spine</source>
        <translation>Mittlere Wirbelsäule</translation>
    </message>
    <message>
        <source>Lower spine</source>
        <translation>Untere Wirbelsäule</translation>
    </message>
    <message>
        <source>collarbone</source>
        <translation>Schlüsselbein</translation>
    </message>
    <message>
        <source>shoulder</source>
        <translation>Schulter</translation>
    </message>
    <message>
        <source>elbow</source>
        <translation>Ellbogen</translation>
    </message>
    <message>
        <source>forearm turn</source>
        <translation>Unterarmdrehung</translation>
    </message>
    <message>
        <source>wrist</source>
        <translation>Handgelenk</translation>
    </message>
    <message>
        <source>hip</source>
        <translation>Hüfte</translation>
    </message>
    <message>
        <source>knee</source>
        <translation>Knie</translation>
    </message>
    <message>
        <source>ankle</source>
        <translation>Knöchel</translation>
    </message>
    <message>
        <source>eye</source>
        <translation>Auge</translation>
    </message>
    <message>
        <source>shoulder tip</source>
        <translation>Schulterspitze</translation>
    </message>
    <message>
        <source>upper arm, middle</source>
        <translation>Oberarm, Mitte</translation>
    </message>
    <message>
        <source>thigh, middle</source>
        <translation>Oberschenkel, Mitte</translation>
    </message>
    <message>
        <source>lower leg, middle</source>
        <translation>Unterschenkel, Mitte</translation>
    </message>
    <message>
        <source>side of the pelvis</source>
        <translation>Seite des Beckens</translation>
    </message>
    <message>
        <source>Neck, middle</source>
        <translation>Hals, Mitte</translation>
    </message>
    <message>
        <source>Neck, top</source>
        <translation>Hals, oben</translation>
    </message>
    <message>
        <source>Spine, second from the top</source>
        <translation>Wirbelsäule, zweite von oben</translation>
    </message>
    <message>
        <source>Spine, second from below</source>
        <translation>Wirbelsäule, zweite von unten</translation>
    </message>
    <message>
        <source>palm of the index finger</source>
        <translation>Mittelhand des Zeigefingers</translation>
    </message>
    <message>
        <source>palm of the middle finger</source>
        <translation>Mittelhand des Mittelfingers</translation>
    </message>
    <message>
        <source>palm of the ring finger</source>
        <translation>Mittelhand des Ringfingers</translation>
    </message>
    <message>
        <source>palm of the little finger</source>
        <translation>Mittelhand des kleinen Fingers</translation>
    </message>
    <message>
        <source>thumb</source>
        <translation>Daumen</translation>
    </message>
    <message>
        <source>index finger</source>
        <translation>Zeigefinger</translation>
    </message>
    <message>
        <source>middle finger</source>
        <translation>Mittelfinger</translation>
    </message>
    <message>
        <source>ring finger</source>
        <translation>Ringfinger</translation>
    </message>
    <message>
        <source>little finger</source>
        <translation>Kleiner Finger</translation>
    </message>
    <message>
        <source>big toe</source>
        <translation>Großer Zeh</translation>
    </message>
    <message>
        <source>second toe</source>
        <translation>Zweiter Zeh</translation>
    </message>
    <message>
        <source>third toe</source>
        <translation>Dritter Zeh</translation>
    </message>
    <message>
        <source>fourth toe</source>
        <translation>Vierter Zeh</translation>
    </message>
    <message>
        <source>little toe</source>
        <translation>Kleiner Zeh</translation>
    </message>
    <message>
        <source>Head and neck</source>
        <translation>Kopf und Hals</translation>
    </message>
    <message>
        <source>Spine</source>
        <translation>Wirbelsäule</translation>
    </message>
    <message>
        <source>Left arm</source>
        <translation>Linker Arm</translation>
    </message>
    <message>
        <source>Right arm</source>
        <translation>Rechter Arm</translation>
    </message>
    <message>
        <source>Left leg</source>
        <translation>Linkes Bein</translation>
    </message>
    <message>
        <source>Right leg</source>
        <translation>Rechtes Bein</translation>
    </message>
    <message>
        <source>Left fingers</source>
        <translation>Linke Finger</translation>
    </message>
    <message>
        <source>Right fingers</source>
        <translation>Rechte Finger</translation>
    </message>
    <message>
        <source>Left toes</source>
        <translation>Linke Zehen</translation>
    </message>
    <message>
        <source>Right toes</source>
        <translation>Rechte Zehen</translation>
    </message>
    <message>
        <source>Forehead and brows</source>
        <translation>Stirn und Brauen</translation>
    </message>
    <message>
        <source>Eyes</source>
        <translation>Augen</translation>
    </message>
    <message>
        <source>Nose</source>
        <translation>Nase</translation>
    </message>
    <message>
        <source>Cheeks</source>
        <translation>Wangen</translation>
    </message>
    <message>
        <source>Mouth</source>
        <translation>Mund</translation>
    </message>
    <message>
        <source>Chin and jaw</source>
        <translation>Kinn und Kiefer</translation>
    </message>
    <message>
        <source>Ears</source>
        <translation>Ohren</translation>
    </message>
    <message>
        <source>Shoulders and trunk</source>
        <translation>Schultern und Rumpf</translation>
    </message>
    <message>
        <source>Breast</source>
        <translation>Brüste</translation>
    </message>
    <message>
        <source>Waist and belly</source>
        <translation>Taille und Bauch</translation>
    </message>
    <message>
        <source>Hips and buttocks</source>
        <translation>Hüften und Gesäß</translation>
    </message>
    <message>
        <source>Upper arms</source>
        <translation>Oberarme</translation>
    </message>
    <message>
        <source>Forearms</source>
        <translation>Unterarme</translation>
    </message>
    <message>
        <source>Hands</source>
        <translation>Hände</translation>
    </message>
    <message>
        <source>Thighs</source>
        <translation>Oberschenkel</translation>
    </message>
    <message>
        <source>Knees and lower legs</source>
        <translation>Knie und Unterschenkel</translation>
    </message>
    <message>
        <source>Feet</source>
        <translation>Füße</translation>
    </message>
    <message>
        <source>Brows</source>
        <translation>Brauen</translation>
    </message>
    <message>
        <source>Eyelids and gaze</source>
        <translation>Lider und Blick</translation>
    </message>
    <message>
        <source>Cheeks and nose</source>
        <translation>Wangen und Nase</translation>
    </message>
    <message>
        <source>Jaw and tongue</source>
        <translation>Kiefer und Zunge</translation>
    </message>
    <message>
        <source>Nipple</source>
        <translation>Brustwarze</translation>
    </message>
    <message>
        <source>Buttocks</source>
        <translation>Gesäß</translation>
    </message>
    <message>
        <source>Cheek</source>
        <translation>Wange</translation>
    </message>
    <message>
        <source>Chin</source>
        <translation>Kinn</translation>
    </message>
    <message>
        <source>Ear</source>
        <translation>Ohr</translation>
    </message>
    <message>
        <source>Eye</source>
        <translation>Auge</translation>
    </message>
    <message>
        <source>Foot</source>
        <translation>Fuß</translation>
    </message>
    <message>
        <source>Forehead</source>
        <translation>Stirn</translation>
    </message>
    <message>
        <source>Hand</source>
        <translation>Hand</translation>
    </message>
    <message>
        <source>Hips</source>
        <translation>Hüften</translation>
    </message>
    <message>
        <source>Leg</source>
        <translation>Bein</translation>
    </message>
    <message>
        <source>Forearm</source>
        <translation>Unterarm</translation>
    </message>
    <message>
        <source>Upper arm</source>
        <translation>Oberarm</translation>
    </message>
    <message>
        <source>Both lower legs</source>
        <translation>Beide Unterschenkel</translation>
    </message>
    <message>
        <source>Lower leg</source>
        <translation>Unterschenkel</translation>
    </message>
    <message>
        <source>Both thighs</source>
        <translation>Beide Oberschenkel</translation>
    </message>
    <message>
        <source>Thigh</source>
        <translation>Oberschenkel</translation>
    </message>
    <message>
        <source>Belly</source>
        <translation>Bauch</translation>
    </message>
    <message>
        <source>Trunk</source>
        <translation>Rumpf</translation>
    </message>
    <message>
        <source>Crotch</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Both upper arms</source>
        <translation>Beide Oberarme</translation>
    </message>
    <message>
        <source>Both forearms</source>
        <translation>Beide Unterarme</translation>
    </message>
    <message>
        <source>Both ankles</source>
        <translation>Beide Knöchel</translation>
    </message>
    <message>
        <source>Both wrists</source>
        <translation>Beide Handgelenke</translation>
    </message>
    <message>
        <source>Both calves</source>
        <translation>Beide Waden</translation>
    </message>
    <message>
        <source>Both knees</source>
        <translation>Beide Knie</translation>
    </message>
    <message>
        <source>Below the bust</source>
        <translation>Unter der Brust</translation>
    </message>
    <message>
        <source>Bust</source>
        <translation>Büste</translation>
    </message>
    <message>
        <source>Nape to waist</source>
        <translation>Nacken bis Taille</translation>
    </message>
    <message>
        <source>Waist to hip</source>
        <translation>Taille bis Hüfte</translation>
    </message>
    <message>
        <source>Shoulders</source>
        <translation>Schultern</translation>
    </message>
    <message>
        <source>Front of the chest</source>
        <translation>Vorderseite der Brust</translation>
    </message>
    <message>
        <source>length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>höher</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>nach vorn</translation>
    </message>
    <message>
        <source>outward</source>
        <translation>nach außen</translation>
    </message>
    <message>
        <source>girth</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>height</source>
        <translation>Körpergröße</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>fat</source>
        <translation>Fett</translation>
    </message>
    <message>
        <source>muscle</source>
        <translation>Muskeln</translation>
    </message>
    <message>
        <source>shoulder muscle</source>
        <translation>Schultermuskeln</translation>
    </message>
    <message>
        <source>volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>fullness higher</source>
        <translation>Fülle höher</translation>
    </message>
    <message>
        <source>pointed</source>
        <translation>spitz</translation>
    </message>
    <message>
        <source>hollow filled</source>
        <translation>Mulde gefüllt</translation>
    </message>
    <message>
        <source>bones</source>
        <translation>Knochen</translation>
    </message>
    <message>
        <source>jaw lower</source>
        <translation>Kiefer tiefer</translation>
    </message>
    <message>
        <source>prominent</source>
        <translation>ausgeprägt</translation>
    </message>
    <message>
        <source>cleft</source>
        <translation>Grübchen</translation>
    </message>
    <message>
        <source>lower jaw forward</source>
        <translation>Unterkiefer vor</translation>
    </message>
    <message>
        <source>lobe</source>
        <translation>Läppchen</translation>
    </message>
    <message>
        <source>rounder</source>
        <translation>runder</translation>
    </message>
    <message>
        <source>more triangular</source>
        <translation>dreieckiger</translation>
    </message>
    <message>
        <source>turned forward</source>
        <translation>nach vorn gedreht</translation>
    </message>
    <message>
        <source>flap</source>
        <translation>Ohrmuschel</translation>
    </message>
    <message>
        <source>standing off</source>
        <translation>abstehend</translation>
    </message>
    <message>
        <source>angle</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>inner corner higher</source>
        <translation>innerer Winkel höher</translation>
    </message>
    <message>
        <source>outer corner higher</source>
        <translation>äußerer Winkel höher</translation>
    </message>
    <message>
        <source>opening, inner</source>
        <translation>Öffnung, innen</translation>
    </message>
    <message>
        <source>opening, middle</source>
        <translation>Öffnung, Mitte</translation>
    </message>
    <message>
        <source>opening, outer</source>
        <translation>Öffnung, außen</translation>
    </message>
    <message>
        <source>inner part outward</source>
        <translation>innen nach außen</translation>
    </message>
    <message>
        <source>outer part outward</source>
        <translation>außen nach außen</translation>
    </message>
    <message>
        <source>fold higher</source>
        <translation>Lidfalte höher</translation>
    </message>
    <message>
        <source>fold angle</source>
        <translation>Lidfaltenwinkel</translation>
    </message>
    <message>
        <source>bag</source>
        <translation>Tränensack</translation>
    </message>
    <message>
        <source>bag height</source>
        <translation>Tränensackhöhe</translation>
    </message>
    <message>
        <source>bag outward</source>
        <translation>Tränensack nach außen</translation>
    </message>
    <message>
        <source>inner fold outward</source>
        <translation>innere Falte nach außen</translation>
    </message>
    <message>
        <source>finger length</source>
        <translation>Fingerlänge</translation>
    </message>
    <message>
        <source>finger thickness</source>
        <translation>Fingerdicke</translation>
    </message>
    <message>
        <source>fingers apart</source>
        <translation>Finger gespreizt</translation>
    </message>
    <message>
        <source>temples</source>
        <translation>Schläfen</translation>
    </message>
    <message>
        <source>rounded</source>
        <translation>gerundet</translation>
    </message>
    <message>
        <source>depth of the back</source>
        <translation>Tiefe hinten</translation>
    </message>
    <message>
        <source>age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>waist higher</source>
        <translation>Taille höher</translation>
    </message>
    <message>
        <source>knock-kneed</source>
        <translation>X-beinig</translation>
    </message>
    <message>
        <source>lower lip height</source>
        <translation>Höhe der Unterlippe</translation>
    </message>
    <message>
        <source>Cupid's bow</source>
        <translation>Amorbogen</translation>
    </message>
    <message>
        <source>Cupid's bow width</source>
        <translation>Breite des Amorbogens</translation>
    </message>
    <message>
        <source>laugh lines</source>
        <translation>Lachfalten</translation>
    </message>
    <message>
        <source>lower lip volume</source>
        <translation>Fülle der Unterlippe</translation>
    </message>
    <message>
        <source>corners higher</source>
        <translation>Winkel höher</translation>
    </message>
    <message>
        <source>upper lip ends higher</source>
        <translation>Enden der Oberlippe höher</translation>
    </message>
    <message>
        <source>lower lip width</source>
        <translation>Breite der Unterlippe</translation>
    </message>
    <message>
        <source>upper lip width</source>
        <translation>Breite der Oberlippe</translation>
    </message>
    <message>
        <source>dimples</source>
        <translation>Grübchen</translation>
    </message>
    <message>
        <source>upper lip height</source>
        <translation>Höhe der Oberlippe</translation>
    </message>
    <message>
        <source>upper lip volume</source>
        <translation>Fülle der Oberlippe</translation>
    </message>
    <message>
        <source>lower lip ends higher</source>
        <translation>Enden der Unterlippe höher</translation>
    </message>
    <message>
        <source>upper lip middle higher</source>
        <translation>Mitte der Oberlippe höher</translation>
    </message>
    <message>
        <source>lower lip middle higher</source>
        <translation>Mitte der Unterlippe höher</translation>
    </message>
    <message>
        <source>groove to the nose</source>
        <translation>Rinne zur Nase</translation>
    </message>
    <message>
        <source>double chin</source>
        <translation>Doppelkinn</translation>
    </message>
    <message>
        <source>nostrils angle</source>
        <translation>Winkel der Nasenlöcher</translation>
    </message>
    <message>
        <source>nostrils flaring</source>
        <translation>Nasenflügel gebläht</translation>
    </message>
    <message>
        <source>bridge curved out</source>
        <translation>Rücken gewölbt</translation>
    </message>
    <message>
        <source>tip width</source>
        <translation>Breite der Spitze</translation>
    </message>
    <message>
        <source>width, upper</source>
        <translation>Breite, oben</translation>
    </message>
    <message>
        <source>width, middle</source>
        <translation>Breite, Mitte</translation>
    </message>
    <message>
        <source>width, lower</source>
        <translation>Breite, unten</translation>
    </message>
    <message>
        <source>hump</source>
        <translation>Höcker</translation>
    </message>
    <message>
        <source>nostrils width</source>
        <translation>Breite der Nasenlöcher</translation>
    </message>
    <message>
        <source>straight line with the forehead</source>
        <translation>gerade Linie mit der Stirn</translation>
    </message>
    <message>
        <source>tip higher</source>
        <translation>Spitze höher</translation>
    </message>
    <message>
        <source>septum angle</source>
        <translation>Winkel der Scheidewand</translation>
    </message>
    <message>
        <source>base higher</source>
        <translation>Ansatz höher</translation>
    </message>
    <message>
        <source>less compressed</source>
        <translation>weniger gedrückt</translation>
    </message>
    <message>
        <source>tone</source>
        <translation>Straffheit</translation>
    </message>
    <message>
        <source>rounder, as late in a pregnancy</source>
        <translation>runder wie spät in einer Schwangerschaft</translation>
    </message>
    <message>
        <source>navel outward</source>
        <translation>Nabel nach außen</translation>
    </message>
    <message>
        <source>navel higher</source>
        <translation>Nabel höher</translation>
    </message>
    <message>
        <source>chest muscle</source>
        <translation>Brustmuskeln</translation>
    </message>
    <message>
        <source>back muscle</source>
        <translation>Rückenmuskeln</translation>
    </message>
    <message>
        <source>V shape</source>
        <translation>V-Form</translation>
    </message>
    <message>
        <source>Brow down</source>
        <translation>Braue gesenkt</translation>
    </message>
    <message>
        <source>Inner brows up</source>
        <translation>Innere Brauen gehoben</translation>
    </message>
    <message>
        <source>Outer brow up</source>
        <translation>Äußere Braue gehoben</translation>
    </message>
    <message>
        <source>Cheeks puffed</source>
        <translation>Wangen aufgeblasen</translation>
    </message>
    <message>
        <source>Cheek raised</source>
        <translation>Wange gehoben</translation>
    </message>
    <message>
        <source>Eye closed</source>
        <translation>Auge zu</translation>
    </message>
    <message>
        <source>Look down</source>
        <translation>Blick nach unten</translation>
    </message>
    <message>
        <source>Look inward</source>
        <translation>Blick nach innen</translation>
    </message>
    <message>
        <source>Look outward</source>
        <translation>Blick nach außen</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>Blick nach oben</translation>
    </message>
    <message>
        <source>Eye squinting</source>
        <translation>Auge gekniffen</translation>
    </message>
    <message>
        <source>Eye wide open</source>
        <translation>Auge weit offen</translation>
    </message>
    <message>
        <source>Jaw forward</source>
        <translation>Kiefer nach vorn</translation>
    </message>
    <message>
        <source>Jaw to the left</source>
        <translation>Kiefer nach links</translation>
    </message>
    <message>
        <source>Jaw open</source>
        <translation>Kiefer offen</translation>
    </message>
    <message>
        <source>Jaw to the right</source>
        <translation>Kiefer nach rechts</translation>
    </message>
    <message>
        <source>Lips closed over the open jaw</source>
        <translation>Lippen zu bei offenem Kiefer</translation>
    </message>
    <message>
        <source>Dimple</source>
        <translation>Grübchen</translation>
    </message>
    <message>
        <source>Corner down</source>
        <translation>Winkel gesenkt</translation>
    </message>
    <message>
        <source>Lips as for O</source>
        <translation>Lippen wie bei O</translation>
    </message>
    <message>
        <source>Mouth to the left</source>
        <translation>Mund nach links</translation>
    </message>
    <message>
        <source>Lower lip down</source>
        <translation>Unterlippe gesenkt</translation>
    </message>
    <message>
        <source>Lips pressed</source>
        <translation>Lippen gepresst</translation>
    </message>
    <message>
        <source>Lips puckered</source>
        <translation>Lippen gespitzt</translation>
    </message>
    <message>
        <source>Mouth to the right</source>
        <translation>Mund nach rechts</translation>
    </message>
    <message>
        <source>Lower lip rolled in</source>
        <translation>Unterlippe eingerollt</translation>
    </message>
    <message>
        <source>Upper lip rolled in</source>
        <translation>Oberlippe eingerollt</translation>
    </message>
    <message>
        <source>Lower lip pushed up</source>
        <translation>Unterlippe hochgeschoben</translation>
    </message>
    <message>
        <source>Upper lip pushed up</source>
        <translation>Oberlippe hochgeschoben</translation>
    </message>
    <message>
        <source>Smile</source>
        <translation>Lächeln</translation>
    </message>
    <message>
        <source>Mouth stretched</source>
        <translation>Mund gedehnt</translation>
    </message>
    <message>
        <source>Upper lip raised</source>
        <translation>Oberlippe gehoben</translation>
    </message>
    <message>
        <source>Nose wrinkled</source>
        <translation>Nase gerümpft</translation>
    </message>
    <message>
        <source>Tongue out</source>
        <translation>Zunge heraus</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>part of the body: what of it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>body</source>
        <translation>koerper</translation>
    </message>
    <message>
        <source>%L1 ft</source>
        <translation>%L1 ft</translation>
    </message>
    <message>
        <source>%L1 m</source>
        <translation>%L1 m</translation>
    </message>
    <message>
        <source>nose</source>
        <translation>Nase</translation>
    </message>
    <message>
        <source>inner corner of the left eye</source>
        <translation>innerer Winkel des linken Auges</translation>
    </message>
    <message>
        <source>left eye</source>
        <translation>linkes Auge</translation>
    </message>
    <message>
        <source>outer corner of the left eye</source>
        <translation>äußerer Winkel des linken Auges</translation>
    </message>
    <message>
        <source>inner corner of the right eye</source>
        <translation>innerer Winkel des rechten Auges</translation>
    </message>
    <message>
        <source>right eye</source>
        <translation>rechtes Auge</translation>
    </message>
    <message>
        <source>outer corner of the right eye</source>
        <translation>äußerer Winkel des rechten Auges</translation>
    </message>
    <message>
        <source>left ear</source>
        <translation>linkes Ohr</translation>
    </message>
    <message>
        <source>right ear</source>
        <translation>rechtes Ohr</translation>
    </message>
    <message>
        <source>left corner of the mouth</source>
        <translation>linker Mundwinkel</translation>
    </message>
    <message>
        <source>right corner of the mouth</source>
        <translation>rechter Mundwinkel</translation>
    </message>
    <message>
        <source>left shoulder</source>
        <translation>linke Schulter</translation>
    </message>
    <message>
        <source>right shoulder</source>
        <translation>rechte Schulter</translation>
    </message>
    <message>
        <source>left elbow</source>
        <translation>linker Ellbogen</translation>
    </message>
    <message>
        <source>right elbow</source>
        <translation>rechter Ellbogen</translation>
    </message>
    <message>
        <source>left wrist</source>
        <translation>linkes Handgelenk</translation>
    </message>
    <message>
        <source>right wrist</source>
        <translation>rechtes Handgelenk</translation>
    </message>
    <message>
        <source>left little finger</source>
        <translation>linker kleiner Finger</translation>
    </message>
    <message>
        <source>right little finger</source>
        <translation>rechter kleiner Finger</translation>
    </message>
    <message>
        <source>left index finger</source>
        <translation>linker Zeigefinger</translation>
    </message>
    <message>
        <source>right index finger</source>
        <translation>rechter Zeigefinger</translation>
    </message>
    <message>
        <source>left thumb</source>
        <translation>linker Daumen</translation>
    </message>
    <message>
        <source>right thumb</source>
        <translation>rechter Daumen</translation>
    </message>
    <message>
        <source>left hip</source>
        <translation>linke Hüfte</translation>
    </message>
    <message>
        <source>right hip</source>
        <translation>rechte Hüfte</translation>
    </message>
    <message>
        <source>left knee</source>
        <translation>linkes Knie</translation>
    </message>
    <message>
        <source>right knee</source>
        <translation>rechtes Knie</translation>
    </message>
    <message>
        <source>left ankle</source>
        <translation>linker Knöchel</translation>
    </message>
    <message>
        <source>right ankle</source>
        <translation>rechter Knöchel</translation>
    </message>
    <message>
        <source>left heel</source>
        <translation>linke Ferse</translation>
    </message>
    <message>
        <source>right heel</source>
        <translation>rechte Ferse</translation>
    </message>
    <message>
        <source>tip of the left foot</source>
        <translation>Spitze des linken Fußes</translation>
    </message>
    <message>
        <source>tip of the right foot</source>
        <translation>Spitze des rechten Fußes</translation>
    </message>
    <message>
        <source>From the soles to the top of the head.</source>
        <translation>Von den Sohlen bis zum Scheitel.</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Volume times the density of the body.</source>
        <translation>Volumen mal Dichte des Körpers.</translation>
    </message>
    <message>
        <source>Enclosed by the skin.</source>
        <translation>Von der Haut umschlossen.</translation>
    </message>
    <message>
        <source>skin area</source>
        <translation>Hautfläche</translation>
    </message>
    <message>
        <source>Of the skin.</source>
        <translation>Der Haut.</translation>
    </message>
    <message>
        <source>body mass index</source>
        <translation>Body-Mass-Index</translation>
    </message>
    <message>
        <source>Weight over height squared.</source>
        <translation>Gewicht durch Größe zum Quadrat.</translation>
    </message>
    <message>
        <source>body fat</source>
        <translation>Körperfett</translation>
    </message>
    <message>
        <source>Estimated from body mass index, sex and age.</source>
        <translation>Geschätzt aus Body-Mass-Index, Geschlecht und Alter.</translation>
    </message>
    <message>
        <source>head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>Level, the largest above ears and brows.</source>
        <translation>Waagerecht, der größte Umfang über Ohren und Brauen.</translation>
    </message>
    <message>
        <source>neck</source>
        <translation>Hals</translation>
    </message>
    <message>
        <source>Around the lower half of the neck, square to it.</source>
        <translation>Um die untere Hälfte des Halses, senkrecht zu ihm.</translation>
    </message>
    <message>
        <source>neck base</source>
        <translation>Halsansatz</translation>
    </message>
    <message>
        <source>Over the neck's bone at the back, the sides of the neck and the hollow between the collar bones.</source>
        <translation>Über den Halswirbel hinten, die Seiten des Halses und die Grube zwischen den Schlüsselbeinen.</translation>
    </message>
    <message>
        <source>chest</source>
        <translation>Brust</translation>
    </message>
    <message>
        <source>Level, at the height of the nipples.</source>
        <translation>Waagerecht, in Höhe der Brustwarzen.</translation>
    </message>
    <message>
        <source>underbust</source>
        <translation>Unterbrust</translation>
    </message>
    <message>
        <source>Level, just below the breasts.</source>
        <translation>Waagerecht, dicht unter den Brüsten.</translation>
    </message>
    <message>
        <source>waist</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Level, midway between lowest rib and hip bone.</source>
        <translation>Waagerecht, mitten zwischen unterster Rippe und Hüftknochen.</translation>
    </message>
    <message>
        <source>abdomen</source>
        <translation>Bauch</translation>
    </message>
    <message>
        <source>Level, at the navel.</source>
        <translation>Waagerecht, am Nabel.</translation>
    </message>
    <message>
        <source>top hip</source>
        <translation>obere Hüfte</translation>
    </message>
    <message>
        <source>Level, midway between waist and hip.</source>
        <translation>Waagerecht, mitten zwischen Taille und Hüfte.</translation>
    </message>
    <message>
        <source>Level, at the fullest part of the buttocks.</source>
        <translation>Waagerecht, an der stärksten Stelle des Gesäßes.</translation>
    </message>
    <message>
        <source>torso</source>
        <translation>Rumpf</translation>
    </message>
    <message>
        <source>From the middle of a shoulder over the front, between the legs and up the back.</source>
        <translation>Von der Mitte einer Schulter über vorn, zwischen den Beinen hindurch und hinten hinauf.</translation>
    </message>
    <message>
        <source>upper arm</source>
        <translation>Oberarm</translation>
    </message>
    <message>
        <source>Midway from shoulder to elbow, square to the arm.</source>
        <translation>Mitten zwischen Schulter und Ellbogen, senkrecht zum Arm.</translation>
    </message>
    <message>
        <source>Around the elbow, square to the arm.</source>
        <translation>Um den Ellbogen, senkrecht zum Arm.</translation>
    </message>
    <message>
        <source>forearm</source>
        <translation>Unterarm</translation>
    </message>
    <message>
        <source>The fullest part below the elbow, square to the arm.</source>
        <translation>Die stärkste Stelle unter dem Ellbogen, senkrecht zum Arm.</translation>
    </message>
    <message>
        <source>Around the wrist, square to the forearm.</source>
        <translation>Um das Handgelenk, senkrecht zum Unterarm.</translation>
    </message>
    <message>
        <source>thigh</source>
        <translation>Oberschenkel</translation>
    </message>
    <message>
        <source>Level, at the fullest part of the thigh.</source>
        <translation>Waagerecht, an der stärksten Stelle des Oberschenkels.</translation>
    </message>
    <message>
        <source>mid thigh</source>
        <translation>Mitte des Oberschenkels</translation>
    </message>
    <message>
        <source>Level, midway between crotch and kneecap.</source>
        <translation>Waagerecht, mitten zwischen Schritt und Kniescheibe.</translation>
    </message>
    <message>
        <source>Level, at the middle of the kneecap.</source>
        <translation>Waagerecht, an der Mitte der Kniescheibe.</translation>
    </message>
    <message>
        <source>calf</source>
        <translation>Wade</translation>
    </message>
    <message>
        <source>Level, at the fullest part of the calf.</source>
        <translation>Waagerecht, an der stärksten Stelle der Wade.</translation>
    </message>
    <message>
        <source>Level, at the thinnest part above the ankle.</source>
        <translation>Waagerecht, an der dünnsten Stelle über dem Knöchel.</translation>
    </message>
    <message>
        <source>shoulder width</source>
        <translation>Schulterbreite</translation>
    </message>
    <message>
        <source>Straight, between the outer ends of the shoulders.</source>
        <translation>Gerade, zwischen den äußeren Enden der Schultern.</translation>
    </message>
    <message>
        <source>across shoulders</source>
        <translation>über die Schultern</translation>
    </message>
    <message>
        <source>Over the back, from one shoulder's end over the neck's bone to the other's.</source>
        <translation>Über den Rücken, von einem Schulterende über den Halswirbel zum anderen.</translation>
    </message>
    <message>
        <source>shoulder length</source>
        <translation>Schulterlänge</translation>
    </message>
    <message>
        <source>From the side of the neck to the outer end of the shoulder.</source>
        <translation>Von der Seite des Halses bis zum äußeren Ende der Schulter.</translation>
    </message>
    <message>
        <source>across back</source>
        <translation>Rückenbreite</translation>
    </message>
    <message>
        <source>Between the creases of the arms, midway between shoulder and armpit, over the back.</source>
        <translation>Zwischen den Armfalten, mitten zwischen Schulter und Achsel, über den Rücken.</translation>
    </message>
    <message>
        <source>across front</source>
        <translation>Brustbreite</translation>
    </message>
    <message>
        <source>Between the creases of the arms, midway between shoulder and armpit, over the chest.</source>
        <translation>Zwischen den Armfalten, mitten zwischen Schulter und Achsel, über die Brust.</translation>
    </message>
    <message>
        <source>back length</source>
        <translation>Rückenlänge</translation>
    </message>
    <message>
        <source>Down the back, from the neck's bone to the waist.</source>
        <translation>Den Rücken hinab, vom Halswirbel bis zur Taille.</translation>
    </message>
    <message>
        <source>front length</source>
        <translation>Vorderlänge</translation>
    </message>
    <message>
        <source>Down the front, from the hollow between the collar bones to the waist.</source>
        <translation>Vorn hinab, von der Grube zwischen den Schlüsselbeinen bis zur Taille.</translation>
    </message>
    <message>
        <source>arm length</source>
        <translation>Armlänge</translation>
    </message>
    <message>
        <source>From shoulder over elbow to wrist.</source>
        <translation>Von der Schulter über den Ellbogen zum Handgelenk.</translation>
    </message>
    <message>
        <source>upper arm length</source>
        <translation>Oberarmlänge</translation>
    </message>
    <message>
        <source>From shoulder to elbow.</source>
        <translation>Von der Schulter zum Ellbogen.</translation>
    </message>
    <message>
        <source>forearm length</source>
        <translation>Unterarmlänge</translation>
    </message>
    <message>
        <source>From elbow to wrist.</source>
        <translation>Vom Ellbogen zum Handgelenk.</translation>
    </message>
    <message>
        <source>sleeve length</source>
        <translation>Ärmellänge</translation>
    </message>
    <message>
        <source>From the neck's bone over shoulder and elbow to the wrist.</source>
        <translation>Vom Halswirbel über Schulter und Ellbogen zum Handgelenk.</translation>
    </message>
    <message>
        <source>hand length</source>
        <translation>Handlänge</translation>
    </message>
    <message>
        <source>From the wrist to the tip of the middle finger.</source>
        <translation>Vom Handgelenk zur Spitze des Mittelfingers.</translation>
    </message>
    <message>
        <source>foot length</source>
        <translation>Fußlänge</translation>
    </message>
    <message>
        <source>From the heel to the tip of the toes.</source>
        <translation>Von der Ferse bis zur Spitze der Zehen.</translation>
    </message>
    <message>
        <source>foot breadth</source>
        <translation>Fußbreite</translation>
    </message>
    <message>
        <source>Across the ball of the foot.</source>
        <translation>Über den Fußballen.</translation>
    </message>
    <message>
        <source>neck height</source>
        <translation>Halshöhe</translation>
    </message>
    <message>
        <source>From the soles to the bone at the neck's back.</source>
        <translation>Von den Sohlen bis zum Halswirbel hinten.</translation>
    </message>
    <message>
        <source>waist height</source>
        <translation>Taillenhöhe</translation>
    </message>
    <message>
        <source>From the soles to the waist.</source>
        <translation>Von den Sohlen bis zur Taille.</translation>
    </message>
    <message>
        <source>hip height</source>
        <translation>Hüfthöhe</translation>
    </message>
    <message>
        <source>From the soles to the fullest part of the buttocks.</source>
        <translation>Von den Sohlen bis zur stärksten Stelle des Gesäßes.</translation>
    </message>
    <message>
        <source>inseam</source>
        <translation>Schrittlänge</translation>
    </message>
    <message>
        <source>From the crotch to the soles.</source>
        <translation>Vom Schritt bis zu den Sohlen.</translation>
    </message>
    <message>
        <source>knee height</source>
        <translation>Kniehöhe</translation>
    </message>
    <message>
        <source>From the soles to the middle of the kneecap.</source>
        <translation>Von den Sohlen bis zur Mitte der Kniescheibe.</translation>
    </message>
    <message>
        <source>Arm</source>
        <translation>Arm</translation>
    </message>
    <message>
        <source>Left %1</source>
        <translation>%1 links</translation>
    </message>
    <message>
        <source>Right %1</source>
        <translation>%1 rechts</translation>
    </message>
    <message>
        <source>Fit 1</source>
        <translation>Anpassung 1</translation>
    </message>
    <message numerus="yes">
        <source>%n locked</source>
        <translation>
            <numerusform>%n gesperrt</numerusform>
            <numerusform>%n gesperrt</numerusform>
        </translation>
    </message>
    <message>
        <source>Give the shape a name first.</source>
        <translation>Der Form zuerst einen Namen geben.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>Chest girth</source>
        <translation>Brustumfang</translation>
    </message>
    <message>
        <source>Around the bust: −1 less, 1 more</source>
        <translation>Um die Brust: −1 weniger, 1 mehr</translation>
    </message>
    <message>
        <source>Waist girth</source>
        <translation>Taillenumfang</translation>
    </message>
    <message>
        <source>Around the waist: −1 less, 1 more</source>
        <translation>Um die Taille: −1 weniger, 1 mehr</translation>
    </message>
    <message>
        <source>Hip girth</source>
        <translation>Hüftumfang</translation>
    </message>
    <message>
        <source>Around the hips: −1 less, 1 more</source>
        <translation>Um die Hüften: −1 weniger, 1 mehr</translation>
    </message>
    <message>
        <source>Thigh girth</source>
        <translation>Oberschenkelumfang</translation>
    </message>
    <message>
        <source>Around both thighs: −1 less, 1 more</source>
        <translation>Um beide Oberschenkel: −1 weniger, 1 mehr</translation>
    </message>
    <message>
        <source>Calf girth</source>
        <translation>Wadenumfang</translation>
    </message>
    <message>
        <source>Around both calves: −1 less, 1 more</source>
        <translation>Um beide Waden: −1 weniger, 1 mehr</translation>
    </message>
    <message>
        <source>Upper arm girth</source>
        <translation>Oberarmumfang</translation>
    </message>
    <message>
        <source>Around both upper arms: −1 less, 1 more</source>
        <translation>Um beide Oberarme: −1 weniger, 1 mehr</translation>
    </message>
    <message>
        <source>Upper arm length</source>
        <translation>Oberarmlänge</translation>
    </message>
    <message>
        <source>Of both upper arms: −1 shorter, 1 longer</source>
        <translation>Beider Oberarme: −1 kürzer, 1 länger</translation>
    </message>
    <message>
        <source>Forearm length</source>
        <translation>Unterarmlänge</translation>
    </message>
    <message>
        <source>Of both forearms: −1 shorter, 1 longer</source>
        <translation>Beider Unterarme: −1 kürzer, 1 länger</translation>
    </message>
    <message>
        <source>Lower leg length</source>
        <translation>Unterschenkellänge</translation>
    </message>
    <message>
        <source>Of both lower legs: −1 shorter, 1 longer</source>
        <translation>Beider Unterschenkel: −1 kürzer, 1 länger</translation>
    </message>
    <message>
        <source>From the waist down to the hips: −1 shorter, 1 longer</source>
        <translation>Von der Taille hinab zu den Hüften: −1 kürzer, 1 länger</translation>
    </message>
    <message>
        <source>Thigh length</source>
        <translation>Oberschenkellänge</translation>
    </message>
    <message>
        <source>Of both thighs: −1 shorter, 1 longer</source>
        <translation>Beider Oberschenkel: −1 kürzer, 1 länger</translation>
    </message>
    <message>
        <source>Neck length</source>
        <translation>Halslänge</translation>
    </message>
    <message>
        <source>−1 shorter, 1 longer</source>
        <translation>−1 kürzer, 1 länger</translation>
    </message>
    <message>
        <source>Trunk length</source>
        <translation>Rumpflänge</translation>
    </message>
    <message>
        <source>From the waist to the shoulders: −1 shorter, 1 longer</source>
        <translation>Von der Taille zu den Schultern: −1 kürzer, 1 länger</translation>
    </message>
    <message>
        <source>Trunk width</source>
        <translation>Rumpfbreite</translation>
    </message>
    <message>
        <source>From side to side: −1 narrower, 1 wider</source>
        <translation>Von Seite zu Seite: −1 schmaler, 1 breiter</translation>
    </message>
    <message>
        <source>Trunk depth</source>
        <translation>Rumpftiefe</translation>
    </message>
    <message>
        <source>From front to back: −1 flatter, 1 deeper</source>
        <translation>Von vorn nach hinten: −1 flacher, 1 tiefer</translation>
    </message>
    <message>
        <source>Trunk forward</source>
        <translation>Rumpf nach vorn</translation>
    </message>
    <message>
        <source>Chest and shoulders over the hips: −1 backward, 1 forward</source>
        <translation>Brust und Schultern über den Hüften: −1 zurück, 1 vor</translation>
    </message>
    <message>
        <source>Trunk up</source>
        <translation>Rumpf nach oben</translation>
    </message>
    <message>
        <source>Chest and shoulders over the hips: −1 lower, 1 higher</source>
        <translation>Brust und Schultern über den Hüften: −1 tiefer, 1 höher</translation>
    </message>
    <message>
        <source>Pelvis height</source>
        <translation>Beckenhöhe</translation>
    </message>
    <message>
        <source>From the crotch to the waist: −1 lower, 1 higher</source>
        <translation>Vom Schritt zur Taille: −1 niedriger, 1 höher</translation>
    </message>
    <message>
        <source>Pelvis width</source>
        <translation>Beckenbreite</translation>
    </message>
    <message>
        <source>Pelvis depth</source>
        <translation>Beckentiefe</translation>
    </message>
    <message>
        <source>Pelvis forward</source>
        <translation>Becken nach vorn</translation>
    </message>
    <message>
        <source>Under the trunk: −1 backward, 1 forward</source>
        <translation>Unter dem Rumpf: −1 zurück, 1 vor</translation>
    </message>
    <message>
        <source>Pelvis up</source>
        <translation>Becken nach oben</translation>
    </message>
    <message>
        <source>Under the trunk: −1 lower, 1 higher</source>
        <translation>Unter dem Rumpf: −1 tiefer, 1 höher</translation>
    </message>
    <message>
        <source>Waist position</source>
        <translation>Lage der Taille</translation>
    </message>
    <message>
        <source>Where the waist is narrowest: −1 lower, 1 higher</source>
        <translation>Wo die Taille am schmalsten ist: −1 tiefer, 1 höher</translation>
    </message>
    <message>
        <source>−1 flatter, 1 rounder, as late in a pregnancy</source>
        <translation>−1 flacher, 1 runder wie spät in einer Schwangerschaft</translation>
    </message>
    <message>
        <source>Pelvis tone</source>
        <translation>Beckenstraffheit</translation>
    </message>
    <message>
        <source>−1 softer, 1 firmer</source>
        <translation>−1 weicher, 1 fester</translation>
    </message>
    <message>
        <source>Breast position</source>
        <translation>Lage der Brüste</translation>
    </message>
    <message>
        <source>−1 lower, 1 higher</source>
        <translation>−1 tiefer, 1 höher</translation>
    </message>
    <message>
        <source>On the photo</source>
        <translation>Auf dem Foto</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Mausrad</translation>
    </message>
    <message>
        <source>zoom at the cursor</source>
        <translation>zoomen, wo der Zeiger steht</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>Ziehen</translation>
    </message>
    <message>
        <source>move the photo</source>
        <translation>das Foto verschieben</translation>
    </message>
    <message>
        <source>Drag a landmark</source>
        <translation>Eine Landmarke ziehen</translation>
    </message>
    <message>
        <source>correct it; the body follows</source>
        <translation>sie berichtigen; der Körper folgt</translation>
    </message>
    <message>
        <source>Shift+drag a wrist or ankle</source>
        <translation>Handgelenk oder Knöchel mit Umschalt ziehen</translation>
    </message>
    <message>
        <source>without its hand or foot</source>
        <translation>ohne die Hand oder den Fuß</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Umschalt+Tab</translation>
    </message>
    <message>
        <source>next landmark, previous one; after Esc to the next control</source>
        <translation>nächste Landmarke, vorige; nach Esc zum nächsten Bedienelement</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>move the selected landmark by 1 pixel, with Shift by 10</source>
        <translation>die gewählte Landmarke um 1 Pixel bewegen, mit Umschalt um 10</translation>
    </message>
    <message>
        <source>Right click, Menu key</source>
        <translation>Rechtsklick, Menütaste</translation>
    </message>
    <message>
        <source>what a landmark is: visible, hidden, absent; put it back</source>
        <translation>was eine Landmarke ist: sichtbar, verdeckt, fehlend; sie zurücksetzen</translation>
    </message>
    <message>
        <source>Click into a frame</source>
        <translation>In einen Rahmen klicken</translation>
    </message>
    <message>
        <source>fit this person</source>
        <translation>diese Person anpassen</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <source>whole photo, the person</source>
        <translation>ganzes Foto, die Person</translation>
    </message>
    <message>
        <source>Brush: right button or Alt</source>
        <translation>Pinsel: rechte Taste oder Alt</translation>
    </message>
    <message>
        <source>take marks away</source>
        <translation>Markierungen wegnehmen</translation>
    </message>
    <message>
        <source>Brush: Ctrl+wheel</source>
        <translation>Pinsel: Strg+Mausrad</translation>
    </message>
    <message>
        <source>size of the brush</source>
        <translation>Größe des Pinsels</translation>
    </message>
    <message>
        <source>In the list of photos</source>
        <translation>In der Fotoliste</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>use the photo in the fit, or leave it out</source>
        <translation>das Foto für die Anpassung nutzen oder auslassen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>remove the photo from the list</source>
        <translation>das Foto aus der Liste entfernen</translation>
    </message>
    <message>
        <source>On the body</source>
        <translation>Auf dem Körper</translation>
    </message>
    <message>
        <source>Left drag</source>
        <translation>Mit links ziehen</translation>
    </message>
    <message>
        <source>turn</source>
        <translation>drehen</translation>
    </message>
    <message>
        <source>Middle, right or Shift+left drag</source>
        <translation>Mit der Mitte, rechts oder Umschalt+links ziehen</translation>
    </message>
    <message>
        <source>move</source>
        <translation>verschieben</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>zoomen</translation>
    </message>
    <message>
        <source>whole body</source>
        <translation>ganzer Körper</translation>
    </message>
    <message>
        <source>Click on a part</source>
        <translation>Klick auf einen Körperteil</translation>
    </message>
    <message>
        <source>its sliders, while the page Details is open</source>
        <translation>seine Regler, solange die Seite „Details“ offen ist</translation>
    </message>
    <message>
        <source>Drag the figure beside Export</source>
        <translation>Die Figur neben „Exportieren“ ziehen</translation>
    </message>
    <message>
        <source>the body as a file into another program</source>
        <translation>der Körper als Datei in ein anderes Programm</translation>
    </message>
    <message>
        <source>Posing (the page Pose)</source>
        <translation>Posieren (Seite „Pose“)</translation>
    </message>
    <message>
        <source>Click on a joint or limb</source>
        <translation>Klick auf ein Gelenk oder Glied</translation>
    </message>
    <message>
        <source>take hold of it</source>
        <translation>es anfassen</translation>
    </message>
    <message>
        <source>Drag a ring</source>
        <translation>Ring ziehen</translation>
    </message>
    <message>
        <source>red bends, green moves sideways, blue turns about the length</source>
        <translation>rot beugt, grün bewegt seitwärts, blau dreht um die Länge</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>give up the drag; let go of the joint</source>
        <translation>Ziehen abbrechen; das Gelenk loslassen</translation>
    </message>
    <message>
        <source>Sliders and measures</source>
        <translation>Regler und Maße</translation>
    </message>
    <message>
        <source>Ctrl+drag, Ctrl+arrows, Ctrl+wheel</source>
        <translation>Strg+Ziehen, Strg+Pfeile, Strg+Mausrad</translation>
    </message>
    <message>
        <source>ten times as fine</source>
        <translation>zehnmal so fein</translation>
    </message>
    <message>
        <source>type a number, with comma or point</source>
        <translation>eine Zahl eintippen, mit Komma oder Punkt</translation>
    </message>
    <message>
        <source>scrolls the pane; turns a slider only after a click on it</source>
        <translation>rollt die Spalte; dreht einen Regler erst nach einem Klick darauf</translation>
    </message>
    <message>
        <source>In the library</source>
        <translation>In der Bibliothek</translation>
    </message>
    <message>
        <source>Ctrl+click, Shift+click</source>
        <translation>Strg+Klick, Umschalt+Klick</translation>
    </message>
    <message>
        <source>choose several people: tags and export of all</source>
        <translation>mehrere Personen wählen: Schlagwörter und Export für alle</translation>
    </message>
    <message>
        <source>open the fit</source>
        <translation>die Anpassung öffnen</translation>
    </message>
    <message>
        <source>Drag a fit</source>
        <translation>Eine Anpassung ziehen</translation>
    </message>
    <message>
        <source>as a file into another program</source>
        <translation>als Datei in ein anderes Programm</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Anny Body Fitter %1&lt;/h3&gt;&lt;p&gt;Fits the Anny parametric body to photos of a person. Photos never leave this computer.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Anny Body Fitter %1&lt;/h3&gt;&lt;p&gt;Passt den parametrischen Körper Anny an Fotos einer Person an. Fotos verlassen diesen Rechner nie.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Body model: %1 %2&lt;/p&gt;</source>
        <translation>&lt;p&gt;Körpermodell: %1 %2&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Apache License 2.0. Body data: MakeHuman community, CC0. Landmarks: BlazePose, Apache 2.0. Others: see packaging/THIRD_PARTY.md.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Apache-Lizenz 2.0. Körperdaten: MakeHuman-Gemeinschaft, CC0. Landmarken: BlazePose, Apache 2.0. Weitere: siehe packaging/THIRD_PARTY.md.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>upper arms</source>
        <translation>Oberarme</translation>
    </message>
    <message>
        <source>forearms</source>
        <translation>Unterarme</translation>
    </message>
    <message>
        <source>thighs</source>
        <translation>Oberschenkel</translation>
    </message>
    <message>
        <source>lower legs</source>
        <translation>Unterschenkel</translation>
    </message>
    <message>
        <source> · absent</source>
        <translation> · fehlt</translation>
    </message>
    <message>
        <source> · placed by you</source>
        <translation> · von Hand gesetzt</translation>
    </message>
    <message>
        <source> · hidden</source>
        <translation> · verdeckt</translation>
    </message>
    <message>
        <source> · hidden, a guess</source>
        <translation> · verdeckt, geschätzt</translation>
    </message>
    <message>
        <source> · %L1 px from the body</source>
        <translation> · %L1 px vom Körper</translation>
    </message>
    <message>
        <source>2 % of height = %1 px</source>
        <translation>2 % der Größe = %1 px</translation>
    </message>
    <message>
        <source>Bend forward</source>
        <translation>Vorbeugen</translation>
    </message>
    <message>
        <source>Bend sideways</source>
        <translation>Seitbeugen</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Drehen</translation>
    </message>
    <message>
        <source>Backward / forward</source>
        <translation>Zurück / vor</translation>
    </message>
    <message>
        <source>Raise sideways</source>
        <translation>Seitlich heben</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>Rotieren</translation>
    </message>
    <message>
        <source>Raise</source>
        <translation>Heben</translation>
    </message>
    <message>
        <source>Bend</source>
        <translation>Beugen</translation>
    </message>
    <message>
        <source>Sideways</source>
        <translation>Seitwärts</translation>
    </message>
    <message>
        <source>Turn the palm</source>
        <translation>Handfläche drehen</translation>
    </message>
    <message>
        <source>Other bones</source>
        <translation>Andere Knochen</translation>
    </message>
    <message>
        <source>asked %1, fitted %2</source>
        <translation>gegeben %1, angepasst %2</translation>
    </message>
    <message>
        <source>: everything else contradicts this and says %1 ± %2. Check the number.</source>
        <translation>: alles andere widerspricht dem und sagt %1 ± %2. Die Zahl prüfen.</translation>
    </message>
    <message>
        <source>asked %1, the body has %2</source>
        <translation>gegeben %1, der Körper hat %2</translation>
    </message>
    <message>
        <source>A further photo from the front would help most.</source>
        <translation>Ein weiteres Foto von vorn würde am meisten helfen.</translation>
    </message>
    <message>
        <source>A further photo from the side would help most.</source>
        <translation>Ein weiteres Foto von der Seite würde am meisten helfen.</translation>
    </message>
    <message>
        <source>A further photo from the back would help most.</source>
        <translation>Ein weiteres Foto von hinten würde am meisten helfen.</translation>
    </message>
    <message>
        <source>In doubt: %1. Check the person and the landmarks there, or untick the photo in the list to leave it out.</source>
        <translation>Zweifelhaft: %1. Dort Person und Landmarken prüfen oder das Foto in der Liste abwählen, um es auszulassen.</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>0 male, 1 female</source>
        <translation>0 männlich, 1 weiblich</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>−0.33 newborn, 0 baby, 0.33 child, 0.67 young adult, 1 old</source>
        <translation>−0,33 neugeboren, 0 Säugling, 0,33 Kind, 0,67 jung erwachsen, 1 alt</translation>
    </message>
    <message>
        <source>Muscle</source>
        <translation>Muskeln</translation>
    </message>
    <message>
        <source>0 least, 0.5 average, 1 most</source>
        <translation>0 am wenigsten, 0,5 mittel, 1 am meisten</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>0 thin, 0.5 average, 1 heavy</source>
        <translation>0 dünn, 0,5 mittel, 1 schwer</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>0 short, 1 tall; relative to age and gender</source>
        <translation>0 klein, 1 groß; für Alter und Geschlecht</translation>
    </message>
    <message>
        <source>Proportions</source>
        <translation>Proportionen</translation>
    </message>
    <message>
        <source>0 uncommon, 1 ideal</source>
        <translation>0 ungewöhnlich, 1 ideal</translation>
    </message>
    <message>
        <source>Cup size</source>
        <translation>Körbchengröße</translation>
    </message>
    <message>
        <source>0 least, 1 most; acts on female bodies</source>
        <translation>0 am wenigsten, 1 am meisten; wirkt auf weibliche Körper</translation>
    </message>
    <message>
        <source>Firmness</source>
        <translation>Festigkeit</translation>
    </message>
    <message>
        <source>African</source>
        <translation>Afrikanisch</translation>
    </message>
    <message>
        <source>Share among the three origins</source>
        <translation>Anteil unter den drei Herkünften</translation>
    </message>
    <message>
        <source>Asian</source>
        <translation>Asiatisch</translation>
    </message>
    <message>
        <source>Caucasian</source>
        <translation>Kaukasisch</translation>
    </message>
    <message>
        <source>%1. 0 is what the sliders of the shape make of it.</source>
        <translation>%1. 0 ist, was die Regler der Form daraus machen.</translation>
    </message>
    <message>
        <source>Search: waist, nose width …</source>
        <translation>Suchen: Taille, Nase …</translation>
    </message>
    <message>
        <source>Search: smile, brow …</source>
        <translation>Suchen: Lächeln, Braue …</translation>
    </message>
    <message>
        <source>Search the sliders</source>
        <translation>Die Regler durchsuchen</translation>
    </message>
    <message>
        <source>Both sides together</source>
        <translation>Beide Seiten zusammen</translation>
    </message>
    <message>
        <source>One slider moves left and right alike. Off: each side has its own.</source>
        <translation>Ein Regler bewegt links und rechts gleich. Aus: jede Seite hat ihren eigenen.</translation>
    </message>
    <message>
        <source>%1, left</source>
        <translation>%1, links</translation>
    </message>
    <message>
        <source>%1, right</source>
        <translation>%1, rechts</translation>
    </message>
    <message>
        <source>Nothing is called so. Try another word, such as the part of the body.</source>
        <translation>Nichts heißt so. Ein anderes Wort versuchen, etwa den Körperteil.</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 found, the first %2 are listed</source>
        <translation>%1 gefunden, die ersten %2 sind aufgeführt</translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n geändert</numerusform>
            <numerusform>%n geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>The sides differ: left %L1, right %L2. Moving the slider makes them alike.</source>
        <translation>Die Seiten unterscheiden sich: links %L1, rechts %L2. Der Regler macht sie gleich.</translation>
    </message>
    <message>
        <source>Back to 0°, the rest pose</source>
        <translation>Zurück auf 0°, die Ruhepose</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <source>People reach %1° to %2°.</source>
        <translation>Menschen erreichen %1° bis %2°.</translation>
    </message>
    <message>
        <source>From −180° to 180°.</source>
        <translation>Von −180° bis 180°.</translation>
    </message>
    <message>
        <source>Further than people can turn it. </source>
        <translation>Weiter, als Menschen es drehen können. </translation>
    </message>
    <message>
        <source>0° is the rest pose. Ctrl: fine steps. Double click: type a number.</source>
        <translation>0° ist die Ruhepose. Strg: feine Schritte. Doppelklick: eine Zahl eintippen.</translation>
    </message>
    <message>
        <source>There is no place for the file in %1. Make room there and drag again.</source>
        <translation>In %1 ist kein Platz für die Datei. Dort Platz schaffen und noch einmal ziehen.</translation>
    </message>
    <message>
        <source>Three-dimensional view of the body</source>
        <translation>Dreidimensionale Ansicht des Körpers</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Körper</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>Vorn</translation>
    </message>
    <message>
        <source>Front view (1)</source>
        <translation>Ansicht von vorn (1)</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Side view, the body's left (2)</source>
        <translation>Ansicht von der Seite, der linken des Körpers (2)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Hinten</translation>
    </message>
    <message>
        <source>Back view (3)</source>
        <translation>Ansicht von hinten (3)</translation>
    </message>
    <message>
        <source>¾</source>
        <translation>¾</translation>
    </message>
    <message>
        <source>Three-quarter view (4)</source>
        <translation>Dreiviertelansicht (4)</translation>
    </message>
    <message>
        <source>Tapes</source>
        <translation>Bänder</translation>
    </message>
    <message>
        <source>Show where each measure is taken (T)</source>
        <translation>Zeigen, wo jedes Maß genommen wird (T)</translation>
    </message>
    <message>
        <source>Show the whole body (Home)</source>
        <translation>Den ganzen Körper zeigen (Pos1)</translation>
    </message>
    <message>
        <source>&amp;3D view</source>
        <translation>&amp;3D-Ansicht</translation>
    </message>
    <message>
        <source>&amp;Right side</source>
        <translation>&amp;Rechte Seite</translation>
    </message>
    <message>
        <source>From &amp;above</source>
        <translation>Von &amp;oben</translation>
    </message>
    <message>
        <source>Without &amp;perspective</source>
        <translation>Ohne &amp;Perspektive</translation>
    </message>
    <message>
        <source>Parallel lines stay parallel, lengths can be compared (5)</source>
        <translation>Parallele Linien bleiben parallel, Längen sind vergleichbar (5)</translation>
    </message>
    <message>
        <source>&amp;Turntable</source>
        <translation>&amp;Drehteller</translation>
    </message>
    <message>
        <source>&amp;Wire frame</source>
        <translation>D&amp;rahtgitter</translation>
    </message>
    <message>
        <source>S&amp;keleton</source>
        <translation>S&amp;kelett</translation>
    </message>
    <message>
        <source>&amp;Joints</source>
        <translation>&amp;Gelenke</translation>
    </message>
    <message>
        <source>&amp;Height ruler</source>
        <translation>&amp;Messlatte</translation>
    </message>
    <message>
        <source>&amp;Figure to compare the size with</source>
        <translation>&amp;Figur zum Größenvergleich</translation>
    </message>
    <message>
        <source>Somebody of 170 cm (5 ft 7 in) beside the body (Shift+G)</source>
        <translation>Jemand von 170 cm neben dem Körper (Umschalt+G)</translation>
    </message>
    <message>
        <source>&amp;Mark the part under the pointer</source>
        <translation>Den Teil unter dem Zeiger &amp;hervorheben</translation>
    </message>
    <message>
        <source>&amp;Picture …</source>
        <translation>&amp;Bild …</translation>
    </message>
    <message>
        <source>&amp;Copy the picture</source>
        <translation>Bild &amp;kopieren</translation>
    </message>
    <message>
        <source>View ▾</source>
        <translation>Ansicht ▾</translation>
    </message>
    <message>
        <source>What is drawn of the body, and pictures of it</source>
        <translation>Was vom Körper gezeichnet wird, und Bilder davon</translation>
    </message>
    <message>
        <source>&amp;Bodysuit</source>
        <translation>&amp;Anzug</translation>
    </message>
    <message>
        <source>&amp;Skin</source>
        <translation>&amp;Haut</translation>
    </message>
    <message>
        <source>C&amp;lay</source>
        <translation>&amp;Ton</translation>
    </message>
    <message>
        <source>P&amp;hoto</source>
        <translation>F&amp;oto</translation>
    </message>
    <message>
        <source>For adults only: by its age slider this body is younger than 18 years</source>
        <translation>Nur für Erwachsene: nach dem Altersregler ist dieser Körper jünger als 18 Jahre</translation>
    </message>
    <message>
        <source>A plain colour of skin instead of the suit</source>
        <translation>Eine schlichte Hautfarbe statt des Anzugs</translation>
    </message>
    <message>
        <source>One colour all over</source>
        <translation>Eine Farbe für alles</translation>
    </message>
    <message>
        <source>The colours of the photos; made anew after each fit</source>
        <translation>Die Farben der Fotos; nach jeder Anpassung neu gemacht</translation>
    </message>
    <message>
        <source>The body was not fitted to photos, or they have not been read</source>
        <translation>Der Körper wurde nicht an Fotos angepasst, oder sie sind nicht eingelesen</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Das Bild speichern</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Bilder (*.png)</translation>
    </message>
    <message>
        <source>The picture could not be drawn. Try a smaller size.</source>
        <translation>Das Bild konnte nicht gezeichnet werden. Eine kleinere Größe versuchen.</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>Copied a picture of %1 × %2 pixels</source>
        <translation>Bild mit %1 × %2 Pixeln kopiert</translation>
    </message>
    <message>
        <source>Drag the body into another program: a file as exported last. A click exports it.</source>
        <translation>Den Körper in ein anderes Programm ziehen: als Datei wie zuletzt exportiert. Ein Klick exportiert ihn.</translation>
    </message>
    <message>
        <source>Switch between &amp;A and B</source>
        <translation>Zwischen &amp;A und B wechseln</translation>
    </message>
    <message>
        <source>Random &amp;body</source>
        <translation>&amp;Zufälliger Körper</translation>
    </message>
    <message>
        <source>Another body as people of this sex and age are; locked sliders stay</source>
        <translation>Ein anderer Körper, wie Menschen dieses Geschlechts und Alters sind; gesperrte Regler bleiben</translation>
    </message>
    <message>
        <source>Pose</source>
        <translation>Pose</translation>
    </message>
    <message>
        <source>The pose, bone by bone or with rings in the 3D view</source>
        <translation>Die Pose, Knochen für Knochen oder mit Ringen in der 3D-Ansicht</translation>
    </message>
    <message>
        <source>Reading the photo …</source>
        <translation>Das Foto wird gelesen …</translation>
    </message>
    <message>
        <source>Looking for people …</source>
        <translation>Personen werden gesucht …</translation>
    </message>
    <message>
        <source>Loading the person detector …</source>
        <translation>Die Personenerkennung wird geladen …</translation>
    </message>
    <message>
        <source>Visible</source>
        <translation>Sichtbar</translation>
    </message>
    <message>
        <source>Hidden behind something: counts little</source>
        <translation>Von etwas verdeckt: zählt wenig</translation>
    </message>
    <message>
        <source>Absent: ignore in the fit</source>
        <translation>Fehlt: bei der Anpassung auslassen</translation>
    </message>
    <message>
        <source>Back to where it was found</source>
        <translation>Zurück, wo sie gefunden wurde</translation>
    </message>
    <message>
        <source>Go to the other side</source>
        <translation>Zur anderen Seite gehen</translation>
    </message>
    <message>
        <source>Swap left and right of the person</source>
        <translation>Links und rechts der Person vertauschen</translation>
    </message>
    <message>
        <source>Mouse and keys</source>
        <translation>Maus und Tasten</translation>
    </message>
    <message>
        <source>Find …</source>
        <translation>Suchen …</translation>
    </message>
    <message>
        <source>Only lines that contain this</source>
        <translation>Nur Zeilen, die dies enthalten</translation>
    </message>
    <message>
        <source>Find in mouse and keys</source>
        <translation>In Maus und Tasten suchen</translation>
    </message>
    <message>
        <source>Nothing of that name has a key.</source>
        <translation>Nichts dieses Namens hat eine Taste.</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Letzte Änderung</translation>
    </message>
    <message>
        <source>Compare with the body before the last change</source>
        <translation>Mit dem Körper vor der letzten Änderung vergleichen</translation>
    </message>
    <message>
        <source>Another fit …</source>
        <translation>Andere Anpassung …</translation>
    </message>
    <message>
        <source>Compare with the body in a fit.json</source>
        <translation>Mit dem Körper einer fit.json vergleichen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>No longer compare</source>
        <translation>Nicht mehr vergleichen</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>other</source>
        <translation>anderer</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Compare with a fit</source>
        <translation>Mit einer Anpassung vergleichen</translation>
    </message>
    <message>
        <source>Fits (*.json);;All files (*)</source>
        <translation>Anpassungen (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Compared with %1.</source>
        <translation>Verglichen mit %1.</translation>
    </message>
    <message>
        <source>Shows where the body differs from another one, in colours and numbers.</source>
        <translation>Zeigt in Farben und Zahlen, wo sich der Körper von einem anderen unterscheidet.</translation>
    </message>
    <message>
        <source>Residual of the fit against the iteration</source>
        <translation>Abweichung der Anpassung über den Iterationen</translation>
    </message>
    <message>
        <source>Steps: %1, from %L2 to %L3 pixels</source>
        <translation>Schritte: %1, von %L2 bis %L3 Pixel</translation>
    </message>
    <message>
        <source>%L1 px</source>
        <translation>%L1 px</translation>
    </message>
    <message>
        <source>iteration</source>
        <translation>Iteration</translation>
    </message>
    <message>
        <source>Here a fit shows how its residual falls. Fit the body (F5).</source>
        <translation>Hier zeigt eine Anpassung, wie ihre Abweichung fällt. Den Körper anpassen (F5).</translation>
    </message>
    <message>
        <source>step %1: %L2 px</source>
        <translation>Schritt %1: %L2 px</translation>
    </message>
    <message>
        <source>How far the skin lies inside or outside the other body's, in millimetres, both in the rest pose</source>
        <translation>Wie weit die Haut innerhalb oder außerhalb der des anderen Körpers liegt, in Millimetern, beide in der Ruhepose</translation>
    </message>
    <message>
        <source>Blue: %1 mm inside. Red: %1 mm outside.</source>
        <translation>Blau: %1 mm innen. Rot: %1 mm außen.</translation>
    </message>
    <message>
        <source>%1 mm inside</source>
        <translation>%1 mm innen</translation>
    </message>
    <message>
        <source>%1 mm outside</source>
        <translation>%1 mm außen</translation>
    </message>
    <message>
        <source>The file holds</source>
        <translation>Die Datei enthält</translation>
    </message>
    <message>
        <source>Number</source>
        <comment>how many</comment>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>The body's texture</source>
        <translation>Die Textur des Körpers</translation>
    </message>
    <message>
        <source>Making it …</source>
        <translation>Wird erstellt …</translation>
    </message>
    <message>
        <source>%1 in all.</source>
        <translation>%1 insgesamt.</translation>
    </message>
    <message>
        <source>Fewer bones a vertex put the skin up to %1 mm off (%2 mm in the mean) in six trial poses and this one.</source>
        <translation>Weniger Knochen je Punkt legen die Haut in sechs Probeposen und dieser bis zu %1 mm daneben (%2 mm im Mittel).</translation>
    </message>
    <message>
        <source>No bone of any vertex is left out.</source>
        <translation>Kein Knochen eines Punktes fällt weg.</translation>
    </message>
    <message>
        <source>Posed by this rig the body lies up to %1 mm (%2 mm in the mean) off the fitted one.</source>
        <translation>Mit diesem Rig liegt der Körper bis zu %1 mm (%2 mm im Mittel) neben dem angepassten.</translation>
    </message>
    <message>
        <source>Posed by this rig the body is the fitted one.</source>
        <translation>Mit diesem Rig ist der Körper der angepasste.</translation>
    </message>
    <message>
        <source>%1 faces</source>
        <translation>%1 Flächen</translation>
    </message>
    <message>
        <source>vertices</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>bones a vertex at most</source>
        <translation>Knochen je Punkt höchstens</translation>
    </message>
    <message>
        <source>shapes</source>
        <translation>Formen</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>Materialien</translation>
    </message>
    <message>
        <source>Bones</source>
        <translation>Knochen</translation>
    </message>
    <message>
        <source>Animation %1</source>
        <translation>Animation %1</translation>
    </message>
    <message>
        <source>1 s</source>
        <translation>1 s</translation>
    </message>
    <message>
        <source>Export the body</source>
        <translation>Den Körper exportieren</translation>
    </message>
    <message>
        <source>&amp;Load …</source>
        <translation>&amp;Laden …</translation>
    </message>
    <message>
        <source>Choices from a preset file</source>
        <translation>Auswahl aus einer Vorgabendatei</translation>
    </message>
    <message>
        <source>&amp;Keep …</source>
        <translation>&amp;Behalten …</translation>
    </message>
    <message>
        <source>Write these choices to a preset file</source>
        <translation>Diese Auswahl in eine Vorgabendatei schreiben</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;Für</translation>
    </message>
    <message>
        <source>&amp;Export …</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>Drag this file into another program, as into Blender or a folder</source>
        <translation>Diese Datei in ein anderes Programm ziehen, etwa in Blender oder einen Ordner</translation>
    </message>
    <message>
        <source>Load choices</source>
        <translation>Auswahl laden</translation>
    </message>
    <message>
        <source>Export presets (*.json)</source>
        <translation>Exportvorgaben (*.json)</translation>
    </message>
    <message>
        <source>Keep these choices</source>
        <translation>Diese Auswahl behalten</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Aus %1</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Rig</source>
        <translation>Rig</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>Achsen</translation>
    </message>
    <message>
        <source>Z up, facing −Y</source>
        <translation>Z nach oben, Blick nach −Y</translation>
    </message>
    <message>
        <source>Y up, facing +Z</source>
        <translation>Y nach oben, Blick nach +Z</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>metres</source>
        <translation>Meter</translation>
    </message>
    <message>
        <source>decimetres</source>
        <translation>Dezimeter</translation>
    </message>
    <message>
        <source>centimetres</source>
        <translation>Zentimeter</translation>
    </message>
    <message>
        <source>millimetres</source>
        <translation>Millimeter</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Flächen</translation>
    </message>
    <message>
        <source>triangles</source>
        <translation>Dreiecke</translation>
    </message>
    <message>
        <source>quads</source>
        <translation>Vierecke</translation>
    </message>
    <message>
        <source>Bound in</source>
        <translation>Gebunden in</translation>
    </message>
    <message>
        <source>the model's rest pose</source>
        <translation>der Ruhepose des Modells</translation>
    </message>
    <message>
        <source>T-pose</source>
        <translation>T-Pose</translation>
    </message>
    <message>
        <source>A-pose</source>
        <translation>A-Pose</translation>
    </message>
    <message>
        <source>the fitted pose</source>
        <translation>der angepassten Pose</translation>
    </message>
    <message>
        <source>Opens in</source>
        <translation>Öffnet sich in</translation>
    </message>
    <message>
        <source>the bound pose</source>
        <translation>der gebundenen Pose</translation>
    </message>
    <message>
        <source>Bones a vertex</source>
        <translation>Knochen je Punkt</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>8 at most</source>
        <translation>höchstens 8</translation>
    </message>
    <message>
        <source>4 at most</source>
        <translation>höchstens 4</translation>
    </message>
    <message>
        <source>Fingers</source>
        <translation>Finger</translation>
    </message>
    <message>
        <source>Toes</source>
        <translation>Zehen</translation>
    </message>
    <message>
        <source>Animation to the fitted pose</source>
        <translation>Animation zur angepassten Pose</translation>
    </message>
    <message>
        <source>A second from the bound pose to the fitted one</source>
        <translation>Eine Sekunde von der gebundenen zur angepassten Pose</translation>
    </message>
    <message>
        <source>Facial shapes (52, ARKit names)</source>
        <translation>Gesichtsformen (52, ARKit-Namen)</translation>
    </message>
    <message>
        <source>Body sliders as shapes</source>
        <translation>Körperregler als Formen</translation>
    </message>
    <message>
        <source>Sex, muscle, weight, height and proportions at their ends</source>
        <translation>Geschlecht, Muskeln, Gewicht, Größe und Proportionen an ihren Enden</translation>
    </message>
    <message>
        <source>Ages as shapes</source>
        <translation>Alter als Formen</translation>
    </message>
    <message>
        <source>Newborn, baby, child, young and old</source>
        <translation>Neugeboren, Säugling, Kind, jung und alt</translation>
    </message>
    <message>
        <source>Eyes and mouth in colours of their own</source>
        <translation>Augen und Mund in eigenen Farben</translation>
    </message>
    <message>
        <source>Eyes and mouth as objects of their own</source>
        <translation>Augen und Mund als eigene Objekte</translation>
    </message>
    <message>
        <source>Skin instead of the bodysuit</source>
        <translation>Haut statt des Anzugs</translation>
    </message>
    <message>
        <source>For adults only</source>
        <translation>Nur für Erwachsene</translation>
    </message>
    <message>
        <source>Texture</source>
        <translation>Textur</translation>
    </message>
    <message>
        <source>none, one colour</source>
        <translation>keine, eine Farbe</translation>
    </message>
    <message>
        <source>from the photos</source>
        <translation>aus den Fotos</translation>
    </message>
    <message>
        <source>skin with soft spots</source>
        <translation>Haut mit weichen Flecken</translation>
    </message>
    <message>
        <source>A picture on the body; eyes and mouth keep their colours. For adults only.</source>
        <translation>Ein Bild auf dem Körper; Augen und Mund behalten ihre Farben. Nur für Erwachsene.</translation>
    </message>
    <message>
        <source>Texture's size</source>
        <translation>Größe der Textur</translation>
    </message>
    <message>
        <source>%1 × %1 pixels</source>
        <translation>%1 × %1 Pixel</translation>
    </message>
    <message>
        <source>Coarser copies</source>
        <translation>Gröbere Kopien</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>one (½)</source>
        <translation>eine (½)</translation>
    </message>
    <message>
        <source>three (½, ¼, ⅛)</source>
        <translation>drei (½, ¼, ⅛)</translation>
    </message>
    <message>
        <source>Export &amp;many …</source>
        <translation>&amp;Viele exportieren …</translation>
    </message>
    <message>
        <source>Export the bodies of several people or photos in one go</source>
        <translation>Die Körper mehrerer Personen oder Fotos in einem Gang exportieren</translation>
    </message>
    <message>
        <source>The body model is still being loaded. Try again in a moment.</source>
        <translation>Das Körpermodell wird noch geladen. Gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Chosen in the library: %1 (the newest fit of each)</source>
        <translation>In der Bibliothek gewählt: %1 (je die neueste Anpassung)</translation>
    </message>
    <message>
        <source>Chosen in the library: all %1 fits</source>
        <translation>In der Bibliothek gewählt: alle %1 Anpassungen</translation>
    </message>
    <message>
        <source>Listed in the library: %1 (the newest fit of each)</source>
        <translation>In der Bibliothek gelistet: %1 (je die neueste Anpassung)</translation>
    </message>
    <message>
        <source>Listed in the library: all %1 fits</source>
        <translation>In der Bibliothek gelistet: alle %1 Anpassungen</translation>
    </message>
    <message>
        <source>There is nothing to export yet. Fit photos, or choose people in the library (Ctrl+L).</source>
        <translation>Es gibt noch nichts zu exportieren. Passen Sie Fotos an oder wählen Sie Personen in der Bibliothek (Strg+L).</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>The present body as in each photo: %1</source>
        <translation>Der jetzige Körper wie in jedem Foto: %1</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Choose another one.</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Export many</source>
        <translation>Viele exportieren</translation>
    </message>
    <message>
        <source>Names of the files. {name} stands for the person, {fit} for the fit, {number} for 001, 002 …, {preset} for the preset.</source>
        <translation>Namen der Dateien. {name} steht für die Person, {fit} für die Anpassung, {number} für 001, 002 …, {preset} für die Vorgabe.</translation>
    </message>
    <message>
        <source>&amp;Browse …</source>
        <translation>&amp;Suchen …</translation>
    </message>
    <message>
        <source>{name}, {fit}, {number} and {preset} are filled in.</source>
        <translation>{name}, {fit}, {number} und {preset} werden ausgefüllt.</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Was</translation>
    </message>
    <message>
        <source>F&amp;older</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>&amp;Names</source>
        <translation>&amp;Namen</translation>
    </message>
    <message>
        <source>Files to be written</source>
        <translation>Dateien, die geschrieben werden</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Keep both: number the new ones</source>
        <translation>Beide behalten: die neuen nummerieren</translation>
    </message>
    <message>
        <source>Leave these bodies out</source>
        <translation>Diese Körper auslassen</translation>
    </message>
    <message>
        <source>Write over the files</source>
        <translation>Die Dateien überschreiben</translation>
    </message>
    <message>
        <source>Files that are there already</source>
        <translation>Dateien, die es schon gibt</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>Folder for the files</source>
        <translation>Ordner für die Dateien</translation>
    </message>
    <message>
        <source>is there: left out</source>
        <translation>gibt es: ausgelassen</translation>
    </message>
    <message>
        <source>is there: written over</source>
        <translation>gibt es: überschrieben</translation>
    </message>
    <message>
        <source>is there: numbered</source>
        <translation>gibt es: nummeriert</translation>
    </message>
    <message>
        <source>Files that are there already: %1</source>
        <translation>Dateien, die es schon gibt: %1</translation>
    </message>
    <message>
        <source>&amp;Export (%1)</source>
        <translation>&amp;Exportieren (%1)</translation>
    </message>
    <message>
        <source>Takes effect with the next fit.</source>
        <translation>Wirkt bei der nächsten Anpassung.</translation>
    </message>
    <message>
        <source>The fit has ended</source>
        <translation>Die Anpassung ist fertig</translation>
    </message>
    <message numerus="yes">
        <source>It took %n seconds.</source>
        <translation>
            <numerusform>Sie dauerte %n Sekunde.</numerusform>
            <numerusform>Sie dauerte %n Sekunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>All jobs have ended</source>
        <translation>Alle Aufträge sind beendet</translation>
    </message>
    <message>
        <source>Jobs done: %1</source>
        <translation>Aufträge fertig: %1</translation>
    </message>
    <message>
        <source>Jobs done: %1, failed: %2</source>
        <translation>Aufträge fertig: %1, fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>%L1 s  %2: steps %3 to %4, residual %L5 → %L6 px
</source>
        <translation>%L1 s  %2: Schritte %3 bis %4, Abweichung %L5 → %L6 px
</translation>
    </message>
    <message>
        <source>Ended: %1 after %2 iterations in %L3 s, on %4.
</source>
        <translation>Ende: %1 nach %2 Iterationen in %L3 s, auf %4.
</translation>
    </message>
    <message>
        <source>Log of the present fit</source>
        <translation>Protokoll der jetzigen Anpassung</translation>
    </message>
    <message>
        <source>What the fit assumed and found stands here.</source>
        <translation>Hier steht, was die Anpassung annahm und fand.</translation>
    </message>
    <message>
        <source>Good fit</source>
        <translation>Gute Anpassung</translation>
    </message>
    <message>
        <source>Fair fit</source>
        <translation>Mäßige Anpassung</translation>
    </message>
    <message>
        <source>Poor fit</source>
        <translation>Schlechte Anpassung</translation>
    </message>
    <message>
        <source>Body of a mesh or scan</source>
        <translation>Körper eines Netzes oder Scans</translation>
    </message>
    <message>
        <source>It was not fitted to photos. Add photos of the person to fit the body to them.</source>
        <translation>Er wurde nicht an Fotos angepasst. Fotos der Person hinzufügen, um ihn an sie anzupassen.</translation>
    </message>
    <message>
        <source>No photo yet</source>
        <translation>Noch kein Foto</translation>
    </message>
    <message>
        <source>Add photos of one person; one from the front and one from the side are best.</source>
        <translation>Fotos einer Person hinzufügen; am besten eines von vorn und eines von der Seite.</translation>
    </message>
    <message>
        <source>Not fitted yet</source>
        <translation>Noch nicht angepasst</translation>
    </message>
    <message>
        <source>Fill in what you know about the person, then press Fit (F5).</source>
        <translation>Eintragen, was über die Person bekannt ist, dann Anpassen (F5) drücken.</translation>
    </message>
    <message>
        <source>Certainty not known</source>
        <translation>Sicherheit unbekannt</translation>
    </message>
    <message>
        <source>The body was changed or opened since the last fit. Fit again (F5) to learn how sure the measures are.</source>
        <translation>Der Körper wurde seit der letzten Anpassung geändert oder geöffnet. Neu anpassen (F5), um zu erfahren, wie sicher die Maße sind.</translation>
    </message>
    <message>
        <source>Close this part</source>
        <translation>Diesen Teil schließen</translation>
    </message>
    <message>
        <source>Open this part</source>
        <translation>Diesen Teil öffnen</translation>
    </message>
    <message>
        <source>%1, open</source>
        <translation>%1, offen</translation>
    </message>
    <message>
        <source>%1, closed</source>
        <translation>%1, geschlossen</translation>
    </message>
    <message>
        <source>&amp;Settings …</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>Theme, language, units, where bodies are computed</source>
        <translation>Farben, Sprache, Einheiten, wo Körper berechnet werden</translation>
    </message>
    <message>
        <source>A short &amp;tour</source>
        <translation>Ein kurzer &amp;Rundgang</translation>
    </message>
    <message>
        <source>Six steps through the window, with the example person</source>
        <translation>Sechs Schritte durch das Fenster, mit der Beispielperson</translation>
    </message>
    <message>
        <source>There is neither a picture nor a file in the clipboard. Copy a photo first.</source>
        <translation>In der Zwischenablage ist weder ein Bild noch eine Datei. Zuerst ein Foto kopieren.</translation>
    </message>
    <message>
        <source>There are no photos in %1.</source>
        <translation>In %1 sind keine Fotos.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Running …</source>
        <translation>Läuft …</translation>
    </message>
    <message>
        <source>Running: %1</source>
        <translation>Läuft: %1</translation>
    </message>
    <message>
        <source>Done in %L1 s</source>
        <translation>Fertig in %L1 s</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>A&amp;ufträge</translation>
    </message>
    <message>
        <source>Jobs: fits in the background, and how the present fit went (Ctrl+J)</source>
        <translation>Aufträge: Anpassungen im Hintergrund, und wie die jetzige lief (Strg+J)</translation>
    </message>
    <message>
        <source>Fit the people of a &amp;table …</source>
        <translation>Die Personen einer &amp;Tabelle anpassen …</translation>
    </message>
    <message>
        <source>A table (CSV, TSV) with a line a person: photos and what is known</source>
        <translation>Eine Tabelle (CSV, TSV) mit einer Zeile je Person: Fotos und was bekannt ist</translation>
    </message>
    <message>
        <source>Fit everybody in a folder</source>
        <translation>Alle in einem Ordner anpassen</translation>
    </message>
    <message>
        <source>Add photos of the person first (File › Add photos).</source>
        <translation>Zuerst Fotos der Person hinzufügen (Datei › Fotos hinzufügen).</translation>
    </message>
    <message>
        <source>Fit the people of a table</source>
        <translation>Die Personen einer Tabelle anpassen</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Tabellen (*.csv *.tsv *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>noch etwa %1 s</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>noch etwa %1 min</translation>
    </message>
    <message>
        <source>about %L1 h left</source>
        <translation>noch etwa %L1 h</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Present fit</source>
        <translation>Jetzige Anpassung</translation>
    </message>
    <message>
        <source>&lt;b&gt;Nothing to do&lt;/b&gt;&lt;br&gt;Add a folder: each folder of photos in it is a person to fit. The fits are kept in the library.</source>
        <translation>&lt;b&gt;Nichts zu tun&lt;/b&gt;&lt;br&gt;Einen Ordner hinzufügen: jeder Ordner mit Fotos darin ist eine Person. Die Anpassungen kommen in die Bibliothek.</translation>
    </message>
    <message>
        <source>Add a folder …</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Add folder …</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Fit everybody in a folder, one after the other</source>
        <translation>Alle in einem Ordner anpassen, einen nach dem anderen</translation>
    </message>
    <message>
        <source>Add table …</source>
        <translation>Tabelle hinzufügen …</translation>
    </message>
    <message>
        <source>Fit the people of a table (CSV, TSV): a line a person, with photos and what is known</source>
        <translation>Die Personen einer Tabelle (CSV, TSV) anpassen: eine Zeile je Person, mit Fotos und was bekannt ist</translation>
    </message>
    <message>
        <source>Add present photos</source>
        <translation>Jetzige Fotos hinzufügen</translation>
    </message>
    <message>
        <source>Fit the photos on the screen in the background, and go on with somebody else</source>
        <translation>Die Fotos auf dem Bildschirm im Hintergrund anpassen und mit jemand anderem weitermachen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Hold the queue; what runs waits at its next step</source>
        <translation>Die Warteschlange anhalten; was läuft, wartet beim nächsten Schritt</translation>
    </message>
    <message>
        <source>Cancel all</source>
        <translation>Alle abbrechen</translation>
    </message>
    <message>
        <source>Cancel every job that waits or runs</source>
        <translation>Jeden Auftrag abbrechen, der wartet oder läuft</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Take jobs that are over out of the list</source>
        <translation>Beendete Aufträge aus der Liste nehmen</translation>
    </message>
    <message>
        <source>At once: </source>
        <translation>Zugleich: </translation>
    </message>
    <message>
        <source>People fitted at once</source>
        <translation>Zugleich angepasste Personen</translation>
    </message>
    <message>
        <source>How many people are fitted at once</source>
        <translation>Wie viele Personen zugleich angepasst werden</translation>
    </message>
    <message>
        <source>Log of the chosen job</source>
        <translation>Protokoll des gewählten Auftrags</translation>
    </message>
    <message>
        <source>What the chosen job told stands here.</source>
        <translation>Hier steht, was der gewählte Auftrag meldete.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Standing height without shoes. A photo cannot tell how large a person is: without this the fit assumes a usual height. Takes effect with the next fit.</source>
        <translation>Größe im Stehen ohne Schuhe. Ein Foto verrät nicht, wie groß jemand ist: ohne diese Angabe wird eine übliche Größe angenommen. Wirkt bei der nächsten Anpassung.</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>female</source>
        <translation>weiblich</translation>
    </message>
    <message>
        <source>male</source>
        <translation>männlich</translation>
    </message>
    <message>
        <source>Sex of the person. Takes effect with the next fit.</source>
        <translation>Geschlecht der Person. Wirkt bei der nächsten Anpassung.</translation>
    </message>
    <message>
        <source> years</source>
        <translation> Jahre</translation>
    </message>
    <message>
        <source>Age of the person. Needed for children. Takes effect with the next fit.</source>
        <translation>Alter der Person. Bei Kindern nötig. Wirkt bei der nächsten Anpassung.</translation>
    </message>
    <message>
        <source>Weight on the scales, without clothes. Takes effect with the next fit.</source>
        <translation>Gewicht auf der Waage, ohne Kleidung. Wirkt bei der nächsten Anpassung.</translation>
    </message>
    <message>
        <source>More measures</source>
        <translation>Weitere Maße</translation>
    </message>
    <message>
        <source>Show the other tape measures</source>
        <translation>Die anderen Bandmaße zeigen</translation>
    </message>
    <message>
        <source>Clothing</source>
        <translation>Kleidung</translation>
    </message>
    <message>
        <source>tight</source>
        <translation>eng</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>loose</source>
        <translation>weit</translation>
    </message>
    <message>
        <source>How much cloth lies between skin and outline. Tight: underwear, swimwear, sports wear. Normal: T-shirt and trousers. Loose: wide shirt, coat, skirt. The fit looks for the body inside the clothes. Takes effect with the next fit.</source>
        <translation>Wie viel Stoff zwischen Haut und Umriss liegt. Eng: Unterwäsche, Bade- oder Sportkleidung. Normal: T-Shirt und Hose. Weit: weites Hemd, Mantel, Rock. Gesucht wird der Körper in der Kleidung. Wirkt bei der nächsten Anpassung.</translation>
    </message>
    <message>
        <source>Fit again (F5) to use the change.</source>
        <translation>Neu anpassen (F5), um die Änderung zu nutzen.</translation>
    </message>
    <message>
        <source>More measures, open</source>
        <translation>Weitere Maße, offen</translation>
    </message>
    <message>
        <source>More measures, closed</source>
        <translation>Weitere Maße, geschlossen</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>Bib&amp;liothek</translation>
    </message>
    <message>
        <source>Library: people, photos and fits (Ctrl+L)</source>
        <translation>Bibliothek: Personen, Fotos und Anpassungen (Strg+L)</translation>
    </message>
    <message>
        <source>Save to the l&amp;ibrary</source>
        <translation>In der B&amp;ibliothek speichern</translation>
    </message>
    <message>
        <source>Keep the present fit as a version in the library (Ctrl+Alt+S)</source>
        <translation>Die jetzige Anpassung als Version in der Bibliothek behalten (Strg+Alt+S)</translation>
    </message>
    <message>
        <source>&amp;Paste photos</source>
        <translation>Fotos ein&amp;fügen</translation>
    </message>
    <message>
        <source>Add pictures or files from the clipboard (Ctrl+V)</source>
        <translation>Bilder oder Dateien aus der Zwischenablage hinzufügen (Strg+V)</translation>
    </message>
    <message>
        <source>Saved to the library</source>
        <translation>In der Bibliothek gespeichert</translation>
    </message>
    <message>
        <source>Pass on as a project</source>
        <translation>Als Projekt weitergeben</translation>
    </message>
    <message>
        <source>Projects (*.abf)</source>
        <translation>Projekte (*.abf)</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>%1 geschrieben</translation>
    </message>
    <message>
        <source>Where shall missing photos be looked for?</source>
        <translation>Wo sollen fehlende Fotos gesucht werden?</translation>
    </message>
    <message>
        <source>Found %1 photos, %2 are still missing</source>
        <translation>%1 Fotos gefunden, %2 fehlen noch</translation>
    </message>
    <message>
        <source>Search names, notes, tags, photos</source>
        <translation>Namen, Notizen, Schlagwörter, Fotos suchen</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>Die Bibliothek durchsuchen</translation>
    </message>
    <message>
        <source>Show only subjects with this tag</source>
        <translation>Nur Personen mit diesem Schlagwort zeigen</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>Alle Schlagwörter</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>&lt;b&gt;Nobody found&lt;/b&gt;&lt;br&gt;Try the beginning of another word, or all tags.</source>
        <translation>&lt;b&gt;Niemand gefunden&lt;/b&gt;&lt;br&gt;Den Anfang eines anderen Wortes versuchen, oder alle Schlagwörter.</translation>
    </message>
    <message>
        <source>&lt;b&gt;The library is empty&lt;/b&gt;&lt;br&gt;It keeps people, their photos and every fit as a version to go back to. Fit a body, then save it here.</source>
        <translation>&lt;b&gt;Die Bibliothek ist leer&lt;/b&gt;&lt;br&gt;Sie bewahrt Personen, ihre Fotos und jede Anpassung als Version, zu der man zurück kann. Einen Körper anpassen, dann hier speichern.</translation>
    </message>
    <message>
        <source>Save the present fit</source>
        <translation>Die jetzige Anpassung speichern</translation>
    </message>
    <message>
        <source>Name of the subject</source>
        <translation>Name der Person</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Tags of the subject, separated by commas</source>
        <translation>Schlagwörter der Person, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Tags, separated by commas</source>
        <translation>Schlagwörter, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Fits of the subject</source>
        <translation>Anpassungen der Person</translation>
    </message>
    <message>
        <source>Go back to this fit (double click)</source>
        <translation>Zu dieser Anpassung zurück (Doppelklick)</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Compare the body on the screen with this fit</source>
        <translation>Den Körper auf dem Bildschirm mit dieser Anpassung vergleichen</translation>
    </message>
    <message>
        <source>Save version</source>
        <translation>Version speichern</translation>
    </message>
    <message>
        <source>Keep the present fit as a new version of this subject (Ctrl+Alt+S)</source>
        <translation>Die jetzige Anpassung als neue Version dieser Person behalten (Strg+Alt+S)</translation>
    </message>
    <message>
        <source>1 photo is not where it was.</source>
        <translation>1 Foto ist nicht mehr an seinem Platz.</translation>
    </message>
    <message>
        <source>%1 photos are not where they were.</source>
        <translation>%1 Fotos sind nicht mehr an ihrem Platz.</translation>
    </message>
    <message>
        <source>Look …</source>
        <translation>Suchen …</translation>
    </message>
    <message>
        <source>Export many …</source>
        <translation>Viele exportieren …</translation>
    </message>
    <message>
        <source>Open the newest fit</source>
        <translation>Die neueste Anpassung öffnen</translation>
    </message>
    <message>
        <source>Save the present fit here</source>
        <translation>Die jetzige Anpassung hier speichern</translation>
    </message>
    <message>
        <source>Pass on as a project …</source>
        <translation>Als Projekt weitergeben …</translation>
    </message>
    <message>
        <source>Remove from the library …</source>
        <translation>Aus der Bibliothek entfernen …</translation>
    </message>
    <message>
        <source>Remove from the library?</source>
        <translation>Aus der Bibliothek entfernen?</translation>
    </message>
    <message>
        <source>Remove %1 with all fits from the library? Photo files stay. This cannot be undone.</source>
        <translation>%1 mit allen Anpassungen aus der Bibliothek entfernen? Fotodateien bleiben. Das lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Compare with the present body</source>
        <translation>Mit dem jetzigen Körper vergleichen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Delete this fit</source>
        <translation>Diese Anpassung löschen</translation>
    </message>
    <message>
        <source>What makes this body differ from others with the same sliders above; a fit finds them.</source>
        <translation>Was diesen Körper neben den Reglern oben ausmacht; eine Anpassung findet es.</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Belichtung</translation>
    </message>
    <message>
        <source>Light of the photo as shown, in stops (a stop doubles it). The fit sees the photo as it is.</source>
        <translation>Licht des Fotos, wie es gezeigt wird, in Blendenstufen (eine Stufe verdoppelt es). Die Anpassung sieht das Foto, wie es ist.</translation>
    </message>
    <message>
        <source>Shadows</source>
        <translation>Schatten</translation>
    </message>
    <message>
        <source>Dark parts of the photo as shown, lighter or darker. The fit sees the photo as it is.</source>
        <translation>Dunkle Teile des Fotos, wie es gezeigt wird, heller oder dunkler. Die Anpassung sieht das Foto, wie es ist.</translation>
    </message>
    <message>
        <source>The screen is too narrow for every pane: the menu Window shows those that are hidden.</source>
        <translation>Der Bildschirm ist zu schmal für alle Bereiche: Das Menü Fenster zeigt die ausgeblendeten.</translation>
    </message>
    <message>
        <source>%1[*] — Anny Body Fitter</source>
        <translation>%1[*] — Anny Body Fitter</translation>
    </message>
    <message>
        <source>Add photos of one person</source>
        <translation>Fotos einer Person hinzufügen</translation>
    </message>
    <message>
        <source>Photos (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.heic *.heif *.avif *.bmp);;All files (*)</source>
        <translation>Fotos (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.heic *.heif *.avif *.bmp);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a fit</source>
        <translation>Eine Anpassung öffnen</translation>
    </message>
    <message>
        <source>Fits, projects and exported GLBs (*.json *.abf *.glb);;All files (*)</source>
        <translation>Anpassungen, Projekte und exportierte GLB (*.json *.abf *.glb);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Fit to a mesh or scan</source>
        <translation>An Netz oder Scan anpassen</translation>
    </message>
    <message>
        <source>Meshes and scans (*.ply *.obj);;All files (*)</source>
        <translation>Netze und Scans (*.ply *.obj);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The example photos are not installed. Run packaging/run once, or add a photo of your own.</source>
        <translation>Die Beispielfotos sind nicht installiert. Einmal packaging/run ausführen oder ein eigenes Foto hinzufügen.</translation>
    </message>
    <message>
        <source>Save the fit</source>
        <translation>Die Anpassung speichern</translation>
    </message>
    <message>
        <source>Fits (*.json)</source>
        <translation>Anpassungen (*.json)</translation>
    </message>
    <message>
        <source>Projects with their photos (*.abf)</source>
        <translation>Projekte mit ihren Fotos (*.abf)</translation>
    </message>
    <message>
        <source>Export as %1</source>
        <translation>Als %1 exportieren</translation>
    </message>
    <message>
        <source>Save the fit?</source>
        <translation>Die Anpassung speichern?</translation>
    </message>
    <message>
        <source>This fit has changes that are not saved.</source>
        <translation>Diese Anpassung hat Änderungen, die nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>About Anny Body Fitter</source>
        <translation>Über Anny Body Fitter</translation>
    </message>
    <message>
        <source>Tags that all of them have, separated by commas</source>
        <translation>Schlagwörter, die alle haben, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Tags of all, separated by commas</source>
        <translation>Schlagwörter aller, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>What is added here is added to all of them, what is taken away is taken from all. Tags that only some have stay as they are.</source>
        <translation>Was hier hinzukommt, bekommen alle; was wegfällt, verlieren alle. Schlagwörter, die nur einige haben, bleiben.</translation>
    </message>
    <message>
        <source>Export the newest fit of each of them</source>
        <translation>Von jeder die neueste Anpassung exportieren</translation>
    </message>
    <message>
        <source>People chosen: %1</source>
        <translation>Gewählte Personen: %1</translation>
    </message>
    <message>
        <source>Shown once a body is there.</source>
        <translation>Erscheint, sobald ein Körper da ist.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Show all measures</source>
        <translation>Alle Maße zeigen</translation>
    </message>
    <message>
        <source>Switch between centimetres and kilograms, inches and pounds</source>
        <translation>Zwischen Zentimetern und Kilogramm, Zoll und Pfund wechseln</translation>
    </message>
    <message>
        <source>±: 19 of 20 true values lie within.</source>
        <translation>±: 19 von 20 wahren Werten liegen darin.</translation>
    </message>
    <message>
        <source>Between skin and outline, as it explains the outlines best</source>
        <translation>Zwischen Haut und Umriss, wie es die Umrisse am besten erklärt</translation>
    </message>
    <message>
        <source>Units: cm, kg</source>
        <translation>Einheiten: cm, kg</translation>
    </message>
    <message>
        <source>Units: in, lb</source>
        <translation>Einheiten: in, lb</translation>
    </message>
    <message>
        <source>Clothing found: %1.</source>
        <translation>Gefundene Kleidung: %1.</translation>
    </message>
    <message>
        <source>Ctrl: fine steps. Double click: type a number.</source>
        <translation>Strg: feine Schritte. Doppelklick: Zahl eintippen.</translation>
    </message>
    <message>
        <source>Lock %1</source>
        <translation>%1 sperren</translation>
    </message>
    <message>
        <source>How sure the fit is: 19 of 20 true values lie within. Empty: held, or no fit.</source>
        <translation>Wie sicher die Anpassung ist: 19 von 20 wahren Werten liegen darin. Leer: gehalten oder keine Anpassung.</translation>
    </message>
    <message>
        <source>Locked: stays while other measures are changed</source>
        <translation>Gesperrt: bleibt, während andere Maße geändert werden</translation>
    </message>
    <message>
        <source>Keep this while other measures are changed</source>
        <translation>Dies behalten, während andere Maße geändert werden</translation>
    </message>
    <message>
        <source>%1 Percentile %2 among %3, whose distribution is drawn behind the slider.</source>
        <translation>%1 Perzentil %2 unter %3, deren Verteilung hinter dem Regler gezeichnet ist.</translation>
    </message>
    <message>
        <source>found by itself</source>
        <translation>von selbst gefunden</translation>
    </message>
    <message>
        <source>Fit a body to %1</source>
        <translation>Einen Körper an %1 anpassen</translation>
    </message>
    <message>
        <source>A mesh with the model's own vertices is matched vertex by vertex; anything else is taken as a scan of one person. Fill in what you know; the rest is found.</source>
        <translation>Ein Netz mit den Punkten des Modells wird Punkt für Punkt abgeglichen; alles andere gilt als Scan einer Person. Eintragen, was bekannt ist; der Rest wird gefunden.</translation>
    </message>
    <message>
        <source>What one unit of the file's coordinates is</source>
        <translation>Was eine Einheit der Koordinaten in der Datei ist</translation>
    </message>
    <message>
        <source>inches</source>
        <translation>Zoll</translation>
    </message>
    <message>
        <source>Which axis of the file points up</source>
        <translation>Welche Achse der Datei nach oben zeigt</translation>
    </message>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>Y</source>
        <translation>Y</translation>
    </message>
    <message>
        <source>Z</source>
        <translation>Z</translation>
    </message>
    <message>
        <source>The person's height, for scans without a scale; the unit is not needed then</source>
        <translation>Die Größe der Person, für Scans ohne Maßstab; die Einheit ist dann nicht nötig</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>&amp;Einheit</translation>
    </message>
    <message>
        <source>U&amp;p axis</source>
        <translation>&amp;Achse nach oben</translation>
    </message>
    <message>
        <source>Person's &amp;height</source>
        <translation>&amp;Größe der Person</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>&amp;Anpassen</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier</source>
        <translation>
            <numerusform>%n frühere</numerusform>
            <numerusform>%n frühere</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Visible, hidden, absent</source>
        <translation>&amp;Sichtbar, verdeckt, fehlend</translation>
    </message>
    <message>
        <source>The landmark that is selected or pointed at is visible, hidden (counts little) or absent (ignored): the next of the three</source>
        <translation>Die gewählte oder gezeigte Landmarke ist sichtbar, verdeckt (zählt wenig) oder fehlt (zählt nicht): das nächste davon</translation>
    </message>
    <message>
        <source>&amp;Back to where it was found</source>
        <translation>&amp;Zurück, wo sie gefunden wurde</translation>
    </message>
    <message>
        <source>The selected landmark goes back to where it was found</source>
        <translation>Die gewählte Landmarke geht dahin zurück, wo sie gefunden wurde</translation>
    </message>
    <message>
        <source>Swap &amp;left and right</source>
        <translation>&amp;Links und rechts vertauschen</translation>
    </message>
    <message>
        <source>Left and right of the person change places, all landmarks at once</source>
        <translation>Links und rechts der Person tauschen, alle Landmarken auf einmal</translation>
    </message>
    <message>
        <source>Turn the photo &amp;left</source>
        <translation>Foto nach &amp;links drehen</translation>
    </message>
    <message>
        <source>Look at the photo turned left by 90°</source>
        <translation>Das Foto um 90° nach links gedreht ansehen</translation>
    </message>
    <message>
        <source>Turn the photo &amp;right</source>
        <translation>Foto nach &amp;rechts drehen</translation>
    </message>
    <message>
        <source>Look at the photo turned right by 90°</source>
        <translation>Das Foto um 90° nach rechts gedreht ansehen</translation>
    </message>
    <message>
        <source>The &amp;person only</source>
        <translation>Nur die &amp;Person</translation>
    </message>
    <message>
        <source>Cut away what is around the person, for looking only</source>
        <translation>Was um die Person herum ist, wegschneiden, nur zum Ansehen</translation>
    </message>
    <message>
        <source>Look at the photo as it &amp;is</source>
        <translation>Das Foto ansehen, wie es &amp;ist</translation>
    </message>
    <message>
        <source>Upright, whole, and as bright as it was taken</source>
        <translation>Aufrecht, ganz und so hell, wie es aufgenommen wurde</translation>
    </message>
    <message>
        <source>&amp;Distances of landmarks</source>
        <translation>&amp;Abstände der Landmarken</translation>
    </message>
    <message>
        <source>Arrows from each landmark to where the body has it, coloured by length</source>
        <translation>Pfeile von jeder Landmarke dahin, wo der Körper sie hat, nach Länge gefärbt</translation>
    </message>
    <message>
        <source>&amp;Contour of the body</source>
        <translation>&amp;Kontur des Körpers</translation>
    </message>
    <message>
        <source>The outline of the fitted body over the photo</source>
        <translation>Der Umriss des angepassten Körpers über dem Foto</translation>
    </message>
    <message>
        <source>L&amp;oupe at landmarks</source>
        <translation>L&amp;upe an Landmarken</translation>
    </message>
    <message>
        <source>Magnify the photo around the landmark that is pointed at, moved or selected</source>
        <translation>Das Foto um die gezeigte, bewegte oder gewählte Landmarke vergrößern</translation>
    </message>
    <message>
        <source>&amp;Wipe between photo and body</source>
        <translation>Zwischen Foto und Körper &amp;wischen</translation>
    </message>
    <message>
        <source>The body on one side of a line only; drag the line</source>
        <translation>Der Körper nur auf einer Seite einer Linie; die Linie lässt sich ziehen</translation>
    </message>
    <message>
        <source>All photos &amp;side by side</source>
        <translation>Alle Fotos &amp;nebeneinander</translation>
    </message>
    <message>
        <source>All photos at once, each with its landmarks</source>
        <translation>Alle Fotos auf einmal, jedes mit seinen Landmarken</translation>
    </message>
    <message>
        <source>&amp;Landmarks</source>
        <translation>&amp;Landmarken</translation>
    </message>
    <message>
        <source>Loo&amp;k</source>
        <translation>An&amp;sicht</translation>
    </message>
    <message>
        <source>Photo with landmarks</source>
        <translation>Foto mit Landmarken</translation>
    </message>
    <message>
        <source>Click to fit this person</source>
        <translation>Klicken, um diese Person anzupassen</translation>
    </message>
    <message>
        <source>Drag a box around the whole person. Esc cancels.</source>
        <translation>Einen Rahmen um die ganze Person ziehen. Esc bricht ab.</translation>
    </message>
    <message>
        <source>Paint over loose cloth, hair and things in front of the person: the outline there is ignored. Right button erases, [ and ] change the size, Esc ends.</source>
        <translation>Weiten Stoff, Haare und Dinge vor der Person übermalen: der Umriss dort zählt nicht. Rechte Taste löscht, [ und ] ändern die Größe, Esc beendet.</translation>
    </message>
    <message>
        <source>All photos side by side</source>
        <translation>Alle Fotos nebeneinander</translation>
    </message>
    <message>
        <source>Photo %1 with landmarks</source>
        <translation>Foto %1 mit Landmarken</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Add photos of the same person (Ctrl+Shift+A)</source>
        <translation>Fotos derselben Person hinzufügen (Strg+Umschalt+A)</translation>
    </message>
    <message>
        <source>Photos of the person</source>
        <translation>Fotos der Person</translation>
    </message>
    <message>
        <source>Photos of one person stand here.
Drop them on the window.</source>
        <translation>Hier stehen Fotos einer Person.
Einfach auf dem Fenster ablegen.</translation>
    </message>
    <message>
        <source>Find people again</source>
        <translation>Personen neu suchen</translation>
    </message>
    <message>
        <source>Use in the fit</source>
        <translation>Für die Anpassung nutzen</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
        <source>The other photos say something else of this body. Check the person and the landmarks, or untick the photo to leave it out.</source>
        <translation>Die anderen Fotos sagen etwas anderes über diesen Körper. Person und Landmarken prüfen oder das Foto abwählen, um es auszulassen.</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Not searched yet</source>
        <translation>Noch nicht durchsucht</translation>
    </message>
    <message>
        <source>No person found</source>
        <translation>Keine Person gefunden</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Contradicts the rest</source>
        <translation>Widerspricht dem Rest</translation>
    </message>
    <message>
        <source>Fitted, %L1 px</source>
        <translation>Angepasst, %L1 px</translation>
    </message>
    <message>
        <source>Fitted</source>
        <translation>Angepasst</translation>
    </message>
    <message>
        <source>Person %1 of %2</source>
        <translation>Person %1 von %2</translation>
    </message>
    <message>
        <source>Person found</source>
        <translation>Person gefunden</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Show landmarks and skeleton (L)</source>
        <translation>Landmarken und Skelett zeigen (L)</translation>
    </message>
    <message>
        <source>Show the person's outline as detected (M)</source>
        <translation>Den erkannten Umriss der Person zeigen (M)</translation>
    </message>
    <message>
        <source>Show the body over the photo (O)</source>
        <translation>Den Körper über dem Foto zeigen (O)</translation>
    </message>
    <message>
        <source>Opacity of the body over the photo, %</source>
        <translation>Deckkraft des Körpers über dem Foto, %</translation>
    </message>
    <message>
        <source>How the photo is looked at: turn, brighten, cut, compare</source>
        <translation>Wie das Foto angesehen wird: drehen, aufhellen, zuschneiden, vergleichen</translation>
    </message>
    <message>
        <source>All photos side by side (Shift+S)</source>
        <translation>Alle Fotos nebeneinander (Umschalt+S)</translation>
    </message>
    <message>
        <source>Draw a box around the person to fit (Ctrl+B)</source>
        <translation>Einen Rahmen um die Person ziehen, die angepasst werden soll (Strg+B)</translation>
    </message>
    <message>
        <source>Brush: mark loose cloth, hair or things in front, for the fit to ignore (B)</source>
        <translation>Pinsel: weiten Stoff, Haare oder Dinge davor markieren, die nicht zählen sollen (B)</translation>
    </message>
    <message>
        <source>Clear all marks of the brush in this photo</source>
        <translation>Alle Markierungen des Pinsels in diesem Foto löschen</translation>
    </message>
    <message>
        <source>Show the whole photo (Ctrl+0)</source>
        <translation>Das ganze Foto zeigen (Strg+0)</translation>
    </message>
    <message>
        <source>Fit a body to a person in photos</source>
        <translation>Einen Körper an eine Person in Fotos anpassen</translation>
    </message>
    <message>
        <source>Drop photos of one person here, or add them with the button below. The whole body should be visible, in close-fitting clothes if possible; a front and a side view give the best result.</source>
        <translation>Fotos einer Person hier ablegen oder mit dem Knopf unten hinzufügen. Der ganze Körper sollte zu sehen sein, möglichst in enger Kleidung; eine Ansicht von vorn und eine von der Seite ergeben das beste Ergebnis.</translation>
    </message>
    <message>
        <source>Add photos …</source>
        <translation>Fotos hinzufügen …</translation>
    </message>
    <message>
        <source>Open the example</source>
        <translation>Das Beispiel öffnen</translation>
    </message>
    <message>
        <source>Photos of an example person are opened and fitted</source>
        <translation>Fotos einer Beispielperson werden geöffnet und angepasst</translation>
    </message>
    <message numerus="yes">
        <source>%n photos</source>
        <translation>
            <numerusform>%n Foto</numerusform>
            <numerusform>%n Fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>Picture of the body</source>
        <translation>Bild des Körpers</translation>
    </message>
    <message>
        <source>As in the window (%1 × %2)</source>
        <translation>Wie im Fenster (%1 × %2)</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Another size</source>
        <translation>Andere Größe</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Without background (transparent)</source>
        <translation>Ohne Hintergrund (durchsichtig)</translation>
    </message>
    <message>
        <source>With the ground's grid and shadow</source>
        <translation>Mit Gitter und Schatten des Bodens</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Unlock all</source>
        <translation>Alle entsperren</translation>
    </message>
    <message>
        <source>The next fit poses every part of the body anew</source>
        <translation>Die nächste Anpassung setzt jeden Teil des Körpers neu in Pose</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Lock the pose: %1</source>
        <translation>Pose sperren: %1</translation>
    </message>
    <message>
        <source>Lock pose: %1</source>
        <translation>Pose sperren: %1</translation>
    </message>
    <message>
        <source>Unlock pose: %1</source>
        <translation>Pose entsperren: %1</translation>
    </message>
    <message>
        <source>Unlock the pose</source>
        <translation>Pose entsperren</translation>
    </message>
    <message>
        <source>A locked part keeps the pose it has now, in every photo, when you fit again. Left and right are the person's own.</source>
        <translation>Ein gesperrter Teil behält bei neuer Anpassung in jedem Foto die Pose, die er jetzt hat. Links und rechts sind die der Person.</translation>
    </message>
    <message>
        <source>Fit a body first (F5): a lock keeps the pose that a part has.</source>
        <translation>Zuerst einen Körper anpassen (F5): eine Sperre behält die Pose, die ein Teil hat.</translation>
    </message>
    <message>
        <source>%1: locked; the next fit keeps the pose it has now</source>
        <translation>%1: gesperrt; die nächste Anpassung behält die jetzige Pose</translation>
    </message>
    <message>
        <source>%1: keep the pose it has now in the next fit</source>
        <translation>%1: die jetzige Pose bei der nächsten Anpassung behalten</translation>
    </message>
    <message>
        <source>%1: nothing is fitted yet, so there is no pose to keep</source>
        <translation>%1: noch nichts angepasst, also keine Pose zu behalten</translation>
    </message>
    <message>
        <source>Single bones locked as well: %1.</source>
        <translation>Einzelne Knochen, die ebenfalls gesperrt sind: %1.</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Ruhe</translation>
    </message>
    <message>
        <source>The rest pose of the model</source>
        <translation>Die Ruhepose des Modells</translation>
    </message>
    <message>
        <source>T</source>
        <translation>T</translation>
    </message>
    <message>
        <source>Arms level, straight out to the sides</source>
        <translation>Arme waagerecht zu den Seiten gestreckt</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Arms straight, 45° below level</source>
        <translation>Arme gestreckt, 45° unter der Waagerechten</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Feet below the hips, arms straight at 15°, as for a tape measure</source>
        <translation>Füße unter den Hüften, Arme gestreckt in 15°, wie für ein Maßband</translation>
    </message>
    <message>
        <source>The pose that the last fit found</source>
        <translation>Die Pose, die die letzte Anpassung fand</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Spiegeln</translation>
    </message>
    <message>
        <source>Exchange what left and right do</source>
        <translation>Vertauschen, was links und rechts tun</translation>
    </message>
    <message>
        <source>L → R</source>
        <translation>L → R</translation>
    </message>
    <message>
        <source>The right side does what the left one does</source>
        <translation>Die rechte Seite tut, was die linke tut</translation>
    </message>
    <message>
        <source>R → L</source>
        <translation>R → L</translation>
    </message>
    <message>
        <source>The left side does what the right one does</source>
        <translation>Die linke Seite tut, was die rechte tut</translation>
    </message>
    <message>
        <source>Further than people can turn this joint.</source>
        <translation>Weiter, als Menschen dieses Gelenk drehen können.</translation>
    </message>
    <message>
        <source>Reset this joint</source>
        <translation>Dieses Gelenk zurücksetzen</translation>
    </message>
    <message>
        <source>Changes the pose in %1; the others keep theirs. The next fit goes on from here: lock a part (Pose locks) to keep it.</source>
        <translation>Ändert die Pose in %1; die anderen behalten ihre. Die nächste Anpassung macht von hier weiter: einen Teil sperren (Pose sperren), um ihn zu behalten.</translation>
    </message>
    <message>
        <source>Changes the body's own pose. Click a joint or limb in the 3D view, then drag a ring.</source>
        <translation>Ändert die eigene Pose des Körpers. In der 3D-Ansicht Gelenk oder Glied anklicken, dann an einem Ring ziehen.</translation>
    </message>
    <message>
        <source>No joint is picked.</source>
        <translation>Kein Gelenk ist gewählt.</translation>
    </message>
    <message>
        <source>Pose: %1</source>
        <translation>Pose: %1</translation>
    </message>
    <message>
        <source>Reset pose: %1</source>
        <translation>Pose zurücksetzen: %1</translation>
    </message>
    <message>
        <source>Rest pose</source>
        <translation>Ruhepose</translation>
    </message>
    <message>
        <source>T pose</source>
        <translation>T-Pose</translation>
    </message>
    <message>
        <source>A pose</source>
        <translation>A-Pose</translation>
    </message>
    <message>
        <source>Measuring pose</source>
        <translation>Messpose</translation>
    </message>
    <message>
        <source>Fitted pose</source>
        <translation>Angepasste Pose</translation>
    </message>
    <message>
        <source>Mirror the pose</source>
        <translation>Pose spiegeln</translation>
    </message>
    <message>
        <source>Pose: right side as the left</source>
        <translation>Pose: rechte Seite wie die linke</translation>
    </message>
    <message>
        <source>Pose: left side as the right</source>
        <translation>Pose: linke Seite wie die rechte</translation>
    </message>
    <message>
        <source>%1 %2°</source>
        <translation>%1 %2°</translation>
    </message>
    <message>
        <source>3D print</source>
        <translation>3D-Druck</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Zuletzt &amp;geöffnet</translation>
    </message>
    <message>
        <source>Nothing was opened yet</source>
        <translation>Noch nichts geöffnet</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>Liste leeren</translation>
    </message>
    <message>
        <source>Recover unsaved work?</source>
        <translation>Ungespeicherte Arbeit wiederherstellen?</translation>
    </message>
    <message>
        <source>The program ended without being closed, and left unsaved work:</source>
        <translation>Das Programm endete, ohne geschlossen zu werden, und hinterließ ungespeicherte Arbeit:</translation>
    </message>
    <message>
        <source>last changed %1</source>
        <translation>zuletzt geändert %1</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>The unsaved work in %1 cannot be read. It was left there.</source>
        <translation>Die ungespeicherte Arbeit in %1 ist nicht lesbar. Sie wurde dort belassen.</translation>
    </message>
    <message>
        <source>Sa&amp;ved views</source>
        <translation>&amp;Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>&amp;Keep this view …</source>
        <translation>Diese Ansicht &amp;behalten …</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Vergessen</translation>
    </message>
    <message>
        <source>Keep this view</source>
        <translation>Diese Ansicht behalten</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Name der Ansicht</translation>
    </message>
    <message>
        <source>View %1</source>
        <translation>Ansicht %1</translation>
    </message>
    <message>
        <source>Random body %1</source>
        <translation>Zufallskörper %1</translation>
    </message>
    <message>
        <source>Fitting to %1 …</source>
        <translation>Anpassung an %1 …</translation>
    </message>
    <message>
        <source>Fitting the body …</source>
        <translation>Der Körper wird angepasst …</translation>
    </message>
    <message>
        <source>Showing the steps of the fit</source>
        <translation>Die Schritte der Anpassung werden gezeigt</translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation>%1 wird gelesen …</translation>
    </message>
    <message>
        <source>Looking for people in %1 …</source>
        <translation>Personen werden in %1 gesucht …</translation>
    </message>
    <message>
        <source>Writing …</source>
        <translation>Wird geschrieben …</translation>
    </message>
    <message>
        <source>Loading the body model …</source>
        <translation>Das Körpermodell wird geladen …</translation>
    </message>
    <message>
        <source>the body before the last change</source>
        <translation>dem Körper vor der letzten Änderung</translation>
    </message>
    <message>
        <source>Take body A</source>
        <translation>Körper A übernehmen</translation>
    </message>
    <message>
        <source>Take body B</source>
        <translation>Körper B übernehmen</translation>
    </message>
    <message>
        <source>body A</source>
        <translation>Körper A</translation>
    </message>
    <message>
        <source>body B</source>
        <translation>Körper B</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 bewegen</translation>
    </message>
    <message>
        <source>The %1 was dropped outside %2 and stays at its edge. If it cannot be seen in the photo, right-click it and choose “Absent”.</source>
        <translation>Die Landmarke „%1“ wurde außerhalb von %2 abgelegt und bleibt am Rand. Ist sie im Foto nicht zu sehen, darauf rechtsklicken und „Fehlt“ wählen.</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Unlock %1</source>
        <translation>%1 entsperren</translation>
    </message>
    <message>
        <source>Change the face</source>
        <translation>Gesicht ändern</translation>
    </message>
    <message>
        <source>slider</source>
        <translation>Regler</translation>
    </message>
    <message>
        <source>Change known facts</source>
        <translation>Bekanntes ändern</translation>
    </message>
    <message>
        <source>Set the height</source>
        <translation>Größe festlegen</translation>
    </message>
    <message>
        <source>Reset shape</source>
        <translation>Form zurücksetzen</translation>
    </message>
    <message>
        <source>There is nothing to export before the body model is loaded.</source>
        <translation>Vor dem Laden des Körpermodells gibt es nichts zu exportieren.</translation>
    </message>
    <message>
        <source>Exported %1</source>
        <translation>%1 exportiert</translation>
    </message>
    <message>
        <source>Without the body model no fit can be opened. See the message about it.</source>
        <translation>Ohne das Körpermodell kann keine Anpassung geöffnet werden. Siehe die Meldung dazu.</translation>
    </message>
    <message>
        <source>There is nothing to save before the body model is loaded.</source>
        <translation>Vor dem Laden des Körpermodells gibt es nichts zu speichern.</translation>
    </message>
    <message>
        <source>Photos without a fitted body and those left out of the fit are not part of the saved file (%1).</source>
        <translation>Fotos ohne angepassten Körper und ausgelassene sind nicht Teil der gespeicherten Datei (%1).</translation>
    </message>
    <message>
        <source>Without the body model nothing can be fitted. See the message about it.</source>
        <translation>Ohne das Körpermodell kann nichts angepasst werden. Siehe die Meldung dazu.</translation>
    </message>
    <message>
        <source>Add a photo of the person first (File › Add photos).</source>
        <translation>Zuerst ein Foto der Person hinzufügen (Datei › Fotos hinzufügen).</translation>
    </message>
    <message>
        <source>Every photo with a person is left out of the fit. Tick at least one in the list of photos.</source>
        <translation>Jedes Foto mit einer Person ist ausgelassen. Mindestens eines in der Fotoliste ankreuzen.</translation>
    </message>
    <message>
        <source>No person has been found in the photos. Draw a box around the person (Photo › Draw a box) or use another photo.</source>
        <translation>In den Fotos wurde keine Person gefunden. Einen Rahmen um die Person ziehen (Foto › Rahmen) oder ein anderes Foto nehmen.</translation>
    </message>
    <message>
        <source>The fit broke down numerically at step %1 and its best step is shown. Check the landmarks, or fit from scratch (Fit › Fit from scratch).</source>
        <translation>Die Anpassung brach rechnerisch bei Schritt %1 ab; ihr bester Schritt wird gezeigt. Landmarken prüfen oder von vorn anpassen (Anpassen › Von vorn anpassen).</translation>
    </message>
    <message>
        <source>Fit (stopped)</source>
        <translation>Anpassung (gestoppt)</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Anpassen</translation>
    </message>
    <message>
        <source>Visible: %1</source>
        <translation>Sichtbar: %1</translation>
    </message>
    <message>
        <source>Hidden: %1</source>
        <translation>Verdeckt: %1</translation>
    </message>
    <message>
        <source>Absent: %1</source>
        <translation>Fehlt: %1</translation>
    </message>
    <message>
        <source>Swap left and right</source>
        <translation>Links und rechts vertauschen</translation>
    </message>
    <message>
        <source>Lock measure</source>
        <translation>Maß sperren</translation>
    </message>
    <message>
        <source>Unlock measure</source>
        <translation>Maß entsperren</translation>
    </message>
    <message>
        <source>Without the body model no body can be fitted. See the message about it.</source>
        <translation>Ohne das Körpermodell kann kein Körper angepasst werden. Siehe die Meldung dazu.</translation>
    </message>
    <message>
        <source>Its vertices lie %L1 mm from the body's on average, %L2 mm at most.</source>
        <translation>Seine Punkte liegen im Mittel %L1 mm vom Körper, höchstens %L2 mm.</translation>
    </message>
    <message>
        <source>Its points lie %L1 mm from the body on average, 95 of 100 within %L2 mm.</source>
        <translation>Seine Punkte liegen im Mittel %L1 mm vom Körper, 95 von 100 innerhalb von %L2 mm.</translation>
    </message>
    <message>
        <source>Fit to %1</source>
        <translation>An %1 anpassen</translation>
    </message>
    <message>
        <source>Fitted to %1.</source>
        <translation>An %1 angepasst.</translation>
    </message>
    <message>
        <source>Add photo</source>
        <translation>Foto hinzufügen</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Fotos hinzufügen</translation>
    </message>
    <message>
        <source>Remove photo</source>
        <translation>Foto entfernen</translation>
    </message>
    <message>
        <source>%1 has %2 × %3 pixels now, but the fit was made with %4 × %5. Find the person again (Photo › Detect) before fitting.</source>
        <translation>%1 hat jetzt %2 × %3 Pixel, angepasst wurde mit %4 × %5. Vor dem Anpassen die Person neu suchen (Foto › Erkennen).</translation>
    </message>
    <message>
        <source>Find person in box</source>
        <translation>Person im Rahmen suchen</translation>
    </message>
    <message>
        <source>Find people</source>
        <translation>Personen suchen</translation>
    </message>
    <message numerus="yes">
        <source>%n people found. Click a frame in the photo to choose the person to fit.</source>
        <translation>
            <numerusform>%n Person gefunden. Im Foto in einen Rahmen klicken, um die Person zu wählen.</numerusform>
            <numerusform>%n Personen gefunden. Im Foto in einen Rahmen klicken, um die Person zu wählen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No person was recognised inside the box on %1. Draw it around one whole person, with a little room on every side.</source>
        <translation>Im Rahmen auf %1 wurde keine Person erkannt. Den Rahmen um eine ganze Person ziehen, mit etwas Platz ringsum.</translation>
    </message>
    <message>
        <source>No person was found in %1. Draw a box around the person, or use a photo that shows the whole body.</source>
        <translation>In %1 wurde keine Person gefunden. Einen Rahmen um die Person ziehen oder ein Foto nehmen, das den ganzen Körper zeigt.</translation>
    </message>
    <message>
        <source>Choose person</source>
        <translation>Person wählen</translation>
    </message>
    <message>
        <source>Use photo</source>
        <translation>Foto nutzen</translation>
    </message>
    <message>
        <source>Leave photo out</source>
        <translation>Foto auslassen</translation>
    </message>
    <message>
        <source>Erase marks</source>
        <translation>Markierungen löschen</translation>
    </message>
    <message>
        <source>Mark as ignored</source>
        <translation>Als unbeachtet markieren</translation>
    </message>
    <message>
        <source>Clear marks</source>
        <translation>Alle Markierungen löschen</translation>
    </message>
    <message>
        <source>New fit</source>
        <translation>Neue Anpassung</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>Colours of the window</source>
        <translation>Farben des Fensters</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Language of the window, from the next start on</source>
        <translation>Sprache des Fensters, ab dem nächsten Start</translation>
    </message>
    <message>
        <source>Takes effect when the program is started again.</source>
        <translation>Wirkt, wenn das Programm neu gestartet wird.</translation>
    </message>
    <message>
        <source>&amp;Units</source>
        <translation>&amp;Einheiten</translation>
    </message>
    <message>
        <source>Units of all measures in the window</source>
        <translation>Einheiten aller Maße im Fenster</translation>
    </message>
    <message>
        <source>Centimetres and kilograms</source>
        <translation>Zentimeter und Kilogramm</translation>
    </message>
    <message>
        <source>Inches and pounds</source>
        <translation>Zoll und Pfund</translation>
    </message>
    <message>
        <source>&amp;Computed on</source>
        <translation>&amp;Berechnet auf</translation>
    </message>
    <message>
        <source>Where fits and bodies are computed, from the next start on. The results are the same.</source>
        <translation>Wo Anpassungen und Körper berechnet werden, ab dem nächsten Start. Die Ergebnisse sind gleich.</translation>
    </message>
    <message>
        <source>The faster one</source>
        <translation>Dem schnelleren</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Prozessor (CPU)</translation>
    </message>
    <message>
        <source>Graphics card (Vulkan)</source>
        <translation>Grafikkarte (Vulkan)</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Jetzt: %1</translation>
    </message>
    <message>
        <source>&amp;Tell when a long fit or all jobs have ended</source>
        <translation>&amp;Melden, wenn eine lange Anpassung oder alle Aufträge beendet sind</translation>
    </message>
    <message>
        <source>A message of the desktop when a fit took more than %1 s, or the queue of jobs is done, and another window is in use</source>
        <translation>Eine Meldung des Desktops, wenn eine Anpassung mehr als %1 s dauerte oder alle Aufträge fertig sind und ein anderes Fenster benutzt wird</translation>
    </message>
    <message>
        <source>Person and shape</source>
        <translation>Person und Form</translation>
    </message>
    <message>
        <source>What is known of the person, and the shape</source>
        <translation>Was über die Person bekannt ist, und die Form</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Every local change of the body, and the face</source>
        <translation>Jede örtliche Änderung des Körpers, und das Gesicht</translation>
    </message>
    <message>
        <source>All local changes</source>
        <translation>Alle örtlichen Änderungen</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Gesicht</translation>
    </message>
    <message>
        <source>Known about the person</source>
        <translation>Über die Person bekannt</translation>
    </message>
    <message>
        <source>Show the other five shape sliders</source>
        <translation>Die anderen fünf Formregler zeigen</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Local changes</source>
        <translation>Örtliche Änderungen</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>Varianten</translation>
    </message>
    <message>
        <source>Pose locks</source>
        <translation>Pose sperren</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Maße</translation>
    </message>
    <message>
        <source>Notes on the fit</source>
        <translation>Hinweise zur Anpassung</translation>
    </message>
    <message>
        <source>Size, from a child near the camera to an adult far away</source>
        <translation>Größe, vom Kind nahe der Kamera bis zum Erwachsenen weit weg</translation>
    </message>
    <message>
        <source>A child near the camera and an adult far away look the same in a photo. Slide to the size that you know to be right: it becomes the known height, and the body is fitted to it.</source>
        <translation>Ein Kind nahe der Kamera und ein Erwachsener weit weg sehen auf einem Foto gleich aus. Zur richtigen Größe schieben: sie wird zur bekannten Größe und der Körper daran angepasst.</translation>
    </message>
    <message>
        <source>child, near</source>
        <translation>Kind, nah</translation>
    </message>
    <message>
        <source>adult, far</source>
        <translation>Erwachsener, fern</translation>
    </message>
    <message>
        <source>%1 cm</source>
        <translation>%1 cm</translation>
    </message>
    <message>
        <source>Size as given: %1, %2 from the camera.</source>
        <translation>Größe wie angegeben: %1, %2 von der Kamera.</translation>
    </message>
    <message>
        <source>Size decided by what is usual: %1, %2 from the camera.</source>
        <translation>Größe nach dem Üblichen: %1, %2 von der Kamera.</translation>
    </message>
    <message>
        <source>From %1 to %2. Ctrl: fine steps. Double click: type a number.</source>
        <translation>Von %1 bis %2. Strg: feine Schritte. Doppelklick: eine Zahl eintippen.</translation>
    </message>
    <message>
        <source>Keep this value in the next fit</source>
        <translation>Diesen Wert bei der nächsten Anpassung behalten</translation>
    </message>
    <message>
        <source>Back to %L1</source>
        <translation>Zurück auf %L1</translation>
    </message>
    <message>
        <source>Locked: the next fit keeps this value</source>
        <translation>Gesperrt: die nächste Anpassung behält diesen Wert</translation>
    </message>
    <message>
        <source>The device that computes the bodies on the screen</source>
        <translation>Das Gerät, das die Körper auf dem Bildschirm berechnet</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stop what is going on (Esc)</source>
        <translation>Beenden, was gerade läuft (Esc)</translation>
    </message>
    <message>
        <source>fit %1</source>
        <translation>Anpassung %1</translation>
    </message>
    <message>
        <source>residual %L1 px</source>
        <translation>Abweichung %L1 px</translation>
    </message>
    <message>
        <source>%L1 s</source>
        <translation>%L1 s</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Solver steps, root mean square distance between landmarks and body in the shown photo, time of the fit, where it ran</source>
        <translation>Schritte des Lösers, mittlerer quadratischer Abstand von Landmarken und Körper im gezeigten Foto, Dauer der Anpassung, wo sie lief</translation>
    </message>
    <message>
        <source>Body on %1</source>
        <translation>Körper auf %1</translation>
    </message>
    <message>
        <source>1 fit</source>
        <translation>1 Anpassung</translation>
    </message>
    <message>
        <source>%1 fits</source>
        <translation>%1 Anpassungen</translation>
    </message>
    <message>
        <source>1 photo</source>
        <translation>1 Foto</translation>
    </message>
    <message>
        <source>%1 photos</source>
        <translation>%1 Fotos</translation>
    </message>
    <message>
        <source>Fit the people of %1</source>
        <translation>Die Personen von %1 anpassen</translation>
    </message>
    <message>
        <source>People of the table</source>
        <translation>Personen der Tabelle</translation>
    </message>
    <message>
        <source>&amp;Files too, in</source>
        <translation>Auch &amp;Dateien, in</translation>
    </message>
    <message>
        <source>Each fit becomes a version in the library; with this also NAME.fit.json here</source>
        <translation>Jede Anpassung wird eine Version in der Bibliothek; hiermit auch NAME.fit.json hier</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>Anpassungen</translation>
    </message>
    <message>
        <source>Who shall be fitted? Each fit becomes a version in the library.</source>
        <translation>Wer soll angepasst werden? Jede Anpassung wird eine Version in der Bibliothek.</translation>
    </message>
    <message>
        <source>Lines that cannot be fitted: %1. The note says why; mend the table and open it again, or fit the others.</source>
        <translation>Zeilen, die nicht angepasst werden können: %1. Der Hinweis sagt, warum; die Tabelle verbessern und neu öffnen, oder die anderen anpassen.</translation>
    </message>
    <message>
        <source>&amp;Fit (%1)</source>
        <translation>&amp;Anpassen (%1)</translation>
    </message>
    <message>
        <source>%L1 years</source>
        <translation>%L1 Jahre</translation>
    </message>
    <message>
        <source>clothing given</source>
        <translation>Kleidung angegeben</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>line %1: not there: %2</source>
        <translation>Zeile %1: nicht da: %2</translation>
    </message>
    <message>
        <source>is fitted already: written over</source>
        <translation>ist schon angepasst: wird überschrieben</translation>
    </message>
    <message>
        <source>is fitted already</source>
        <translation>ist schon angepasst</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Bekannt</translation>
    </message>
    <message>
        <source>Welcome. Six steps show how a body comes from photos, with an example person. Nothing is blocked meanwhile; Skip ends this at any time.</source>
        <translation>Willkommen. Sechs Schritte zeigen an einer Beispielperson, wie aus Fotos ein Körper wird. Nichts ist dabei gesperrt; Überspringen beendet dies jederzeit.</translation>
    </message>
    <message>
        <source>The example is being read and fitted. These are its photos, from the front, the side and behind. Use + for photos of your own, or drop them anywhere.</source>
        <translation>Das Beispiel wird gelesen und angepasst. Dies sind seine Fotos, von vorn, von der Seite und von hinten. Mit + kommen eigene Fotos hinzu, oder einfach irgendwo ablegen.</translation>
    </message>
    <message>
        <source>Dots are landmarks. Drag one that is wrong: a loupe helps, and the body follows. With the keyboard: Tab, arrows, V.</source>
        <translation>Punkte sind Landmarken. Eine falsche ziehen: eine Lupe hilft, und der Körper folgt. Mit der Tastatur: Tab, Pfeile, V.</translation>
    </message>
    <message>
        <source>What you know of the person, height above all, makes the fit surer. Sliders change the body, locks keep them.</source>
        <translation>Was über die Person bekannt ist, vor allem die Größe, macht die Anpassung sicherer. Regler ändern den Körper, Schlösser halten sie fest.</translation>
    </message>
    <message>
        <source>Fit (F5) goes on from where the body stands. Every step can be taken back: Ctrl+Z.</source>
        <translation>Anpassen (F5) macht weiter, wo der Körper steht. Jeder Schritt lässt sich zurücknehmen: Strg+Z.</translation>
    </message>
    <message>
        <source>Measures show the body in centimetres; Export writes it for other programs. That is all. F1 lists mouse and keys.</source>
        <translation>Maße zeigt den Körper in Zentimetern; Export schreibt ihn für andere Programme. Das ist alles. F1 nennt Maus und Tasten.</translation>
    </message>
    <message>
        <source>The step before</source>
        <translation>Der Schritt davor</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>The next step</source>
        <translation>Der nächste Schritt</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>End the tour (Esc). Help brings it back.</source>
        <translation>Den Rundgang beenden (Esc). Die Hilfe bringt ihn wieder.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Name of a shape</source>
        <translation>Name einer Form</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Make the body this saved shape</source>
        <translation>Den Körper zu dieser gespeicherten Form machen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Keep the present shape under this name</source>
        <translation>Die jetzige Form unter diesem Namen behalten</translation>
    </message>
    <message>
        <source>Delete the saved shape of this name</source>
        <translation>Die gespeicherte Form dieses Namens löschen</translation>
    </message>
    <message>
        <source>Load shape “%1”</source>
        <translation>Form „%1“ laden</translation>
    </message>
    <message>
        <source>Saved the shape “%1”</source>
        <translation>Form „%1“ gespeichert</translation>
    </message>
    <message>
        <source>Deleted the shape “%1”</source>
        <translation>Form „%1“ gelöscht</translation>
    </message>
    <message>
        <source>Saved shapes</source>
        <translation>Gespeicherte Formen</translation>
    </message>
    <message>
        <source>The same number makes the same body again</source>
        <translation>Dieselbe Zahl ergibt wieder denselben Körper</translation>
    </message>
    <message>
        <source>Number of the random body</source>
        <translation>Nummer des Zufallskörpers</translation>
    </message>
    <message>
        <source>Sex and age too</source>
        <translation>Auch Geschlecht und Alter</translation>
    </message>
    <message>
        <source>Either sex, 18 to 80 years; else those of the present body</source>
        <translation>Beide Geschlechter, 18 bis 80 Jahre; sonst die des jetzigen Körpers</translation>
    </message>
    <message>
        <source>Random body</source>
        <translation>Zufallskörper</translation>
    </message>
    <message>
        <source>A body as people of this sex and age are; locked sliders stay</source>
        <translation>Ein Körper, wie ihn Menschen dieses Geschlechts und Alters haben; gesperrte Regler bleiben</translation>
    </message>
    <message>
        <source>Another</source>
        <translation>Ein anderer</translation>
    </message>
    <message>
        <source>The random body with the next number</source>
        <translation>Der Zufallskörper mit der nächsten Nummer</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Hold as A</source>
        <translation>Als A halten</translation>
    </message>
    <message>
        <source>Keep the body that is shown as A</source>
        <translation>Den gezeigten Körper als A behalten</translation>
    </message>
    <message>
        <source>Hold as B</source>
        <translation>Als B halten</translation>
    </message>
    <message>
        <source>Keep the body that is shown as B</source>
        <translation>Den gezeigten Körper als B behalten</translation>
    </message>
    <message>
        <source>A ↔ B</source>
        <translation>A ↔ B</translation>
    </message>
    <message>
        <source>Show A, then B or the present body (X)</source>
        <translation>A zeigen, dann B oder den jetzigen Körper (X)</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Jetziger</translation>
    </message>
    <message>
        <source>Show the present body again</source>
        <translation>Wieder den jetzigen Körper zeigen</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Make the body that is shown the present one</source>
        <translation>Den gezeigten Körper zum jetzigen machen</translation>
    </message>
    <message>
        <source>Colour the present body by its difference from A, or from B where A is not held</source>
        <translation>Den jetzigen Körper nach dem Unterschied zu A färben, oder zu B, wo A nicht gehalten wird</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Shown: body A. An edit goes on from the present body.</source>
        <translation>Gezeigt: Körper A. Eine Änderung geht vom jetzigen Körper aus.</translation>
    </message>
    <message>
        <source>Shown: body B. An edit goes on from the present body.</source>
        <translation>Gezeigt: Körper B. Eine Änderung geht vom jetzigen Körper aus.</translation>
    </message>
    <message>
        <source>A and B are held. X switches between them.</source>
        <translation>A und B sind gehalten. X wechselt zwischen ihnen.</translation>
    </message>
    <message>
        <source>One body is held. X switches between it and the present one.</source>
        <translation>Ein Körper ist gehalten. X wechselt zwischen ihm und dem jetzigen.</translation>
    </message>
    <message>
        <source>Hold two bodies to switch between them with X.</source>
        <translation>Zwei Körper halten, um mit X zwischen ihnen zu wechseln.</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>Went on from “%1”</source>
        <translation>Weiter von „%1“</translation>
    </message>
    <message>
        <source>&amp;Add photos …</source>
        <translation>&amp;Fotos hinzufügen …</translation>
    </message>
    <message>
        <source>Add photos of the same person</source>
        <translation>Fotos derselben Person hinzufügen</translation>
    </message>
    <message>
        <source>&amp;New fit</source>
        <translation>&amp;Neue Anpassung</translation>
    </message>
    <message>
        <source>Begin with another person</source>
        <translation>Mit einer anderen Person beginnen</translation>
    </message>
    <message>
        <source>&amp;Open a fit …</source>
        <translation>Anpassung &amp;öffnen …</translation>
    </message>
    <message>
        <source>Fit to a &amp;mesh or scan …</source>
        <translation>An &amp;Netz oder Scan anpassen …</translation>
    </message>
    <message>
        <source>Fit the body to a 3D scan or a mesh (PLY, OBJ)</source>
        <translation>Den Körper an einen 3D-Scan oder ein Netz anpassen (PLY, OBJ)</translation>
    </message>
    <message>
        <source>&amp;Save the fit</source>
        <translation>Anpassung &amp;speichern</translation>
    </message>
    <message>
        <source>Save the fit &amp;as …</source>
        <translation>Anpassung speichern &amp;als …</translation>
    </message>
    <message>
        <source>Open the &amp;example</source>
        <translation>&amp;Beispiel öffnen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Front</source>
        <translation>&amp;Vorn</translation>
    </message>
    <message>
        <source>&amp;Side</source>
        <translation>&amp;Seite</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Hinten</translation>
    </message>
    <message>
        <source>&amp;Three-quarter</source>
        <translation>&amp;Dreiviertel</translation>
    </message>
    <message>
        <source>&amp;Whole body</source>
        <translation>&amp;Ganzer Körper</translation>
    </message>
    <message>
        <source>Zoom photo &amp;in</source>
        <translation>Foto ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom photo &amp;out</source>
        <translation>Foto ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Whole &amp;photo</source>
        <translation>Ganzes F&amp;oto</translation>
    </message>
    <message>
        <source>Zoom to the p&amp;erson</source>
        <translation>Auf die &amp;Person zoomen</translation>
    </message>
    <message>
        <source>&amp;Landmarks and skeleton</source>
        <translation>&amp;Landmarken und Skelett</translation>
    </message>
    <message>
        <source>Person's o&amp;utline</source>
        <translation>&amp;Umriss der Person</translation>
    </message>
    <message>
        <source>Body &amp;over the photo</source>
        <translation>K&amp;örper über dem Foto</translation>
    </message>
    <message>
        <source>&amp;Ground grid</source>
        <translation>&amp;Bodengitter</translation>
    </message>
    <message>
        <source>&amp;Tapes on the body</source>
        <translation>&amp;Bänder am Körper</translation>
    </message>
    <message>
        <source>&amp;Inches and pounds</source>
        <translation>&amp;Zoll und Pfund</translation>
    </message>
    <message>
        <source>&amp;Find people</source>
        <translation>&amp;Personen suchen</translation>
    </message>
    <message>
        <source>Find the people in this photo</source>
        <translation>Die Personen in diesem Foto suchen</translation>
    </message>
    <message>
        <source>Detect</source>
        <translation>Erkennen</translation>
    </message>
    <message>
        <source>&amp;Draw a box around the person</source>
        <translation>&amp;Rahmen um die Person ziehen</translation>
    </message>
    <message>
        <source>&amp;Next photo</source>
        <translation>&amp;Nächstes Foto</translation>
    </message>
    <message>
        <source>&amp;Previous photo</source>
        <translation>&amp;Voriges Foto</translation>
    </message>
    <message>
        <source>&amp;Use in the fit</source>
        <translation>Für die Anpassung n&amp;utzen</translation>
    </message>
    <message>
        <source>&amp;Brush: mark what the fit ignores</source>
        <translation>P&amp;insel: markieren, was nicht zählt</translation>
    </message>
    <message>
        <source>S&amp;maller brush</source>
        <translation>Pinsel &amp;kleiner</translation>
    </message>
    <message>
        <source>&amp;Larger brush</source>
        <translation>Pinsel &amp;größer</translation>
    </message>
    <message>
        <source>&amp;Clear all marks</source>
        <translation>&amp;Alle Markierungen löschen</translation>
    </message>
    <message>
        <source>&amp;Remove from the list</source>
        <translation>Aus der Liste &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;Reset the shape</source>
        <translation>Form &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Unlock all sliders</source>
        <translation>Alle Regler ents&amp;perren</translation>
    </message>
    <message>
        <source>Show &amp;more sliders</source>
        <translation>&amp;Mehr Regler zeigen</translation>
    </message>
    <message>
        <source>Fit the body to the photos, from where it stands</source>
        <translation>Den Körper an die Fotos anpassen, von da aus, wo er steht</translation>
    </message>
    <message>
        <source>Fit from &amp;scratch</source>
        <translation>&amp;Von vorn anpassen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stopp</translation>
    </message>
    <message>
        <source>Stop the fit</source>
        <translation>Die Anpassung anhalten</translation>
    </message>
    <message>
        <source>Show the steps of a fit</source>
        <translation>Die Schritte einer Anpassung zeigen</translation>
    </message>
    <message>
        <source>Export the body for other programs</source>
        <translation>Den Körper für andere Programme exportieren</translation>
    </message>
    <message>
        <source>Photo &amp;list</source>
        <translation>Foto&amp;liste</translation>
    </message>
    <message>
        <source>&amp;Photo</source>
        <translation>&amp;Foto</translation>
    </message>
    <message>
        <source>&amp;Body</source>
        <translation>&amp;Körper</translation>
    </message>
    <message>
        <source>Person and &amp;shape</source>
        <translation>Person und F&amp;orm</translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;Mouse and keys</source>
        <translation>&amp;Maus und Tasten</translation>
    </message>
    <message>
        <source>&amp;About Anny Body Fitter</source>
        <translation>Ü&amp;ber Anny Body Fitter</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Über &amp;Qt</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>F&amp;it</source>
        <translation>A&amp;npassen</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>Fens&amp;ter</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
</context>
</TS>
