<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>abf</name>
    <message>
        <source>Very light</source>
        <translation>Très claire</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Tan</source>
        <translation>Hâlée</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>Brune</translation>
    </message>
    <message>
        <source>Dark brown</source>
        <translation>Brun foncé</translation>
    </message>
    <message>
        <source>Very dark</source>
        <translation>Très foncée</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Tête</translation>
    </message>
    <message>
        <source>Neck</source>
        <translation>Cou</translation>
    </message>
    <message>
        <source>Chest</source>
        <translation>Poitrine</translation>
    </message>
    <message>
        <source>Waist</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Pelvis</source>
        <translation>Bassin</translation>
    </message>
    <message>
        <source>Left upper arm</source>
        <translation>Bras gauche</translation>
    </message>
    <message>
        <source>Left forearm</source>
        <translation>Avant-bras gauche</translation>
    </message>
    <message>
        <source>Left hand</source>
        <translation>Main gauche</translation>
    </message>
    <message>
        <source>Left thigh</source>
        <translation>Cuisse gauche</translation>
    </message>
    <message>
        <source>Left lower leg</source>
        <translation>Jambe gauche</translation>
    </message>
    <message>
        <source>Left foot</source>
        <translation>Pied gauche</translation>
    </message>
    <message>
        <source>Right upper arm</source>
        <translation>Bras droit</translation>
    </message>
    <message>
        <source>Right forearm</source>
        <translation>Avant-bras droit</translation>
    </message>
    <message>
        <source>Right hand</source>
        <translation>Main droite</translation>
    </message>
    <message>
        <source>Right thigh</source>
        <translation>Cuisse droite</translation>
    </message>
    <message>
        <source>Right lower leg</source>
        <translation>Jambe droite</translation>
    </message>
    <message>
        <source>Right foot</source>
        <translation>Pied droit</translation>
    </message>
    <message>
        <source>Upper spine</source>
        <translation>Haut de la colonne</translation>
    </message>
    <message>
        <source>Middle spine</source>
        <translation>Milieu de la colonne</translation>
    </message>
    <message>
        <source>Lower spine</source>
        <translation>Bas de la colonne</translation>
    </message>
    <message>
        <source>collarbone</source>
        <translation>clavicule</translation>
    </message>
    <message>
        <source>shoulder</source>
        <translation>épaule</translation>
    </message>
    <message>
        <source>elbow</source>
        <translation>coude</translation>
    </message>
    <message>
        <source>forearm turn</source>
        <translation>rotation de l’avant-bras</translation>
    </message>
    <message>
        <source>wrist</source>
        <translation>poignet</translation>
    </message>
    <message>
        <source>hip</source>
        <translation>hanches</translation>
    </message>
    <message>
        <source>knee</source>
        <translation>genou</translation>
    </message>
    <message>
        <source>ankle</source>
        <translation>cheville</translation>
    </message>
    <message>
        <source>eye</source>
        <translation>œil</translation>
    </message>
    <message>
        <source>shoulder tip</source>
        <translation>pointe de l’épaule</translation>
    </message>
    <message>
        <source>upper arm, middle</source>
        <translation>bras, milieu</translation>
    </message>
    <message>
        <source>thigh, middle</source>
        <translation>cuisse, milieu</translation>
    </message>
    <message>
        <source>lower leg, middle</source>
        <translation>jambe, milieu</translation>
    </message>
    <message>
        <source>side of the pelvis</source>
        <translation>côté du bassin</translation>
    </message>
    <message>
        <source>Neck, middle</source>
        <translation>Cou, milieu</translation>
    </message>
    <message>
        <source>Neck, top</source>
        <translation>Cou, haut</translation>
    </message>
    <message>
        <source>Spine, second from the top</source>
        <translation>Colonne, deuxième en partant du haut</translation>
    </message>
    <message>
        <source>Spine, second from below</source>
        <translation>Colonne, deuxième en partant du bas</translation>
    </message>
    <message>
        <source>palm of the index finger</source>
        <translation>paume de l’index</translation>
    </message>
    <message>
        <source>palm of the middle finger</source>
        <translation>paume du majeur</translation>
    </message>
    <message>
        <source>palm of the ring finger</source>
        <translation>paume de l’annulaire</translation>
    </message>
    <message>
        <source>palm of the little finger</source>
        <translation>paume de l’auriculaire</translation>
    </message>
    <message>
        <source>thumb</source>
        <translation>pouce</translation>
    </message>
    <message>
        <source>index finger</source>
        <translation>index</translation>
    </message>
    <message>
        <source>middle finger</source>
        <translation>majeur</translation>
    </message>
    <message>
        <source>ring finger</source>
        <translation>annulaire</translation>
    </message>
    <message>
        <source>little finger</source>
        <translation>auriculaire</translation>
    </message>
    <message>
        <source>big toe</source>
        <translation>gros orteil</translation>
    </message>
    <message>
        <source>second toe</source>
        <translation>deuxième orteil</translation>
    </message>
    <message>
        <source>third toe</source>
        <translation>troisième orteil</translation>
    </message>
    <message>
        <source>fourth toe</source>
        <translation>quatrième orteil</translation>
    </message>
    <message>
        <source>little toe</source>
        <translation>petit orteil</translation>
    </message>
    <message>
        <source>Head and neck</source>
        <translation>Tête et cou</translation>
    </message>
    <message>
        <source>Spine</source>
        <translation>Colonne vertébrale</translation>
    </message>
    <message>
        <source>Left arm</source>
        <translation>Bras entier gauche</translation>
    </message>
    <message>
        <source>Right arm</source>
        <translation>Bras entier droit</translation>
    </message>
    <message>
        <source>Left leg</source>
        <translation>Jambe entière gauche</translation>
    </message>
    <message>
        <source>Right leg</source>
        <translation>Jambe entière droite</translation>
    </message>
    <message>
        <source>Left fingers</source>
        <translation>Doigts gauches</translation>
    </message>
    <message>
        <source>Right fingers</source>
        <translation>Doigts droits</translation>
    </message>
    <message>
        <source>Left toes</source>
        <translation>Orteils gauches</translation>
    </message>
    <message>
        <source>Right toes</source>
        <translation>Orteils droits</translation>
    </message>
    <message>
        <source>Forehead and brows</source>
        <translation>Front et sourcils</translation>
    </message>
    <message>
        <source>Eyes</source>
        <translation>Yeux</translation>
    </message>
    <message>
        <source>Nose</source>
        <translation>Nez</translation>
    </message>
    <message>
        <source>Cheeks</source>
        <translation>Joues</translation>
    </message>
    <message>
        <source>Mouth</source>
        <translation>Bouche</translation>
    </message>
    <message>
        <source>Chin and jaw</source>
        <translation>Menton et mâchoire</translation>
    </message>
    <message>
        <source>Ears</source>
        <translation>Oreilles</translation>
    </message>
    <message>
        <source>Shoulders and trunk</source>
        <translation>Épaules et tronc</translation>
    </message>
    <message>
        <source>Breast</source>
        <translation>Seins</translation>
    </message>
    <message>
        <source>Waist and belly</source>
        <translation>Taille et ventre</translation>
    </message>
    <message>
        <source>Hips and buttocks</source>
        <translation>Hanches et fesses</translation>
    </message>
    <message>
        <source>Upper arms</source>
        <translation>Bras</translation>
    </message>
    <message>
        <source>Forearms</source>
        <translation>Avant-bras</translation>
    </message>
    <message>
        <source>Hands</source>
        <translation>Mains</translation>
    </message>
    <message>
        <source>Thighs</source>
        <translation>Cuisses</translation>
    </message>
    <message>
        <source>Knees and lower legs</source>
        <translation>Genoux et jambes</translation>
    </message>
    <message>
        <source>Feet</source>
        <translation>Pieds</translation>
    </message>
    <message>
        <source>Brows</source>
        <translation>Sourcils</translation>
    </message>
    <message>
        <source>Eyelids and gaze</source>
        <translation>Paupières et regard</translation>
    </message>
    <message>
        <source>Cheeks and nose</source>
        <translation>Joues et nez</translation>
    </message>
    <message>
        <source>Jaw and tongue</source>
        <translation>Mâchoire et langue</translation>
    </message>
    <message>
        <source>Nipple</source>
        <translation>Mamelon</translation>
    </message>
    <message>
        <source>Buttocks</source>
        <translation>Fesses</translation>
    </message>
    <message>
        <source>Cheek</source>
        <translation>Joue</translation>
    </message>
    <message>
        <source>Chin</source>
        <translation>Menton</translation>
    </message>
    <message>
        <source>Ear</source>
        <translation>Oreille</translation>
    </message>
    <message>
        <source>Eye</source>
        <translation>Œil</translation>
    </message>
    <message>
        <source>Foot</source>
        <translation>Pied</translation>
    </message>
    <message>
        <source>Forehead</source>
        <translation>Front</translation>
    </message>
    <message>
        <source>Hand</source>
        <translation>Main</translation>
    </message>
    <message>
        <source>Hips</source>
        <translation>Hanches</translation>
    </message>
    <message>
        <source>Leg</source>
        <translation>Jambe</translation>
    </message>
    <message>
        <source>Forearm</source>
        <translation>Avant-bras</translation>
    </message>
    <message>
        <source>Upper arm</source>
        <translation>Bras</translation>
    </message>
    <message>
        <source>Both lower legs</source>
        <translation>Les deux jambes</translation>
    </message>
    <message>
        <source>Lower leg</source>
        <translation>Jambe</translation>
    </message>
    <message>
        <source>Both thighs</source>
        <translation>Les deux cuisses</translation>
    </message>
    <message>
        <source>Thigh</source>
        <translation>Cuisse</translation>
    </message>
    <message>
        <source>Belly</source>
        <translation>Ventre</translation>
    </message>
    <message>
        <source>Trunk</source>
        <translation>Tronc</translation>
    </message>
    <message>
        <source>Crotch</source>
        <translation>Entrejambe</translation>
    </message>
    <message>
        <source>Both upper arms</source>
        <translation>Les deux bras</translation>
    </message>
    <message>
        <source>Both forearms</source>
        <translation>Les deux avant-bras</translation>
    </message>
    <message>
        <source>Both ankles</source>
        <translation>Les deux chevilles</translation>
    </message>
    <message>
        <source>Both wrists</source>
        <translation>Les deux poignets</translation>
    </message>
    <message>
        <source>Both calves</source>
        <translation>Les deux mollets</translation>
    </message>
    <message>
        <source>Both knees</source>
        <translation>Les deux genoux</translation>
    </message>
    <message>
        <source>Below the bust</source>
        <translation>Sous la poitrine</translation>
    </message>
    <message>
        <source>Bust</source>
        <translation>Buste</translation>
    </message>
    <message>
        <source>Nape to waist</source>
        <translation>Nuque à la taille</translation>
    </message>
    <message>
        <source>Waist to hip</source>
        <translation>Taille aux hanches</translation>
    </message>
    <message>
        <source>Shoulders</source>
        <translation>Épaules</translation>
    </message>
    <message>
        <source>Front of the chest</source>
        <translation>Devant de la poitrine</translation>
    </message>
    <message>
        <source>length</source>
        <translation>longueur</translation>
    </message>
    <message>
        <source>width</source>
        <translation>largeur</translation>
    </message>
    <message>
        <source>depth</source>
        <translation>profondeur</translation>
    </message>
    <message>
        <source>size</source>
        <translation>taille</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>plus haut</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>en avant</translation>
    </message>
    <message>
        <source>outward</source>
        <translation>vers l’extérieur</translation>
    </message>
    <message>
        <source>girth</source>
        <translation>tour</translation>
    </message>
    <message>
        <source>height</source>
        <translation>taille</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>écart</translation>
    </message>
    <message>
        <source>fat</source>
        <translation>graisse</translation>
    </message>
    <message>
        <source>muscle</source>
        <translation>muscle</translation>
    </message>
    <message>
        <source>shoulder muscle</source>
        <translation>muscle de l’épaule</translation>
    </message>
    <message>
        <source>volume</source>
        <translation>volume</translation>
    </message>
    <message>
        <source>fullness higher</source>
        <translation>volume plus haut</translation>
    </message>
    <message>
        <source>pointed</source>
        <translation>pointu</translation>
    </message>
    <message>
        <source>hollow filled</source>
        <translation>creux rempli</translation>
    </message>
    <message>
        <source>bones</source>
        <translation>os</translation>
    </message>
    <message>
        <source>jaw lower</source>
        <translation>mâchoire plus basse</translation>
    </message>
    <message>
        <source>prominent</source>
        <translation>marqué</translation>
    </message>
    <message>
        <source>cleft</source>
        <translation>fossette</translation>
    </message>
    <message>
        <source>lower jaw forward</source>
        <translation>mâchoire en avant</translation>
    </message>
    <message>
        <source>lobe</source>
        <translation>lobe</translation>
    </message>
    <message>
        <source>rounder</source>
        <translation>plus rond</translation>
    </message>
    <message>
        <source>more triangular</source>
        <translation>plus triangulaire</translation>
    </message>
    <message>
        <source>turned forward</source>
        <translation>tourné vers l’avant</translation>
    </message>
    <message>
        <source>flap</source>
        <translation>pavillon</translation>
    </message>
    <message>
        <source>standing off</source>
        <translation>décollé</translation>
    </message>
    <message>
        <source>angle</source>
        <translation>angle</translation>
    </message>
    <message>
        <source>inner corner higher</source>
        <translation>coin interne plus haut</translation>
    </message>
    <message>
        <source>outer corner higher</source>
        <translation>coin externe plus haut</translation>
    </message>
    <message>
        <source>opening, inner</source>
        <translation>ouverture, interne</translation>
    </message>
    <message>
        <source>opening, middle</source>
        <translation>ouverture, milieu</translation>
    </message>
    <message>
        <source>opening, outer</source>
        <translation>ouverture, externe</translation>
    </message>
    <message>
        <source>inner part outward</source>
        <translation>partie interne vers l’extérieur</translation>
    </message>
    <message>
        <source>outer part outward</source>
        <translation>partie externe vers l’extérieur</translation>
    </message>
    <message>
        <source>fold higher</source>
        <translation>pli plus haut</translation>
    </message>
    <message>
        <source>fold angle</source>
        <translation>angle du pli</translation>
    </message>
    <message>
        <source>bag</source>
        <translation>poche</translation>
    </message>
    <message>
        <source>bag height</source>
        <translation>hauteur de la poche</translation>
    </message>
    <message>
        <source>bag outward</source>
        <translation>poche vers l’extérieur</translation>
    </message>
    <message>
        <source>inner fold outward</source>
        <translation>pli interne vers l’extérieur</translation>
    </message>
    <message>
        <source>finger length</source>
        <translation>longueur des doigts</translation>
    </message>
    <message>
        <source>finger thickness</source>
        <translation>épaisseur des doigts</translation>
    </message>
    <message>
        <source>fingers apart</source>
        <translation>doigts écartés</translation>
    </message>
    <message>
        <source>temples</source>
        <translation>tempes</translation>
    </message>
    <message>
        <source>rounded</source>
        <translation>arrondi</translation>
    </message>
    <message>
        <source>depth of the back</source>
        <translation>profondeur arrière</translation>
    </message>
    <message>
        <source>age</source>
        <translation>âge</translation>
    </message>
    <message>
        <source>waist higher</source>
        <translation>taille plus haute</translation>
    </message>
    <message>
        <source>knock-kneed</source>
        <translation>genoux en X</translation>
    </message>
    <message>
        <source>lower lip height</source>
        <translation>hauteur de la lèvre inférieure</translation>
    </message>
    <message>
        <source>Cupid's bow</source>
        <translation>arc de Cupidon</translation>
    </message>
    <message>
        <source>Cupid's bow width</source>
        <translation>largeur de l’arc de Cupidon</translation>
    </message>
    <message>
        <source>laugh lines</source>
        <translation>rides du rire</translation>
    </message>
    <message>
        <source>lower lip volume</source>
        <translation>volume de la lèvre inférieure</translation>
    </message>
    <message>
        <source>corners higher</source>
        <translation>coins plus hauts</translation>
    </message>
    <message>
        <source>upper lip ends higher</source>
        <translation>bouts de la lèvre supérieure plus hauts</translation>
    </message>
    <message>
        <source>lower lip width</source>
        <translation>largeur de la lèvre inférieure</translation>
    </message>
    <message>
        <source>upper lip width</source>
        <translation>largeur de la lèvre supérieure</translation>
    </message>
    <message>
        <source>dimples</source>
        <translation>fossettes</translation>
    </message>
    <message>
        <source>upper lip height</source>
        <translation>hauteur de la lèvre supérieure</translation>
    </message>
    <message>
        <source>upper lip volume</source>
        <translation>volume de la lèvre supérieure</translation>
    </message>
    <message>
        <source>lower lip ends higher</source>
        <translation>bouts de la lèvre inférieure plus hauts</translation>
    </message>
    <message>
        <source>upper lip middle higher</source>
        <translation>milieu de la lèvre supérieure plus haut</translation>
    </message>
    <message>
        <source>lower lip middle higher</source>
        <translation>milieu de la lèvre inférieure plus haut</translation>
    </message>
    <message>
        <source>groove to the nose</source>
        <translation>sillon vers le nez</translation>
    </message>
    <message>
        <source>double chin</source>
        <translation>double menton</translation>
    </message>
    <message>
        <source>nostrils angle</source>
        <translation>angle des narines</translation>
    </message>
    <message>
        <source>nostrils flaring</source>
        <translation>narines dilatées</translation>
    </message>
    <message>
        <source>bridge curved out</source>
        <translation>arête bombée</translation>
    </message>
    <message>
        <source>tip width</source>
        <translation>largeur du bout</translation>
    </message>
    <message>
        <source>width, upper</source>
        <translation>largeur, haut</translation>
    </message>
    <message>
        <source>width, middle</source>
        <translation>largeur, milieu</translation>
    </message>
    <message>
        <source>width, lower</source>
        <translation>largeur, bas</translation>
    </message>
    <message>
        <source>hump</source>
        <translation>bosse</translation>
    </message>
    <message>
        <source>nostrils width</source>
        <translation>largeur des narines</translation>
    </message>
    <message>
        <source>straight line with the forehead</source>
        <translation>ligne droite avec le front</translation>
    </message>
    <message>
        <source>tip higher</source>
        <translation>bout plus haut</translation>
    </message>
    <message>
        <source>septum angle</source>
        <translation>angle de la cloison</translation>
    </message>
    <message>
        <source>base higher</source>
        <translation>base plus haute</translation>
    </message>
    <message>
        <source>less compressed</source>
        <translation>moins comprimé</translation>
    </message>
    <message>
        <source>tone</source>
        <translation>tonus</translation>
    </message>
    <message>
        <source>rounder, as late in a pregnancy</source>
        <translation>plus rond, comme en fin de grossesse</translation>
    </message>
    <message>
        <source>navel outward</source>
        <translation>nombril vers l’extérieur</translation>
    </message>
    <message>
        <source>navel higher</source>
        <translation>nombril plus haut</translation>
    </message>
    <message>
        <source>chest muscle</source>
        <translation>pectoraux</translation>
    </message>
    <message>
        <source>back muscle</source>
        <translation>muscles du dos</translation>
    </message>
    <message>
        <source>V shape</source>
        <translation>forme en V</translation>
    </message>
    <message>
        <source>Brow down</source>
        <translation>Sourcil baissé</translation>
    </message>
    <message>
        <source>Inner brows up</source>
        <translation>Sourcils internes levés</translation>
    </message>
    <message>
        <source>Outer brow up</source>
        <translation>Sourcil externe levé</translation>
    </message>
    <message>
        <source>Cheeks puffed</source>
        <translation>Joues gonflées</translation>
    </message>
    <message>
        <source>Cheek raised</source>
        <translation>Joue levée</translation>
    </message>
    <message>
        <source>Eye closed</source>
        <translation>Œil fermé</translation>
    </message>
    <message>
        <source>Look down</source>
        <translation>Regard vers le bas</translation>
    </message>
    <message>
        <source>Look inward</source>
        <translation>Regard vers l’intérieur</translation>
    </message>
    <message>
        <source>Look outward</source>
        <translation>Regard vers l’extérieur</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>Regard vers le haut</translation>
    </message>
    <message>
        <source>Eye squinting</source>
        <translation>Œil plissé</translation>
    </message>
    <message>
        <source>Eye wide open</source>
        <translation>Œil grand ouvert</translation>
    </message>
    <message>
        <source>Jaw forward</source>
        <translation>Mâchoire en avant</translation>
    </message>
    <message>
        <source>Jaw to the left</source>
        <translation>Mâchoire à gauche</translation>
    </message>
    <message>
        <source>Jaw open</source>
        <translation>Mâchoire ouverte</translation>
    </message>
    <message>
        <source>Jaw to the right</source>
        <translation>Mâchoire à droite</translation>
    </message>
    <message>
        <source>Lips closed over the open jaw</source>
        <translation>Lèvres fermées, mâchoire ouverte</translation>
    </message>
    <message>
        <source>Dimple</source>
        <translation>Fossette</translation>
    </message>
    <message>
        <source>Corner down</source>
        <translation>Coin baissé</translation>
    </message>
    <message>
        <source>Lips as for O</source>
        <translation>Lèvres en O</translation>
    </message>
    <message>
        <source>Mouth to the left</source>
        <translation>Bouche à gauche</translation>
    </message>
    <message>
        <source>Lower lip down</source>
        <translation>Lèvre inférieure baissée</translation>
    </message>
    <message>
        <source>Lips pressed</source>
        <translation>Lèvres pressées</translation>
    </message>
    <message>
        <source>Lips puckered</source>
        <translation>Lèvres en avant</translation>
    </message>
    <message>
        <source>Mouth to the right</source>
        <translation>Bouche à droite</translation>
    </message>
    <message>
        <source>Lower lip rolled in</source>
        <translation>Lèvre inférieure rentrée</translation>
    </message>
    <message>
        <source>Upper lip rolled in</source>
        <translation>Lèvre supérieure rentrée</translation>
    </message>
    <message>
        <source>Lower lip pushed up</source>
        <translation>Lèvre inférieure poussée</translation>
    </message>
    <message>
        <source>Upper lip pushed up</source>
        <translation>Lèvre supérieure poussée</translation>
    </message>
    <message>
        <source>Smile</source>
        <translation>Sourire</translation>
    </message>
    <message>
        <source>Mouth stretched</source>
        <translation>Bouche étirée</translation>
    </message>
    <message>
        <source>Upper lip raised</source>
        <translation>Lèvre supérieure levée</translation>
    </message>
    <message>
        <source>Nose wrinkled</source>
        <translation>Nez froncé</translation>
    </message>
    <message>
        <source>Tongue out</source>
        <translation>Langue tirée</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>part of the body: what of it</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>body</source>
        <translation>corps</translation>
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
        <translation>nez</translation>
    </message>
    <message>
        <source>inner corner of the left eye</source>
        <translation>coin interne de l’œil gauche</translation>
    </message>
    <message>
        <source>left eye</source>
        <translation>œil gauche</translation>
    </message>
    <message>
        <source>outer corner of the left eye</source>
        <translation>coin externe de l’œil gauche</translation>
    </message>
    <message>
        <source>inner corner of the right eye</source>
        <translation>coin interne de l’œil droit</translation>
    </message>
    <message>
        <source>right eye</source>
        <translation>œil droit</translation>
    </message>
    <message>
        <source>outer corner of the right eye</source>
        <translation>coin externe de l’œil droit</translation>
    </message>
    <message>
        <source>left ear</source>
        <translation>oreille gauche</translation>
    </message>
    <message>
        <source>right ear</source>
        <translation>oreille droite</translation>
    </message>
    <message>
        <source>left corner of the mouth</source>
        <translation>coin gauche de la bouche</translation>
    </message>
    <message>
        <source>right corner of the mouth</source>
        <translation>coin droit de la bouche</translation>
    </message>
    <message>
        <source>left shoulder</source>
        <translation>épaule gauche</translation>
    </message>
    <message>
        <source>right shoulder</source>
        <translation>épaule droite</translation>
    </message>
    <message>
        <source>left elbow</source>
        <translation>coude gauche</translation>
    </message>
    <message>
        <source>right elbow</source>
        <translation>coude droit</translation>
    </message>
    <message>
        <source>left wrist</source>
        <translation>poignet gauche</translation>
    </message>
    <message>
        <source>right wrist</source>
        <translation>poignet droit</translation>
    </message>
    <message>
        <source>left little finger</source>
        <translation>auriculaire gauche</translation>
    </message>
    <message>
        <source>right little finger</source>
        <translation>auriculaire droit</translation>
    </message>
    <message>
        <source>left index finger</source>
        <translation>index gauche</translation>
    </message>
    <message>
        <source>right index finger</source>
        <translation>index droit</translation>
    </message>
    <message>
        <source>left thumb</source>
        <translation>pouce gauche</translation>
    </message>
    <message>
        <source>right thumb</source>
        <translation>pouce droit</translation>
    </message>
    <message>
        <source>left hip</source>
        <translation>hanche gauche</translation>
    </message>
    <message>
        <source>right hip</source>
        <translation>hanche droite</translation>
    </message>
    <message>
        <source>left knee</source>
        <translation>genou gauche</translation>
    </message>
    <message>
        <source>right knee</source>
        <translation>genou droit</translation>
    </message>
    <message>
        <source>left ankle</source>
        <translation>cheville gauche</translation>
    </message>
    <message>
        <source>right ankle</source>
        <translation>cheville droite</translation>
    </message>
    <message>
        <source>left heel</source>
        <translation>talon gauche</translation>
    </message>
    <message>
        <source>right heel</source>
        <translation>talon droit</translation>
    </message>
    <message>
        <source>tip of the left foot</source>
        <translation>pointe du pied gauche</translation>
    </message>
    <message>
        <source>tip of the right foot</source>
        <translation>pointe du pied droit</translation>
    </message>
    <message>
        <source>From the soles to the top of the head.</source>
        <translation>De la plante des pieds au sommet de la tête.</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>poids</translation>
    </message>
    <message>
        <source>Volume times the density of the body.</source>
        <translation>Volume multiplié par la densité du corps.</translation>
    </message>
    <message>
        <source>Enclosed by the skin.</source>
        <translation>Enfermé par la peau.</translation>
    </message>
    <message>
        <source>skin area</source>
        <translation>surface de peau</translation>
    </message>
    <message>
        <source>Of the skin.</source>
        <translation>De la peau.</translation>
    </message>
    <message>
        <source>body mass index</source>
        <translation>indice de masse corporelle</translation>
    </message>
    <message>
        <source>Weight over height squared.</source>
        <translation>Poids divisé par le carré de la taille.</translation>
    </message>
    <message>
        <source>body fat</source>
        <translation>masse grasse</translation>
    </message>
    <message>
        <source>Estimated from body mass index, sex and age.</source>
        <translation>Estimée d’après l’indice de masse corporelle, le sexe et l’âge.</translation>
    </message>
    <message>
        <source>head</source>
        <translation>tête</translation>
    </message>
    <message>
        <source>Level, the largest above ears and brows.</source>
        <translation>À l’horizontale, le plus grand tour au-dessus des oreilles et des sourcils.</translation>
    </message>
    <message>
        <source>neck</source>
        <translation>cou</translation>
    </message>
    <message>
        <source>Around the lower half of the neck, square to it.</source>
        <translation>Autour de la moitié basse du cou, perpendiculairement.</translation>
    </message>
    <message>
        <source>neck base</source>
        <translation>base du cou</translation>
    </message>
    <message>
        <source>Over the neck's bone at the back, the sides of the neck and the hollow between the collar bones.</source>
        <translation>Par la vertèbre à l’arrière, les côtés du cou et le creux entre les clavicules.</translation>
    </message>
    <message>
        <source>chest</source>
        <translation>poitrine</translation>
    </message>
    <message>
        <source>Level, at the height of the nipples.</source>
        <translation>À l’horizontale, à hauteur des mamelons.</translation>
    </message>
    <message>
        <source>underbust</source>
        <translation>dessous de poitrine</translation>
    </message>
    <message>
        <source>Level, just below the breasts.</source>
        <translation>À l’horizontale, juste sous les seins.</translation>
    </message>
    <message>
        <source>waist</source>
        <translation>tour de taille</translation>
    </message>
    <message>
        <source>Level, midway between lowest rib and hip bone.</source>
        <translation>À l’horizontale, à mi-chemin entre la dernière côte et l’os de la hanche.</translation>
    </message>
    <message>
        <source>abdomen</source>
        <translation>abdomen</translation>
    </message>
    <message>
        <source>Level, at the navel.</source>
        <translation>À l’horizontale, au nombril.</translation>
    </message>
    <message>
        <source>top hip</source>
        <translation>petites hanches</translation>
    </message>
    <message>
        <source>Level, midway between waist and hip.</source>
        <translation>À l’horizontale, à mi-chemin entre taille et hanches.</translation>
    </message>
    <message>
        <source>Level, at the fullest part of the buttocks.</source>
        <translation>À l’horizontale, au plus fort des fesses.</translation>
    </message>
    <message>
        <source>torso</source>
        <translation>torse</translation>
    </message>
    <message>
        <source>From the middle of a shoulder over the front, between the legs and up the back.</source>
        <translation>Du milieu d’une épaule par l’avant, entre les jambes et en remontant le dos.</translation>
    </message>
    <message>
        <source>upper arm</source>
        <translation>bras</translation>
    </message>
    <message>
        <source>Midway from shoulder to elbow, square to the arm.</source>
        <translation>À mi-chemin de l’épaule au coude, perpendiculairement au bras.</translation>
    </message>
    <message>
        <source>Around the elbow, square to the arm.</source>
        <translation>Autour du coude, perpendiculairement au bras.</translation>
    </message>
    <message>
        <source>forearm</source>
        <translation>avant-bras</translation>
    </message>
    <message>
        <source>The fullest part below the elbow, square to the arm.</source>
        <translation>Au plus fort sous le coude, perpendiculairement au bras.</translation>
    </message>
    <message>
        <source>Around the wrist, square to the forearm.</source>
        <translation>Autour du poignet, perpendiculairement à l’avant-bras.</translation>
    </message>
    <message>
        <source>thigh</source>
        <translation>cuisse</translation>
    </message>
    <message>
        <source>Level, at the fullest part of the thigh.</source>
        <translation>À l’horizontale, au plus fort de la cuisse.</translation>
    </message>
    <message>
        <source>mid thigh</source>
        <translation>mi-cuisse</translation>
    </message>
    <message>
        <source>Level, midway between crotch and kneecap.</source>
        <translation>À l’horizontale, à mi-chemin entre l’entrejambe et la rotule.</translation>
    </message>
    <message>
        <source>Level, at the middle of the kneecap.</source>
        <translation>À l’horizontale, au milieu de la rotule.</translation>
    </message>
    <message>
        <source>calf</source>
        <translation>mollet</translation>
    </message>
    <message>
        <source>Level, at the fullest part of the calf.</source>
        <translation>À l’horizontale, au plus fort du mollet.</translation>
    </message>
    <message>
        <source>Level, at the thinnest part above the ankle.</source>
        <translation>À l’horizontale, au plus fin au-dessus de la cheville.</translation>
    </message>
    <message>
        <source>shoulder width</source>
        <translation>carrure</translation>
    </message>
    <message>
        <source>Straight, between the outer ends of the shoulders.</source>
        <translation>En ligne droite, entre les bouts des épaules.</translation>
    </message>
    <message>
        <source>across shoulders</source>
        <translation>d’une épaule à l’autre</translation>
    </message>
    <message>
        <source>Over the back, from one shoulder's end over the neck's bone to the other's.</source>
        <translation>Par le dos, d’un bout d’épaule à l’autre en passant par la vertèbre du cou.</translation>
    </message>
    <message>
        <source>shoulder length</source>
        <translation>longueur d’épaule</translation>
    </message>
    <message>
        <source>From the side of the neck to the outer end of the shoulder.</source>
        <translation>Du côté du cou au bout de l’épaule.</translation>
    </message>
    <message>
        <source>across back</source>
        <translation>largeur du dos</translation>
    </message>
    <message>
        <source>Between the creases of the arms, midway between shoulder and armpit, over the back.</source>
        <translation>Entre les plis des bras, à mi-chemin entre épaule et aisselle, par le dos.</translation>
    </message>
    <message>
        <source>across front</source>
        <translation>largeur de poitrine</translation>
    </message>
    <message>
        <source>Between the creases of the arms, midway between shoulder and armpit, over the chest.</source>
        <translation>Entre les plis des bras, à mi-chemin entre épaule et aisselle, par la poitrine.</translation>
    </message>
    <message>
        <source>back length</source>
        <translation>longueur du dos</translation>
    </message>
    <message>
        <source>Down the back, from the neck's bone to the waist.</source>
        <translation>Le long du dos, de la vertèbre du cou à la taille.</translation>
    </message>
    <message>
        <source>front length</source>
        <translation>longueur devant</translation>
    </message>
    <message>
        <source>Down the front, from the hollow between the collar bones to the waist.</source>
        <translation>Le long du devant, du creux entre les clavicules à la taille.</translation>
    </message>
    <message>
        <source>arm length</source>
        <translation>longueur du bras</translation>
    </message>
    <message>
        <source>From shoulder over elbow to wrist.</source>
        <translation>De l’épaule au poignet en passant par le coude.</translation>
    </message>
    <message>
        <source>upper arm length</source>
        <translation>épaule-coude</translation>
    </message>
    <message>
        <source>From shoulder to elbow.</source>
        <translation>De l’épaule au coude.</translation>
    </message>
    <message>
        <source>forearm length</source>
        <translation>coude-poignet</translation>
    </message>
    <message>
        <source>From elbow to wrist.</source>
        <translation>Du coude au poignet.</translation>
    </message>
    <message>
        <source>sleeve length</source>
        <translation>longueur de manche</translation>
    </message>
    <message>
        <source>From the neck's bone over shoulder and elbow to the wrist.</source>
        <translation>De la vertèbre du cou au poignet par l’épaule et le coude.</translation>
    </message>
    <message>
        <source>hand length</source>
        <translation>longueur de la main</translation>
    </message>
    <message>
        <source>From the wrist to the tip of the middle finger.</source>
        <translation>Du poignet au bout du majeur.</translation>
    </message>
    <message>
        <source>foot length</source>
        <translation>longueur du pied</translation>
    </message>
    <message>
        <source>From the heel to the tip of the toes.</source>
        <translation>Du talon au bout des orteils.</translation>
    </message>
    <message>
        <source>foot breadth</source>
        <translation>largeur du pied</translation>
    </message>
    <message>
        <source>Across the ball of the foot.</source>
        <translation>En travers de l’avant du pied.</translation>
    </message>
    <message>
        <source>neck height</source>
        <translation>hauteur du cou</translation>
    </message>
    <message>
        <source>From the soles to the bone at the neck's back.</source>
        <translation>De la plante des pieds à la vertèbre du cou.</translation>
    </message>
    <message>
        <source>waist height</source>
        <translation>hauteur de la taille</translation>
    </message>
    <message>
        <source>From the soles to the waist.</source>
        <translation>De la plante des pieds à la taille.</translation>
    </message>
    <message>
        <source>hip height</source>
        <translation>hauteur des hanches</translation>
    </message>
    <message>
        <source>From the soles to the fullest part of the buttocks.</source>
        <translation>De la plante des pieds au plus fort des fesses.</translation>
    </message>
    <message>
        <source>inseam</source>
        <translation>entrejambe</translation>
    </message>
    <message>
        <source>From the crotch to the soles.</source>
        <translation>De l’entrejambe à la plante des pieds.</translation>
    </message>
    <message>
        <source>knee height</source>
        <translation>hauteur du genou</translation>
    </message>
    <message>
        <source>From the soles to the middle of the kneecap.</source>
        <translation>De la plante des pieds au milieu de la rotule.</translation>
    </message>
    <message>
        <source>Arm</source>
        <translation>Bras</translation>
    </message>
    <message>
        <source>Left %1</source>
        <translation>%1 gauche</translation>
    </message>
    <message>
        <source>Right %1</source>
        <translation>%1 droite</translation>
    </message>
    <message>
        <source>Fit 1</source>
        <translation>Ajustement 1</translation>
    </message>
    <message numerus="yes">
        <source>%n locked</source>
        <translation>
            <numerusform>%n verrouillé</numerusform>
            <numerusform>%n verrouillés</numerusform>
        </translation>
    </message>
    <message>
        <source>Give the shape a name first.</source>
        <translation>Donnez d’abord un nom à la forme.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Le dossier %1 ne peut pas être créé.</translation>
    </message>
    <message>
        <source>Chest girth</source>
        <translation>Tour de poitrine</translation>
    </message>
    <message>
        <source>Around the bust: −1 less, 1 more</source>
        <translation>Autour de la poitrine : −1 moins, 1 plus</translation>
    </message>
    <message>
        <source>Waist girth</source>
        <translation>Tour de taille</translation>
    </message>
    <message>
        <source>Around the waist: −1 less, 1 more</source>
        <translation>Autour de la taille : −1 moins, 1 plus</translation>
    </message>
    <message>
        <source>Hip girth</source>
        <translation>Tour de hanches</translation>
    </message>
    <message>
        <source>Around the hips: −1 less, 1 more</source>
        <translation>Autour des hanches : −1 moins, 1 plus</translation>
    </message>
    <message>
        <source>Thigh girth</source>
        <translation>Tour de cuisse</translation>
    </message>
    <message>
        <source>Around both thighs: −1 less, 1 more</source>
        <translation>Autour des deux cuisses : −1 moins, 1 plus</translation>
    </message>
    <message>
        <source>Calf girth</source>
        <translation>Tour de mollet</translation>
    </message>
    <message>
        <source>Around both calves: −1 less, 1 more</source>
        <translation>Autour des deux mollets : −1 moins, 1 plus</translation>
    </message>
    <message>
        <source>Upper arm girth</source>
        <translation>Tour de bras</translation>
    </message>
    <message>
        <source>Around both upper arms: −1 less, 1 more</source>
        <translation>Autour des deux bras : −1 moins, 1 plus</translation>
    </message>
    <message>
        <source>Upper arm length</source>
        <translation>Épaule-coude</translation>
    </message>
    <message>
        <source>Of both upper arms: −1 shorter, 1 longer</source>
        <translation>Des deux bras : −1 plus court, 1 plus long</translation>
    </message>
    <message>
        <source>Forearm length</source>
        <translation>Coude-poignet</translation>
    </message>
    <message>
        <source>Of both forearms: −1 shorter, 1 longer</source>
        <translation>Des deux avant-bras : −1 plus court, 1 plus long</translation>
    </message>
    <message>
        <source>Lower leg length</source>
        <translation>Longueur de la jambe</translation>
    </message>
    <message>
        <source>Of both lower legs: −1 shorter, 1 longer</source>
        <translation>Des deux jambes : −1 plus court, 1 plus long</translation>
    </message>
    <message>
        <source>From the waist down to the hips: −1 shorter, 1 longer</source>
        <translation>De la taille jusqu’aux hanches : −1 plus court, 1 plus long</translation>
    </message>
    <message>
        <source>Thigh length</source>
        <translation>Longueur de la cuisse</translation>
    </message>
    <message>
        <source>Of both thighs: −1 shorter, 1 longer</source>
        <translation>Des deux cuisses : −1 plus court, 1 plus long</translation>
    </message>
    <message>
        <source>Neck length</source>
        <translation>Longueur du cou</translation>
    </message>
    <message>
        <source>−1 shorter, 1 longer</source>
        <translation>−1 plus court, 1 plus long</translation>
    </message>
    <message>
        <source>Trunk length</source>
        <translation>Longueur du tronc</translation>
    </message>
    <message>
        <source>From the waist to the shoulders: −1 shorter, 1 longer</source>
        <translation>De la taille aux épaules : −1 plus court, 1 plus long</translation>
    </message>
    <message>
        <source>Trunk width</source>
        <translation>Largeur du tronc</translation>
    </message>
    <message>
        <source>From side to side: −1 narrower, 1 wider</source>
        <translation>D’un côté à l’autre : −1 plus étroit, 1 plus large</translation>
    </message>
    <message>
        <source>Trunk depth</source>
        <translation>Profondeur du tronc</translation>
    </message>
    <message>
        <source>From front to back: −1 flatter, 1 deeper</source>
        <translation>D’avant en arrière : −1 plus plat, 1 plus profond</translation>
    </message>
    <message>
        <source>Trunk forward</source>
        <translation>Tronc en avant</translation>
    </message>
    <message>
        <source>Chest and shoulders over the hips: −1 backward, 1 forward</source>
        <translation>Poitrine et épaules au-dessus des hanches : −1 en arrière, 1 en avant</translation>
    </message>
    <message>
        <source>Trunk up</source>
        <translation>Tronc vers le haut</translation>
    </message>
    <message>
        <source>Chest and shoulders over the hips: −1 lower, 1 higher</source>
        <translation>Poitrine et épaules au-dessus des hanches : −1 plus bas, 1 plus haut</translation>
    </message>
    <message>
        <source>Pelvis height</source>
        <translation>Hauteur du bassin</translation>
    </message>
    <message>
        <source>From the crotch to the waist: −1 lower, 1 higher</source>
        <translation>De l’entrejambe à la taille : −1 plus bas, 1 plus haut</translation>
    </message>
    <message>
        <source>Pelvis width</source>
        <translation>Largeur du bassin</translation>
    </message>
    <message>
        <source>Pelvis depth</source>
        <translation>Profondeur du bassin</translation>
    </message>
    <message>
        <source>Pelvis forward</source>
        <translation>Bassin en avant</translation>
    </message>
    <message>
        <source>Under the trunk: −1 backward, 1 forward</source>
        <translation>Sous le tronc : −1 en arrière, 1 en avant</translation>
    </message>
    <message>
        <source>Pelvis up</source>
        <translation>Bassin vers le haut</translation>
    </message>
    <message>
        <source>Under the trunk: −1 lower, 1 higher</source>
        <translation>Sous le tronc : −1 plus bas, 1 plus haut</translation>
    </message>
    <message>
        <source>Waist position</source>
        <translation>Position de la taille</translation>
    </message>
    <message>
        <source>Where the waist is narrowest: −1 lower, 1 higher</source>
        <translation>Où la taille est la plus fine : −1 plus bas, 1 plus haut</translation>
    </message>
    <message>
        <source>−1 flatter, 1 rounder, as late in a pregnancy</source>
        <translation>−1 plus plat, 1 plus rond, comme en fin de grossesse</translation>
    </message>
    <message>
        <source>Pelvis tone</source>
        <translation>Tonus du bassin</translation>
    </message>
    <message>
        <source>−1 softer, 1 firmer</source>
        <translation>−1 plus mou, 1 plus ferme</translation>
    </message>
    <message>
        <source>Breast position</source>
        <translation>Position des seins</translation>
    </message>
    <message>
        <source>−1 lower, 1 higher</source>
        <translation>−1 plus bas, 1 plus haut</translation>
    </message>
    <message>
        <source>On the photo</source>
        <translation>Sur la photo</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Molette</translation>
    </message>
    <message>
        <source>zoom at the cursor</source>
        <translation>zoomer sous le pointeur</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>Glisser</translation>
    </message>
    <message>
        <source>move the photo</source>
        <translation>déplacer la photo</translation>
    </message>
    <message>
        <source>Drag a landmark</source>
        <translation>Glisser un point de repère</translation>
    </message>
    <message>
        <source>correct it; the body follows</source>
        <translation>le corriger ; le corps suit</translation>
    </message>
    <message>
        <source>Shift+drag a wrist or ankle</source>
        <translation>Maj+glisser un poignet ou une cheville</translation>
    </message>
    <message>
        <source>without its hand or foot</source>
        <translation>sans sa main ou son pied</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Maj+Tab</translation>
    </message>
    <message>
        <source>next landmark, previous one; after Esc to the next control</source>
        <translation>point suivant, précédent ; après Échap, l’élément suivant</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Flèches</translation>
    </message>
    <message>
        <source>move the selected landmark by 1 pixel, with Shift by 10</source>
        <translation>déplacer le point choisi de 1 pixel, avec Maj de 10</translation>
    </message>
    <message>
        <source>Right click, Menu key</source>
        <translation>Clic droit, touche Menu</translation>
    </message>
    <message>
        <source>what a landmark is: visible, hidden, absent; put it back</source>
        <translation>état d’un point : visible, caché, absent ; le remettre en place</translation>
    </message>
    <message>
        <source>Click into a frame</source>
        <translation>Cliquer dans un cadre</translation>
    </message>
    <message>
        <source>fit this person</source>
        <translation>ajuster cette personne</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Double clic</translation>
    </message>
    <message>
        <source>whole photo, the person</source>
        <translation>photo entière, la personne</translation>
    </message>
    <message>
        <source>Brush: right button or Alt</source>
        <translation>Pinceau : bouton droit ou Alt</translation>
    </message>
    <message>
        <source>take marks away</source>
        <translation>enlever des marques</translation>
    </message>
    <message>
        <source>Brush: Ctrl+wheel</source>
        <translation>Pinceau : Ctrl+molette</translation>
    </message>
    <message>
        <source>size of the brush</source>
        <translation>taille du pinceau</translation>
    </message>
    <message>
        <source>In the list of photos</source>
        <translation>Dans la liste de photos</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>use the photo in the fit, or leave it out</source>
        <translation>utiliser la photo dans l’ajustement ou l’exclure</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Suppr</translation>
    </message>
    <message>
        <source>remove the photo from the list</source>
        <translation>retirer la photo de la liste</translation>
    </message>
    <message>
        <source>On the body</source>
        <translation>Sur le corps</translation>
    </message>
    <message>
        <source>Left drag</source>
        <translation>Glisser à gauche</translation>
    </message>
    <message>
        <source>turn</source>
        <translation>tourner</translation>
    </message>
    <message>
        <source>Middle, right or Shift+left drag</source>
        <translation>Glisser au milieu, à droite ou Maj+gauche</translation>
    </message>
    <message>
        <source>move</source>
        <translation>déplacer</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>zoomer</translation>
    </message>
    <message>
        <source>whole body</source>
        <translation>corps entier</translation>
    </message>
    <message>
        <source>Click on a part</source>
        <translation>Clic sur une partie</translation>
    </message>
    <message>
        <source>its sliders, while the page Details is open</source>
        <translation>ses curseurs, tant que la page Détails est ouverte</translation>
    </message>
    <message>
        <source>Drag the figure beside Export</source>
        <translation>Tirer la silhouette à côté d'Exporter</translation>
    </message>
    <message>
        <source>the body as a file into another program</source>
        <translation>le corps, comme fichier, vers un autre programme</translation>
    </message>
    <message>
        <source>Posing (the page Pose)</source>
        <translation>Poser (page Pose)</translation>
    </message>
    <message>
        <source>Click on a joint or limb</source>
        <translation>Clic sur une articulation ou un membre</translation>
    </message>
    <message>
        <source>take hold of it</source>
        <translation>le saisir</translation>
    </message>
    <message>
        <source>Drag a ring</source>
        <translation>Tirer un anneau</translation>
    </message>
    <message>
        <source>red bends, green moves sideways, blue turns about the length</source>
        <translation>rouge plie, vert écarte, bleu tourne autour de la longueur</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>give up the drag; let go of the joint</source>
        <translation>abandonner le geste ; lâcher l'articulation</translation>
    </message>
    <message>
        <source>Sliders and measures</source>
        <translation>Curseurs et mesures</translation>
    </message>
    <message>
        <source>Ctrl+drag, Ctrl+arrows, Ctrl+wheel</source>
        <translation>Ctrl+glisser, Ctrl+flèches, Ctrl+molette</translation>
    </message>
    <message>
        <source>ten times as fine</source>
        <translation>dix fois plus fin</translation>
    </message>
    <message>
        <source>type a number, with comma or point</source>
        <translation>saisir un nombre, avec virgule ou point</translation>
    </message>
    <message>
        <source>scrolls the pane; turns a slider only after a click on it</source>
        <translation>fait défiler le volet ; ne tourne un curseur qu'après un clic dessus</translation>
    </message>
    <message>
        <source>In the library</source>
        <translation>Dans la bibliothèque</translation>
    </message>
    <message>
        <source>Ctrl+click, Shift+click</source>
        <translation>Ctrl+clic, Maj+clic</translation>
    </message>
    <message>
        <source>choose several people: tags and export of all</source>
        <translation>choisir plusieurs personnes : étiquettes et export pour toutes</translation>
    </message>
    <message>
        <source>open the fit</source>
        <translation>ouvrir l'ajustement</translation>
    </message>
    <message>
        <source>Drag a fit</source>
        <translation>Tirer un ajustement</translation>
    </message>
    <message>
        <source>as a file into another program</source>
        <translation>comme fichier, vers un autre programme</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Anny Body Fitter %1&lt;/h3&gt;&lt;p&gt;Fits the Anny parametric body to photos of a person. Photos never leave this computer.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Anny Body Fitter %1&lt;/h3&gt;&lt;p&gt;Ajuste le corps paramétrique Anny à des photos d’une personne. Les photos ne quittent jamais cet ordinateur.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Body model: %1 %2&lt;/p&gt;</source>
        <translation>&lt;p&gt;Modèle du corps : %1 %2&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Apache License 2.0. Body data: MakeHuman community, CC0. Landmarks: BlazePose, Apache 2.0. Others: see packaging/THIRD_PARTY.md.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Licence Apache 2.0. Données du corps : communauté MakeHuman, CC0. Points de repère : BlazePose, Apache 2.0. Autres : voir packaging/THIRD_PARTY.md.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>upper arms</source>
        <translation>bras</translation>
    </message>
    <message>
        <source>forearms</source>
        <translation>avant-bras</translation>
    </message>
    <message>
        <source>thighs</source>
        <translation>cuisses</translation>
    </message>
    <message>
        <source>lower legs</source>
        <translation>jambes</translation>
    </message>
    <message>
        <source> · absent</source>
        <translation> · absent</translation>
    </message>
    <message>
        <source> · placed by you</source>
        <translation> · placé à la main</translation>
    </message>
    <message>
        <source> · hidden</source>
        <translation> · caché</translation>
    </message>
    <message>
        <source> · hidden, a guess</source>
        <translation> · caché, une estimation</translation>
    </message>
    <message>
        <source> · %L1 px from the body</source>
        <translation> · à %L1 px du corps</translation>
    </message>
    <message>
        <source>2 % of height = %1 px</source>
        <translation>2 % de la taille = %1 px</translation>
    </message>
    <message>
        <source>Bend forward</source>
        <translation>Pencher en avant</translation>
    </message>
    <message>
        <source>Bend sideways</source>
        <translation>Pencher de côté</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Tourner</translation>
    </message>
    <message>
        <source>Backward / forward</source>
        <translation>Arrière / avant</translation>
    </message>
    <message>
        <source>Raise sideways</source>
        <translation>Lever de côté</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>Pivoter</translation>
    </message>
    <message>
        <source>Raise</source>
        <translation>Lever</translation>
    </message>
    <message>
        <source>Bend</source>
        <translation>Plier</translation>
    </message>
    <message>
        <source>Sideways</source>
        <translation>De côté</translation>
    </message>
    <message>
        <source>Turn the palm</source>
        <translation>Tourner la paume</translation>
    </message>
    <message>
        <source>Other bones</source>
        <translation>Autres os</translation>
    </message>
    <message>
        <source>asked %1, fitted %2</source>
        <translation>demandé %1, ajusté %2</translation>
    </message>
    <message>
        <source>: everything else contradicts this and says %1 ± %2. Check the number.</source>
        <translation> : tout le reste le contredit et donne %1 ± %2. Vérifiez ce nombre.</translation>
    </message>
    <message>
        <source>asked %1, the body has %2</source>
        <translation>demandé %1, le corps a %2</translation>
    </message>
    <message>
        <source>A further photo from the front would help most.</source>
        <translation>Une autre photo de face aiderait le plus.</translation>
    </message>
    <message>
        <source>A further photo from the side would help most.</source>
        <translation>Une autre photo de profil aiderait le plus.</translation>
    </message>
    <message>
        <source>A further photo from the back would help most.</source>
        <translation>Une autre photo de dos aiderait le plus.</translation>
    </message>
    <message>
        <source>In doubt: %1. Check the person and the landmarks there, or untick the photo in the list to leave it out.</source>
        <translation>Douteux : %1. Vérifiez-y la personne et les points, ou décochez la photo dans la liste pour l’exclure.</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Sexe</translation>
    </message>
    <message>
        <source>0 male, 1 female</source>
        <translation>0 masculin, 1 féminin</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Âge</translation>
    </message>
    <message>
        <source>−0.33 newborn, 0 baby, 0.33 child, 0.67 young adult, 1 old</source>
        <translation>−0,33 nouveau-né, 0 bébé, 0,33 enfant, 0,67 jeune adulte, 1 âgé</translation>
    </message>
    <message>
        <source>Muscle</source>
        <translation>Muscles</translation>
    </message>
    <message>
        <source>0 least, 0.5 average, 1 most</source>
        <translation>0 minimum, 0,5 moyen, 1 maximum</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>0 thin, 0.5 average, 1 heavy</source>
        <translation>0 mince, 0,5 moyen, 1 lourd</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>0 short, 1 tall; relative to age and gender</source>
        <translation>0 petit, 1 grand ; pour l’âge et le sexe</translation>
    </message>
    <message>
        <source>Proportions</source>
        <translation>Proportions</translation>
    </message>
    <message>
        <source>0 uncommon, 1 ideal</source>
        <translation>0 inhabituelles, 1 idéales</translation>
    </message>
    <message>
        <source>Cup size</source>
        <translation>Taille de bonnet</translation>
    </message>
    <message>
        <source>0 least, 1 most; acts on female bodies</source>
        <translation>0 minimum, 1 maximum ; agit sur les corps féminins</translation>
    </message>
    <message>
        <source>Firmness</source>
        <translation>Fermeté</translation>
    </message>
    <message>
        <source>African</source>
        <translation>Africain</translation>
    </message>
    <message>
        <source>Share among the three origins</source>
        <translation>Part parmi les trois origines</translation>
    </message>
    <message>
        <source>Asian</source>
        <translation>Asiatique</translation>
    </message>
    <message>
        <source>Caucasian</source>
        <translation>Caucasien</translation>
    </message>
    <message>
        <source>%1. 0 is what the sliders of the shape make of it.</source>
        <translation>%1. 0 est ce qu’en font les curseurs de la forme.</translation>
    </message>
    <message>
        <source>Search: waist, nose width …</source>
        <translation>Chercher : taille, nez …</translation>
    </message>
    <message>
        <source>Search: smile, brow …</source>
        <translation>Chercher : sourire, sourcil …</translation>
    </message>
    <message>
        <source>Search the sliders</source>
        <translation>Chercher dans les curseurs</translation>
    </message>
    <message>
        <source>Both sides together</source>
        <translation>Les deux côtés ensemble</translation>
    </message>
    <message>
        <source>One slider moves left and right alike. Off: each side has its own.</source>
        <translation>Un curseur bouge la gauche et la droite pareillement. Sinon : chaque côté a le sien.</translation>
    </message>
    <message>
        <source>%1, left</source>
        <translation>%1, gauche</translation>
    </message>
    <message>
        <source>%1, right</source>
        <translation>%1, droite</translation>
    </message>
    <message>
        <source>Nothing is called so. Try another word, such as the part of the body.</source>
        <translation>Rien ne s’appelle ainsi. Essayez un autre mot, comme la partie du corps.</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n trouvé</numerusform>
            <numerusform>%n trouvés</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 found, the first %2 are listed</source>
        <translation>%1 trouvés, les %2 premiers sont affichés</translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changé</numerusform>
            <numerusform>%n changés</numerusform>
        </translation>
    </message>
    <message>
        <source>The sides differ: left %L1, right %L2. Moving the slider makes them alike.</source>
        <translation>Les côtés diffèrent : gauche %L1, droite %L2. Bouger le curseur les égalise.</translation>
    </message>
    <message>
        <source>Back to 0°, the rest pose</source>
        <translation>Revenir à 0°, la pose de repos</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>Rétablir %1</translation>
    </message>
    <message>
        <source>People reach %1° to %2°.</source>
        <translation>Une personne atteint %1° à %2°.</translation>
    </message>
    <message>
        <source>From −180° to 180°.</source>
        <translation>De −180° à 180°.</translation>
    </message>
    <message>
        <source>Further than people can turn it. </source>
        <translation>Plus loin qu’une personne ne peut tourner. </translation>
    </message>
    <message>
        <source>0° is the rest pose. Ctrl: fine steps. Double click: type a number.</source>
        <translation>0° est la pose de repos. Ctrl : petits pas. Double clic : saisir un nombre.</translation>
    </message>
    <message>
        <source>There is no place for the file in %1. Make room there and drag again.</source>
        <translation>Il n'y a pas de place pour le fichier dans %1. Faites-y de la place et recommencez.</translation>
    </message>
    <message>
        <source>Three-dimensional view of the body</source>
        <translation>Vue en trois dimensions du corps</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Corps</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>Face</translation>
    </message>
    <message>
        <source>Front view (1)</source>
        <translation>Vue de face (1)</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Side view, the body's left (2)</source>
        <translation>Vue de profil, côté gauche du corps (2)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Dos</translation>
    </message>
    <message>
        <source>Back view (3)</source>
        <translation>Vue de dos (3)</translation>
    </message>
    <message>
        <source>¾</source>
        <translation>¾</translation>
    </message>
    <message>
        <source>Three-quarter view (4)</source>
        <translation>Vue de trois quarts (4)</translation>
    </message>
    <message>
        <source>Tapes</source>
        <translation>Rubans</translation>
    </message>
    <message>
        <source>Show where each measure is taken (T)</source>
        <translation>Montrer où chaque mesure est prise (T)</translation>
    </message>
    <message>
        <source>Show the whole body (Home)</source>
        <translation>Montrer le corps entier (Début)</translation>
    </message>
    <message>
        <source>&amp;3D view</source>
        <translation>Vue &amp;3D</translation>
    </message>
    <message>
        <source>&amp;Right side</source>
        <translation>Côté &amp;droit</translation>
    </message>
    <message>
        <source>From &amp;above</source>
        <translation>Du d&amp;essus</translation>
    </message>
    <message>
        <source>Without &amp;perspective</source>
        <translation>Sans &amp;perspective</translation>
    </message>
    <message>
        <source>Parallel lines stay parallel, lengths can be compared (5)</source>
        <translation>Les parallèles restent parallèles, les longueurs se comparent (5)</translation>
    </message>
    <message>
        <source>&amp;Turntable</source>
        <translation>&amp;Plateau tournant</translation>
    </message>
    <message>
        <source>&amp;Wire frame</source>
        <translation>&amp;Fil de fer</translation>
    </message>
    <message>
        <source>S&amp;keleton</source>
        <translation>S&amp;quelette</translation>
    </message>
    <message>
        <source>&amp;Joints</source>
        <translation>Art&amp;iculations</translation>
    </message>
    <message>
        <source>&amp;Height ruler</source>
        <translation>&amp;Toise</translation>
    </message>
    <message>
        <source>&amp;Figure to compare the size with</source>
        <translation>&amp;Silhouette pour comparer la taille</translation>
    </message>
    <message>
        <source>Somebody of 170 cm (5 ft 7 in) beside the body (Shift+G)</source>
        <translation>Quelqu'un de 170 cm à côté du corps (Maj+G)</translation>
    </message>
    <message>
        <source>&amp;Mark the part under the pointer</source>
        <translation>&amp;Marquer la partie sous le pointeur</translation>
    </message>
    <message>
        <source>&amp;Picture …</source>
        <translation>&amp;Image …</translation>
    </message>
    <message>
        <source>&amp;Copy the picture</source>
        <translation>&amp;Copier l’image</translation>
    </message>
    <message>
        <source>View ▾</source>
        <translation>Vue ▾</translation>
    </message>
    <message>
        <source>What is drawn of the body, and pictures of it</source>
        <translation>Ce qui est dessiné du corps, et ses images</translation>
    </message>
    <message>
        <source>&amp;Bodysuit</source>
        <translation>&amp;Combinaison</translation>
    </message>
    <message>
        <source>&amp;Skin</source>
        <translation>&amp;Peau</translation>
    </message>
    <message>
        <source>C&amp;lay</source>
        <translation>A&amp;rgile</translation>
    </message>
    <message>
        <source>P&amp;hoto</source>
        <translation>P&amp;hoto</translation>
    </message>
    <message>
        <source>For adults only: by its age slider this body is younger than 18 years</source>
        <translation>Pour adultes seulement : selon le curseur d’âge, ce corps a moins de 18 ans</translation>
    </message>
    <message>
        <source>A plain colour of skin instead of the suit</source>
        <translation>Une couleur de peau unie au lieu de la combinaison</translation>
    </message>
    <message>
        <source>One colour all over</source>
        <translation>Une seule couleur partout</translation>
    </message>
    <message>
        <source>The colours of the photos; made anew after each fit</source>
        <translation>Les couleurs des photos ; refaites après chaque ajustement</translation>
    </message>
    <message>
        <source>The body was not fitted to photos, or they have not been read</source>
        <translation>Le corps n'a pas été ajusté à des photos, ou elles n'ont pas été lues</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Enregistrer l’image</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Images (*.png)</translation>
    </message>
    <message>
        <source>The picture could not be drawn. Try a smaller size.</source>
        <translation>L’image n’a pas pu être dessinée. Essayez une taille plus petite.</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 enregistré</translation>
    </message>
    <message>
        <source>Copied a picture of %1 × %2 pixels</source>
        <translation>Image de %1 × %2 pixels copiée</translation>
    </message>
    <message>
        <source>Drag the body into another program: a file as exported last. A click exports it.</source>
        <translation>Tirer le corps vers un autre programme : un fichier comme au dernier export. Un clic l'exporte.</translation>
    </message>
    <message>
        <source>Switch between &amp;A and B</source>
        <translation>Passer de &amp;A à B</translation>
    </message>
    <message>
        <source>Random &amp;body</source>
        <translation>Corps au &amp;hasard</translation>
    </message>
    <message>
        <source>Another body as people of this sex and age are; locked sliders stay</source>
        <translation>Un autre corps, comme en ont les gens de ce sexe et de cet âge ; les curseurs verrouillés restent</translation>
    </message>
    <message>
        <source>Pose</source>
        <translation>Pose</translation>
    </message>
    <message>
        <source>The pose, bone by bone or with rings in the 3D view</source>
        <translation>La pose, os par os ou avec des anneaux dans la vue 3D</translation>
    </message>
    <message>
        <source>Reading the photo …</source>
        <translation>Lecture de la photo …</translation>
    </message>
    <message>
        <source>Looking for people …</source>
        <translation>Recherche de personnes …</translation>
    </message>
    <message>
        <source>Loading the person detector …</source>
        <translation>Chargement du détecteur de personnes …</translation>
    </message>
    <message>
        <source>Visible</source>
        <translation>Visible</translation>
    </message>
    <message>
        <source>Hidden behind something: counts little</source>
        <translation>Caché par quelque chose : compte peu</translation>
    </message>
    <message>
        <source>Absent: ignore in the fit</source>
        <translation>Absent : ignorer dans l’ajustement</translation>
    </message>
    <message>
        <source>Back to where it was found</source>
        <translation>Revenir à l’endroit trouvé</translation>
    </message>
    <message>
        <source>Go to the other side</source>
        <translation>Aller de l’autre côté</translation>
    </message>
    <message>
        <source>Swap left and right of the person</source>
        <translation>Échanger gauche et droite de la personne</translation>
    </message>
    <message>
        <source>Mouse and keys</source>
        <translation>Souris et touches</translation>
    </message>
    <message>
        <source>Find …</source>
        <translation>Chercher …</translation>
    </message>
    <message>
        <source>Only lines that contain this</source>
        <translation>Seulement les lignes qui contiennent ceci</translation>
    </message>
    <message>
        <source>Find in mouse and keys</source>
        <translation>Chercher dans souris et touches</translation>
    </message>
    <message>
        <source>Nothing of that name has a key.</source>
        <translation>Rien de ce nom n’a de touche.</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Dernier changement</translation>
    </message>
    <message>
        <source>Compare with the body before the last change</source>
        <translation>Comparer avec le corps d’avant le dernier changement</translation>
    </message>
    <message>
        <source>Another fit …</source>
        <translation>Autre ajustement …</translation>
    </message>
    <message>
        <source>Compare with the body in a fit.json</source>
        <translation>Comparer avec le corps d’un fit.json</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>No longer compare</source>
        <translation>Ne plus comparer</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>other</source>
        <translation>autre</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>différence</translation>
    </message>
    <message>
        <source>Compare with a fit</source>
        <translation>Comparer avec un ajustement</translation>
    </message>
    <message>
        <source>Fits (*.json);;All files (*)</source>
        <translation>Ajustements (*.json);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Compared with %1.</source>
        <translation>Comparé avec %1.</translation>
    </message>
    <message>
        <source>Shows where the body differs from another one, in colours and numbers.</source>
        <translation>Montre en couleurs et en nombres où le corps diffère d’un autre.</translation>
    </message>
    <message>
        <source>Residual of the fit against the iteration</source>
        <translation>Écart de l’ajustement selon l’itération</translation>
    </message>
    <message>
        <source>Steps: %1, from %L2 to %L3 pixels</source>
        <translation>Étapes : %1, de %L2 à %L3 pixels</translation>
    </message>
    <message>
        <source>%L1 px</source>
        <translation>%L1 px</translation>
    </message>
    <message>
        <source>iteration</source>
        <translation>itération</translation>
    </message>
    <message>
        <source>Here a fit shows how its residual falls. Fit the body (F5).</source>
        <translation>Ici un ajustement montre comment son écart diminue. Ajustez le corps (F5).</translation>
    </message>
    <message>
        <source>step %1: %L2 px</source>
        <translation>étape %1 : %L2 px</translation>
    </message>
    <message>
        <source>How far the skin lies inside or outside the other body's, in millimetres, both in the rest pose</source>
        <translation>De combien la peau est à l’intérieur ou à l’extérieur de celle de l’autre corps, en millimètres, tous deux en pose de repos</translation>
    </message>
    <message>
        <source>Blue: %1 mm inside. Red: %1 mm outside.</source>
        <translation>Bleu : %1 mm à l’intérieur. Rouge : %1 mm à l’extérieur.</translation>
    </message>
    <message>
        <source>%1 mm inside</source>
        <translation>%1 mm à l’intérieur</translation>
    </message>
    <message>
        <source>%1 mm outside</source>
        <translation>%1 mm à l’extérieur</translation>
    </message>
    <message>
        <source>The file holds</source>
        <translation>Le fichier contient</translation>
    </message>
    <message>
        <source>Number</source>
        <comment>how many</comment>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>The body's texture</source>
        <translation>La texture du corps</translation>
    </message>
    <message>
        <source>Making it …</source>
        <translation>Création …</translation>
    </message>
    <message>
        <source>%1 in all.</source>
        <translation>%1 en tout.</translation>
    </message>
    <message>
        <source>Fewer bones a vertex put the skin up to %1 mm off (%2 mm in the mean) in six trial poses and this one.</source>
        <translation>Moins d’os par sommet écartent la peau de %1 mm au plus (%2 mm en moyenne) dans six poses d’essai et celle-ci.</translation>
    </message>
    <message>
        <source>No bone of any vertex is left out.</source>
        <translation>Aucun os d’aucun sommet n’est laissé de côté.</translation>
    </message>
    <message>
        <source>Posed by this rig the body lies up to %1 mm (%2 mm in the mean) off the fitted one.</source>
        <translation>Posé par ce squelette, le corps s’écarte de %1 mm au plus (%2 mm en moyenne) du corps ajusté.</translation>
    </message>
    <message>
        <source>Posed by this rig the body is the fitted one.</source>
        <translation>Posé par ce squelette, le corps est celui ajusté.</translation>
    </message>
    <message>
        <source>%1 faces</source>
        <translation>%1 faces</translation>
    </message>
    <message>
        <source>vertices</source>
        <translation>sommets</translation>
    </message>
    <message>
        <source>bones a vertex at most</source>
        <translation>os par sommet au plus</translation>
    </message>
    <message>
        <source>shapes</source>
        <translation>formes</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>Matériaux</translation>
    </message>
    <message>
        <source>Bones</source>
        <translation>Os</translation>
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
        <translation>Exporter le corps</translation>
    </message>
    <message>
        <source>&amp;Load …</source>
        <translation>&amp;Charger …</translation>
    </message>
    <message>
        <source>Choices from a preset file</source>
        <translation>Choix d’un fichier de préréglages</translation>
    </message>
    <message>
        <source>&amp;Keep …</source>
        <translation>&amp;Garder …</translation>
    </message>
    <message>
        <source>Write these choices to a preset file</source>
        <translation>Écrire ces choix dans un fichier de préréglages</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;Pour</translation>
    </message>
    <message>
        <source>&amp;Export …</source>
        <translation>&amp;Exporter …</translation>
    </message>
    <message>
        <source>Drag this file into another program, as into Blender or a folder</source>
        <translation>Tirer ce fichier vers un autre programme, comme Blender ou un dossier</translation>
    </message>
    <message>
        <source>Load choices</source>
        <translation>Charger des choix</translation>
    </message>
    <message>
        <source>Export presets (*.json)</source>
        <translation>Préréglages d’export (*.json)</translation>
    </message>
    <message>
        <source>Keep these choices</source>
        <translation>Garder ces choix</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>De %1</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Rig</source>
        <translation>Squelette</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>Axes</translation>
    </message>
    <message>
        <source>Z up, facing −Y</source>
        <translation>Z en haut, face à −Y</translation>
    </message>
    <message>
        <source>Y up, facing +Z</source>
        <translation>Y en haut, face à +Z</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>metres</source>
        <translation>mètres</translation>
    </message>
    <message>
        <source>decimetres</source>
        <translation>décimètres</translation>
    </message>
    <message>
        <source>centimetres</source>
        <translation>centimètres</translation>
    </message>
    <message>
        <source>millimetres</source>
        <translation>millimètres</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Faces</translation>
    </message>
    <message>
        <source>triangles</source>
        <translation>triangles</translation>
    </message>
    <message>
        <source>quads</source>
        <translation>quadrilatères</translation>
    </message>
    <message>
        <source>Bound in</source>
        <translation>Lié dans</translation>
    </message>
    <message>
        <source>the model's rest pose</source>
        <translation>la pose de repos du modèle</translation>
    </message>
    <message>
        <source>T-pose</source>
        <translation>la pose en T</translation>
    </message>
    <message>
        <source>A-pose</source>
        <translation>la pose en A</translation>
    </message>
    <message>
        <source>the fitted pose</source>
        <translation>la pose ajustée</translation>
    </message>
    <message>
        <source>Opens in</source>
        <translation>S’ouvre dans</translation>
    </message>
    <message>
        <source>the bound pose</source>
        <translation>la pose liée</translation>
    </message>
    <message>
        <source>Bones a vertex</source>
        <translation>Os par sommet</translation>
    </message>
    <message>
        <source>all</source>
        <translation>tous</translation>
    </message>
    <message>
        <source>8 at most</source>
        <translation>8 au plus</translation>
    </message>
    <message>
        <source>4 at most</source>
        <translation>4 au plus</translation>
    </message>
    <message>
        <source>Fingers</source>
        <translation>Doigts</translation>
    </message>
    <message>
        <source>Toes</source>
        <translation>Orteils</translation>
    </message>
    <message>
        <source>Animation to the fitted pose</source>
        <translation>Animation vers la pose ajustée</translation>
    </message>
    <message>
        <source>A second from the bound pose to the fitted one</source>
        <translation>Une seconde de la pose liée à la pose ajustée</translation>
    </message>
    <message>
        <source>Facial shapes (52, ARKit names)</source>
        <translation>Formes du visage (52, noms ARKit)</translation>
    </message>
    <message>
        <source>Body sliders as shapes</source>
        <translation>Curseurs du corps en formes</translation>
    </message>
    <message>
        <source>Sex, muscle, weight, height and proportions at their ends</source>
        <translation>Sexe, muscles, poids, taille et proportions à leurs extrêmes</translation>
    </message>
    <message>
        <source>Ages as shapes</source>
        <translation>Âges en formes</translation>
    </message>
    <message>
        <source>Newborn, baby, child, young and old</source>
        <translation>Nouveau-né, bébé, enfant, jeune et âgé</translation>
    </message>
    <message>
        <source>Eyes and mouth in colours of their own</source>
        <translation>Yeux et bouche dans leurs propres couleurs</translation>
    </message>
    <message>
        <source>Eyes and mouth as objects of their own</source>
        <translation>Yeux et bouche comme objets séparés</translation>
    </message>
    <message>
        <source>Skin instead of the bodysuit</source>
        <translation>Peau au lieu de la combinaison</translation>
    </message>
    <message>
        <source>For adults only</source>
        <translation>Pour adultes seulement</translation>
    </message>
    <message>
        <source>Texture</source>
        <translation>Texture</translation>
    </message>
    <message>
        <source>none, one colour</source>
        <translation>aucune, une couleur</translation>
    </message>
    <message>
        <source>from the photos</source>
        <translation>d'après les photos</translation>
    </message>
    <message>
        <source>skin with soft spots</source>
        <translation>peau avec de légères taches</translation>
    </message>
    <message>
        <source>A picture on the body; eyes and mouth keep their colours. For adults only.</source>
        <translation>Une image sur le corps ; les yeux et la bouche gardent leurs couleurs. Pour adultes seulement.</translation>
    </message>
    <message>
        <source>Texture's size</source>
        <translation>Taille de la texture</translation>
    </message>
    <message>
        <source>%1 × %1 pixels</source>
        <translation>%1 × %1 pixels</translation>
    </message>
    <message>
        <source>Coarser copies</source>
        <translation>Copies plus grossières</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>one (½)</source>
        <translation>une (½)</translation>
    </message>
    <message>
        <source>three (½, ¼, ⅛)</source>
        <translation>trois (½, ¼, ⅛)</translation>
    </message>
    <message>
        <source>Export &amp;many …</source>
        <translation>Exporter &amp;plusieurs …</translation>
    </message>
    <message>
        <source>Export the bodies of several people or photos in one go</source>
        <translation>Exporter d'un coup les corps de plusieurs personnes ou photos</translation>
    </message>
    <message>
        <source>The body model is still being loaded. Try again in a moment.</source>
        <translation>Le modèle du corps est encore en chargement. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>Chosen in the library: %1 (the newest fit of each)</source>
        <translation>Choisis dans la bibliothèque : %1 (le dernier ajustement de chacun)</translation>
    </message>
    <message>
        <source>Chosen in the library: all %1 fits</source>
        <translation>Choisis dans la bibliothèque : les %1 ajustements</translation>
    </message>
    <message>
        <source>Listed in the library: %1 (the newest fit of each)</source>
        <translation>Listés dans la bibliothèque : %1 (le dernier ajustement de chacun)</translation>
    </message>
    <message>
        <source>Listed in the library: all %1 fits</source>
        <translation>Listés dans la bibliothèque : les %1 ajustements</translation>
    </message>
    <message>
        <source>There is nothing to export yet. Fit photos, or choose people in the library (Ctrl+L).</source>
        <translation>Il n'y a encore rien à exporter. Ajustez des photos ou choisissez des personnes dans la bibliothèque (Ctrl+L).</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>photo</translation>
    </message>
    <message>
        <source>The present body as in each photo: %1</source>
        <translation>Le corps présent comme dans chaque photo : %1</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Choose another one.</source>
        <translation>Le dossier %1 ne peut pas être créé. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Export many</source>
        <translation>Exporter plusieurs</translation>
    </message>
    <message>
        <source>Names of the files. {name} stands for the person, {fit} for the fit, {number} for 001, 002 …, {preset} for the preset.</source>
        <translation>Noms des fichiers. {name} désigne la personne, {fit} l'ajustement, {number} 001, 002 …, {preset} le préréglage.</translation>
    </message>
    <message>
        <source>&amp;Browse …</source>
        <translation>&amp;Parcourir …</translation>
    </message>
    <message>
        <source>{name}, {fit}, {number} and {preset} are filled in.</source>
        <translation>{name}, {fit}, {number} et {preset} sont remplacés.</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Quoi</translation>
    </message>
    <message>
        <source>F&amp;older</source>
        <translation>&amp;Dossier</translation>
    </message>
    <message>
        <source>&amp;Names</source>
        <translation>&amp;Noms</translation>
    </message>
    <message>
        <source>Files to be written</source>
        <translation>Fichiers à écrire</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Keep both: number the new ones</source>
        <translation>Garder les deux : numéroter les nouveaux</translation>
    </message>
    <message>
        <source>Leave these bodies out</source>
        <translation>Omettre ces corps</translation>
    </message>
    <message>
        <source>Write over the files</source>
        <translation>Remplacer les fichiers</translation>
    </message>
    <message>
        <source>Files that are there already</source>
        <translation>Fichiers déjà présents</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exporter</translation>
    </message>
    <message>
        <source>Folder for the files</source>
        <translation>Dossier des fichiers</translation>
    </message>
    <message>
        <source>is there: left out</source>
        <translation>existe : omis</translation>
    </message>
    <message>
        <source>is there: written over</source>
        <translation>existe : remplacé</translation>
    </message>
    <message>
        <source>is there: numbered</source>
        <translation>existe : numéroté</translation>
    </message>
    <message>
        <source>Files that are there already: %1</source>
        <translation>Fichiers déjà présents : %1</translation>
    </message>
    <message>
        <source>&amp;Export (%1)</source>
        <translation>&amp;Exporter (%1)</translation>
    </message>
    <message>
        <source>Takes effect with the next fit.</source>
        <translation>Prend effet au prochain ajustement.</translation>
    </message>
    <message>
        <source>The fit has ended</source>
        <translation>L’ajustement est terminé</translation>
    </message>
    <message numerus="yes">
        <source>It took %n seconds.</source>
        <translation>
            <numerusform>Il a duré %n seconde.</numerusform>
            <numerusform>Il a duré %n secondes.</numerusform>
        </translation>
    </message>
    <message>
        <source>All jobs have ended</source>
        <translation>Toutes les tâches sont terminées</translation>
    </message>
    <message>
        <source>Jobs done: %1</source>
        <translation>Tâches terminées : %1</translation>
    </message>
    <message>
        <source>Jobs done: %1, failed: %2</source>
        <translation>Tâches terminées : %1, échouées : %2</translation>
    </message>
    <message>
        <source>%L1 s  %2: steps %3 to %4, residual %L5 → %L6 px
</source>
        <translation>%L1 s  %2 : étapes %3 à %4, écart %L5 → %L6 px
</translation>
    </message>
    <message>
        <source>Ended: %1 after %2 iterations in %L3 s, on %4.
</source>
        <translation>Fin : %1 après %2 itérations en %L3 s, sur %4.
</translation>
    </message>
    <message>
        <source>Log of the present fit</source>
        <translation>Journal de l’ajustement actuel</translation>
    </message>
    <message>
        <source>What the fit assumed and found stands here.</source>
        <translation>Ici figure ce que l’ajustement a supposé et trouvé.</translation>
    </message>
    <message>
        <source>Good fit</source>
        <translation>Bon ajustement</translation>
    </message>
    <message>
        <source>Fair fit</source>
        <translation>Ajustement moyen</translation>
    </message>
    <message>
        <source>Poor fit</source>
        <translation>Mauvais ajustement</translation>
    </message>
    <message>
        <source>Body of a mesh or scan</source>
        <translation>Corps d’un maillage ou d’un scan</translation>
    </message>
    <message>
        <source>It was not fitted to photos. Add photos of the person to fit the body to them.</source>
        <translation>Il n’a pas été ajusté à des photos. Ajoutez des photos de la personne pour l’y ajuster.</translation>
    </message>
    <message>
        <source>No photo yet</source>
        <translation>Pas encore de photo</translation>
    </message>
    <message>
        <source>Add photos of one person; one from the front and one from the side are best.</source>
        <translation>Ajoutez des photos d’une personne ; une de face et une de profil sont l’idéal.</translation>
    </message>
    <message>
        <source>Not fitted yet</source>
        <translation>Pas encore ajusté</translation>
    </message>
    <message>
        <source>Fill in what you know about the person, then press Fit (F5).</source>
        <translation>Indiquez ce que vous savez de la personne, puis appuyez sur Ajuster (F5).</translation>
    </message>
    <message>
        <source>Certainty not known</source>
        <translation>Certitude inconnue</translation>
    </message>
    <message>
        <source>The body was changed or opened since the last fit. Fit again (F5) to learn how sure the measures are.</source>
        <translation>Le corps a été modifié ou ouvert depuis le dernier ajustement. Ajustez de nouveau (F5) pour savoir si les mesures sont sûres.</translation>
    </message>
    <message>
        <source>Close this part</source>
        <translation>Fermer cette partie</translation>
    </message>
    <message>
        <source>Open this part</source>
        <translation>Ouvrir cette partie</translation>
    </message>
    <message>
        <source>%1, open</source>
        <translation>%1, ouvert</translation>
    </message>
    <message>
        <source>%1, closed</source>
        <translation>%1, fermé</translation>
    </message>
    <message>
        <source>&amp;Settings …</source>
        <translation>&amp;Paramètres …</translation>
    </message>
    <message>
        <source>Theme, language, units, where bodies are computed</source>
        <translation>Thème, langue, unités, où les corps sont calculés</translation>
    </message>
    <message>
        <source>A short &amp;tour</source>
        <translation>Une courte &amp;visite</translation>
    </message>
    <message>
        <source>Six steps through the window, with the example person</source>
        <translation>Six étapes à travers la fenêtre, avec la personne d’exemple</translation>
    </message>
    <message>
        <source>There is neither a picture nor a file in the clipboard. Copy a photo first.</source>
        <translation>Il n’y a ni image ni fichier dans le presse-papiers. Copiez d’abord une photo.</translation>
    </message>
    <message>
        <source>There are no photos in %1.</source>
        <translation>Il n’y a pas de photos dans %1.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Running …</source>
        <translation>En cours …</translation>
    </message>
    <message>
        <source>Running: %1</source>
        <translation>En cours : %1</translation>
    </message>
    <message>
        <source>Done in %L1 s</source>
        <translation>Terminé en %L1 s</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>&amp;Tâches</translation>
    </message>
    <message>
        <source>Jobs: fits in the background, and how the present fit went (Ctrl+J)</source>
        <translation>Tâches : ajustements en arrière-plan, et déroulement de l’actuel (Ctrl+J)</translation>
    </message>
    <message>
        <source>Fit the people of a &amp;table …</source>
        <translation>Ajuster les personnes d'un &amp;tableau …</translation>
    </message>
    <message>
        <source>A table (CSV, TSV) with a line a person: photos and what is known</source>
        <translation>Un tableau (CSV, TSV), une ligne par personne : photos et ce qui est connu</translation>
    </message>
    <message>
        <source>Fit everybody in a folder</source>
        <translation>Ajuster tout le monde dans un dossier</translation>
    </message>
    <message>
        <source>Add photos of the person first (File › Add photos).</source>
        <translation>Ajoutez d’abord des photos de la personne (Fichier › Ajouter des photos).</translation>
    </message>
    <message>
        <source>Fit the people of a table</source>
        <translation>Ajuster les personnes d'un tableau</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Tableaux (*.csv *.tsv *.txt);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>encore %1 s environ</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>encore %1 min environ</translation>
    </message>
    <message>
        <source>about %L1 h left</source>
        <translation>encore %L1 h environ</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>File d’attente</translation>
    </message>
    <message>
        <source>Present fit</source>
        <translation>Ajustement actuel</translation>
    </message>
    <message>
        <source>&lt;b&gt;Nothing to do&lt;/b&gt;&lt;br&gt;Add a folder: each folder of photos in it is a person to fit. The fits are kept in the library.</source>
        <translation>&lt;b&gt;Rien à faire&lt;/b&gt;&lt;br&gt;Ajoutez un dossier : chaque dossier de photos qu’il contient est une personne à ajuster. Les ajustements vont dans la bibliothèque.</translation>
    </message>
    <message>
        <source>Add a folder …</source>
        <translation>Ajouter un dossier …</translation>
    </message>
    <message>
        <source>Add folder …</source>
        <translation>Ajouter un dossier …</translation>
    </message>
    <message>
        <source>Fit everybody in a folder, one after the other</source>
        <translation>Ajuster tout le monde dans un dossier, l’un après l’autre</translation>
    </message>
    <message>
        <source>Add table …</source>
        <translation>Ajouter un tableau …</translation>
    </message>
    <message>
        <source>Fit the people of a table (CSV, TSV): a line a person, with photos and what is known</source>
        <translation>Ajuster les personnes d'un tableau (CSV, TSV) : une ligne par personne, avec photos et ce qui est connu</translation>
    </message>
    <message>
        <source>Add present photos</source>
        <translation>Ajouter les photos actuelles</translation>
    </message>
    <message>
        <source>Fit the photos on the screen in the background, and go on with somebody else</source>
        <translation>Ajuster les photos affichées en arrière-plan, et continuer avec quelqu’un d’autre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Hold the queue; what runs waits at its next step</source>
        <translation>Suspendre la file ; ce qui tourne attend à sa prochaine étape</translation>
    </message>
    <message>
        <source>Cancel all</source>
        <translation>Tout annuler</translation>
    </message>
    <message>
        <source>Cancel every job that waits or runs</source>
        <translation>Annuler toutes les tâches en attente ou en cours</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vider</translation>
    </message>
    <message>
        <source>Take jobs that are over out of the list</source>
        <translation>Retirer de la liste les tâches finies</translation>
    </message>
    <message>
        <source>At once: </source>
        <translation>À la fois : </translation>
    </message>
    <message>
        <source>People fitted at once</source>
        <translation>Personnes ajustées à la fois</translation>
    </message>
    <message>
        <source>How many people are fitted at once</source>
        <translation>Combien de personnes sont ajustées à la fois</translation>
    </message>
    <message>
        <source>Log of the chosen job</source>
        <translation>Journal de la tâche choisie</translation>
    </message>
    <message>
        <source>What the chosen job told stands here.</source>
        <translation>Ici figure ce que la tâche choisie a dit.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Standing height without shoes. A photo cannot tell how large a person is: without this the fit assumes a usual height. Takes effect with the next fit.</source>
        <translation>Taille debout sans chaussures. Une photo ne dit pas la taille d’une personne : sans cela une taille usuelle est supposée. Prend effet au prochain ajustement.</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexe</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>female</source>
        <translation>féminin</translation>
    </message>
    <message>
        <source>male</source>
        <translation>masculin</translation>
    </message>
    <message>
        <source>Sex of the person. Takes effect with the next fit.</source>
        <translation>Sexe de la personne. Prend effet au prochain ajustement.</translation>
    </message>
    <message>
        <source> years</source>
        <translation> ans</translation>
    </message>
    <message>
        <source>Age of the person. Needed for children. Takes effect with the next fit.</source>
        <translation>Âge de la personne. Nécessaire pour les enfants. Prend effet au prochain ajustement.</translation>
    </message>
    <message>
        <source>Weight on the scales, without clothes. Takes effect with the next fit.</source>
        <translation>Poids sur la balance, sans vêtements. Prend effet au prochain ajustement.</translation>
    </message>
    <message>
        <source>More measures</source>
        <translation>Autres mesures</translation>
    </message>
    <message>
        <source>Show the other tape measures</source>
        <translation>Montrer les autres mesures au ruban</translation>
    </message>
    <message>
        <source>Clothing</source>
        <translation>Vêtements</translation>
    </message>
    <message>
        <source>tight</source>
        <translation>serrés</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normaux</translation>
    </message>
    <message>
        <source>loose</source>
        <translation>amples</translation>
    </message>
    <message>
        <source>How much cloth lies between skin and outline. Tight: underwear, swimwear, sports wear. Normal: T-shirt and trousers. Loose: wide shirt, coat, skirt. The fit looks for the body inside the clothes. Takes effect with the next fit.</source>
        <translation>Combien de tissu il y a entre la peau et le contour. Serrés : sous-vêtements, maillot, sport. Normaux : T-shirt et pantalon. Amples : chemise large, manteau, jupe. Le corps est cherché sous les vêtements. Prend effet au prochain ajustement.</translation>
    </message>
    <message>
        <source>Fit again (F5) to use the change.</source>
        <translation>Ajustez de nouveau (F5) pour utiliser le changement.</translation>
    </message>
    <message>
        <source>More measures, open</source>
        <translation>Autres mesures, ouvert</translation>
    </message>
    <message>
        <source>More measures, closed</source>
        <translation>Autres mesures, fermé</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>&amp;Bibliothèque</translation>
    </message>
    <message>
        <source>Library: people, photos and fits (Ctrl+L)</source>
        <translation>Bibliothèque : personnes, photos et ajustements (Ctrl+L)</translation>
    </message>
    <message>
        <source>Save to the l&amp;ibrary</source>
        <translation>Enregistrer dans la b&amp;ibliothèque</translation>
    </message>
    <message>
        <source>Keep the present fit as a version in the library (Ctrl+Alt+S)</source>
        <translation>Garder l’ajustement actuel comme version dans la bibliothèque (Ctrl+Alt+S)</translation>
    </message>
    <message>
        <source>&amp;Paste photos</source>
        <translation>&amp;Coller des photos</translation>
    </message>
    <message>
        <source>Add pictures or files from the clipboard (Ctrl+V)</source>
        <translation>Ajouter des images ou fichiers du presse-papiers (Ctrl+V)</translation>
    </message>
    <message>
        <source>Saved to the library</source>
        <translation>Enregistré dans la bibliothèque</translation>
    </message>
    <message>
        <source>Pass on as a project</source>
        <translation>Transmettre comme projet</translation>
    </message>
    <message>
        <source>Projects (*.abf)</source>
        <translation>Projets (*.abf)</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>%1 écrit</translation>
    </message>
    <message>
        <source>Where shall missing photos be looked for?</source>
        <translation>Où chercher les photos manquantes ?</translation>
    </message>
    <message>
        <source>Found %1 photos, %2 are still missing</source>
        <translation>%1 photos trouvées, %2 manquent encore</translation>
    </message>
    <message>
        <source>Search names, notes, tags, photos</source>
        <translation>Chercher noms, notes, étiquettes, photos</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>Chercher dans la bibliothèque</translation>
    </message>
    <message>
        <source>Show only subjects with this tag</source>
        <translation>N’afficher que les sujets avec cette étiquette</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Sujets</translation>
    </message>
    <message>
        <source>&lt;b&gt;Nobody found&lt;/b&gt;&lt;br&gt;Try the beginning of another word, or all tags.</source>
        <translation>&lt;b&gt;Personne&lt;/b&gt;&lt;br&gt;Essayez le début d’un autre mot, ou toutes les étiquettes.</translation>
    </message>
    <message>
        <source>&lt;b&gt;The library is empty&lt;/b&gt;&lt;br&gt;It keeps people, their photos and every fit as a version to go back to. Fit a body, then save it here.</source>
        <translation>&lt;b&gt;La bibliothèque est vide&lt;/b&gt;&lt;br&gt;Elle garde les personnes, leurs photos et chaque ajustement comme version à retrouver. Ajustez un corps, puis enregistrez-le ici.</translation>
    </message>
    <message>
        <source>Save the present fit</source>
        <translation>Enregistrer l’ajustement actuel</translation>
    </message>
    <message>
        <source>Name of the subject</source>
        <translation>Nom du sujet</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Tags of the subject, separated by commas</source>
        <translation>Étiquettes du sujet, séparées par des virgules</translation>
    </message>
    <message>
        <source>Tags, separated by commas</source>
        <translation>Étiquettes, séparées par des virgules</translation>
    </message>
    <message>
        <source>Fits of the subject</source>
        <translation>Ajustements du sujet</translation>
    </message>
    <message>
        <source>Go back to this fit (double click)</source>
        <translation>Revenir à cet ajustement (double clic)</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Compare the body on the screen with this fit</source>
        <translation>Comparer le corps affiché avec cet ajustement</translation>
    </message>
    <message>
        <source>Save version</source>
        <translation>Enregistrer une version</translation>
    </message>
    <message>
        <source>Keep the present fit as a new version of this subject (Ctrl+Alt+S)</source>
        <translation>Garder l’ajustement actuel comme nouvelle version de ce sujet (Ctrl+Alt+S)</translation>
    </message>
    <message>
        <source>1 photo is not where it was.</source>
        <translation>1 photo n’est plus à sa place.</translation>
    </message>
    <message>
        <source>%1 photos are not where they were.</source>
        <translation>%1 photos ne sont plus à leur place.</translation>
    </message>
    <message>
        <source>Look …</source>
        <translation>Chercher …</translation>
    </message>
    <message>
        <source>Export many …</source>
        <translation>Exporter plusieurs …</translation>
    </message>
    <message>
        <source>Open the newest fit</source>
        <translation>Ouvrir le dernier ajustement</translation>
    </message>
    <message>
        <source>Save the present fit here</source>
        <translation>Enregistrer ici l’ajustement actuel</translation>
    </message>
    <message>
        <source>Pass on as a project …</source>
        <translation>Transmettre comme projet …</translation>
    </message>
    <message>
        <source>Remove from the library …</source>
        <translation>Retirer de la bibliothèque …</translation>
    </message>
    <message>
        <source>Remove from the library?</source>
        <translation>Retirer de la bibliothèque ?</translation>
    </message>
    <message>
        <source>Remove %1 with all fits from the library? Photo files stay. This cannot be undone.</source>
        <translation>Retirer %1 avec tous ses ajustements de la bibliothèque ? Les fichiers des photos restent. C’est irréversible.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Compare with the present body</source>
        <translation>Comparer avec le corps actuel</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Delete this fit</source>
        <translation>Supprimer cet ajustement</translation>
    </message>
    <message>
        <source>What makes this body differ from others with the same sliders above; a fit finds them.</source>
        <translation>Ce qui distingue ce corps d’autres ayant les mêmes curseurs ci-dessus ; un ajustement le trouve.</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Exposition</translation>
    </message>
    <message>
        <source>Light of the photo as shown, in stops (a stop doubles it). The fit sees the photo as it is.</source>
        <translation>Lumière de la photo affichée, en diaphragmes (un diaphragme la double). L’ajustement voit la photo telle quelle.</translation>
    </message>
    <message>
        <source>Shadows</source>
        <translation>Ombres</translation>
    </message>
    <message>
        <source>Dark parts of the photo as shown, lighter or darker. The fit sees the photo as it is.</source>
        <translation>Parties sombres de la photo affichée, plus claires ou plus foncées. L’ajustement voit la photo telle quelle.</translation>
    </message>
    <message>
        <source>The screen is too narrow for every pane: the menu Window shows those that are hidden.</source>
        <translation>L’écran est trop étroit pour tous les volets : le menu Fenêtre affiche ceux qui sont masqués.</translation>
    </message>
    <message>
        <source>%1[*] — Anny Body Fitter</source>
        <translation>%1[*] — Anny Body Fitter</translation>
    </message>
    <message>
        <source>Add photos of one person</source>
        <translation>Ajouter des photos d’une personne</translation>
    </message>
    <message>
        <source>Photos (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.heic *.heif *.avif *.bmp);;All files (*)</source>
        <translation>Photos (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.heic *.heif *.avif *.bmp);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Open a fit</source>
        <translation>Ouvrir un ajustement</translation>
    </message>
    <message>
        <source>Fits, projects and exported GLBs (*.json *.abf *.glb);;All files (*)</source>
        <translation>Ajustements, projets et GLB exportés (*.json *.abf *.glb);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Fit to a mesh or scan</source>
        <translation>Ajuster à un maillage ou un scan</translation>
    </message>
    <message>
        <source>Meshes and scans (*.ply *.obj);;All files (*)</source>
        <translation>Maillages et scans (*.ply *.obj);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>The example photos are not installed. Run packaging/run once, or add a photo of your own.</source>
        <translation>Les photos d’exemple ne sont pas installées. Lancez une fois packaging/run ou ajoutez une photo à vous.</translation>
    </message>
    <message>
        <source>Save the fit</source>
        <translation>Enregistrer l’ajustement</translation>
    </message>
    <message>
        <source>Fits (*.json)</source>
        <translation>Ajustements (*.json)</translation>
    </message>
    <message>
        <source>Projects with their photos (*.abf)</source>
        <translation>Projets avec leurs photos (*.abf)</translation>
    </message>
    <message>
        <source>Export as %1</source>
        <translation>Exporter en %1</translation>
    </message>
    <message>
        <source>Save the fit?</source>
        <translation>Enregistrer l’ajustement ?</translation>
    </message>
    <message>
        <source>This fit has changes that are not saved.</source>
        <translation>Cet ajustement a des changements non enregistrés.</translation>
    </message>
    <message>
        <source>About Anny Body Fitter</source>
        <translation>À propos d’Anny Body Fitter</translation>
    </message>
    <message>
        <source>Tags that all of them have, separated by commas</source>
        <translation>Étiquettes que toutes ont, séparées par des virgules</translation>
    </message>
    <message>
        <source>Tags of all, separated by commas</source>
        <translation>Étiquettes de toutes, séparées par des virgules</translation>
    </message>
    <message>
        <source>What is added here is added to all of them, what is taken away is taken from all. Tags that only some have stay as they are.</source>
        <translation>Ce qui est ajouté ici l'est à toutes, ce qui est retiré l'est de toutes. Les étiquettes que seules certaines ont restent.</translation>
    </message>
    <message>
        <source>Export the newest fit of each of them</source>
        <translation>Exporter le dernier ajustement de chacune</translation>
    </message>
    <message>
        <source>People chosen: %1</source>
        <translation>Personnes choisies : %1</translation>
    </message>
    <message>
        <source>Shown once a body is there.</source>
        <translation>Affiché dès qu’un corps est là.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Show all measures</source>
        <translation>Montrer toutes les mesures</translation>
    </message>
    <message>
        <source>Switch between centimetres and kilograms, inches and pounds</source>
        <translation>Passer des centimètres et kilogrammes aux pouces et livres, ou l’inverse</translation>
    </message>
    <message>
        <source>±: 19 of 20 true values lie within.</source>
        <translation>± : 19 vraies valeurs sur 20 sont comprises.</translation>
    </message>
    <message>
        <source>Between skin and outline, as it explains the outlines best</source>
        <translation>Entre la peau et le contour, ce qui explique le mieux les contours</translation>
    </message>
    <message>
        <source>Units: cm, kg</source>
        <translation>Unités : cm, kg</translation>
    </message>
    <message>
        <source>Units: in, lb</source>
        <translation>Unités : in, lb</translation>
    </message>
    <message>
        <source>Clothing found: %1.</source>
        <translation>Vêtements trouvés : %1.</translation>
    </message>
    <message>
        <source>Ctrl: fine steps. Double click: type a number.</source>
        <translation>Ctrl : pas fins. Double clic : saisir un nombre.</translation>
    </message>
    <message>
        <source>Lock %1</source>
        <translation>Verrouiller %1</translation>
    </message>
    <message>
        <source>How sure the fit is: 19 of 20 true values lie within. Empty: held, or no fit.</source>
        <translation>Certitude de l’ajustement : 19 vraies valeurs sur 20 sont comprises. Vide : verrouillé ou pas d’ajustement.</translation>
    </message>
    <message>
        <source>Locked: stays while other measures are changed</source>
        <translation>Verrouillé : reste quand d’autres mesures changent</translation>
    </message>
    <message>
        <source>Keep this while other measures are changed</source>
        <translation>Garder ceci quand d’autres mesures changent</translation>
    </message>
    <message>
        <source>%1 Percentile %2 among %3, whose distribution is drawn behind the slider.</source>
        <translation>%1 Percentile %2 parmi %3, dont la répartition est dessinée derrière le curseur.</translation>
    </message>
    <message>
        <source>found by itself</source>
        <translation>trouvé tout seul</translation>
    </message>
    <message>
        <source>Fit a body to %1</source>
        <translation>Ajuster un corps à %1</translation>
    </message>
    <message>
        <source>A mesh with the model's own vertices is matched vertex by vertex; anything else is taken as a scan of one person. Fill in what you know; the rest is found.</source>
        <translation>Un maillage avec les sommets du modèle est comparé sommet par sommet ; tout le reste est pris pour le scan d’une personne. Indiquez ce que vous savez ; le reste est trouvé.</translation>
    </message>
    <message>
        <source>What one unit of the file's coordinates is</source>
        <translation>Ce que vaut une unité des coordonnées du fichier</translation>
    </message>
    <message>
        <source>inches</source>
        <translation>pouces</translation>
    </message>
    <message>
        <source>Which axis of the file points up</source>
        <translation>Quel axe du fichier pointe vers le haut</translation>
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
        <translation>La taille de la personne, pour les scans sans échelle ; l’unité est alors inutile</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>&amp;Unité</translation>
    </message>
    <message>
        <source>U&amp;p axis</source>
        <translation>A&amp;xe vertical</translation>
    </message>
    <message>
        <source>Person's &amp;height</source>
        <translation>&amp;Taille de la personne</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>A&amp;juster</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Fermer ce message</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier</source>
        <translation>
            <numerusform>%n plus ancien</numerusform>
            <numerusform>%n plus anciens</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Visible, hidden, absent</source>
        <translation>&amp;Visible, caché, absent</translation>
    </message>
    <message>
        <source>The landmark that is selected or pointed at is visible, hidden (counts little) or absent (ignored): the next of the three</source>
        <translation>Le point choisi ou pointé est visible, caché (compte peu) ou absent (ignoré) : le suivant des trois</translation>
    </message>
    <message>
        <source>&amp;Back to where it was found</source>
        <translation>&amp;Revenir à l’endroit trouvé</translation>
    </message>
    <message>
        <source>The selected landmark goes back to where it was found</source>
        <translation>Le point choisi revient là où il a été trouvé</translation>
    </message>
    <message>
        <source>Swap &amp;left and right</source>
        <translation>Échanger &amp;gauche et droite</translation>
    </message>
    <message>
        <source>Left and right of the person change places, all landmarks at once</source>
        <translation>La gauche et la droite de la personne s’échangent, tous les points à la fois</translation>
    </message>
    <message>
        <source>Turn the photo &amp;left</source>
        <translation>Tourner la photo à &amp;gauche</translation>
    </message>
    <message>
        <source>Look at the photo turned left by 90°</source>
        <translation>Regarder la photo tournée de 90° à gauche</translation>
    </message>
    <message>
        <source>Turn the photo &amp;right</source>
        <translation>Tourner la photo à &amp;droite</translation>
    </message>
    <message>
        <source>Look at the photo turned right by 90°</source>
        <translation>Regarder la photo tournée de 90° à droite</translation>
    </message>
    <message>
        <source>The &amp;person only</source>
        <translation>La &amp;personne seule</translation>
    </message>
    <message>
        <source>Cut away what is around the person, for looking only</source>
        <translation>Couper ce qui entoure la personne, pour l’affichage seulement</translation>
    </message>
    <message>
        <source>Look at the photo as it &amp;is</source>
        <translation>Regarder la photo telle &amp;quelle</translation>
    </message>
    <message>
        <source>Upright, whole, and as bright as it was taken</source>
        <translation>Droite, entière et aussi claire qu’à la prise de vue</translation>
    </message>
    <message>
        <source>&amp;Distances of landmarks</source>
        <translation>&amp;Écarts des points</translation>
    </message>
    <message>
        <source>Arrows from each landmark to where the body has it, coloured by length</source>
        <translation>Flèches de chaque point vers celui du corps, colorées selon leur longueur</translation>
    </message>
    <message>
        <source>&amp;Contour of the body</source>
        <translation>&amp;Contour du corps</translation>
    </message>
    <message>
        <source>The outline of the fitted body over the photo</source>
        <translation>Le contour du corps ajusté sur la photo</translation>
    </message>
    <message>
        <source>L&amp;oupe at landmarks</source>
        <translation>L&amp;oupe aux points</translation>
    </message>
    <message>
        <source>Magnify the photo around the landmark that is pointed at, moved or selected</source>
        <translation>Agrandir la photo autour du point pointé, déplacé ou choisi</translation>
    </message>
    <message>
        <source>&amp;Wipe between photo and body</source>
        <translation>&amp;Balayer entre photo et corps</translation>
    </message>
    <message>
        <source>The body on one side of a line only; drag the line</source>
        <translation>Le corps d’un seul côté d’une ligne ; glissez la ligne</translation>
    </message>
    <message>
        <source>All photos &amp;side by side</source>
        <translation>Toutes les photos &amp;côte à côte</translation>
    </message>
    <message>
        <source>All photos at once, each with its landmarks</source>
        <translation>Toutes les photos à la fois, chacune avec ses points</translation>
    </message>
    <message>
        <source>&amp;Landmarks</source>
        <translation>&amp;Points de repère</translation>
    </message>
    <message>
        <source>Loo&amp;k</source>
        <translation>&amp;Aspect</translation>
    </message>
    <message>
        <source>Photo with landmarks</source>
        <translation>Photo avec points de repère</translation>
    </message>
    <message>
        <source>Click to fit this person</source>
        <translation>Cliquer pour ajuster cette personne</translation>
    </message>
    <message>
        <source>Drag a box around the whole person. Esc cancels.</source>
        <translation>Tracez un cadre autour de toute la personne. Échap annule.</translation>
    </message>
    <message>
        <source>Paint over loose cloth, hair and things in front of the person: the outline there is ignored. Right button erases, [ and ] change the size, Esc ends.</source>
        <translation>Peignez sur les vêtements amples, les cheveux et ce qui est devant la personne : le contour y est ignoré. Le bouton droit efface, [ et ] changent la taille, Échap termine.</translation>
    </message>
    <message>
        <source>All photos side by side</source>
        <translation>Toutes les photos côte à côte</translation>
    </message>
    <message>
        <source>Photo %1 with landmarks</source>
        <translation>Photo %1 avec points de repère</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Add photos of the same person (Ctrl+Shift+A)</source>
        <translation>Ajouter des photos de la même personne (Ctrl+Maj+A)</translation>
    </message>
    <message>
        <source>Photos of the person</source>
        <translation>Photos de la personne</translation>
    </message>
    <message>
        <source>Photos of one person stand here.
Drop them on the window.</source>
        <translation>Ici se rangent les photos d’une personne.
Déposez-les sur la fenêtre.</translation>
    </message>
    <message>
        <source>Find people again</source>
        <translation>Chercher de nouveau les personnes</translation>
    </message>
    <message>
        <source>Use in the fit</source>
        <translation>Utiliser dans l’ajustement</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Retirer de la liste</translation>
    </message>
    <message>
        <source>The other photos say something else of this body. Check the person and the landmarks, or untick the photo to leave it out.</source>
        <translation>Les autres photos disent autre chose de ce corps. Vérifiez la personne et les points, ou décochez la photo pour l’exclure.</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Lecture …</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Illisible</translation>
    </message>
    <message>
        <source>Not searched yet</source>
        <translation>Pas encore analysée</translation>
    </message>
    <message>
        <source>No person found</source>
        <translation>Aucune personne</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Exclue</translation>
    </message>
    <message>
        <source>Contradicts the rest</source>
        <translation>Contredit le reste</translation>
    </message>
    <message>
        <source>Fitted, %L1 px</source>
        <translation>Ajustée, %L1 px</translation>
    </message>
    <message>
        <source>Fitted</source>
        <translation>Ajustée</translation>
    </message>
    <message>
        <source>Person %1 of %2</source>
        <translation>Personne %1 sur %2</translation>
    </message>
    <message>
        <source>Person found</source>
        <translation>Personne trouvée</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Show landmarks and skeleton (L)</source>
        <translation>Montrer les points et le squelette (L)</translation>
    </message>
    <message>
        <source>Show the person's outline as detected (M)</source>
        <translation>Montrer le contour détecté de la personne (M)</translation>
    </message>
    <message>
        <source>Show the body over the photo (O)</source>
        <translation>Montrer le corps sur la photo (O)</translation>
    </message>
    <message>
        <source>Opacity of the body over the photo, %</source>
        <translation>Opacité du corps sur la photo, %</translation>
    </message>
    <message>
        <source>How the photo is looked at: turn, brighten, cut, compare</source>
        <translation>Comment la photo est regardée : tourner, éclaircir, couper, comparer</translation>
    </message>
    <message>
        <source>All photos side by side (Shift+S)</source>
        <translation>Toutes les photos côte à côte (Maj+S)</translation>
    </message>
    <message>
        <source>Draw a box around the person to fit (Ctrl+B)</source>
        <translation>Tracer un cadre autour de la personne à ajuster (Ctrl+B)</translation>
    </message>
    <message>
        <source>Brush: mark loose cloth, hair or things in front, for the fit to ignore (B)</source>
        <translation>Pinceau : marquer les vêtements amples, les cheveux ou ce qui est devant, à ignorer (B)</translation>
    </message>
    <message>
        <source>Clear all marks of the brush in this photo</source>
        <translation>Effacer toutes les marques du pinceau sur cette photo</translation>
    </message>
    <message>
        <source>Show the whole photo (Ctrl+0)</source>
        <translation>Montrer la photo entière (Ctrl+0)</translation>
    </message>
    <message>
        <source>Fit a body to a person in photos</source>
        <translation>Ajuster un corps à une personne en photo</translation>
    </message>
    <message>
        <source>Drop photos of one person here, or add them with the button below. The whole body should be visible, in close-fitting clothes if possible; a front and a side view give the best result.</source>
        <translation>Déposez ici des photos d’une personne, ou ajoutez-les avec le bouton ci-dessous. Le corps entier devrait être visible, si possible en vêtements près du corps ; une vue de face et une de profil donnent le meilleur résultat.</translation>
    </message>
    <message>
        <source>Add photos …</source>
        <translation>Ajouter des photos …</translation>
    </message>
    <message>
        <source>Open the example</source>
        <translation>Ouvrir l’exemple</translation>
    </message>
    <message>
        <source>Photos of an example person are opened and fitted</source>
        <translation>Des photos d’une personne d’exemple sont ouvertes et ajustées</translation>
    </message>
    <message numerus="yes">
        <source>%n photos</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message>
        <source>Picture of the body</source>
        <translation>Image du corps</translation>
    </message>
    <message>
        <source>As in the window (%1 × %2)</source>
        <translation>Comme dans la fenêtre (%1 × %2)</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Another size</source>
        <translation>Autre taille</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Largeur</translation>
    </message>
    <message>
        <source>Without background (transparent)</source>
        <translation>Sans fond (transparent)</translation>
    </message>
    <message>
        <source>With the ground's grid and shadow</source>
        <translation>Avec la grille et l’ombre au sol</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>Enregistrer …</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Unlock all</source>
        <translation>Tout déverrouiller</translation>
    </message>
    <message>
        <source>The next fit poses every part of the body anew</source>
        <translation>Le prochain ajustement repose chaque partie du corps</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Gauche</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Droite</translation>
    </message>
    <message>
        <source>Lock the pose: %1</source>
        <translation>Verrouiller la pose : %1</translation>
    </message>
    <message>
        <source>Lock pose: %1</source>
        <translation>Verrouiller la pose : %1</translation>
    </message>
    <message>
        <source>Unlock pose: %1</source>
        <translation>Déverrouiller la pose : %1</translation>
    </message>
    <message>
        <source>Unlock the pose</source>
        <translation>Déverrouiller la pose</translation>
    </message>
    <message>
        <source>A locked part keeps the pose it has now, in every photo, when you fit again. Left and right are the person's own.</source>
        <translation>Une partie verrouillée garde sa pose actuelle, sur chaque photo, quand vous ajustez de nouveau. Gauche et droite sont celles de la personne.</translation>
    </message>
    <message>
        <source>Fit a body first (F5): a lock keeps the pose that a part has.</source>
        <translation>Ajustez d’abord un corps (F5) : un verrou garde la pose d’une partie.</translation>
    </message>
    <message>
        <source>%1: locked; the next fit keeps the pose it has now</source>
        <translation>%1 : verrouillé ; le prochain ajustement garde la pose actuelle</translation>
    </message>
    <message>
        <source>%1: keep the pose it has now in the next fit</source>
        <translation>%1 : garder la pose actuelle au prochain ajustement</translation>
    </message>
    <message>
        <source>%1: nothing is fitted yet, so there is no pose to keep</source>
        <translation>%1 : rien n’est encore ajusté, il n’y a pas de pose à garder</translation>
    </message>
    <message>
        <source>Single bones locked as well: %1.</source>
        <translation>Os isolés également verrouillés : %1.</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Repos</translation>
    </message>
    <message>
        <source>The rest pose of the model</source>
        <translation>La pose de repos du modèle</translation>
    </message>
    <message>
        <source>T</source>
        <translation>T</translation>
    </message>
    <message>
        <source>Arms level, straight out to the sides</source>
        <translation>Bras à l’horizontale, tendus sur les côtés</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Arms straight, 45° below level</source>
        <translation>Bras tendus, 45° sous l’horizontale</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>Feet below the hips, arms straight at 15°, as for a tape measure</source>
        <translation>Pieds sous les hanches, bras tendus à 15°, comme pour un ruban</translation>
    </message>
    <message>
        <source>The pose that the last fit found</source>
        <translation>La pose trouvée par le dernier ajustement</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Miroir</translation>
    </message>
    <message>
        <source>Exchange what left and right do</source>
        <translation>Échanger ce que font la gauche et la droite</translation>
    </message>
    <message>
        <source>L → R</source>
        <translation>G → D</translation>
    </message>
    <message>
        <source>The right side does what the left one does</source>
        <translation>Le côté droit fait comme le gauche</translation>
    </message>
    <message>
        <source>R → L</source>
        <translation>D → G</translation>
    </message>
    <message>
        <source>The left side does what the right one does</source>
        <translation>Le côté gauche fait comme le droit</translation>
    </message>
    <message>
        <source>Further than people can turn this joint.</source>
        <translation>Plus loin qu’une personne ne peut tourner cette articulation.</translation>
    </message>
    <message>
        <source>Reset this joint</source>
        <translation>Rétablir cette articulation</translation>
    </message>
    <message>
        <source>Changes the pose in %1; the others keep theirs. The next fit goes on from here: lock a part (Pose locks) to keep it.</source>
        <translation>Change la pose dans %1 ; les autres gardent la leur. Le prochain ajustement continue d’ici : verrouillez une partie (Verrous de pose) pour la garder.</translation>
    </message>
    <message>
        <source>Changes the body's own pose. Click a joint or limb in the 3D view, then drag a ring.</source>
        <translation>Change la pose propre du corps. Cliquez une articulation ou un membre dans la vue 3D, puis glissez un anneau.</translation>
    </message>
    <message>
        <source>No joint is picked.</source>
        <translation>Aucune articulation n’est choisie.</translation>
    </message>
    <message>
        <source>Pose: %1</source>
        <translation>Pose : %1</translation>
    </message>
    <message>
        <source>Reset pose: %1</source>
        <translation>Rétablir la pose : %1</translation>
    </message>
    <message>
        <source>Rest pose</source>
        <translation>Pose de repos</translation>
    </message>
    <message>
        <source>T pose</source>
        <translation>Pose en T</translation>
    </message>
    <message>
        <source>A pose</source>
        <translation>Pose en A</translation>
    </message>
    <message>
        <source>Measuring pose</source>
        <translation>Pose de mesure</translation>
    </message>
    <message>
        <source>Fitted pose</source>
        <translation>Pose ajustée</translation>
    </message>
    <message>
        <source>Mirror the pose</source>
        <translation>Inverser la pose</translation>
    </message>
    <message>
        <source>Pose: right side as the left</source>
        <translation>Pose : côté droit comme le gauche</translation>
    </message>
    <message>
        <source>Pose: left side as the right</source>
        <translation>Pose : côté gauche comme le droit</translation>
    </message>
    <message>
        <source>%1 %2°</source>
        <translation>%1 %2°</translation>
    </message>
    <message>
        <source>3D print</source>
        <translation>Impression 3D</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Ouverts &amp;récemment</translation>
    </message>
    <message>
        <source>Nothing was opened yet</source>
        <translation>Rien n’a encore été ouvert</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>Vider la liste</translation>
    </message>
    <message>
        <source>Recover unsaved work?</source>
        <translation>Récupérer le travail non enregistré ?</translation>
    </message>
    <message>
        <source>The program ended without being closed, and left unsaved work:</source>
        <translation>Le programme s’est arrêté sans être fermé et a laissé du travail non enregistré :</translation>
    </message>
    <message>
        <source>last changed %1</source>
        <translation>modifié le %1</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Récupérer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Jeter</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>The unsaved work in %1 cannot be read. It was left there.</source>
        <translation>Le travail non enregistré dans %1 est illisible. Il y a été laissé.</translation>
    </message>
    <message>
        <source>Sa&amp;ved views</source>
        <translation>&amp;Vues gardées</translation>
    </message>
    <message>
        <source>&amp;Keep this view …</source>
        <translation>&amp;Garder cette vue …</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Oublier</translation>
    </message>
    <message>
        <source>Keep this view</source>
        <translation>Garder cette vue</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Nom de la vue</translation>
    </message>
    <message>
        <source>View %1</source>
        <translation>Vue %1</translation>
    </message>
    <message>
        <source>Random body %1</source>
        <translation>Corps au hasard %1</translation>
    </message>
    <message>
        <source>Fitting to %1 …</source>
        <translation>Ajustement à %1 …</translation>
    </message>
    <message>
        <source>Fitting the body …</source>
        <translation>Ajustement du corps …</translation>
    </message>
    <message>
        <source>Showing the steps of the fit</source>
        <translation>Affichage des étapes de l’ajustement</translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation>Lecture de %1 …</translation>
    </message>
    <message>
        <source>Looking for people in %1 …</source>
        <translation>Recherche de personnes dans %1 …</translation>
    </message>
    <message>
        <source>Writing …</source>
        <translation>Écriture …</translation>
    </message>
    <message>
        <source>Loading the body model …</source>
        <translation>Chargement du modèle du corps …</translation>
    </message>
    <message>
        <source>the body before the last change</source>
        <translation>le corps d’avant le dernier changement</translation>
    </message>
    <message>
        <source>Take body A</source>
        <translation>Prendre le corps A</translation>
    </message>
    <message>
        <source>Take body B</source>
        <translation>Prendre le corps B</translation>
    </message>
    <message>
        <source>body A</source>
        <translation>corps A</translation>
    </message>
    <message>
        <source>body B</source>
        <translation>corps B</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>Déplacer %1</translation>
    </message>
    <message>
        <source>The %1 was dropped outside %2 and stays at its edge. If it cannot be seen in the photo, right-click it and choose “Absent”.</source>
        <translation>Le point « %1 » a été déposé hors de %2 et reste au bord. S’il ne se voit pas sur la photo, cliquez dessus à droite et choisissez « Absent ».</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Changer %1</translation>
    </message>
    <message>
        <source>Unlock %1</source>
        <translation>Déverrouiller %1</translation>
    </message>
    <message>
        <source>Change the face</source>
        <translation>Changer le visage</translation>
    </message>
    <message>
        <source>slider</source>
        <translation>curseur</translation>
    </message>
    <message>
        <source>Change known facts</source>
        <translation>Changer ce qui est connu</translation>
    </message>
    <message>
        <source>Set the height</source>
        <translation>Fixer la taille</translation>
    </message>
    <message>
        <source>Reset shape</source>
        <translation>Rétablir la forme</translation>
    </message>
    <message>
        <source>There is nothing to export before the body model is loaded.</source>
        <translation>Il n’y a rien à exporter avant le chargement du modèle du corps.</translation>
    </message>
    <message>
        <source>Exported %1</source>
        <translation>%1 exporté</translation>
    </message>
    <message>
        <source>Without the body model no fit can be opened. See the message about it.</source>
        <translation>Sans le modèle du corps aucun ajustement ne peut être ouvert. Voir le message à ce sujet.</translation>
    </message>
    <message>
        <source>There is nothing to save before the body model is loaded.</source>
        <translation>Il n’y a rien à enregistrer avant le chargement du modèle du corps.</translation>
    </message>
    <message>
        <source>Photos without a fitted body and those left out of the fit are not part of the saved file (%1).</source>
        <translation>Les photos sans corps ajusté et celles exclues ne font pas partie du fichier enregistré (%1).</translation>
    </message>
    <message>
        <source>Without the body model nothing can be fitted. See the message about it.</source>
        <translation>Sans le modèle du corps rien ne peut être ajusté. Voir le message à ce sujet.</translation>
    </message>
    <message>
        <source>Add a photo of the person first (File › Add photos).</source>
        <translation>Ajoutez d’abord une photo de la personne (Fichier › Ajouter des photos).</translation>
    </message>
    <message>
        <source>Every photo with a person is left out of the fit. Tick at least one in the list of photos.</source>
        <translation>Toutes les photos avec une personne sont exclues. Cochez-en au moins une dans la liste.</translation>
    </message>
    <message>
        <source>No person has been found in the photos. Draw a box around the person (Photo › Draw a box) or use another photo.</source>
        <translation>Aucune personne n’a été trouvée dans les photos. Tracez un cadre autour de la personne (Photo › Tracer un cadre) ou prenez une autre photo.</translation>
    </message>
    <message>
        <source>The fit broke down numerically at step %1 and its best step is shown. Check the landmarks, or fit from scratch (Fit › Fit from scratch).</source>
        <translation>L’ajustement a échoué numériquement à l’étape %1 ; sa meilleure étape est affichée. Vérifiez les points ou ajustez à partir de zéro (Ajuster › Ajuster à partir de zéro).</translation>
    </message>
    <message>
        <source>Fit (stopped)</source>
        <translation>Ajustement (arrêté)</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajuster</translation>
    </message>
    <message>
        <source>Visible: %1</source>
        <translation>Visible : %1</translation>
    </message>
    <message>
        <source>Hidden: %1</source>
        <translation>Caché : %1</translation>
    </message>
    <message>
        <source>Absent: %1</source>
        <translation>Absent : %1</translation>
    </message>
    <message>
        <source>Swap left and right</source>
        <translation>Échanger gauche et droite</translation>
    </message>
    <message>
        <source>Lock measure</source>
        <translation>Verrouiller une mesure</translation>
    </message>
    <message>
        <source>Unlock measure</source>
        <translation>Déverrouiller une mesure</translation>
    </message>
    <message>
        <source>Without the body model no body can be fitted. See the message about it.</source>
        <translation>Sans le modèle du corps aucun corps ne peut être ajusté. Voir le message à ce sujet.</translation>
    </message>
    <message>
        <source>Its vertices lie %L1 mm from the body's on average, %L2 mm at most.</source>
        <translation>Ses sommets sont à %L1 mm du corps en moyenne, %L2 mm au plus.</translation>
    </message>
    <message>
        <source>Its points lie %L1 mm from the body on average, 95 of 100 within %L2 mm.</source>
        <translation>Ses points sont à %L1 mm du corps en moyenne, 95 sur 100 à moins de %L2 mm.</translation>
    </message>
    <message>
        <source>Fit to %1</source>
        <translation>Ajuster à %1</translation>
    </message>
    <message>
        <source>Fitted to %1.</source>
        <translation>Ajusté à %1.</translation>
    </message>
    <message>
        <source>Add photo</source>
        <translation>Ajouter une photo</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Ajouter des photos</translation>
    </message>
    <message>
        <source>Remove photo</source>
        <translation>Retirer une photo</translation>
    </message>
    <message>
        <source>%1 has %2 × %3 pixels now, but the fit was made with %4 × %5. Find the person again (Photo › Detect) before fitting.</source>
        <translation>%1 a maintenant %2 × %3 pixels, mais l’ajustement a été fait avec %4 × %5. Cherchez de nouveau la personne (Photo › Détecter) avant d’ajuster.</translation>
    </message>
    <message>
        <source>Find person in box</source>
        <translation>Chercher la personne dans le cadre</translation>
    </message>
    <message>
        <source>Find people</source>
        <translation>Chercher des personnes</translation>
    </message>
    <message numerus="yes">
        <source>%n people found. Click a frame in the photo to choose the person to fit.</source>
        <translation>
            <numerusform>%n personne trouvée. Cliquez dans un cadre sur la photo pour choisir la personne.</numerusform>
            <numerusform>%n personnes trouvées. Cliquez dans un cadre sur la photo pour choisir la personne.</numerusform>
        </translation>
    </message>
    <message>
        <source>No person was recognised inside the box on %1. Draw it around one whole person, with a little room on every side.</source>
        <translation>Aucune personne n’a été reconnue dans le cadre sur %1. Tracez-le autour d’une personne entière, avec un peu de place de chaque côté.</translation>
    </message>
    <message>
        <source>No person was found in %1. Draw a box around the person, or use a photo that shows the whole body.</source>
        <translation>Aucune personne n’a été trouvée dans %1. Tracez un cadre autour de la personne ou prenez une photo qui montre le corps entier.</translation>
    </message>
    <message>
        <source>Choose person</source>
        <translation>Choisir la personne</translation>
    </message>
    <message>
        <source>Use photo</source>
        <translation>Utiliser une photo</translation>
    </message>
    <message>
        <source>Leave photo out</source>
        <translation>Exclure une photo</translation>
    </message>
    <message>
        <source>Erase marks</source>
        <translation>Effacer des marques</translation>
    </message>
    <message>
        <source>Mark as ignored</source>
        <translation>Marquer comme ignoré</translation>
    </message>
    <message>
        <source>Clear marks</source>
        <translation>Effacer toutes les marques</translation>
    </message>
    <message>
        <source>New fit</source>
        <translation>Nouvel ajustement</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thème</translation>
    </message>
    <message>
        <source>Colours of the window</source>
        <translation>Couleurs de la fenêtre</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Comme le bureau</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>Language of the window, from the next start on</source>
        <translation>Langue de la fenêtre, à partir du prochain démarrage</translation>
    </message>
    <message>
        <source>Takes effect when the program is started again.</source>
        <translation>Prend effet au redémarrage du programme.</translation>
    </message>
    <message>
        <source>&amp;Units</source>
        <translation>&amp;Unités</translation>
    </message>
    <message>
        <source>Units of all measures in the window</source>
        <translation>Unités de toutes les mesures de la fenêtre</translation>
    </message>
    <message>
        <source>Centimetres and kilograms</source>
        <translation>Centimètres et kilogrammes</translation>
    </message>
    <message>
        <source>Inches and pounds</source>
        <translation>Pouces et livres</translation>
    </message>
    <message>
        <source>&amp;Computed on</source>
        <translation>&amp;Calculé sur</translation>
    </message>
    <message>
        <source>Where fits and bodies are computed, from the next start on. The results are the same.</source>
        <translation>Où les ajustements et les corps sont calculés, à partir du prochain démarrage. Les résultats sont les mêmes.</translation>
    </message>
    <message>
        <source>The faster one</source>
        <translation>Le plus rapide</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Processeur (CPU)</translation>
    </message>
    <message>
        <source>Graphics card (Vulkan)</source>
        <translation>Carte graphique (Vulkan)</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Maintenant : %1</translation>
    </message>
    <message>
        <source>&amp;Tell when a long fit or all jobs have ended</source>
        <translation>&amp;Signaler la fin d'un long ajustement ou de toutes les tâches</translation>
    </message>
    <message>
        <source>A message of the desktop when a fit took more than %1 s, or the queue of jobs is done, and another window is in use</source>
        <translation>Un message du bureau quand un ajustement a pris plus de %1 s ou que la file des tâches est finie, et qu'une autre fenêtre est utilisée</translation>
    </message>
    <message>
        <source>Person and shape</source>
        <translation>Personne et forme</translation>
    </message>
    <message>
        <source>What is known of the person, and the shape</source>
        <translation>Ce qui est connu de la personne, et la forme</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Every local change of the body, and the face</source>
        <translation>Tous les changements locaux du corps, et le visage</translation>
    </message>
    <message>
        <source>All local changes</source>
        <translation>Tous les changements locaux</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Visage</translation>
    </message>
    <message>
        <source>Known about the person</source>
        <translation>Connu de la personne</translation>
    </message>
    <message>
        <source>Show the other five shape sliders</source>
        <translation>Montrer les cinq autres curseurs de forme</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>Local changes</source>
        <translation>Changements locaux</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>Variantes</translation>
    </message>
    <message>
        <source>Pose locks</source>
        <translation>Verrous de pose</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Mesures</translation>
    </message>
    <message>
        <source>Notes on the fit</source>
        <translation>Notes sur l’ajustement</translation>
    </message>
    <message>
        <source>Size, from a child near the camera to an adult far away</source>
        <translation>Taille, de l’enfant près de l’appareil à l’adulte au loin</translation>
    </message>
    <message>
        <source>A child near the camera and an adult far away look the same in a photo. Slide to the size that you know to be right: it becomes the known height, and the body is fitted to it.</source>
        <translation>Un enfant près de l’appareil et un adulte au loin se ressemblent sur une photo. Glissez jusqu’à la taille que vous savez juste : elle devient la taille connue et le corps y est ajusté.</translation>
    </message>
    <message>
        <source>child, near</source>
        <translation>enfant, près</translation>
    </message>
    <message>
        <source>adult, far</source>
        <translation>adulte, loin</translation>
    </message>
    <message>
        <source>%1 cm</source>
        <translation>%1 cm</translation>
    </message>
    <message>
        <source>Size as given: %1, %2 from the camera.</source>
        <translation>Taille comme indiquée : %1, à %2 de l’appareil.</translation>
    </message>
    <message>
        <source>Size decided by what is usual: %1, %2 from the camera.</source>
        <translation>Taille selon ce qui est usuel : %1, à %2 de l’appareil.</translation>
    </message>
    <message>
        <source>From %1 to %2. Ctrl: fine steps. Double click: type a number.</source>
        <translation>De %1 à %2. Ctrl : petits pas. Double clic : saisir un nombre.</translation>
    </message>
    <message>
        <source>Keep this value in the next fit</source>
        <translation>Garder cette valeur au prochain ajustement</translation>
    </message>
    <message>
        <source>Back to %L1</source>
        <translation>Revenir à %L1</translation>
    </message>
    <message>
        <source>Locked: the next fit keeps this value</source>
        <translation>Verrouillé : le prochain ajustement garde cette valeur</translation>
    </message>
    <message>
        <source>The device that computes the bodies on the screen</source>
        <translation>L’appareil qui calcule les corps à l’écran</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Stop what is going on (Esc)</source>
        <translation>Arrêter ce qui est en cours (Échap)</translation>
    </message>
    <message>
        <source>fit %1</source>
        <translation>ajustement %1</translation>
    </message>
    <message>
        <source>residual %L1 px</source>
        <translation>écart %L1 px</translation>
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
        <translation>Étapes du solveur, écart quadratique moyen entre points et corps sur la photo affichée, durée de l’ajustement, où il a tourné</translation>
    </message>
    <message>
        <source>Body on %1</source>
        <translation>Corps sur %1</translation>
    </message>
    <message>
        <source>1 fit</source>
        <translation>1 ajustement</translation>
    </message>
    <message>
        <source>%1 fits</source>
        <translation>%1 ajustements</translation>
    </message>
    <message>
        <source>1 photo</source>
        <translation>1 photo</translation>
    </message>
    <message>
        <source>%1 photos</source>
        <translation>%1 photos</translation>
    </message>
    <message>
        <source>Fit the people of %1</source>
        <translation>Ajuster les personnes de %1</translation>
    </message>
    <message>
        <source>People of the table</source>
        <translation>Personnes du tableau</translation>
    </message>
    <message>
        <source>&amp;Files too, in</source>
        <translation>Des &amp;fichiers aussi, dans</translation>
    </message>
    <message>
        <source>Each fit becomes a version in the library; with this also NAME.fit.json here</source>
        <translation>Chaque ajustement devient une version dans la bibliothèque ; avec ceci, aussi NOM.fit.json ici</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>ajustements</translation>
    </message>
    <message>
        <source>Who shall be fitted? Each fit becomes a version in the library.</source>
        <translation>Qui faut-il ajuster ? Chaque ajustement devient une version dans la bibliothèque.</translation>
    </message>
    <message>
        <source>Lines that cannot be fitted: %1. The note says why; mend the table and open it again, or fit the others.</source>
        <translation>Lignes qui ne peuvent pas être ajustées : %1. La remarque dit pourquoi ; corrigez le tableau et rouvrez-le, ou ajustez les autres.</translation>
    </message>
    <message>
        <source>&amp;Fit (%1)</source>
        <translation>&amp;Ajuster (%1)</translation>
    </message>
    <message>
        <source>%L1 years</source>
        <translation>%L1 ans</translation>
    </message>
    <message>
        <source>clothing given</source>
        <translation>vêtements indiqués</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>ligne %1 : %2</translation>
    </message>
    <message>
        <source>line %1: not there: %2</source>
        <translation>ligne %1 : introuvable : %2</translation>
    </message>
    <message>
        <source>is fitted already: written over</source>
        <translation>déjà ajusté : sera remplacé</translation>
    </message>
    <message>
        <source>is fitted already</source>
        <translation>déjà ajusté</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Connu</translation>
    </message>
    <message>
        <source>Welcome. Six steps show how a body comes from photos, with an example person. Nothing is blocked meanwhile; Skip ends this at any time.</source>
        <translation>Bienvenue. Six étapes montrent, avec une personne d’exemple, comment un corps naît de photos. Rien n’est bloqué pendant ce temps ; Passer y met fin à tout moment.</translation>
    </message>
    <message>
        <source>The example is being read and fitted. These are its photos, from the front, the side and behind. Use + for photos of your own, or drop them anywhere.</source>
        <translation>L’exemple est lu et ajusté. Voici ses photos, de face, de profil et de dos. Avec + vous ajoutez les vôtres, ou déposez-les n’importe où.</translation>
    </message>
    <message>
        <source>Dots are landmarks. Drag one that is wrong: a loupe helps, and the body follows. With the keyboard: Tab, arrows, V.</source>
        <translation>Les points sont des repères. Glissez celui qui est faux : une loupe aide, et le corps suit. Au clavier : Tab, flèches, V.</translation>
    </message>
    <message>
        <source>What you know of the person, height above all, makes the fit surer. Sliders change the body, locks keep them.</source>
        <translation>Ce que vous savez de la personne, surtout la taille, rend l’ajustement plus sûr. Les curseurs changent le corps, les verrous les gardent.</translation>
    </message>
    <message>
        <source>Fit (F5) goes on from where the body stands. Every step can be taken back: Ctrl+Z.</source>
        <translation>Ajuster (F5) continue là où en est le corps. Chaque étape peut être annulée : Ctrl+Z.</translation>
    </message>
    <message>
        <source>Measures show the body in centimetres; Export writes it for other programs. That is all. F1 lists mouse and keys.</source>
        <translation>Mesures montre le corps en centimètres ; Exporter l’écrit pour d’autres programmes. C’est tout. F1 liste souris et touches.</translation>
    </message>
    <message>
        <source>The step before</source>
        <translation>L’étape précédente</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>The next step</source>
        <translation>L’étape suivante</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>End the tour (Esc). Help brings it back.</source>
        <translation>Terminer la visite (Échap). L’aide la ramène.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Name of a shape</source>
        <translation>Nom d’une forme</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Charger</translation>
    </message>
    <message>
        <source>Make the body this saved shape</source>
        <translation>Donner au corps cette forme enregistrée</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Keep the present shape under this name</source>
        <translation>Garder la forme actuelle sous ce nom</translation>
    </message>
    <message>
        <source>Delete the saved shape of this name</source>
        <translation>Effacer la forme enregistrée de ce nom</translation>
    </message>
    <message>
        <source>Load shape “%1”</source>
        <translation>Charger la forme « %1 »</translation>
    </message>
    <message>
        <source>Saved the shape “%1”</source>
        <translation>Forme « %1 » enregistrée</translation>
    </message>
    <message>
        <source>Deleted the shape “%1”</source>
        <translation>Forme « %1 » effacée</translation>
    </message>
    <message>
        <source>Saved shapes</source>
        <translation>Formes enregistrées</translation>
    </message>
    <message>
        <source>The same number makes the same body again</source>
        <translation>Le même nombre redonne le même corps</translation>
    </message>
    <message>
        <source>Number of the random body</source>
        <translation>Numéro du corps au hasard</translation>
    </message>
    <message>
        <source>Sex and age too</source>
        <translation>Sexe et âge aussi</translation>
    </message>
    <message>
        <source>Either sex, 18 to 80 years; else those of the present body</source>
        <translation>Les deux sexes, de 18 à 80 ans ; sinon ceux du corps actuel</translation>
    </message>
    <message>
        <source>Random body</source>
        <translation>Corps au hasard</translation>
    </message>
    <message>
        <source>A body as people of this sex and age are; locked sliders stay</source>
        <translation>Un corps comme en ont les gens de ce sexe et de cet âge ; les curseurs verrouillés restent</translation>
    </message>
    <message>
        <source>Another</source>
        <translation>Un autre</translation>
    </message>
    <message>
        <source>The random body with the next number</source>
        <translation>Le corps au hasard au numéro suivant</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Hold as A</source>
        <translation>Garder comme A</translation>
    </message>
    <message>
        <source>Keep the body that is shown as A</source>
        <translation>Garder le corps affiché comme A</translation>
    </message>
    <message>
        <source>Hold as B</source>
        <translation>Garder comme B</translation>
    </message>
    <message>
        <source>Keep the body that is shown as B</source>
        <translation>Garder le corps affiché comme B</translation>
    </message>
    <message>
        <source>A ↔ B</source>
        <translation>A ↔ B</translation>
    </message>
    <message>
        <source>Show A, then B or the present body (X)</source>
        <translation>Montrer A, puis B ou le corps actuel (X)</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Actuel</translation>
    </message>
    <message>
        <source>Show the present body again</source>
        <translation>Montrer de nouveau le corps actuel</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Le prendre</translation>
    </message>
    <message>
        <source>Make the body that is shown the present one</source>
        <translation>Faire du corps affiché le corps actuel</translation>
    </message>
    <message>
        <source>Colour the present body by its difference from A, or from B where A is not held</source>
        <translation>Colorer le corps actuel selon sa différence avec A, ou avec B si A n’est pas gardé</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Shown: body A. An edit goes on from the present body.</source>
        <translation>Affiché : corps A. Un changement part du corps actuel.</translation>
    </message>
    <message>
        <source>Shown: body B. An edit goes on from the present body.</source>
        <translation>Affiché : corps B. Un changement part du corps actuel.</translation>
    </message>
    <message>
        <source>A and B are held. X switches between them.</source>
        <translation>A et B sont gardés. X passe de l’un à l’autre.</translation>
    </message>
    <message>
        <source>One body is held. X switches between it and the present one.</source>
        <translation>Un corps est gardé. X passe de lui au corps actuel.</translation>
    </message>
    <message>
        <source>Hold two bodies to switch between them with X.</source>
        <translation>Gardez deux corps pour passer de l’un à l’autre avec X.</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>Went on from “%1”</source>
        <translation>Suite de « %1 »</translation>
    </message>
    <message>
        <source>&amp;Add photos …</source>
        <translation>&amp;Ajouter des photos …</translation>
    </message>
    <message>
        <source>Add photos of the same person</source>
        <translation>Ajouter des photos de la même personne</translation>
    </message>
    <message>
        <source>&amp;New fit</source>
        <translation>&amp;Nouvel ajustement</translation>
    </message>
    <message>
        <source>Begin with another person</source>
        <translation>Commencer avec une autre personne</translation>
    </message>
    <message>
        <source>&amp;Open a fit …</source>
        <translation>&amp;Ouvrir un ajustement …</translation>
    </message>
    <message>
        <source>Fit to a &amp;mesh or scan …</source>
        <translation>Ajuster à un &amp;maillage ou un scan …</translation>
    </message>
    <message>
        <source>Fit the body to a 3D scan or a mesh (PLY, OBJ)</source>
        <translation>Ajuster le corps à un scan 3D ou à un maillage (PLY, OBJ)</translation>
    </message>
    <message>
        <source>&amp;Save the fit</source>
        <translation>&amp;Enregistrer l’ajustement</translation>
    </message>
    <message>
        <source>Save the fit &amp;as …</source>
        <translation>Enregistrer l’ajustement &amp;sous …</translation>
    </message>
    <message>
        <source>Open the &amp;example</source>
        <translation>Ouvrir l’e&amp;xemple</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>&amp;Front</source>
        <translation>&amp;Face</translation>
    </message>
    <message>
        <source>&amp;Side</source>
        <translation>&amp;Profil</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Dos</translation>
    </message>
    <message>
        <source>&amp;Three-quarter</source>
        <translation>&amp;Trois quarts</translation>
    </message>
    <message>
        <source>&amp;Whole body</source>
        <translation>&amp;Corps entier</translation>
    </message>
    <message>
        <source>Zoom photo &amp;in</source>
        <translation>&amp;Agrandir la photo</translation>
    </message>
    <message>
        <source>Zoom photo &amp;out</source>
        <translation>&amp;Réduire la photo</translation>
    </message>
    <message>
        <source>Whole &amp;photo</source>
        <translation>P&amp;hoto entière</translation>
    </message>
    <message>
        <source>Zoom to the p&amp;erson</source>
        <translation>Zoomer sur la p&amp;ersonne</translation>
    </message>
    <message>
        <source>&amp;Landmarks and skeleton</source>
        <translation>&amp;Points et squelette</translation>
    </message>
    <message>
        <source>Person's o&amp;utline</source>
        <translation>Co&amp;ntour de la personne</translation>
    </message>
    <message>
        <source>Body &amp;over the photo</source>
        <translation>C&amp;orps sur la photo</translation>
    </message>
    <message>
        <source>&amp;Ground grid</source>
        <translation>&amp;Grille au sol</translation>
    </message>
    <message>
        <source>&amp;Tapes on the body</source>
        <translation>&amp;Rubans sur le corps</translation>
    </message>
    <message>
        <source>&amp;Inches and pounds</source>
        <translation>Pouces et &amp;livres</translation>
    </message>
    <message>
        <source>&amp;Find people</source>
        <translation>&amp;Chercher des personnes</translation>
    </message>
    <message>
        <source>Find the people in this photo</source>
        <translation>Chercher les personnes sur cette photo</translation>
    </message>
    <message>
        <source>Detect</source>
        <translation>Détecter</translation>
    </message>
    <message>
        <source>&amp;Draw a box around the person</source>
        <translation>&amp;Tracer un cadre autour de la personne</translation>
    </message>
    <message>
        <source>&amp;Next photo</source>
        <translation>Photo &amp;suivante</translation>
    </message>
    <message>
        <source>&amp;Previous photo</source>
        <translation>Photo p&amp;récédente</translation>
    </message>
    <message>
        <source>&amp;Use in the fit</source>
        <translation>&amp;Utiliser dans l’ajustement</translation>
    </message>
    <message>
        <source>&amp;Brush: mark what the fit ignores</source>
        <translation>P&amp;inceau : marquer ce qui est ignoré</translation>
    </message>
    <message>
        <source>S&amp;maller brush</source>
        <translation>Pinceau plus p&amp;etit</translation>
    </message>
    <message>
        <source>&amp;Larger brush</source>
        <translation>Pinceau plus &amp;grand</translation>
    </message>
    <message>
        <source>&amp;Clear all marks</source>
        <translation>E&amp;ffacer toutes les marques</translation>
    </message>
    <message>
        <source>&amp;Remove from the list</source>
        <translation>Retirer de la &amp;liste</translation>
    </message>
    <message>
        <source>&amp;Reset the shape</source>
        <translation>&amp;Rétablir la forme</translation>
    </message>
    <message>
        <source>&amp;Unlock all sliders</source>
        <translation>&amp;Déverrouiller tous les curseurs</translation>
    </message>
    <message>
        <source>Show &amp;more sliders</source>
        <translation>Montrer &amp;plus de curseurs</translation>
    </message>
    <message>
        <source>Fit the body to the photos, from where it stands</source>
        <translation>Ajuster le corps aux photos, à partir de son état</translation>
    </message>
    <message>
        <source>Fit from &amp;scratch</source>
        <translation>Ajuster à partir de &amp;zéro</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Arrêter</translation>
    </message>
    <message>
        <source>Stop the fit</source>
        <translation>Arrêter l’ajustement</translation>
    </message>
    <message>
        <source>Show the steps of a fit</source>
        <translation>Montrer les étapes d’un ajustement</translation>
    </message>
    <message>
        <source>Export the body for other programs</source>
        <translation>Exporter le corps pour d’autres programmes</translation>
    </message>
    <message>
        <source>Photo &amp;list</source>
        <translation>&amp;Liste de photos</translation>
    </message>
    <message>
        <source>&amp;Photo</source>
        <translation>&amp;Photo</translation>
    </message>
    <message>
        <source>&amp;Body</source>
        <translation>&amp;Corps</translation>
    </message>
    <message>
        <source>Person and &amp;shape</source>
        <translation>Personne et &amp;forme</translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation>&amp;Rétablir la disposition</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>Plein é&amp;cran</translation>
    </message>
    <message>
        <source>&amp;Mouse and keys</source>
        <translation>&amp;Souris et touches</translation>
    </message>
    <message>
        <source>&amp;About Anny Body Fitter</source>
        <translation>À &amp;propos d’Anny Body Fitter</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>À propos de &amp;Qt</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>F&amp;it</source>
        <translation>A&amp;juster</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>Fe&amp;nêtre</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autres</translation>
    </message>
</context>
</TS>
