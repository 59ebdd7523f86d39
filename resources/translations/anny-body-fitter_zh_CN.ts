<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>abf</name>
    <message>
        <source>nose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inner corner of the left eye</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left eye</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outer corner of the left eye</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inner corner of the right eye</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right eye</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outer corner of the right eye</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left ear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right ear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left corner of the mouth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right corner of the mouth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left shoulder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right shoulder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left elbow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right elbow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left wrist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right wrist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left little finger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right little finger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left index finger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right index finger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left thumb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right thumb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left hip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right hip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left knee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right knee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left ankle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right ankle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left heel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right heel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tip of the left foot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tip of the right foot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head and neck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n locked</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Chest girth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Around the bust: −1 less, 1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waist girth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Around the waist: −1 less, 1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hip girth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Around the hips: −1 less, 1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thigh girth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Around both thighs: −1 less, 1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calf girth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Around both calves: −1 less, 1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upper arm girth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Around both upper arms: −1 less, 1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upper arm length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of both upper arms: −1 shorter, 1 longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forearm length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of both forearms: −1 shorter, 1 longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower leg length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of both lower legs: −1 shorter, 1 longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waist to hip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the waist down to the hips: −1 shorter, 1 longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thigh length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of both thighs: −1 shorter, 1 longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neck length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−1 shorter, 1 longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trunk length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the waist to the shoulders: −1 shorter, 1 longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trunk width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From side to side: −1 narrower, 1 wider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trunk depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From front to back: −1 flatter, 1 deeper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trunk forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chest and shoulders over the hips: −1 backward, 1 forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trunk up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chest and shoulders over the hips: −1 lower, 1 higher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pelvis height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the crotch to the waist: −1 lower, 1 higher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pelvis width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pelvis depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pelvis forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under the trunk: −1 backward, 1 forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pelvis up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under the trunk: −1 lower, 1 higher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waist position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the waist is narrowest: −1 lower, 1 higher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−1 flatter, 1 rounder, as late in a pregnancy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pelvis tone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−1 softer, 1 firmer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breast position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−1 lower, 1 higher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zoom at the cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a landmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>correct it; the body follows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+drag a wrist or ankle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without its hand or foot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next landmark, previous one; after Esc to the next control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move the selected landmark by 1 pixel, with Shift by 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right click, Menu key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what a landmark is: visible, hidden, absent; put it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click into a frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fit this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole photo, the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brush: right button or Alt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take marks away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brush: Ctrl+wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size of the brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the list of photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use the photo in the fit, or leave it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove the photo from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middle, right or Shift+left drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;h3&gt;Anny Body Fitter %1&lt;/h3&gt;&lt;p&gt;Fits the Anny parametric body to photos of a person. Photos never leave this computer.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Body model: %1 %2&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Apache License 2.0. Body data: MakeHuman community, CC0. Landmarks: BlazePose, Apache 2.0. Others: see packaging/THIRD_PARTY.md.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>torso</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upper arms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forearms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thighs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lower legs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · placed by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · hidden, a guess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · %1 px from the body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 % of height = %1 px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked %1, fitted %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>: everything else contradicts this and says %1 ± %2. Check the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked %1, the body has %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A photo from the front would help most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A photo from the side would help most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A photo from the back would help most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In doubt: %1. Check the person and the landmarks there, or untick the photo in the list to leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 male, 1 female</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−0.33 newborn, 0 baby, 0.33 child, 0.67 young adult, 1 old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Muscle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 least, 0.5 average, 1 most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 thin, 0.5 average, 1 heavy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 short, 1 tall; relative to age and gender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proportions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 uncommon, 1 ideal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cup size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 least, 1 most; acts on female bodies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firmness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>African</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share among the three origins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caucasian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. 0 is what the sliders of the shape make of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Front view (1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side view, the body's left (2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back view (3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>¾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three-quarter view (4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tapes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show where each measure is taken (T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole body (Home)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three-dimensional view of the body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the photo …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for people …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the person detector …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden behind something: counts little</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Absent: ignore in the fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to where it was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the other side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap left and right of the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mouse and keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only lines that contain this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in mouse and keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of that name has a key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with the body before the last change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another fit …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with the body in a fit.json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with a fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fits (*.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared with %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows where the body differs from another one, in colours and numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the skin lies inside or outside the other body's, in millimetres, both in the rest pose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue: %1 mm inside. Red: %1 mm outside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 mm inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 mm outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes effect with the next fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fit has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It took %n seconds.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Good fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fair fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poor fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body of a mesh or scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not fitted to photos. Add photos of the person to fit the body to them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photo yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add photos of one person; one from the front and one from the side are best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not fitted yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in what you know about the person, then press Fit (F5).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certainty not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The body was changed or opened since the last fit. Fit again (F5) to learn how sure the measures are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme, language, units, where bodies are computed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A short &amp;tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six steps through the window, with the example person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standing height without shoes. A photo cannot tell how large a person is: without this the fit assumes a usual height. Takes effect with the next fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>female</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>male</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sex of the person. Takes effect with the next fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age of the person. Needed for children. Takes effect with the next fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight on the scales, without clothes. Takes effect with the next fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More measures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the other tape measures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much cloth lies between skin and outline. Tight: underwear, swimwear, sports wear. Normal: T-shirt and trousers. Loose: wide shirt, coat, skirt. The fit looks for the body inside the clothes. Takes effect with the next fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit again (F5) to use the change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More measures, open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More measures, closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What makes this body differ from others with the same sliders above; a fit finds them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light of the photo as shown, in stops (a stop doubles it). The fit sees the photo as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shadows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark parts of the photo as shown, lighter or darker. The fit sees the photo as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock measures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1[*] — Anny Body Fitter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add photos of one person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.heic *.heif *.avif *.bmp);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The example photos are not installed. Run packaging/run once, or add a photo of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fits (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as GLB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as OBJ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GLB (*.glb)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wavefront OBJ (*.obj)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the fit?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This fit has changes that are not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Anny Body Fitter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown once a body is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all measures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch between centimetres and kilograms, inches and pounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>±: 19 of 20 true values lie within.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between skin and outline, as it explains the outlines best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units: cm, kg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units: in, lb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clothing found: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure the fit is: 19 of 20 true values lie within. Empty: held, or no fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked: stays while other measures are changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this while other measures are changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Percentile %2 among %3, whose distribution is drawn behind the slider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n earlier</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Visible, hidden, absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The landmark that is selected or pointed at is visible, hidden (counts little) or absent (ignored): the next of the three</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back to where it was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The selected landmark goes back to where it was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap &amp;left and right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left and right of the person change places, all landmarks at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the photo &amp;left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the photo turned left by 90°</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the photo &amp;right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the photo turned right by 90°</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The &amp;person only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut away what is around the person, for looking only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the photo as it &amp;is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upright, whole, and as bright as it was taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Distances of landmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows from each landmark to where the body has it, coloured by length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Contour of the body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outline of the fitted body over the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;oupe at landmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magnify the photo around the landmark that is pointed at, moved or selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Wipe between photo and body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The body on one side of a line only; drag the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All photos &amp;side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All photos at once, each with its landmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Landmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loo&amp;k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo with landmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to fit this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a box around the whole person. Esc cancels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint over loose cloth, hair and things in front of the person: the outline there is ignored. Right button erases, [ and ] change the size, Esc ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All photos side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo %1 with landmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add photos of the same person (Ctrl+Shift+A)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos of the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find people again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use in the fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other photos say something else of this body. Check the person and the landmarks, or untick the photo to leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not searched yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No person found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contradicts the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fitted, %1 px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show landmarks and skeleton (L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the person's outline as detected (M)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the body over the photo (O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opacity of the body over the photo, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the photo is looked at: turn, brighten, cut, compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All photos side by side (Shift+S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a box around the person to fit (Ctrl+B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brush: mark loose cloth, hair or things in front, for the fit to ignore (B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all marks of the brush in this photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole photo (Ctrl+0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit a body to a person in photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop photos of one person here, or add them with the button below. The whole body should be visible, in close-fitting clothes if possible; a front and a side view give the best result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add photos …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the example</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n photos</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Unlock all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next fit poses every part of the body anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock the pose: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock pose: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock pose: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the pose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A locked part keeps the pose it has now, in every photo, when you fit again. Left and right are the person's own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit a body first (F5): a lock keeps the pose that a part has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: locked; the next fit keeps the pose it has now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: keep the pose it has now in the next fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: nothing is fitted yet, so there is no pose to keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single bones locked as well: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fitting the body …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Showing the steps of the fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for people in %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the body model …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the body before the last change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move landmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 was dropped outside %2 and stays at its edge. If it cannot be seen in the photo, right-click it and choose “Ignore in the fit”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset landmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock slider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock slider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change known facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the body model no fit can be opened. See the message about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to save before the body model is loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos without a fitted body and those left out of the fit are not part of the saved file (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to export before the body model is loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the body model nothing can be fitted. See the message about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The body model is still being loaded. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a photo of the person first (File › Add photos).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every photo with a person is left out of the fit. Tick at least one in the list of photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No person has been found in the photos. Draw a box around the person (Photo › Draw a box) or use another photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fit broke down numerically at step %1 and its best step is shown. Check the landmarks, or fit from scratch (Fit › Fit from scratch).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit (stopped)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visible: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Absent: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap left and right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has %2 × %3 pixels now, but the fit was made with %4 × %5. Find the person again (Photo › Detect) before fitting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find person in box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find people</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n people found. Click a frame in the photo to choose the person to fit.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No person was recognised inside the box on %1. Draw it around one whole person, with a little room on every side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No person was found in %1. Draw a box around the person, or use a photo that shows the whole body.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave photo out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the window, from the next start on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes effect when the program is started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units of all measures in the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centimetres and kilograms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inches and pounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Computed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where fits and bodies are computed, from the next start on. The results are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The faster one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graphics card (Vulkan)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tell when a long fit has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message of the desktop when a fit took more than %1 s and another window is in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known about the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the other five shape sliders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pose locks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes on the fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person and shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size, from a child near the camera to an adult far away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A child near the camera and an adult far away look the same in a photo. Slide to the size that you know to be right: it becomes the known height, and the body is fitted to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>child, near</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adult, far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size as given: %1, %2 from the camera.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size decided by what is usual: %1, %2 from the camera.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this value in the next fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked: the next fit keeps this value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device that computes the bodies on the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop what is going on (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>residual %1 px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solver steps, root mean square distance between landmarks and body in the shown photo, time of the fit, where it ran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome. Six steps show how a body comes from photos, with an example person. Nothing is blocked meanwhile; Skip ends this at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The example is being read and fitted. These are its photos, from the front and from the side. Use + for photos of your own, or drop them anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dots are landmarks. Drag one that is wrong: a loupe helps, and the body follows. With the keyboard: Tab, arrows, V.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you know of the person, height above all, makes the fit surer. Sliders change the body, locks keep them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit (F5) goes on from where the body stands. Every step can be taken back: Ctrl+Z.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures show the body in centimetres; Export writes it for other programs. That is all. F1 lists mouse and keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the tour (Esc). Help brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add photos …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add photos of the same person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with another person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open a fit …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save the fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the fit &amp;as …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Three-quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Whole body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom photo &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom photo &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole &amp;photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to the p&amp;erson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Landmarks and skeleton</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person's o&amp;utline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body &amp;over the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ground grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tapes on the body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Inches and pounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the people in this photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Draw a box around the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use in the fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Brush: mark what the fit ignores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;maller brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear all marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset the shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unlock all sliders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;more sliders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the body to the photos, from where it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit from &amp;scratch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the steps of a fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;GLB, fitted pose …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GLB, &amp;rest pose …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;OBJ, fitted pose …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OBJ, rest &amp;pose …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo &amp;list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person and &amp;shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mouse and keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Anny Body Fitter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the body for other programs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
