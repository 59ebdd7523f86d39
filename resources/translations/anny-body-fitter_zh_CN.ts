<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>abf</name>
    <message>
        <source>Very light</source>
        <translation>很浅</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Tan</source>
        <translation>小麦色</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>棕色</translation>
    </message>
    <message>
        <source>Dark brown</source>
        <translation>深棕色</translation>
    </message>
    <message>
        <source>Very dark</source>
        <translation>很深</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>头</translation>
    </message>
    <message>
        <source>Neck</source>
        <translation>颈</translation>
    </message>
    <message>
        <source>Chest</source>
        <translation>胸</translation>
    </message>
    <message>
        <source>Waist</source>
        <translation>腰</translation>
    </message>
    <message>
        <source>Pelvis</source>
        <translation>骨盆</translation>
    </message>
    <message>
        <source>Left upper arm</source>
        <translation>左上臂</translation>
    </message>
    <message>
        <source>Left forearm</source>
        <translation>左前臂</translation>
    </message>
    <message>
        <source>Left hand</source>
        <translation>左手</translation>
    </message>
    <message>
        <source>Left thigh</source>
        <translation>左大腿</translation>
    </message>
    <message>
        <source>Left lower leg</source>
        <translation>左小腿</translation>
    </message>
    <message>
        <source>Left foot</source>
        <translation>左脚</translation>
    </message>
    <message>
        <source>Right upper arm</source>
        <translation>右上臂</translation>
    </message>
    <message>
        <source>Right forearm</source>
        <translation>右前臂</translation>
    </message>
    <message>
        <source>Right hand</source>
        <translation>右手</translation>
    </message>
    <message>
        <source>Right thigh</source>
        <translation>右大腿</translation>
    </message>
    <message>
        <source>Right lower leg</source>
        <translation>右小腿</translation>
    </message>
    <message>
        <source>Right foot</source>
        <translation>右脚</translation>
    </message>
    <message>
        <source>Upper spine</source>
        <translation>脊柱上段</translation>
    </message>
    <message>
        <source>Middle spine</source>
        <translation>脊柱中段</translation>
    </message>
    <message>
        <source>Lower spine</source>
        <translation>脊柱下段</translation>
    </message>
    <message>
        <source>collarbone</source>
        <translation>锁骨</translation>
    </message>
    <message>
        <source>shoulder</source>
        <translation>肩</translation>
    </message>
    <message>
        <source>elbow</source>
        <translation>肘围</translation>
    </message>
    <message>
        <source>forearm turn</source>
        <translation>前臂旋转</translation>
    </message>
    <message>
        <source>wrist</source>
        <translation>腕围</translation>
    </message>
    <message>
        <source>hip</source>
        <translation>臀围</translation>
    </message>
    <message>
        <source>knee</source>
        <translation>膝围</translation>
    </message>
    <message>
        <source>ankle</source>
        <translation>踝围</translation>
    </message>
    <message>
        <source>eye</source>
        <translation>眼</translation>
    </message>
    <message>
        <source>shoulder tip</source>
        <translation>肩尖</translation>
    </message>
    <message>
        <source>upper arm, middle</source>
        <translation>上臂中部</translation>
    </message>
    <message>
        <source>thigh, middle</source>
        <translation>大腿中部</translation>
    </message>
    <message>
        <source>lower leg, middle</source>
        <translation>小腿中部</translation>
    </message>
    <message>
        <source>side of the pelvis</source>
        <translation>骨盆侧面</translation>
    </message>
    <message>
        <source>Neck, middle</source>
        <translation>颈部中段</translation>
    </message>
    <message>
        <source>Neck, top</source>
        <translation>颈部上段</translation>
    </message>
    <message>
        <source>Spine, second from the top</source>
        <translation>脊柱，自上第二节</translation>
    </message>
    <message>
        <source>Spine, second from below</source>
        <translation>脊柱，自下第二节</translation>
    </message>
    <message>
        <source>palm of the index finger</source>
        <translation>食指掌骨</translation>
    </message>
    <message>
        <source>palm of the middle finger</source>
        <translation>中指掌骨</translation>
    </message>
    <message>
        <source>palm of the ring finger</source>
        <translation>无名指掌骨</translation>
    </message>
    <message>
        <source>palm of the little finger</source>
        <translation>小指掌骨</translation>
    </message>
    <message>
        <source>thumb</source>
        <translation>拇指</translation>
    </message>
    <message>
        <source>index finger</source>
        <translation>食指</translation>
    </message>
    <message>
        <source>middle finger</source>
        <translation>中指</translation>
    </message>
    <message>
        <source>ring finger</source>
        <translation>无名指</translation>
    </message>
    <message>
        <source>little finger</source>
        <translation>小指</translation>
    </message>
    <message>
        <source>big toe</source>
        <translation>大脚趾</translation>
    </message>
    <message>
        <source>second toe</source>
        <translation>第二脚趾</translation>
    </message>
    <message>
        <source>third toe</source>
        <translation>第三脚趾</translation>
    </message>
    <message>
        <source>fourth toe</source>
        <translation>第四脚趾</translation>
    </message>
    <message>
        <source>little toe</source>
        <translation>小脚趾</translation>
    </message>
    <message>
        <source>Head and neck</source>
        <translation>头和颈</translation>
    </message>
    <message>
        <source>Spine</source>
        <translation>脊柱</translation>
    </message>
    <message>
        <source>Left arm</source>
        <translation>左臂</translation>
    </message>
    <message>
        <source>Right arm</source>
        <translation>右臂</translation>
    </message>
    <message>
        <source>Left leg</source>
        <translation>左腿</translation>
    </message>
    <message>
        <source>Right leg</source>
        <translation>右腿</translation>
    </message>
    <message>
        <source>Left fingers</source>
        <translation>左手手指</translation>
    </message>
    <message>
        <source>Right fingers</source>
        <translation>右手手指</translation>
    </message>
    <message>
        <source>Left toes</source>
        <translation>左脚脚趾</translation>
    </message>
    <message>
        <source>Right toes</source>
        <translation>右脚脚趾</translation>
    </message>
    <message>
        <source>Forehead and brows</source>
        <translation>额头和眉毛</translation>
    </message>
    <message>
        <source>Eyes</source>
        <translation>眼睛</translation>
    </message>
    <message>
        <source>Nose</source>
        <translation>鼻子</translation>
    </message>
    <message>
        <source>Cheeks</source>
        <translation>脸颊</translation>
    </message>
    <message>
        <source>Mouth</source>
        <translation>嘴</translation>
    </message>
    <message>
        <source>Chin and jaw</source>
        <translation>下巴和下颌</translation>
    </message>
    <message>
        <source>Ears</source>
        <translation>耳朵</translation>
    </message>
    <message>
        <source>Shoulders and trunk</source>
        <translation>肩和躯干</translation>
    </message>
    <message>
        <source>Breast</source>
        <translation>乳房</translation>
    </message>
    <message>
        <source>Waist and belly</source>
        <translation>腰和腹部</translation>
    </message>
    <message>
        <source>Hips and buttocks</source>
        <translation>髋和臀部</translation>
    </message>
    <message>
        <source>Upper arms</source>
        <translation>上臂</translation>
    </message>
    <message>
        <source>Forearms</source>
        <translation>前臂</translation>
    </message>
    <message>
        <source>Hands</source>
        <translation>手</translation>
    </message>
    <message>
        <source>Thighs</source>
        <translation>大腿</translation>
    </message>
    <message>
        <source>Knees and lower legs</source>
        <translation>膝和小腿</translation>
    </message>
    <message>
        <source>Feet</source>
        <translation>脚</translation>
    </message>
    <message>
        <source>Brows</source>
        <translation>眉毛</translation>
    </message>
    <message>
        <source>Eyelids and gaze</source>
        <translation>眼睑和视线</translation>
    </message>
    <message>
        <source>Cheeks and nose</source>
        <translation>脸颊和鼻子</translation>
    </message>
    <message>
        <source>Jaw and tongue</source>
        <translation>下颌和舌头</translation>
    </message>
    <message>
        <source>Nipple</source>
        <translation>乳头</translation>
    </message>
    <message>
        <source>Buttocks</source>
        <translation>臀部</translation>
    </message>
    <message>
        <source>Cheek</source>
        <translation>脸颊</translation>
    </message>
    <message>
        <source>Chin</source>
        <translation>下巴</translation>
    </message>
    <message>
        <source>Ear</source>
        <translation>耳</translation>
    </message>
    <message>
        <source>Eye</source>
        <translation>眼</translation>
    </message>
    <message>
        <source>Foot</source>
        <translation>脚</translation>
    </message>
    <message>
        <source>Forehead</source>
        <translation>额头</translation>
    </message>
    <message>
        <source>Hand</source>
        <translation>手</translation>
    </message>
    <message>
        <source>Hips</source>
        <translation>髋</translation>
    </message>
    <message>
        <source>Leg</source>
        <translation>腿</translation>
    </message>
    <message>
        <source>Forearm</source>
        <translation>前臂</translation>
    </message>
    <message>
        <source>Upper arm</source>
        <translation>上臂</translation>
    </message>
    <message>
        <source>Both lower legs</source>
        <translation>双侧小腿</translation>
    </message>
    <message>
        <source>Lower leg</source>
        <translation>小腿</translation>
    </message>
    <message>
        <source>Both thighs</source>
        <translation>双侧大腿</translation>
    </message>
    <message>
        <source>Thigh</source>
        <translation>大腿</translation>
    </message>
    <message>
        <source>Belly</source>
        <translation>腹部</translation>
    </message>
    <message>
        <source>Trunk</source>
        <translation>躯干</translation>
    </message>
    <message>
        <source>Crotch</source>
        <translation>裆部</translation>
    </message>
    <message>
        <source>Both upper arms</source>
        <translation>双侧上臂</translation>
    </message>
    <message>
        <source>Both forearms</source>
        <translation>双侧前臂</translation>
    </message>
    <message>
        <source>Both ankles</source>
        <translation>双侧脚踝</translation>
    </message>
    <message>
        <source>Both wrists</source>
        <translation>双侧手腕</translation>
    </message>
    <message>
        <source>Both calves</source>
        <translation>双侧小腿肚</translation>
    </message>
    <message>
        <source>Both knees</source>
        <translation>双侧膝盖</translation>
    </message>
    <message>
        <source>Below the bust</source>
        <translation>胸下</translation>
    </message>
    <message>
        <source>Bust</source>
        <translation>胸部</translation>
    </message>
    <message>
        <source>Nape to waist</source>
        <translation>后颈到腰</translation>
    </message>
    <message>
        <source>Waist to hip</source>
        <translation>腰到臀</translation>
    </message>
    <message>
        <source>Shoulders</source>
        <translation>肩</translation>
    </message>
    <message>
        <source>Front of the chest</source>
        <translation>胸前部</translation>
    </message>
    <message>
        <source>length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>depth</source>
        <translation>厚度</translation>
    </message>
    <message>
        <source>size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>更高</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>向前</translation>
    </message>
    <message>
        <source>outward</source>
        <translation>向外</translation>
    </message>
    <message>
        <source>girth</source>
        <translation>围度</translation>
    </message>
    <message>
        <source>height</source>
        <translation>身高</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>间距</translation>
    </message>
    <message>
        <source>fat</source>
        <translation>脂肪</translation>
    </message>
    <message>
        <source>muscle</source>
        <translation>肌肉</translation>
    </message>
    <message>
        <source>shoulder muscle</source>
        <translation>肩部肌肉</translation>
    </message>
    <message>
        <source>volume</source>
        <translation>体积</translation>
    </message>
    <message>
        <source>fullness higher</source>
        <translation>丰满处更高</translation>
    </message>
    <message>
        <source>pointed</source>
        <translation>尖</translation>
    </message>
    <message>
        <source>hollow filled</source>
        <translation>凹陷填充</translation>
    </message>
    <message>
        <source>bones</source>
        <translation>骨骼</translation>
    </message>
    <message>
        <source>jaw lower</source>
        <translation>下颌更低</translation>
    </message>
    <message>
        <source>prominent</source>
        <translation>突出</translation>
    </message>
    <message>
        <source>cleft</source>
        <translation>中间凹沟</translation>
    </message>
    <message>
        <source>lower jaw forward</source>
        <translation>下颌向前</translation>
    </message>
    <message>
        <source>lobe</source>
        <translation>耳垂</translation>
    </message>
    <message>
        <source>rounder</source>
        <translation>更圆</translation>
    </message>
    <message>
        <source>more triangular</source>
        <translation>更三角</translation>
    </message>
    <message>
        <source>turned forward</source>
        <translation>前转</translation>
    </message>
    <message>
        <source>flap</source>
        <translation>耳廓</translation>
    </message>
    <message>
        <source>standing off</source>
        <translation>外张</translation>
    </message>
    <message>
        <source>angle</source>
        <translation>角度</translation>
    </message>
    <message>
        <source>inner corner higher</source>
        <translation>内眼角更高</translation>
    </message>
    <message>
        <source>outer corner higher</source>
        <translation>外眼角更高</translation>
    </message>
    <message>
        <source>opening, inner</source>
        <translation>开度，内侧</translation>
    </message>
    <message>
        <source>opening, middle</source>
        <translation>开度，中部</translation>
    </message>
    <message>
        <source>opening, outer</source>
        <translation>开度，外侧</translation>
    </message>
    <message>
        <source>inner part outward</source>
        <translation>内侧向外</translation>
    </message>
    <message>
        <source>outer part outward</source>
        <translation>外侧向外</translation>
    </message>
    <message>
        <source>fold higher</source>
        <translation>眼褶更高</translation>
    </message>
    <message>
        <source>fold angle</source>
        <translation>眼褶角度</translation>
    </message>
    <message>
        <source>bag</source>
        <translation>眼袋</translation>
    </message>
    <message>
        <source>bag height</source>
        <translation>眼袋高度</translation>
    </message>
    <message>
        <source>bag outward</source>
        <translation>眼袋向外</translation>
    </message>
    <message>
        <source>inner fold outward</source>
        <translation>内侧褶向外</translation>
    </message>
    <message>
        <source>finger length</source>
        <translation>手指长度</translation>
    </message>
    <message>
        <source>finger thickness</source>
        <translation>手指粗细</translation>
    </message>
    <message>
        <source>fingers apart</source>
        <translation>手指张开</translation>
    </message>
    <message>
        <source>temples</source>
        <translation>太阳穴</translation>
    </message>
    <message>
        <source>rounded</source>
        <translation>圆润</translation>
    </message>
    <message>
        <source>depth of the back</source>
        <translation>后部厚度</translation>
    </message>
    <message>
        <source>age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>waist higher</source>
        <translation>腰更高</translation>
    </message>
    <message>
        <source>knock-kneed</source>
        <translation>X 形腿</translation>
    </message>
    <message>
        <source>lower lip height</source>
        <translation>下唇高度</translation>
    </message>
    <message>
        <source>Cupid's bow</source>
        <translation>唇弓</translation>
    </message>
    <message>
        <source>Cupid's bow width</source>
        <translation>唇弓宽度</translation>
    </message>
    <message>
        <source>laugh lines</source>
        <translation>笑纹</translation>
    </message>
    <message>
        <source>lower lip volume</source>
        <translation>下唇厚度</translation>
    </message>
    <message>
        <source>corners higher</source>
        <translation>嘴角更高</translation>
    </message>
    <message>
        <source>upper lip ends higher</source>
        <translation>上唇两端更高</translation>
    </message>
    <message>
        <source>lower lip width</source>
        <translation>下唇宽度</translation>
    </message>
    <message>
        <source>upper lip width</source>
        <translation>上唇宽度</translation>
    </message>
    <message>
        <source>dimples</source>
        <translation>酒窝</translation>
    </message>
    <message>
        <source>upper lip height</source>
        <translation>上唇高度</translation>
    </message>
    <message>
        <source>upper lip volume</source>
        <translation>上唇厚度</translation>
    </message>
    <message>
        <source>lower lip ends higher</source>
        <translation>下唇两端更高</translation>
    </message>
    <message>
        <source>upper lip middle higher</source>
        <translation>上唇中部更高</translation>
    </message>
    <message>
        <source>lower lip middle higher</source>
        <translation>下唇中部更高</translation>
    </message>
    <message>
        <source>groove to the nose</source>
        <translation>人中</translation>
    </message>
    <message>
        <source>double chin</source>
        <translation>双下巴</translation>
    </message>
    <message>
        <source>nostrils angle</source>
        <translation>鼻孔角度</translation>
    </message>
    <message>
        <source>nostrils flaring</source>
        <translation>鼻翼外张</translation>
    </message>
    <message>
        <source>bridge curved out</source>
        <translation>鼻梁外凸</translation>
    </message>
    <message>
        <source>tip width</source>
        <translation>鼻尖宽度</translation>
    </message>
    <message>
        <source>width, upper</source>
        <translation>宽度，上部</translation>
    </message>
    <message>
        <source>width, middle</source>
        <translation>宽度，中部</translation>
    </message>
    <message>
        <source>width, lower</source>
        <translation>宽度，下部</translation>
    </message>
    <message>
        <source>hump</source>
        <translation>驼峰</translation>
    </message>
    <message>
        <source>nostrils width</source>
        <translation>鼻孔宽度</translation>
    </message>
    <message>
        <source>straight line with the forehead</source>
        <translation>与额头成直线</translation>
    </message>
    <message>
        <source>tip higher</source>
        <translation>鼻尖更高</translation>
    </message>
    <message>
        <source>septum angle</source>
        <translation>鼻中隔角度</translation>
    </message>
    <message>
        <source>base higher</source>
        <translation>鼻根更高</translation>
    </message>
    <message>
        <source>less compressed</source>
        <translation>更舒展</translation>
    </message>
    <message>
        <source>tone</source>
        <translation>紧实度</translation>
    </message>
    <message>
        <source>rounder, as late in a pregnancy</source>
        <translation>更圆（如妊娠后期）</translation>
    </message>
    <message>
        <source>navel outward</source>
        <translation>肚脐外凸</translation>
    </message>
    <message>
        <source>navel higher</source>
        <translation>肚脐更高</translation>
    </message>
    <message>
        <source>chest muscle</source>
        <translation>胸肌</translation>
    </message>
    <message>
        <source>back muscle</source>
        <translation>背肌</translation>
    </message>
    <message>
        <source>V shape</source>
        <translation>V 形</translation>
    </message>
    <message>
        <source>Brow down</source>
        <translation>眉毛下压</translation>
    </message>
    <message>
        <source>Inner brows up</source>
        <translation>眉毛内侧上抬</translation>
    </message>
    <message>
        <source>Outer brow up</source>
        <translation>眉毛外侧上抬</translation>
    </message>
    <message>
        <source>Cheeks puffed</source>
        <translation>鼓腮</translation>
    </message>
    <message>
        <source>Cheek raised</source>
        <translation>脸颊上抬</translation>
    </message>
    <message>
        <source>Eye closed</source>
        <translation>闭眼</translation>
    </message>
    <message>
        <source>Look down</source>
        <translation>向下看</translation>
    </message>
    <message>
        <source>Look inward</source>
        <translation>向内看</translation>
    </message>
    <message>
        <source>Look outward</source>
        <translation>向外看</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>向上看</translation>
    </message>
    <message>
        <source>Eye squinting</source>
        <translation>眯眼</translation>
    </message>
    <message>
        <source>Eye wide open</source>
        <translation>睁大眼</translation>
    </message>
    <message>
        <source>Jaw forward</source>
        <translation>下颌前伸</translation>
    </message>
    <message>
        <source>Jaw to the left</source>
        <translation>下颌向左</translation>
    </message>
    <message>
        <source>Jaw open</source>
        <translation>张口</translation>
    </message>
    <message>
        <source>Jaw to the right</source>
        <translation>下颌向右</translation>
    </message>
    <message>
        <source>Lips closed over the open jaw</source>
        <translation>下颌张开时闭唇</translation>
    </message>
    <message>
        <source>Dimple</source>
        <translation>酒窝</translation>
    </message>
    <message>
        <source>Corner down</source>
        <translation>嘴角下垂</translation>
    </message>
    <message>
        <source>Lips as for O</source>
        <translation>嘴唇呈 O 形</translation>
    </message>
    <message>
        <source>Mouth to the left</source>
        <translation>嘴向左</translation>
    </message>
    <message>
        <source>Lower lip down</source>
        <translation>下唇下拉</translation>
    </message>
    <message>
        <source>Lips pressed</source>
        <translation>抿嘴</translation>
    </message>
    <message>
        <source>Lips puckered</source>
        <translation>噘嘴</translation>
    </message>
    <message>
        <source>Mouth to the right</source>
        <translation>嘴向右</translation>
    </message>
    <message>
        <source>Lower lip rolled in</source>
        <translation>下唇内卷</translation>
    </message>
    <message>
        <source>Upper lip rolled in</source>
        <translation>上唇内卷</translation>
    </message>
    <message>
        <source>Lower lip pushed up</source>
        <translation>下唇上推</translation>
    </message>
    <message>
        <source>Upper lip pushed up</source>
        <translation>上唇上推</translation>
    </message>
    <message>
        <source>Smile</source>
        <translation>微笑</translation>
    </message>
    <message>
        <source>Mouth stretched</source>
        <translation>嘴角拉伸</translation>
    </message>
    <message>
        <source>Upper lip raised</source>
        <translation>上唇上抬</translation>
    </message>
    <message>
        <source>Nose wrinkled</source>
        <translation>皱鼻</translation>
    </message>
    <message>
        <source>Tongue out</source>
        <translation>伸舌</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>part of the body: what of it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>body</source>
        <translation>body</translation>
    </message>
    <message>
        <source>%L1 ft</source>
        <translation>%L1 英尺</translation>
    </message>
    <message>
        <source>%L1 m</source>
        <translation>%L1 米</translation>
    </message>
    <message>
        <source>nose</source>
        <translation>鼻子</translation>
    </message>
    <message>
        <source>inner corner of the left eye</source>
        <translation>左眼内眼角</translation>
    </message>
    <message>
        <source>left eye</source>
        <translation>左眼</translation>
    </message>
    <message>
        <source>outer corner of the left eye</source>
        <translation>左眼外眼角</translation>
    </message>
    <message>
        <source>inner corner of the right eye</source>
        <translation>右眼内眼角</translation>
    </message>
    <message>
        <source>right eye</source>
        <translation>右眼</translation>
    </message>
    <message>
        <source>outer corner of the right eye</source>
        <translation>右眼外眼角</translation>
    </message>
    <message>
        <source>left ear</source>
        <translation>左耳</translation>
    </message>
    <message>
        <source>right ear</source>
        <translation>右耳</translation>
    </message>
    <message>
        <source>left corner of the mouth</source>
        <translation>左嘴角</translation>
    </message>
    <message>
        <source>right corner of the mouth</source>
        <translation>右嘴角</translation>
    </message>
    <message>
        <source>left shoulder</source>
        <translation>左肩</translation>
    </message>
    <message>
        <source>right shoulder</source>
        <translation>右肩</translation>
    </message>
    <message>
        <source>left elbow</source>
        <translation>左肘</translation>
    </message>
    <message>
        <source>right elbow</source>
        <translation>右肘</translation>
    </message>
    <message>
        <source>left wrist</source>
        <translation>左腕</translation>
    </message>
    <message>
        <source>right wrist</source>
        <translation>右腕</translation>
    </message>
    <message>
        <source>left little finger</source>
        <translation>左手小指</translation>
    </message>
    <message>
        <source>right little finger</source>
        <translation>右手小指</translation>
    </message>
    <message>
        <source>left index finger</source>
        <translation>左手食指</translation>
    </message>
    <message>
        <source>right index finger</source>
        <translation>右手食指</translation>
    </message>
    <message>
        <source>left thumb</source>
        <translation>左手拇指</translation>
    </message>
    <message>
        <source>right thumb</source>
        <translation>右手拇指</translation>
    </message>
    <message>
        <source>left hip</source>
        <translation>左髋</translation>
    </message>
    <message>
        <source>right hip</source>
        <translation>右髋</translation>
    </message>
    <message>
        <source>left knee</source>
        <translation>左膝</translation>
    </message>
    <message>
        <source>right knee</source>
        <translation>右膝</translation>
    </message>
    <message>
        <source>left ankle</source>
        <translation>左踝</translation>
    </message>
    <message>
        <source>right ankle</source>
        <translation>右踝</translation>
    </message>
    <message>
        <source>left heel</source>
        <translation>左脚跟</translation>
    </message>
    <message>
        <source>right heel</source>
        <translation>右脚跟</translation>
    </message>
    <message>
        <source>tip of the left foot</source>
        <translation>左脚尖</translation>
    </message>
    <message>
        <source>tip of the right foot</source>
        <translation>右脚尖</translation>
    </message>
    <message>
        <source>From the soles to the top of the head.</source>
        <translation>从脚底到头顶。</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>体重</translation>
    </message>
    <message>
        <source>Volume times the density of the body.</source>
        <translation>体积乘以人体密度。</translation>
    </message>
    <message>
        <source>Enclosed by the skin.</source>
        <translation>皮肤所包围的体积。</translation>
    </message>
    <message>
        <source>skin area</source>
        <translation>皮肤面积</translation>
    </message>
    <message>
        <source>Of the skin.</source>
        <translation>皮肤的面积。</translation>
    </message>
    <message>
        <source>body mass index</source>
        <translation>体重指数</translation>
    </message>
    <message>
        <source>Weight over height squared.</source>
        <translation>体重除以身高的平方。</translation>
    </message>
    <message>
        <source>body fat</source>
        <translation>体脂率</translation>
    </message>
    <message>
        <source>Estimated from body mass index, sex and age.</source>
        <translation>根据体重指数、性别和年龄估计。</translation>
    </message>
    <message>
        <source>head</source>
        <translation>头围</translation>
    </message>
    <message>
        <source>Level, the largest above ears and brows.</source>
        <translation>水平，耳和眉以上最大一周。</translation>
    </message>
    <message>
        <source>neck</source>
        <translation>颈围</translation>
    </message>
    <message>
        <source>Around the lower half of the neck, square to it.</source>
        <translation>绕颈部下半段，垂直于颈部。</translation>
    </message>
    <message>
        <source>neck base</source>
        <translation>颈根围</translation>
    </message>
    <message>
        <source>Over the neck's bone at the back, the sides of the neck and the hollow between the collar bones.</source>
        <translation>经颈后椎骨、颈部两侧和锁骨间凹陷。</translation>
    </message>
    <message>
        <source>chest</source>
        <translation>胸围</translation>
    </message>
    <message>
        <source>Level, at the height of the nipples.</source>
        <translation>水平，乳头高度。</translation>
    </message>
    <message>
        <source>underbust</source>
        <translation>下胸围</translation>
    </message>
    <message>
        <source>Level, just below the breasts.</source>
        <translation>水平，紧贴乳房下方。</translation>
    </message>
    <message>
        <source>waist</source>
        <translation>腰围</translation>
    </message>
    <message>
        <source>Level, midway between lowest rib and hip bone.</source>
        <translation>水平，最低肋骨与髋骨之间的中点。</translation>
    </message>
    <message>
        <source>abdomen</source>
        <translation>腹围</translation>
    </message>
    <message>
        <source>Level, at the navel.</source>
        <translation>水平，肚脐处。</translation>
    </message>
    <message>
        <source>top hip</source>
        <translation>上臀围</translation>
    </message>
    <message>
        <source>Level, midway between waist and hip.</source>
        <translation>水平，腰与臀之间的中点。</translation>
    </message>
    <message>
        <source>Level, at the fullest part of the buttocks.</source>
        <translation>水平，臀部最丰满处。</translation>
    </message>
    <message>
        <source>torso</source>
        <translation>躯干</translation>
    </message>
    <message>
        <source>From the middle of a shoulder over the front, between the legs and up the back.</source>
        <translation>从一侧肩部中点经前面、两腿之间再沿背部向上。</translation>
    </message>
    <message>
        <source>upper arm</source>
        <translation>上臂围</translation>
    </message>
    <message>
        <source>Midway from shoulder to elbow, square to the arm.</source>
        <translation>肩与肘之间的中点，垂直于手臂。</translation>
    </message>
    <message>
        <source>Around the elbow, square to the arm.</source>
        <translation>绕肘部，垂直于手臂。</translation>
    </message>
    <message>
        <source>forearm</source>
        <translation>前臂围</translation>
    </message>
    <message>
        <source>The fullest part below the elbow, square to the arm.</source>
        <translation>肘以下最粗处，垂直于手臂。</translation>
    </message>
    <message>
        <source>Around the wrist, square to the forearm.</source>
        <translation>绕手腕，垂直于前臂。</translation>
    </message>
    <message>
        <source>thigh</source>
        <translation>大腿围</translation>
    </message>
    <message>
        <source>Level, at the fullest part of the thigh.</source>
        <translation>水平，大腿最粗处。</translation>
    </message>
    <message>
        <source>mid thigh</source>
        <translation>大腿中部围</translation>
    </message>
    <message>
        <source>Level, midway between crotch and kneecap.</source>
        <translation>水平，裆部与膝盖骨之间的中点。</translation>
    </message>
    <message>
        <source>Level, at the middle of the kneecap.</source>
        <translation>水平，膝盖骨中点。</translation>
    </message>
    <message>
        <source>calf</source>
        <translation>小腿围</translation>
    </message>
    <message>
        <source>Level, at the fullest part of the calf.</source>
        <translation>水平，小腿最粗处。</translation>
    </message>
    <message>
        <source>Level, at the thinnest part above the ankle.</source>
        <translation>水平，脚踝上方最细处。</translation>
    </message>
    <message>
        <source>shoulder width</source>
        <translation>肩宽</translation>
    </message>
    <message>
        <source>Straight, between the outer ends of the shoulders.</source>
        <translation>直线，两肩外端之间。</translation>
    </message>
    <message>
        <source>across shoulders</source>
        <translation>总肩宽</translation>
    </message>
    <message>
        <source>Over the back, from one shoulder's end over the neck's bone to the other's.</source>
        <translation>经背部，从一侧肩端过颈椎点到另一侧肩端。</translation>
    </message>
    <message>
        <source>shoulder length</source>
        <translation>肩长</translation>
    </message>
    <message>
        <source>From the side of the neck to the outer end of the shoulder.</source>
        <translation>从颈侧到肩外端。</translation>
    </message>
    <message>
        <source>across back</source>
        <translation>背宽</translation>
    </message>
    <message>
        <source>Between the creases of the arms, midway between shoulder and armpit, over the back.</source>
        <translation>两臂褶之间，肩与腋下的中点，经背部。</translation>
    </message>
    <message>
        <source>across front</source>
        <translation>胸宽</translation>
    </message>
    <message>
        <source>Between the creases of the arms, midway between shoulder and armpit, over the chest.</source>
        <translation>两臂褶之间，肩与腋下的中点，经胸部。</translation>
    </message>
    <message>
        <source>back length</source>
        <translation>背长</translation>
    </message>
    <message>
        <source>Down the back, from the neck's bone to the waist.</source>
        <translation>沿背部，从颈椎点到腰。</translation>
    </message>
    <message>
        <source>front length</source>
        <translation>前长</translation>
    </message>
    <message>
        <source>Down the front, from the hollow between the collar bones to the waist.</source>
        <translation>沿前面，从锁骨间凹陷到腰。</translation>
    </message>
    <message>
        <source>arm length</source>
        <translation>臂长</translation>
    </message>
    <message>
        <source>From shoulder over elbow to wrist.</source>
        <translation>从肩经肘到手腕。</translation>
    </message>
    <message>
        <source>upper arm length</source>
        <translation>上臂长</translation>
    </message>
    <message>
        <source>From shoulder to elbow.</source>
        <translation>从肩到肘。</translation>
    </message>
    <message>
        <source>forearm length</source>
        <translation>前臂长</translation>
    </message>
    <message>
        <source>From elbow to wrist.</source>
        <translation>从肘到手腕。</translation>
    </message>
    <message>
        <source>sleeve length</source>
        <translation>袖长</translation>
    </message>
    <message>
        <source>From the neck's bone over shoulder and elbow to the wrist.</source>
        <translation>从颈椎点经肩和肘到手腕。</translation>
    </message>
    <message>
        <source>hand length</source>
        <translation>手长</translation>
    </message>
    <message>
        <source>From the wrist to the tip of the middle finger.</source>
        <translation>从手腕到中指尖。</translation>
    </message>
    <message>
        <source>foot length</source>
        <translation>脚长</translation>
    </message>
    <message>
        <source>From the heel to the tip of the toes.</source>
        <translation>从脚跟到脚趾尖。</translation>
    </message>
    <message>
        <source>foot breadth</source>
        <translation>脚宽</translation>
    </message>
    <message>
        <source>Across the ball of the foot.</source>
        <translation>横过前脚掌。</translation>
    </message>
    <message>
        <source>neck height</source>
        <translation>颈高</translation>
    </message>
    <message>
        <source>From the soles to the bone at the neck's back.</source>
        <translation>从脚底到颈后椎骨。</translation>
    </message>
    <message>
        <source>waist height</source>
        <translation>腰高</translation>
    </message>
    <message>
        <source>From the soles to the waist.</source>
        <translation>从脚底到腰。</translation>
    </message>
    <message>
        <source>hip height</source>
        <translation>臀高</translation>
    </message>
    <message>
        <source>From the soles to the fullest part of the buttocks.</source>
        <translation>从脚底到臀部最丰满处。</translation>
    </message>
    <message>
        <source>inseam</source>
        <translation>裆下长</translation>
    </message>
    <message>
        <source>From the crotch to the soles.</source>
        <translation>从裆部到脚底。</translation>
    </message>
    <message>
        <source>knee height</source>
        <translation>膝高</translation>
    </message>
    <message>
        <source>From the soles to the middle of the kneecap.</source>
        <translation>从脚底到膝盖骨中点。</translation>
    </message>
    <message>
        <source>Arm</source>
        <translation>手臂</translation>
    </message>
    <message>
        <source>Left %1</source>
        <translation>左侧%1</translation>
    </message>
    <message>
        <source>Right %1</source>
        <translation>右侧%1</translation>
    </message>
    <message>
        <source>Fit 1</source>
        <translation>拟合 1</translation>
    </message>
    <message numerus="yes">
        <source>%n locked</source>
        <translation>
            <numerusform>已锁定 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Give the shape a name first.</source>
        <translation>请先为体型命名。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>无法创建文件夹 %1。</translation>
    </message>
    <message>
        <source>Chest girth</source>
        <translation>胸围</translation>
    </message>
    <message>
        <source>Around the bust: −1 less, 1 more</source>
        <translation>胸部一周：−1 更小，1 更大</translation>
    </message>
    <message>
        <source>Waist girth</source>
        <translation>腰围</translation>
    </message>
    <message>
        <source>Around the waist: −1 less, 1 more</source>
        <translation>腰部一周：−1 更小，1 更大</translation>
    </message>
    <message>
        <source>Hip girth</source>
        <translation>臀围</translation>
    </message>
    <message>
        <source>Around the hips: −1 less, 1 more</source>
        <translation>臀部一周：−1 更小，1 更大</translation>
    </message>
    <message>
        <source>Thigh girth</source>
        <translation>大腿围</translation>
    </message>
    <message>
        <source>Around both thighs: −1 less, 1 more</source>
        <translation>双腿大腿一周：−1 更小，1 更大</translation>
    </message>
    <message>
        <source>Calf girth</source>
        <translation>小腿围</translation>
    </message>
    <message>
        <source>Around both calves: −1 less, 1 more</source>
        <translation>双腿小腿一周：−1 更小，1 更大</translation>
    </message>
    <message>
        <source>Upper arm girth</source>
        <translation>上臂围</translation>
    </message>
    <message>
        <source>Around both upper arms: −1 less, 1 more</source>
        <translation>双臂上臂一周：−1 更小，1 更大</translation>
    </message>
    <message>
        <source>Upper arm length</source>
        <translation>上臂长</translation>
    </message>
    <message>
        <source>Of both upper arms: −1 shorter, 1 longer</source>
        <translation>双上臂：−1 更短，1 更长</translation>
    </message>
    <message>
        <source>Forearm length</source>
        <translation>前臂长</translation>
    </message>
    <message>
        <source>Of both forearms: −1 shorter, 1 longer</source>
        <translation>双前臂：−1 更短，1 更长</translation>
    </message>
    <message>
        <source>Lower leg length</source>
        <translation>小腿长</translation>
    </message>
    <message>
        <source>Of both lower legs: −1 shorter, 1 longer</source>
        <translation>双小腿：−1 更短，1 更长</translation>
    </message>
    <message>
        <source>From the waist down to the hips: −1 shorter, 1 longer</source>
        <translation>从腰到臀：−1 更短，1 更长</translation>
    </message>
    <message>
        <source>Thigh length</source>
        <translation>大腿长</translation>
    </message>
    <message>
        <source>Of both thighs: −1 shorter, 1 longer</source>
        <translation>双大腿：−1 更短，1 更长</translation>
    </message>
    <message>
        <source>Neck length</source>
        <translation>颈长</translation>
    </message>
    <message>
        <source>−1 shorter, 1 longer</source>
        <translation>−1 更短，1 更长</translation>
    </message>
    <message>
        <source>Trunk length</source>
        <translation>躯干长</translation>
    </message>
    <message>
        <source>From the waist to the shoulders: −1 shorter, 1 longer</source>
        <translation>从腰到肩：−1 更短，1 更长</translation>
    </message>
    <message>
        <source>Trunk width</source>
        <translation>躯干宽</translation>
    </message>
    <message>
        <source>From side to side: −1 narrower, 1 wider</source>
        <translation>左右方向：−1 更窄，1 更宽</translation>
    </message>
    <message>
        <source>Trunk depth</source>
        <translation>躯干厚</translation>
    </message>
    <message>
        <source>From front to back: −1 flatter, 1 deeper</source>
        <translation>前后方向：−1 更扁，1 更厚</translation>
    </message>
    <message>
        <source>Trunk forward</source>
        <translation>躯干前移</translation>
    </message>
    <message>
        <source>Chest and shoulders over the hips: −1 backward, 1 forward</source>
        <translation>胸和肩相对于臀部：−1 向后，1 向前</translation>
    </message>
    <message>
        <source>Trunk up</source>
        <translation>躯干上移</translation>
    </message>
    <message>
        <source>Chest and shoulders over the hips: −1 lower, 1 higher</source>
        <translation>胸和肩相对于臀部：−1 更低，1 更高</translation>
    </message>
    <message>
        <source>Pelvis height</source>
        <translation>骨盆高</translation>
    </message>
    <message>
        <source>From the crotch to the waist: −1 lower, 1 higher</source>
        <translation>从裆部到腰：−1 更低，1 更高</translation>
    </message>
    <message>
        <source>Pelvis width</source>
        <translation>骨盆宽</translation>
    </message>
    <message>
        <source>Pelvis depth</source>
        <translation>骨盆厚</translation>
    </message>
    <message>
        <source>Pelvis forward</source>
        <translation>骨盆前移</translation>
    </message>
    <message>
        <source>Under the trunk: −1 backward, 1 forward</source>
        <translation>相对于躯干：−1 向后，1 向前</translation>
    </message>
    <message>
        <source>Pelvis up</source>
        <translation>骨盆上移</translation>
    </message>
    <message>
        <source>Under the trunk: −1 lower, 1 higher</source>
        <translation>相对于躯干：−1 更低，1 更高</translation>
    </message>
    <message>
        <source>Waist position</source>
        <translation>腰的位置</translation>
    </message>
    <message>
        <source>Where the waist is narrowest: −1 lower, 1 higher</source>
        <translation>腰最细处：−1 更低，1 更高</translation>
    </message>
    <message>
        <source>−1 flatter, 1 rounder, as late in a pregnancy</source>
        <translation>−1 更平，1 更圆（如妊娠后期）</translation>
    </message>
    <message>
        <source>Pelvis tone</source>
        <translation>骨盆紧实度</translation>
    </message>
    <message>
        <source>−1 softer, 1 firmer</source>
        <translation>−1 更松，1 更紧</translation>
    </message>
    <message>
        <source>Breast position</source>
        <translation>乳房位置</translation>
    </message>
    <message>
        <source>−1 lower, 1 higher</source>
        <translation>−1 更低，1 更高</translation>
    </message>
    <message>
        <source>On the photo</source>
        <translation>在照片上</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>zoom at the cursor</source>
        <translation>以光标为中心缩放</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>拖动</translation>
    </message>
    <message>
        <source>move the photo</source>
        <translation>移动照片</translation>
    </message>
    <message>
        <source>Drag a landmark</source>
        <translation>拖动关键点</translation>
    </message>
    <message>
        <source>correct it; the body follows</source>
        <translation>修正它，人体随之改变</translation>
    </message>
    <message>
        <source>Shift+drag a wrist or ankle</source>
        <translation>Shift+拖动手腕或脚踝</translation>
    </message>
    <message>
        <source>without its hand or foot</source>
        <translation>手或脚不跟随</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab，Shift+Tab</translation>
    </message>
    <message>
        <source>next landmark, previous one; after Esc to the next control</source>
        <translation>下一个、上一个关键点；按 Esc 后转到下一个控件</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>方向键</translation>
    </message>
    <message>
        <source>move the selected landmark by 1 pixel, with Shift by 10</source>
        <translation>将选中的关键点移动 1 像素，按住 Shift 移动 10 像素</translation>
    </message>
    <message>
        <source>Right click, Menu key</source>
        <translation>右键单击、菜单键</translation>
    </message>
    <message>
        <source>what a landmark is: visible, hidden, absent; put it back</source>
        <translation>关键点状态：可见、被遮挡、不存在；或恢复原位</translation>
    </message>
    <message>
        <source>Click into a frame</source>
        <translation>在框内单击</translation>
    </message>
    <message>
        <source>fit this person</source>
        <translation>拟合此人</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>双击</translation>
    </message>
    <message>
        <source>whole photo, the person</source>
        <translation>整张照片、人物</translation>
    </message>
    <message>
        <source>Brush: right button or Alt</source>
        <translation>画笔：右键或 Alt</translation>
    </message>
    <message>
        <source>take marks away</source>
        <translation>擦除标记</translation>
    </message>
    <message>
        <source>Brush: Ctrl+wheel</source>
        <translation>画笔：Ctrl+滚轮</translation>
    </message>
    <message>
        <source>size of the brush</source>
        <translation>画笔大小</translation>
    </message>
    <message>
        <source>In the list of photos</source>
        <translation>在照片列表中</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格键</translation>
    </message>
    <message>
        <source>use the photo in the fit, or leave it out</source>
        <translation>在拟合中使用或排除该照片</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>remove the photo from the list</source>
        <translation>从列表中移除照片</translation>
    </message>
    <message>
        <source>On the body</source>
        <translation>在人体上</translation>
    </message>
    <message>
        <source>Left drag</source>
        <translation>左键拖动</translation>
    </message>
    <message>
        <source>turn</source>
        <translation>旋转</translation>
    </message>
    <message>
        <source>Middle, right or Shift+left drag</source>
        <translation>中键、右键或 Shift+左键拖动</translation>
    </message>
    <message>
        <source>move</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>whole body</source>
        <translation>整个人体</translation>
    </message>
    <message>
        <source>Click on a part</source>
        <translation>点击身体部位</translation>
    </message>
    <message>
        <source>its sliders, while the page Details is open</source>
        <translation>显示其滑块（“细节”页打开时）</translation>
    </message>
    <message>
        <source>Drag the figure beside Export</source>
        <translation>拖动“导出”旁的人形图标</translation>
    </message>
    <message>
        <source>the body as a file into another program</source>
        <translation>把身体作为文件拖到其他程序</translation>
    </message>
    <message>
        <source>Posing (the page Pose)</source>
        <translation>摆姿势（“姿势”页）</translation>
    </message>
    <message>
        <source>Click on a joint or limb</source>
        <translation>点击关节或肢体</translation>
    </message>
    <message>
        <source>take hold of it</source>
        <translation>选中它</translation>
    </message>
    <message>
        <source>Drag a ring</source>
        <translation>拖动圆环</translation>
    </message>
    <message>
        <source>red bends, green moves sideways, blue turns about the length</source>
        <translation>红色弯曲，绿色侧移，蓝色绕长轴旋转</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>give up the drag; let go of the joint</source>
        <translation>放弃拖动；松开关节</translation>
    </message>
    <message>
        <source>Sliders and measures</source>
        <translation>滑块与尺寸</translation>
    </message>
    <message>
        <source>Ctrl+drag, Ctrl+arrows, Ctrl+wheel</source>
        <translation>Ctrl+拖动、Ctrl+方向键、Ctrl+滚轮</translation>
    </message>
    <message>
        <source>ten times as fine</source>
        <translation>精细十倍</translation>
    </message>
    <message>
        <source>type a number, with comma or point</source>
        <translation>输入数字，逗号或小数点均可</translation>
    </message>
    <message>
        <source>scrolls the pane; turns a slider only after a click on it</source>
        <translation>滚动面板；点击滑块后才会调节它</translation>
    </message>
    <message>
        <source>In the library</source>
        <translation>在库中</translation>
    </message>
    <message>
        <source>Ctrl+click, Shift+click</source>
        <translation>Ctrl+单击、Shift+单击</translation>
    </message>
    <message>
        <source>choose several people: tags and export of all</source>
        <translation>选择多人：统一加标签、导出</translation>
    </message>
    <message>
        <source>open the fit</source>
        <translation>打开拟合</translation>
    </message>
    <message>
        <source>Drag a fit</source>
        <translation>拖动一个拟合</translation>
    </message>
    <message>
        <source>as a file into another program</source>
        <translation>作为文件拖到其他程序</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Anny Body Fitter %1&lt;/h3&gt;&lt;p&gt;Fits the Anny parametric body to photos of a person. Photos never leave this computer.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Anny Body Fitter %1&lt;/h3&gt;&lt;p&gt;将 Anny 参数化人体拟合到人物照片。照片绝不会离开这台计算机。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Body model: %1 %2&lt;/p&gt;</source>
        <translation>&lt;p&gt;人体模型：%1 %2&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Apache License 2.0. Body data: MakeHuman community, CC0. Landmarks: BlazePose, Apache 2.0. Others: see packaging/THIRD_PARTY.md.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Apache 许可证 2.0。人体数据：MakeHuman 社区，CC0。关键点：BlazePose，Apache 2.0。其他见 packaging/THIRD_PARTY.md。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>upper arms</source>
        <translation>上臂</translation>
    </message>
    <message>
        <source>forearms</source>
        <translation>前臂</translation>
    </message>
    <message>
        <source>thighs</source>
        <translation>大腿</translation>
    </message>
    <message>
        <source>lower legs</source>
        <translation>小腿</translation>
    </message>
    <message>
        <source> · absent</source>
        <translation> · 不存在</translation>
    </message>
    <message>
        <source> · placed by you</source>
        <translation> · 手动放置</translation>
    </message>
    <message>
        <source> · hidden</source>
        <translation> · 被遮挡</translation>
    </message>
    <message>
        <source> · hidden, a guess</source>
        <translation> · 被遮挡，为估计值</translation>
    </message>
    <message>
        <source> · %L1 px from the body</source>
        <translation> · 距人体 %L1 像素</translation>
    </message>
    <message>
        <source>2 % of height = %1 px</source>
        <translation>身高的 2 % = %1 像素</translation>
    </message>
    <message>
        <source>Bend forward</source>
        <translation>前屈</translation>
    </message>
    <message>
        <source>Bend sideways</source>
        <translation>侧屈</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>转动</translation>
    </message>
    <message>
        <source>Backward / forward</source>
        <translation>后 / 前</translation>
    </message>
    <message>
        <source>Raise sideways</source>
        <translation>侧抬</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>旋转</translation>
    </message>
    <message>
        <source>Raise</source>
        <translation>抬起</translation>
    </message>
    <message>
        <source>Bend</source>
        <translation>弯曲</translation>
    </message>
    <message>
        <source>Sideways</source>
        <translation>侧向</translation>
    </message>
    <message>
        <source>Turn the palm</source>
        <translation>翻转手掌</translation>
    </message>
    <message>
        <source>Other bones</source>
        <translation>其他骨骼</translation>
    </message>
    <message>
        <source>asked %1, fitted %2</source>
        <translation>给定 %1，拟合 %2</translation>
    </message>
    <message>
        <source>: everything else contradicts this and says %1 ± %2. Check the number.</source>
        <translation>：其他信息均与此矛盾，应为 %1 ± %2。请检查该数值。</translation>
    </message>
    <message>
        <source>asked %1, the body has %2</source>
        <translation>给定 %1，人体为 %2</translation>
    </message>
    <message>
        <source>A further photo from the front would help most.</source>
        <translation>再加一张正面照片帮助最大。</translation>
    </message>
    <message>
        <source>A further photo from the side would help most.</source>
        <translation>再加一张侧面照片帮助最大。</translation>
    </message>
    <message>
        <source>A further photo from the back would help most.</source>
        <translation>再加一张背面照片帮助最大。</translation>
    </message>
    <message>
        <source>In doubt: %1. Check the person and the landmarks there, or untick the photo in the list to leave it out.</source>
        <translation>存疑：%1。请检查其中的人物和关键点，或在列表中取消勾选以排除该照片。</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>0 male, 1 female</source>
        <translation>0 男，1 女</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>−0.33 newborn, 0 baby, 0.33 child, 0.67 young adult, 1 old</source>
        <translation>−0.33 新生儿，0 婴儿，0.33 儿童，0.67 青年，1 老年</translation>
    </message>
    <message>
        <source>Muscle</source>
        <translation>肌肉</translation>
    </message>
    <message>
        <source>0 least, 0.5 average, 1 most</source>
        <translation>0 最少，0.5 平均，1 最多</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>体重</translation>
    </message>
    <message>
        <source>0 thin, 0.5 average, 1 heavy</source>
        <translation>0 瘦，0.5 平均，1 重</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>身高</translation>
    </message>
    <message>
        <source>0 short, 1 tall; relative to age and gender</source>
        <translation>0 矮，1 高；相对于年龄和性别</translation>
    </message>
    <message>
        <source>Proportions</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>0 uncommon, 1 ideal</source>
        <translation>0 不常见，1 理想</translation>
    </message>
    <message>
        <source>Cup size</source>
        <translation>罩杯</translation>
    </message>
    <message>
        <source>0 least, 1 most; acts on female bodies</source>
        <translation>0 最小，1 最大；作用于女性人体</translation>
    </message>
    <message>
        <source>Firmness</source>
        <translation>紧实度</translation>
    </message>
    <message>
        <source>African</source>
        <translation>非洲</translation>
    </message>
    <message>
        <source>Share among the three origins</source>
        <translation>在三种血统中所占的比例</translation>
    </message>
    <message>
        <source>Asian</source>
        <translation>亚洲</translation>
    </message>
    <message>
        <source>Caucasian</source>
        <translation>高加索</translation>
    </message>
    <message>
        <source>%1. 0 is what the sliders of the shape make of it.</source>
        <translation>%1。0 表示由体型滑块决定。</translation>
    </message>
    <message>
        <source>Search: waist, nose width …</source>
        <translation>搜索：腰、鼻宽 …</translation>
    </message>
    <message>
        <source>Search: smile, brow …</source>
        <translation>搜索：微笑、眉毛 …</translation>
    </message>
    <message>
        <source>Search the sliders</source>
        <translation>搜索滑块</translation>
    </message>
    <message>
        <source>Both sides together</source>
        <translation>左右同步</translation>
    </message>
    <message>
        <source>One slider moves left and right alike. Off: each side has its own.</source>
        <translation>一个滑块同时调整左右。关闭后左右各有滑块。</translation>
    </message>
    <message>
        <source>%1, left</source>
        <translation>%1，左</translation>
    </message>
    <message>
        <source>%1, right</source>
        <translation>%1，右</translation>
    </message>
    <message>
        <source>Nothing is called so. Try another word, such as the part of the body.</source>
        <translation>没有匹配项。请换个词，例如身体部位。</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>找到 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 found, the first %2 are listed</source>
        <translation>找到 %1 项，列出前 %2 项</translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>已更改 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>The sides differ: left %L1, right %L2. Moving the slider makes them alike.</source>
        <translation>左右不同：左 %L1，右 %L2。移动滑块会使其相同。</translation>
    </message>
    <message>
        <source>Back to 0°, the rest pose</source>
        <translation>恢复为 0°（静止姿势）</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>重置%1</translation>
    </message>
    <message>
        <source>People reach %1° to %2°.</source>
        <translation>人可达到 %1° 至 %2°。</translation>
    </message>
    <message>
        <source>From −180° to 180°.</source>
        <translation>从 −180° 到 180°。</translation>
    </message>
    <message>
        <source>Further than people can turn it. </source>
        <translation>超出人的活动范围。 </translation>
    </message>
    <message>
        <source>0° is the rest pose. Ctrl: fine steps. Double click: type a number.</source>
        <translation>0° 为静止姿势。Ctrl：微调。双击：输入数值。</translation>
    </message>
    <message>
        <source>There is no place for the file in %1. Make room there and drag again.</source>
        <translation>%1 中没有空间存放文件。请腾出空间后再拖一次。</translation>
    </message>
    <message>
        <source>Three-dimensional view of the body</source>
        <translation>人体三维视图</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>人体</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>正面</translation>
    </message>
    <message>
        <source>Front view (1)</source>
        <translation>正视图 (1)</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>侧面</translation>
    </message>
    <message>
        <source>Side view, the body's left (2)</source>
        <translation>侧视图，人体左侧 (2)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>背面</translation>
    </message>
    <message>
        <source>Back view (3)</source>
        <translation>后视图 (3)</translation>
    </message>
    <message>
        <source>¾</source>
        <translation>¾</translation>
    </message>
    <message>
        <source>Three-quarter view (4)</source>
        <translation>四分之三视图 (4)</translation>
    </message>
    <message>
        <source>Tapes</source>
        <translation>软尺</translation>
    </message>
    <message>
        <source>Show where each measure is taken (T)</source>
        <translation>显示每项尺寸的测量位置 (T)</translation>
    </message>
    <message>
        <source>Show the whole body (Home)</source>
        <translation>显示整个人体 (Home)</translation>
    </message>
    <message>
        <source>&amp;3D view</source>
        <translation>三维视图(&amp;3)</translation>
    </message>
    <message>
        <source>&amp;Right side</source>
        <translation>右侧(&amp;R)</translation>
    </message>
    <message>
        <source>From &amp;above</source>
        <translation>俯视(&amp;A)</translation>
    </message>
    <message>
        <source>Without &amp;perspective</source>
        <translation>无透视(&amp;P)</translation>
    </message>
    <message>
        <source>Parallel lines stay parallel, lengths can be compared (5)</source>
        <translation>平行线保持平行，可比较长度 (5)</translation>
    </message>
    <message>
        <source>&amp;Turntable</source>
        <translation>转台(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Wire frame</source>
        <translation>线框(&amp;W)</translation>
    </message>
    <message>
        <source>S&amp;keleton</source>
        <translation>骨架(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Joints</source>
        <translation>关节(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Height ruler</source>
        <translation>身高尺(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Figure to compare the size with</source>
        <translation>比例人像(&amp;F)</translation>
    </message>
    <message>
        <source>Somebody of 170 cm (5 ft 7 in) beside the body (Shift+G)</source>
        <translation>身体旁边站一个 170 厘米的人 (Shift+G)</translation>
    </message>
    <message>
        <source>&amp;Mark the part under the pointer</source>
        <translation>突出显示指向的部位(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Picture …</source>
        <translation>图片(&amp;P) …</translation>
    </message>
    <message>
        <source>&amp;Copy the picture</source>
        <translation>复制图片(&amp;C)</translation>
    </message>
    <message>
        <source>View ▾</source>
        <translation>视图 ▾</translation>
    </message>
    <message>
        <source>What is drawn of the body, and pictures of it</source>
        <translation>人体的显示内容及图片</translation>
    </message>
    <message>
        <source>&amp;Bodysuit</source>
        <translation>紧身衣(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Skin</source>
        <translation>皮肤(&amp;S)</translation>
    </message>
    <message>
        <source>C&amp;lay</source>
        <translation>黏土(&amp;L)</translation>
    </message>
    <message>
        <source>P&amp;hoto</source>
        <translation>照片(&amp;H)</translation>
    </message>
    <message>
        <source>For adults only: by its age slider this body is younger than 18 years</source>
        <translation>仅限成人：按年龄滑块，此人体小于 18 岁</translation>
    </message>
    <message>
        <source>A plain colour of skin instead of the suit</source>
        <translation>用单一肤色代替紧身衣</translation>
    </message>
    <message>
        <source>One colour all over</source>
        <translation>整体使用一种颜色</translation>
    </message>
    <message>
        <source>The colours of the photos; made anew after each fit</source>
        <translation>照片的颜色；每次拟合后重新生成</translation>
    </message>
    <message>
        <source>The body was not fitted to photos, or they have not been read</source>
        <translation>身体不是由照片拟合的，或照片尚未读取</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>The picture could not be drawn. Try a smaller size.</source>
        <translation>无法绘制图片。请尝试较小的尺寸。</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Copied a picture of %1 × %2 pixels</source>
        <translation>已复制 %1 × %2 像素的图片</translation>
    </message>
    <message>
        <source>Drag the body into another program: a file as exported last. A click exports it.</source>
        <translation>把身体拖到其他程序：格式同上次导出。单击则导出。</translation>
    </message>
    <message>
        <source>Switch between &amp;A and B</source>
        <translation>切换 A 和 B(&amp;A)</translation>
    </message>
    <message>
        <source>Random &amp;body</source>
        <translation>随机身体(&amp;B)</translation>
    </message>
    <message>
        <source>Another body as people of this sex and age are; locked sliders stay</source>
        <translation>换一个符合此性别和年龄的身体；锁定的滑块不变</translation>
    </message>
    <message>
        <source>Pose</source>
        <translation>姿势</translation>
    </message>
    <message>
        <source>The pose, bone by bone or with rings in the 3D view</source>
        <translation>姿势：逐骨调整，或用三维视图中的圆环</translation>
    </message>
    <message>
        <source>Reading the photo …</source>
        <translation>正在读取照片 …</translation>
    </message>
    <message>
        <source>Looking for people …</source>
        <translation>正在查找人物 …</translation>
    </message>
    <message>
        <source>Loading the person detector …</source>
        <translation>正在加载人物检测器 …</translation>
    </message>
    <message>
        <source>Visible</source>
        <translation>可见</translation>
    </message>
    <message>
        <source>Hidden behind something: counts little</source>
        <translation>被遮挡：权重低</translation>
    </message>
    <message>
        <source>Absent: ignore in the fit</source>
        <translation>不存在：拟合时忽略</translation>
    </message>
    <message>
        <source>Back to where it was found</source>
        <translation>恢复到检测位置</translation>
    </message>
    <message>
        <source>Go to the other side</source>
        <translation>转到另一侧</translation>
    </message>
    <message>
        <source>Swap left and right of the person</source>
        <translation>交换人物的左右</translation>
    </message>
    <message>
        <source>Mouse and keys</source>
        <translation>鼠标与按键</translation>
    </message>
    <message>
        <source>Find …</source>
        <translation>查找 …</translation>
    </message>
    <message>
        <source>Only lines that contain this</source>
        <translation>仅显示包含此内容的行</translation>
    </message>
    <message>
        <source>Find in mouse and keys</source>
        <translation>在鼠标与按键中查找</translation>
    </message>
    <message>
        <source>Nothing of that name has a key.</source>
        <translation>没有此名称的按键。</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>上次更改</translation>
    </message>
    <message>
        <source>Compare with the body before the last change</source>
        <translation>与上次更改前的人体比较</translation>
    </message>
    <message>
        <source>Another fit …</source>
        <translation>其他拟合 …</translation>
    </message>
    <message>
        <source>Compare with the body in a fit.json</source>
        <translation>与 fit.json 中的人体比较</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>No longer compare</source>
        <translation>停止比较</translation>
    </message>
    <message>
        <source>now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>other</source>
        <translation>另一个</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Compare with a fit</source>
        <translation>与某次拟合比较</translation>
    </message>
    <message>
        <source>Fits (*.json);;All files (*)</source>
        <translation>拟合 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Compared with %1.</source>
        <translation>与%1比较。</translation>
    </message>
    <message>
        <source>Shows where the body differs from another one, in colours and numbers.</source>
        <translation>用颜色和数值显示与另一人体的差异。</translation>
    </message>
    <message>
        <source>Residual of the fit against the iteration</source>
        <translation>拟合残差随迭代的变化</translation>
    </message>
    <message>
        <source>Steps: %1, from %L2 to %L3 pixels</source>
        <translation>步数：%1，从 %L2 到 %L3 像素</translation>
    </message>
    <message>
        <source>%L1 px</source>
        <translation>%L1 像素</translation>
    </message>
    <message>
        <source>iteration</source>
        <translation>迭代</translation>
    </message>
    <message>
        <source>Here a fit shows how its residual falls. Fit the body (F5).</source>
        <translation>此处显示拟合残差的下降过程。请拟合人体 (F5)。</translation>
    </message>
    <message>
        <source>step %1: %L2 px</source>
        <translation>第 %1 步：%L2 像素</translation>
    </message>
    <message>
        <source>How far the skin lies inside or outside the other body's, in millimetres, both in the rest pose</source>
        <translation>皮肤位于另一人体皮肤内侧或外侧的距离（毫米），两者均为静止姿势</translation>
    </message>
    <message>
        <source>Blue: %1 mm inside. Red: %1 mm outside.</source>
        <translation>蓝色：内侧 %1 毫米。红色：外侧 %1 毫米。</translation>
    </message>
    <message>
        <source>%1 mm inside</source>
        <translation>内侧 %1 毫米</translation>
    </message>
    <message>
        <source>%1 mm outside</source>
        <translation>外侧 %1 毫米</translation>
    </message>
    <message>
        <source>The file holds</source>
        <translation>文件包含</translation>
    </message>
    <message>
        <source>Number</source>
        <comment>how many</comment>
        <translation>数量</translation>
    </message>
    <message>
        <source>The body's texture</source>
        <translation>身体的纹理</translation>
    </message>
    <message>
        <source>Making it …</source>
        <translation>正在生成 …</translation>
    </message>
    <message>
        <source>%1 in all.</source>
        <translation>共 %1。</translation>
    </message>
    <message>
        <source>Fewer bones a vertex put the skin up to %1 mm off (%2 mm in the mean) in six trial poses and this one.</source>
        <translation>减少每个顶点的骨骼数后，在六个试验姿势和当前姿势中皮肤最大偏差 %1 毫米（平均 %2 毫米）。</translation>
    </message>
    <message>
        <source>No bone of any vertex is left out.</source>
        <translation>没有顶点丢失骨骼。</translation>
    </message>
    <message>
        <source>Posed by this rig the body lies up to %1 mm (%2 mm in the mean) off the fitted one.</source>
        <translation>用此骨架摆姿势的人体与拟合人体最大相差 %1 毫米（平均 %2 毫米）。</translation>
    </message>
    <message>
        <source>Posed by this rig the body is the fitted one.</source>
        <translation>用此骨架摆姿势的人体与拟合人体相同。</translation>
    </message>
    <message>
        <source>%1 faces</source>
        <translation>%1 个面</translation>
    </message>
    <message>
        <source>vertices</source>
        <translation>顶点</translation>
    </message>
    <message>
        <source>bones a vertex at most</source>
        <translation>每个顶点最多的骨骼数</translation>
    </message>
    <message>
        <source>shapes</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>材质</translation>
    </message>
    <message>
        <source>Bones</source>
        <translation>骨骼</translation>
    </message>
    <message>
        <source>Animation %1</source>
        <translation>动画 %1</translation>
    </message>
    <message>
        <source>1 s</source>
        <translation>1 秒</translation>
    </message>
    <message>
        <source>Export the body</source>
        <translation>导出人体</translation>
    </message>
    <message>
        <source>&amp;Load …</source>
        <translation>载入(&amp;L) …</translation>
    </message>
    <message>
        <source>Choices from a preset file</source>
        <translation>从预设文件载入选项</translation>
    </message>
    <message>
        <source>&amp;Keep …</source>
        <translation>保存(&amp;K) …</translation>
    </message>
    <message>
        <source>Write these choices to a preset file</source>
        <translation>将这些选项写入预设文件</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>用于(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Export …</source>
        <translation>导出(&amp;E) …</translation>
    </message>
    <message>
        <source>Drag this file into another program, as into Blender or a folder</source>
        <translation>把此文件拖到其他程序，如 Blender 或文件夹</translation>
    </message>
    <message>
        <source>Load choices</source>
        <translation>载入选项</translation>
    </message>
    <message>
        <source>Export presets (*.json)</source>
        <translation>导出预设 (*.json)</translation>
    </message>
    <message>
        <source>Keep these choices</source>
        <translation>保存这些选项</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>来自 %1</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Rig</source>
        <translation>骨架</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>坐标轴</translation>
    </message>
    <message>
        <source>Z up, facing −Y</source>
        <translation>Z 朝上，面向 −Y</translation>
    </message>
    <message>
        <source>Y up, facing +Z</source>
        <translation>Y 朝上，面向 +Z</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>metres</source>
        <translation>米</translation>
    </message>
    <message>
        <source>decimetres</source>
        <translation>分米</translation>
    </message>
    <message>
        <source>centimetres</source>
        <translation>厘米</translation>
    </message>
    <message>
        <source>millimetres</source>
        <translation>毫米</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>面</translation>
    </message>
    <message>
        <source>triangles</source>
        <translation>三角形</translation>
    </message>
    <message>
        <source>quads</source>
        <translation>四边形</translation>
    </message>
    <message>
        <source>Bound in</source>
        <translation>绑定姿势</translation>
    </message>
    <message>
        <source>the model's rest pose</source>
        <translation>模型的静止姿势</translation>
    </message>
    <message>
        <source>T-pose</source>
        <translation>T 姿势</translation>
    </message>
    <message>
        <source>A-pose</source>
        <translation>A 姿势</translation>
    </message>
    <message>
        <source>the fitted pose</source>
        <translation>拟合姿势</translation>
    </message>
    <message>
        <source>Opens in</source>
        <translation>打开时</translation>
    </message>
    <message>
        <source>the bound pose</source>
        <translation>绑定姿势</translation>
    </message>
    <message>
        <source>Bones a vertex</source>
        <translation>每个顶点的骨骼</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>8 at most</source>
        <translation>最多 8 个</translation>
    </message>
    <message>
        <source>4 at most</source>
        <translation>最多 4 个</translation>
    </message>
    <message>
        <source>Fingers</source>
        <translation>手指</translation>
    </message>
    <message>
        <source>Toes</source>
        <translation>脚趾</translation>
    </message>
    <message>
        <source>Animation to the fitted pose</source>
        <translation>到拟合姿势的动画</translation>
    </message>
    <message>
        <source>A second from the bound pose to the fitted one</source>
        <translation>一秒内从绑定姿势到拟合姿势</translation>
    </message>
    <message>
        <source>Facial shapes (52, ARKit names)</source>
        <translation>面部形状（52 个，ARKit 名称）</translation>
    </message>
    <message>
        <source>Body sliders as shapes</source>
        <translation>将人体滑块作为形状</translation>
    </message>
    <message>
        <source>Sex, muscle, weight, height and proportions at their ends</source>
        <translation>性别、肌肉、体重、身高和比例的两端</translation>
    </message>
    <message>
        <source>Ages as shapes</source>
        <translation>将年龄作为形状</translation>
    </message>
    <message>
        <source>Newborn, baby, child, young and old</source>
        <translation>新生儿、婴儿、儿童、青年和老年</translation>
    </message>
    <message>
        <source>Eyes and mouth in colours of their own</source>
        <translation>眼睛和嘴使用各自的颜色</translation>
    </message>
    <message>
        <source>Eyes and mouth as objects of their own</source>
        <translation>眼睛和嘴作为独立对象</translation>
    </message>
    <message>
        <source>Skin instead of the bodysuit</source>
        <translation>用皮肤代替紧身衣</translation>
    </message>
    <message>
        <source>For adults only</source>
        <translation>仅限成人</translation>
    </message>
    <message>
        <source>Texture</source>
        <translation>纹理</translation>
    </message>
    <message>
        <source>none, one colour</source>
        <translation>无，单一颜色</translation>
    </message>
    <message>
        <source>from the photos</source>
        <translation>来自照片</translation>
    </message>
    <message>
        <source>skin with soft spots</source>
        <translation>带柔和斑点的皮肤</translation>
    </message>
    <message>
        <source>A picture on the body; eyes and mouth keep their colours. For adults only.</source>
        <translation>身体上的图像；眼睛和嘴保持各自的颜色。仅限成人。</translation>
    </message>
    <message>
        <source>Texture's size</source>
        <translation>纹理大小</translation>
    </message>
    <message>
        <source>%1 × %1 pixels</source>
        <translation>%1 × %1 像素</translation>
    </message>
    <message>
        <source>Coarser copies</source>
        <translation>简化副本</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>one (½)</source>
        <translation>一个 (½)</translation>
    </message>
    <message>
        <source>three (½, ¼, ⅛)</source>
        <translation>三个 (½, ¼, ⅛)</translation>
    </message>
    <message>
        <source>Export &amp;many …</source>
        <translation>批量导出(&amp;M) …</translation>
    </message>
    <message>
        <source>Export the bodies of several people or photos in one go</source>
        <translation>一次导出多个人或多张照片的身体</translation>
    </message>
    <message>
        <source>The body model is still being loaded. Try again in a moment.</source>
        <translation>人体模型仍在加载。请稍后再试。</translation>
    </message>
    <message>
        <source>Chosen in the library: %1 (the newest fit of each)</source>
        <translation>库中选中的：%1 人（各取最新拟合）</translation>
    </message>
    <message>
        <source>Chosen in the library: all %1 fits</source>
        <translation>库中选中的：全部 %1 个拟合</translation>
    </message>
    <message>
        <source>Listed in the library: %1 (the newest fit of each)</source>
        <translation>库中列出的：%1 人（各取最新拟合）</translation>
    </message>
    <message>
        <source>Listed in the library: all %1 fits</source>
        <translation>库中列出的：全部 %1 个拟合</translation>
    </message>
    <message>
        <source>There is nothing to export yet. Fit photos, or choose people in the library (Ctrl+L).</source>
        <translation>还没有可导出的内容。请先拟合照片，或在库中选择人物 (Ctrl+L)。</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>The present body as in each photo: %1</source>
        <translation>当前身体，按每张照片的姿势：%1</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Choose another one.</source>
        <translation>无法创建文件夹 %1。请另选一个。</translation>
    </message>
    <message>
        <source>Export many</source>
        <translation>批量导出</translation>
    </message>
    <message>
        <source>Names of the files. {name} stands for the person, {fit} for the fit, {number} for 001, 002 …, {preset} for the preset.</source>
        <translation>文件名。{name} 为人名，{fit} 为拟合名，{number} 为 001、002 …，{preset} 为预设。</translation>
    </message>
    <message>
        <source>&amp;Browse …</source>
        <translation>浏览(&amp;B) …</translation>
    </message>
    <message>
        <source>{name}, {fit}, {number} and {preset} are filled in.</source>
        <translation>{name}、{fit}、{number} 和 {preset} 会自动填入。</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>内容(&amp;W)</translation>
    </message>
    <message>
        <source>F&amp;older</source>
        <translation>文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Names</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Files to be written</source>
        <translation>要写入的文件</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Keep both: number the new ones</source>
        <translation>都保留：新文件加编号</translation>
    </message>
    <message>
        <source>Leave these bodies out</source>
        <translation>跳过这些身体</translation>
    </message>
    <message>
        <source>Write over the files</source>
        <translation>覆盖文件</translation>
    </message>
    <message>
        <source>Files that are there already</source>
        <translation>已存在的文件</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>Folder for the files</source>
        <translation>文件的文件夹</translation>
    </message>
    <message>
        <source>is there: left out</source>
        <translation>已存在：跳过</translation>
    </message>
    <message>
        <source>is there: written over</source>
        <translation>已存在：覆盖</translation>
    </message>
    <message>
        <source>is there: numbered</source>
        <translation>已存在：加编号</translation>
    </message>
    <message>
        <source>Files that are there already: %1</source>
        <translation>已存在的文件：%1</translation>
    </message>
    <message>
        <source>&amp;Export (%1)</source>
        <translation>导出(&amp;E)（%1）</translation>
    </message>
    <message>
        <source>Takes effect with the next fit.</source>
        <translation>下次拟合时生效。</translation>
    </message>
    <message>
        <source>The fit has ended</source>
        <translation>拟合已结束</translation>
    </message>
    <message numerus="yes">
        <source>It took %n seconds.</source>
        <translation>
            <numerusform>用时 %n 秒。</numerusform>
        </translation>
    </message>
    <message>
        <source>All jobs have ended</source>
        <translation>所有任务已结束</translation>
    </message>
    <message>
        <source>Jobs done: %1</source>
        <translation>已完成任务：%1</translation>
    </message>
    <message>
        <source>Jobs done: %1, failed: %2</source>
        <translation>已完成任务：%1，失败：%2</translation>
    </message>
    <message>
        <source>%L1 s  %2: steps %3 to %4, residual %L5 → %L6 px
</source>
        <translation>%L1 秒  %2：步骤 %3 至 %4，残差 %L5 → %L6 像素
</translation>
    </message>
    <message>
        <source>Ended: %1 after %2 iterations in %L3 s, on %4.
</source>
        <translation>结束：%1，共 %2 次迭代，用时 %L3 秒，设备 %4。
</translation>
    </message>
    <message>
        <source>Log of the present fit</source>
        <translation>当前拟合的日志</translation>
    </message>
    <message>
        <source>What the fit assumed and found stands here.</source>
        <translation>此处显示拟合的假设和结果。</translation>
    </message>
    <message>
        <source>Good fit</source>
        <translation>拟合良好</translation>
    </message>
    <message>
        <source>Fair fit</source>
        <translation>拟合一般</translation>
    </message>
    <message>
        <source>Poor fit</source>
        <translation>拟合较差</translation>
    </message>
    <message>
        <source>Body of a mesh or scan</source>
        <translation>网格或扫描的人体</translation>
    </message>
    <message>
        <source>It was not fitted to photos. Add photos of the person to fit the body to them.</source>
        <translation>尚未拟合到照片。请添加该人物的照片进行拟合。</translation>
    </message>
    <message>
        <source>No photo yet</source>
        <translation>还没有照片</translation>
    </message>
    <message>
        <source>Add photos of one person; one from the front and one from the side are best.</source>
        <translation>请添加同一人的照片；最好正面和侧面各一张。</translation>
    </message>
    <message>
        <source>Not fitted yet</source>
        <translation>尚未拟合</translation>
    </message>
    <message>
        <source>Fill in what you know about the person, then press Fit (F5).</source>
        <translation>填写已知的人物信息，然后按“拟合”(F5)。</translation>
    </message>
    <message>
        <source>Certainty not known</source>
        <translation>可信度未知</translation>
    </message>
    <message>
        <source>The body was changed or opened since the last fit. Fit again (F5) to learn how sure the measures are.</source>
        <translation>自上次拟合以来人体已更改或刚打开。重新拟合 (F5) 可了解尺寸的可信度。</translation>
    </message>
    <message>
        <source>Close this part</source>
        <translation>折叠此部分</translation>
    </message>
    <message>
        <source>Open this part</source>
        <translation>展开此部分</translation>
    </message>
    <message>
        <source>%1, open</source>
        <translation>%1，已展开</translation>
    </message>
    <message>
        <source>%1, closed</source>
        <translation>%1，已折叠</translation>
    </message>
    <message>
        <source>&amp;Settings …</source>
        <translation>设置(&amp;S) …</translation>
    </message>
    <message>
        <source>Theme, language, units, where bodies are computed</source>
        <translation>主题、语言、单位、人体的计算位置</translation>
    </message>
    <message>
        <source>A short &amp;tour</source>
        <translation>简短导览(&amp;T)</translation>
    </message>
    <message>
        <source>Six steps through the window, with the example person</source>
        <translation>用示例人物分六步了解窗口</translation>
    </message>
    <message>
        <source>There is neither a picture nor a file in the clipboard. Copy a photo first.</source>
        <translation>剪贴板中没有图片或文件。请先复制一张照片。</translation>
    </message>
    <message>
        <source>There are no photos in %1.</source>
        <translation>%1 中没有照片。</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Running …</source>
        <translation>正在运行 …</translation>
    </message>
    <message>
        <source>Running: %1</source>
        <translation>正在运行：%1</translation>
    </message>
    <message>
        <source>Done in %L1 s</source>
        <translation>已完成，用时 %L1 秒</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>任务(&amp;J)</translation>
    </message>
    <message>
        <source>Jobs: fits in the background, and how the present fit went (Ctrl+J)</source>
        <translation>任务：后台拟合，以及当前拟合的过程 (Ctrl+J)</translation>
    </message>
    <message>
        <source>Fit the people of a &amp;table …</source>
        <translation>拟合表格中的人(&amp;T) …</translation>
    </message>
    <message>
        <source>A table (CSV, TSV) with a line a person: photos and what is known</source>
        <translation>表格 (CSV、TSV)，每人一行：照片和已知信息</translation>
    </message>
    <message>
        <source>Fit everybody in a folder</source>
        <translation>拟合文件夹中的所有人</translation>
    </message>
    <message>
        <source>Add photos of the person first (File › Add photos).</source>
        <translation>请先添加人物照片（文件 › 添加照片）。</translation>
    </message>
    <message>
        <source>Fit the people of a table</source>
        <translation>拟合表格中的人</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>表格 (*.csv *.tsv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>约剩 %1 秒</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>约剩 %1 分钟</translation>
    </message>
    <message>
        <source>about %L1 h left</source>
        <translation>约剩 %L1 小时</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Present fit</source>
        <translation>当前拟合</translation>
    </message>
    <message>
        <source>&lt;b&gt;Nothing to do&lt;/b&gt;&lt;br&gt;Add a folder: each folder of photos in it is a person to fit. The fits are kept in the library.</source>
        <translation>&lt;b&gt;没有任务&lt;/b&gt;&lt;br&gt;添加文件夹：其中每个照片文件夹是一个要拟合的人。拟合保存在库中。</translation>
    </message>
    <message>
        <source>Add a folder …</source>
        <translation>添加文件夹 …</translation>
    </message>
    <message>
        <source>Add folder …</source>
        <translation>添加文件夹 …</translation>
    </message>
    <message>
        <source>Fit everybody in a folder, one after the other</source>
        <translation>依次拟合文件夹中的所有人</translation>
    </message>
    <message>
        <source>Add table …</source>
        <translation>添加表格 …</translation>
    </message>
    <message>
        <source>Fit the people of a table (CSV, TSV): a line a person, with photos and what is known</source>
        <translation>拟合表格 (CSV、TSV) 中的人：每人一行，含照片和已知信息</translation>
    </message>
    <message>
        <source>Add present photos</source>
        <translation>添加当前照片</translation>
    </message>
    <message>
        <source>Fit the photos on the screen in the background, and go on with somebody else</source>
        <translation>在后台拟合当前照片，并继续处理其他人</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Hold the queue; what runs waits at its next step</source>
        <translation>暂停队列；正在运行的任务在下一步等待</translation>
    </message>
    <message>
        <source>Cancel all</source>
        <translation>全部取消</translation>
    </message>
    <message>
        <source>Cancel every job that waits or runs</source>
        <translation>取消所有等待或运行中的任务</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Take jobs that are over out of the list</source>
        <translation>从列表中移除已结束的任务</translation>
    </message>
    <message>
        <source>At once: </source>
        <translation>同时： </translation>
    </message>
    <message>
        <source>People fitted at once</source>
        <translation>同时拟合的人数</translation>
    </message>
    <message>
        <source>How many people are fitted at once</source>
        <translation>同时拟合多少人</translation>
    </message>
    <message>
        <source>Log of the chosen job</source>
        <translation>所选任务的日志</translation>
    </message>
    <message>
        <source>What the chosen job told stands here.</source>
        <translation>此处显示所选任务的信息。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Standing height without shoes. A photo cannot tell how large a person is: without this the fit assumes a usual height. Takes effect with the next fit.</source>
        <translation>不穿鞋的站立身高。照片无法反映人的实际大小：未填写时采用常见身高。下次拟合时生效。</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>Sex of the person. Takes effect with the next fit.</source>
        <translation>人物的性别。下次拟合时生效。</translation>
    </message>
    <message>
        <source> years</source>
        <translation> 岁</translation>
    </message>
    <message>
        <source>Age of the person. Needed for children. Takes effect with the next fit.</source>
        <translation>人物的年龄。儿童必填。下次拟合时生效。</translation>
    </message>
    <message>
        <source>Weight on the scales, without clothes. Takes effect with the next fit.</source>
        <translation>不穿衣服的体重。下次拟合时生效。</translation>
    </message>
    <message>
        <source>More measures</source>
        <translation>更多尺寸</translation>
    </message>
    <message>
        <source>Show the other tape measures</source>
        <translation>显示其他软尺尺寸</translation>
    </message>
    <message>
        <source>Clothing</source>
        <translation>衣着</translation>
    </message>
    <message>
        <source>tight</source>
        <translation>紧身</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>loose</source>
        <translation>宽松</translation>
    </message>
    <message>
        <source>How much cloth lies between skin and outline. Tight: underwear, swimwear, sports wear. Normal: T-shirt and trousers. Loose: wide shirt, coat, skirt. The fit looks for the body inside the clothes. Takes effect with the next fit.</source>
        <translation>皮肤与轮廓之间有多少布料。紧身：内衣、泳装、运动服。普通：T 恤和长裤。宽松：宽大的衬衫、外套、裙子。拟合寻找的是衣服里的人体。下次拟合时生效。</translation>
    </message>
    <message>
        <source>Fit again (F5) to use the change.</source>
        <translation>重新拟合 (F5) 以应用更改。</translation>
    </message>
    <message>
        <source>More measures, open</source>
        <translation>更多尺寸，已展开</translation>
    </message>
    <message>
        <source>More measures, closed</source>
        <translation>更多尺寸，已折叠</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>库</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>库(&amp;L)</translation>
    </message>
    <message>
        <source>Library: people, photos and fits (Ctrl+L)</source>
        <translation>库：人物、照片和拟合 (Ctrl+L)</translation>
    </message>
    <message>
        <source>Save to the l&amp;ibrary</source>
        <translation>保存到库(&amp;I)</translation>
    </message>
    <message>
        <source>Keep the present fit as a version in the library (Ctrl+Alt+S)</source>
        <translation>将当前拟合作为版本保存到库 (Ctrl+Alt+S)</translation>
    </message>
    <message>
        <source>&amp;Paste photos</source>
        <translation>粘贴照片(&amp;P)</translation>
    </message>
    <message>
        <source>Add pictures or files from the clipboard (Ctrl+V)</source>
        <translation>添加剪贴板中的图片或文件 (Ctrl+V)</translation>
    </message>
    <message>
        <source>Saved to the library</source>
        <translation>已保存到库</translation>
    </message>
    <message>
        <source>Pass on as a project</source>
        <translation>作为项目传递</translation>
    </message>
    <message>
        <source>Projects (*.abf)</source>
        <translation>项目 (*.abf)</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>Where shall missing photos be looked for?</source>
        <translation>在哪里查找缺失的照片？</translation>
    </message>
    <message>
        <source>Found %1 photos, %2 are still missing</source>
        <translation>找到 %1 张照片，仍缺 %2 张</translation>
    </message>
    <message>
        <source>Search names, notes, tags, photos</source>
        <translation>搜索名称、备注、标签、照片</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>搜索库</translation>
    </message>
    <message>
        <source>Show only subjects with this tag</source>
        <translation>仅显示带此标签的人物</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>全部标签</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>&lt;b&gt;Nobody found&lt;/b&gt;&lt;br&gt;Try the beginning of another word, or all tags.</source>
        <translation>&lt;b&gt;未找到&lt;/b&gt;&lt;br&gt;请尝试其他词的开头，或选择全部标签。</translation>
    </message>
    <message>
        <source>&lt;b&gt;The library is empty&lt;/b&gt;&lt;br&gt;It keeps people, their photos and every fit as a version to go back to. Fit a body, then save it here.</source>
        <translation>&lt;b&gt;库为空&lt;/b&gt;&lt;br&gt;库保存人物、照片以及每次拟合的版本，可随时返回。请先拟合人体，再保存到此处。</translation>
    </message>
    <message>
        <source>Save the present fit</source>
        <translation>保存当前拟合</translation>
    </message>
    <message>
        <source>Name of the subject</source>
        <translation>人物名称</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Tags of the subject, separated by commas</source>
        <translation>人物的标签，用逗号分隔</translation>
    </message>
    <message>
        <source>Tags, separated by commas</source>
        <translation>标签，用逗号分隔</translation>
    </message>
    <message>
        <source>Fits of the subject</source>
        <translation>人物的拟合</translation>
    </message>
    <message>
        <source>Go back to this fit (double click)</source>
        <translation>返回此拟合（双击）</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Compare the body on the screen with this fit</source>
        <translation>将屏幕上的人体与此拟合比较</translation>
    </message>
    <message>
        <source>Save version</source>
        <translation>保存版本</translation>
    </message>
    <message>
        <source>Keep the present fit as a new version of this subject (Ctrl+Alt+S)</source>
        <translation>将当前拟合保存为此人物的新版本 (Ctrl+Alt+S)</translation>
    </message>
    <message>
        <source>1 photo is not where it was.</source>
        <translation>有 1 张照片不在原处。</translation>
    </message>
    <message>
        <source>%1 photos are not where they were.</source>
        <translation>有 %1 张照片不在原处。</translation>
    </message>
    <message>
        <source>Look …</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>Export many …</source>
        <translation>批量导出 …</translation>
    </message>
    <message>
        <source>Open the newest fit</source>
        <translation>打开最新的拟合</translation>
    </message>
    <message>
        <source>Save the present fit here</source>
        <translation>将当前拟合保存在此</translation>
    </message>
    <message>
        <source>Pass on as a project …</source>
        <translation>作为项目传递 …</translation>
    </message>
    <message>
        <source>Remove from the library …</source>
        <translation>从库中移除 …</translation>
    </message>
    <message>
        <source>Remove from the library?</source>
        <translation>从库中移除？</translation>
    </message>
    <message>
        <source>Remove %1 with all fits from the library? Photo files stay. This cannot be undone.</source>
        <translation>从库中移除 %1 及其所有拟合？照片文件保留。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Compare with the present body</source>
        <translation>与当前人体比较</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Delete this fit</source>
        <translation>删除此拟合</translation>
    </message>
    <message>
        <source>What makes this body differ from others with the same sliders above; a fit finds them.</source>
        <translation>在上方滑块相同的情况下此人体的独特之处；由拟合得出。</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>曝光</translation>
    </message>
    <message>
        <source>Light of the photo as shown, in stops (a stop doubles it). The fit sees the photo as it is.</source>
        <translation>照片显示的亮度，以档为单位（每档加倍）。拟合使用原始照片。</translation>
    </message>
    <message>
        <source>Shadows</source>
        <translation>阴影</translation>
    </message>
    <message>
        <source>Dark parts of the photo as shown, lighter or darker. The fit sees the photo as it is.</source>
        <translation>照片显示的暗部，更亮或更暗。拟合使用原始照片。</translation>
    </message>
    <message>
        <source>The screen is too narrow for every pane: the menu Window shows those that are hidden.</source>
        <translation>屏幕太窄，无法显示所有窗格：可在“窗口”菜单中显示已隐藏的窗格。</translation>
    </message>
    <message>
        <source>%1[*] — Anny Body Fitter</source>
        <translation>%1[*] — Anny Body Fitter</translation>
    </message>
    <message>
        <source>Add photos of one person</source>
        <translation>添加同一人的照片</translation>
    </message>
    <message>
        <source>Photos (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.heic *.heif *.avif *.bmp);;All files (*)</source>
        <translation>照片 (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.heic *.heif *.avif *.bmp);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Open a fit</source>
        <translation>打开拟合</translation>
    </message>
    <message>
        <source>Fits, projects and exported GLBs (*.json *.abf *.glb);;All files (*)</source>
        <translation>拟合、项目和导出的 GLB (*.json *.abf *.glb);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Fit to a mesh or scan</source>
        <translation>拟合到网格或扫描</translation>
    </message>
    <message>
        <source>Meshes and scans (*.ply *.obj);;All files (*)</source>
        <translation>网格和扫描 (*.ply *.obj);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The example photos are not installed. Run packaging/run once, or add a photo of your own.</source>
        <translation>未安装示例照片。请运行一次 packaging/run，或添加自己的照片。</translation>
    </message>
    <message>
        <source>Save the fit</source>
        <translation>保存拟合</translation>
    </message>
    <message>
        <source>Fits (*.json)</source>
        <translation>拟合 (*.json)</translation>
    </message>
    <message>
        <source>Projects with their photos (*.abf)</source>
        <translation>含照片的项目 (*.abf)</translation>
    </message>
    <message>
        <source>Export as %1</source>
        <translation>导出为 %1</translation>
    </message>
    <message>
        <source>Save the fit?</source>
        <translation>保存拟合？</translation>
    </message>
    <message>
        <source>This fit has changes that are not saved.</source>
        <translation>此拟合有未保存的更改。</translation>
    </message>
    <message>
        <source>About Anny Body Fitter</source>
        <translation>关于 Anny Body Fitter</translation>
    </message>
    <message>
        <source>Tags that all of them have, separated by commas</source>
        <translation>所有人共有的标签，用逗号分隔</translation>
    </message>
    <message>
        <source>Tags of all, separated by commas</source>
        <translation>共有的标签，用逗号分隔</translation>
    </message>
    <message>
        <source>What is added here is added to all of them, what is taken away is taken from all. Tags that only some have stay as they are.</source>
        <translation>在此添加的标签会加给所有人，删除的会从所有人去掉。仅部分人有的标签不变。</translation>
    </message>
    <message>
        <source>Export the newest fit of each of them</source>
        <translation>导出每人最新的拟合</translation>
    </message>
    <message>
        <source>People chosen: %1</source>
        <translation>已选人数：%1</translation>
    </message>
    <message>
        <source>Shown once a body is there.</source>
        <translation>有人体后显示。</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Show all measures</source>
        <translation>显示所有尺寸</translation>
    </message>
    <message>
        <source>Switch between centimetres and kilograms, inches and pounds</source>
        <translation>在厘米、千克与英寸、磅之间切换</translation>
    </message>
    <message>
        <source>±: 19 of 20 true values lie within.</source>
        <translation>±：20 个真实值中有 19 个在此范围内。</translation>
    </message>
    <message>
        <source>Between skin and outline, as it explains the outlines best</source>
        <translation>皮肤与轮廓之间，最能解释轮廓的情况</translation>
    </message>
    <message>
        <source>Units: cm, kg</source>
        <translation>单位：cm，kg</translation>
    </message>
    <message>
        <source>Units: in, lb</source>
        <translation>单位：in，lb</translation>
    </message>
    <message>
        <source>Clothing found: %1.</source>
        <translation>检测到的衣着：%1。</translation>
    </message>
    <message>
        <source>Ctrl: fine steps. Double click: type a number.</source>
        <translation>Ctrl：微调。双击：输入数字。</translation>
    </message>
    <message>
        <source>Lock %1</source>
        <translation>锁定%1</translation>
    </message>
    <message>
        <source>How sure the fit is: 19 of 20 true values lie within. Empty: held, or no fit.</source>
        <translation>拟合的可信度：20 个真实值中有 19 个在此范围内。空白：已锁定或未拟合。</translation>
    </message>
    <message>
        <source>Locked: stays while other measures are changed</source>
        <translation>已锁定：更改其他尺寸时保持不变</translation>
    </message>
    <message>
        <source>Keep this while other measures are changed</source>
        <translation>更改其他尺寸时保持此值</translation>
    </message>
    <message>
        <source>%1 Percentile %2 among %3, whose distribution is drawn behind the slider.</source>
        <translation>%1 在%3中位于第 %2 百分位，其分布绘于滑块后方。</translation>
    </message>
    <message>
        <source>found by itself</source>
        <translation>自动确定</translation>
    </message>
    <message>
        <source>Fit a body to %1</source>
        <translation>将人体拟合到 %1</translation>
    </message>
    <message>
        <source>A mesh with the model's own vertices is matched vertex by vertex; anything else is taken as a scan of one person. Fill in what you know; the rest is found.</source>
        <translation>具有模型自身顶点的网格将逐点匹配；其他文件视为一个人的扫描。填写已知信息，其余自动确定。</translation>
    </message>
    <message>
        <source>What one unit of the file's coordinates is</source>
        <translation>文件坐标的单位</translation>
    </message>
    <message>
        <source>inches</source>
        <translation>英寸</translation>
    </message>
    <message>
        <source>Which axis of the file points up</source>
        <translation>文件中朝上的坐标轴</translation>
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
        <translation>人物身高，用于没有比例的扫描；此时无需单位</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>单位(&amp;U)</translation>
    </message>
    <message>
        <source>U&amp;p axis</source>
        <translation>朝上的轴(&amp;P)</translation>
    </message>
    <message>
        <source>Person's &amp;height</source>
        <translation>人物身高(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>拟合(&amp;F)</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier</source>
        <translation>
            <numerusform>较早的 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Visible, hidden, absent</source>
        <translation>可见、被遮挡、不存在(&amp;V)</translation>
    </message>
    <message>
        <source>The landmark that is selected or pointed at is visible, hidden (counts little) or absent (ignored): the next of the three</source>
        <translation>将选中或指向的关键点在可见、被遮挡（权重低）、不存在（忽略）之间依次切换</translation>
    </message>
    <message>
        <source>&amp;Back to where it was found</source>
        <translation>恢复到检测位置(&amp;B)</translation>
    </message>
    <message>
        <source>The selected landmark goes back to where it was found</source>
        <translation>将选中的关键点恢复到检测位置</translation>
    </message>
    <message>
        <source>Swap &amp;left and right</source>
        <translation>交换左右(&amp;L)</translation>
    </message>
    <message>
        <source>Left and right of the person change places, all landmarks at once</source>
        <translation>一次性交换人物所有关键点的左右</translation>
    </message>
    <message>
        <source>Turn the photo &amp;left</source>
        <translation>照片左转(&amp;L)</translation>
    </message>
    <message>
        <source>Look at the photo turned left by 90°</source>
        <translation>将照片左转 90° 查看</translation>
    </message>
    <message>
        <source>Turn the photo &amp;right</source>
        <translation>照片右转(&amp;R)</translation>
    </message>
    <message>
        <source>Look at the photo turned right by 90°</source>
        <translation>将照片右转 90° 查看</translation>
    </message>
    <message>
        <source>The &amp;person only</source>
        <translation>仅显示人物(&amp;P)</translation>
    </message>
    <message>
        <source>Cut away what is around the person, for looking only</source>
        <translation>裁去人物周围的部分，仅用于查看</translation>
    </message>
    <message>
        <source>Look at the photo as it &amp;is</source>
        <translation>按原样查看照片(&amp;I)</translation>
    </message>
    <message>
        <source>Upright, whole, and as bright as it was taken</source>
        <translation>正立、完整，亮度与拍摄时相同</translation>
    </message>
    <message>
        <source>&amp;Distances of landmarks</source>
        <translation>关键点偏差(&amp;D)</translation>
    </message>
    <message>
        <source>Arrows from each landmark to where the body has it, coloured by length</source>
        <translation>从每个关键点指向人体对应位置的箭头，按长度着色</translation>
    </message>
    <message>
        <source>&amp;Contour of the body</source>
        <translation>人体轮廓线(&amp;C)</translation>
    </message>
    <message>
        <source>The outline of the fitted body over the photo</source>
        <translation>在照片上显示拟合人体的轮廓</translation>
    </message>
    <message>
        <source>L&amp;oupe at landmarks</source>
        <translation>关键点放大镜(&amp;O)</translation>
    </message>
    <message>
        <source>Magnify the photo around the landmark that is pointed at, moved or selected</source>
        <translation>放大指向、移动或选中的关键点周围的照片</translation>
    </message>
    <message>
        <source>&amp;Wipe between photo and body</source>
        <translation>照片与人体分割对比(&amp;W)</translation>
    </message>
    <message>
        <source>The body on one side of a line only; drag the line</source>
        <translation>仅在分割线一侧显示人体；可拖动分割线</translation>
    </message>
    <message>
        <source>All photos &amp;side by side</source>
        <translation>并排显示所有照片(&amp;S)</translation>
    </message>
    <message>
        <source>All photos at once, each with its landmarks</source>
        <translation>同时显示所有照片及其关键点</translation>
    </message>
    <message>
        <source>&amp;Landmarks</source>
        <translation>关键点(&amp;L)</translation>
    </message>
    <message>
        <source>Loo&amp;k</source>
        <translation>查看方式(&amp;K)</translation>
    </message>
    <message>
        <source>Photo with landmarks</source>
        <translation>带关键点的照片</translation>
    </message>
    <message>
        <source>Click to fit this person</source>
        <translation>单击以拟合此人</translation>
    </message>
    <message>
        <source>Drag a box around the whole person. Esc cancels.</source>
        <translation>拖出框住整个人物的方框。按 Esc 取消。</translation>
    </message>
    <message>
        <source>Paint over loose cloth, hair and things in front of the person: the outline there is ignored. Right button erases, [ and ] change the size, Esc ends.</source>
        <translation>涂抹宽松衣物、头发和人物前方的物体：该处轮廓将被忽略。右键擦除，[ 和 ] 更改大小，Esc 结束。</translation>
    </message>
    <message>
        <source>All photos side by side</source>
        <translation>并排显示所有照片</translation>
    </message>
    <message>
        <source>Photo %1 with landmarks</source>
        <translation>带关键点的照片 %1</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Add photos of the same person (Ctrl+Shift+A)</source>
        <translation>添加同一人的照片 (Ctrl+Shift+A)</translation>
    </message>
    <message>
        <source>Photos of the person</source>
        <translation>人物的照片</translation>
    </message>
    <message>
        <source>Photos of one person stand here.
Drop them on the window.</source>
        <translation>此处显示同一人的照片。
请拖放到窗口。</translation>
    </message>
    <message>
        <source>Find people again</source>
        <translation>重新查找人物</translation>
    </message>
    <message>
        <source>Use in the fit</source>
        <translation>用于拟合</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>The other photos say something else of this body. Check the person and the landmarks, or untick the photo to leave it out.</source>
        <translation>其他照片显示的人体与此不同。请检查人物和关键点，或取消勾选以排除该照片。</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>正在读取 …</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Not searched yet</source>
        <translation>尚未查找</translation>
    </message>
    <message>
        <source>No person found</source>
        <translation>未找到人物</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>Contradicts the rest</source>
        <translation>与其他照片矛盾</translation>
    </message>
    <message>
        <source>Fitted, %L1 px</source>
        <translation>已拟合，%L1 像素</translation>
    </message>
    <message>
        <source>Fitted</source>
        <translation>已拟合</translation>
    </message>
    <message>
        <source>Person %1 of %2</source>
        <translation>第 %1 人，共 %2 人</translation>
    </message>
    <message>
        <source>Person found</source>
        <translation>已找到人物</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Show landmarks and skeleton (L)</source>
        <translation>显示关键点和骨架 (L)</translation>
    </message>
    <message>
        <source>Show the person's outline as detected (M)</source>
        <translation>显示检测到的人物轮廓 (M)</translation>
    </message>
    <message>
        <source>Show the body over the photo (O)</source>
        <translation>在照片上显示人体 (O)</translation>
    </message>
    <message>
        <source>Opacity of the body over the photo, %</source>
        <translation>照片上人体的不透明度，%</translation>
    </message>
    <message>
        <source>How the photo is looked at: turn, brighten, cut, compare</source>
        <translation>照片的查看方式：旋转、提亮、裁切、对比</translation>
    </message>
    <message>
        <source>All photos side by side (Shift+S)</source>
        <translation>并排显示所有照片 (Shift+S)</translation>
    </message>
    <message>
        <source>Draw a box around the person to fit (Ctrl+B)</source>
        <translation>框选要拟合的人物 (Ctrl+B)</translation>
    </message>
    <message>
        <source>Brush: mark loose cloth, hair or things in front, for the fit to ignore (B)</source>
        <translation>画笔：标记宽松衣物、头发或前方物体，拟合时忽略 (B)</translation>
    </message>
    <message>
        <source>Clear all marks of the brush in this photo</source>
        <translation>清除此照片上的所有画笔标记</translation>
    </message>
    <message>
        <source>Show the whole photo (Ctrl+0)</source>
        <translation>显示整张照片 (Ctrl+0)</translation>
    </message>
    <message>
        <source>Fit a body to a person in photos</source>
        <translation>将人体拟合到照片中的人物</translation>
    </message>
    <message>
        <source>Drop photos of one person here, or add them with the button below. The whole body should be visible, in close-fitting clothes if possible; a front and a side view give the best result.</source>
        <translation>将同一人的照片拖放到此处，或用下方按钮添加。应能看到全身，最好穿紧身衣物；正面加侧面效果最佳。</translation>
    </message>
    <message>
        <source>Add photos …</source>
        <translation>添加照片 …</translation>
    </message>
    <message>
        <source>Open the example</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>Photos of an example person are opened and fitted</source>
        <translation>打开并拟合示例人物的照片</translation>
    </message>
    <message numerus="yes">
        <source>%n photos</source>
        <translation>
            <numerusform>%n 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>Picture of the body</source>
        <translation>人体图片</translation>
    </message>
    <message>
        <source>As in the window (%1 × %2)</source>
        <translation>与窗口相同 (%1 × %2)</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Another size</source>
        <translation>其他尺寸</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Without background (transparent)</source>
        <translation>无背景（透明）</translation>
    </message>
    <message>
        <source>With the ground's grid and shadow</source>
        <translation>带地面网格和阴影</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>保存 …</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Unlock all</source>
        <translation>全部解锁</translation>
    </message>
    <message>
        <source>The next fit poses every part of the body anew</source>
        <translation>下次拟合将重新确定身体每个部位的姿势</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>Lock the pose: %1</source>
        <translation>锁定姿势：%1</translation>
    </message>
    <message>
        <source>Lock pose: %1</source>
        <translation>锁定姿势：%1</translation>
    </message>
    <message>
        <source>Unlock pose: %1</source>
        <translation>解锁姿势：%1</translation>
    </message>
    <message>
        <source>Unlock the pose</source>
        <translation>解锁姿势</translation>
    </message>
    <message>
        <source>A locked part keeps the pose it has now, in every photo, when you fit again. Left and right are the person's own.</source>
        <translation>重新拟合时，锁定的部位在每张照片中保持当前姿势。左右以人物自身为准。</translation>
    </message>
    <message>
        <source>Fit a body first (F5): a lock keeps the pose that a part has.</source>
        <translation>请先拟合人体 (F5)：锁定会保持部位当前的姿势。</translation>
    </message>
    <message>
        <source>%1: locked; the next fit keeps the pose it has now</source>
        <translation>%1：已锁定；下次拟合保持当前姿势</translation>
    </message>
    <message>
        <source>%1: keep the pose it has now in the next fit</source>
        <translation>%1：下次拟合保持当前姿势</translation>
    </message>
    <message>
        <source>%1: nothing is fitted yet, so there is no pose to keep</source>
        <translation>%1：尚未拟合，没有可保持的姿势</translation>
    </message>
    <message>
        <source>Single bones locked as well: %1.</source>
        <translation>另有单独锁定的骨骼：%1。</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>静止</translation>
    </message>
    <message>
        <source>The rest pose of the model</source>
        <translation>模型的静止姿势</translation>
    </message>
    <message>
        <source>T</source>
        <translation>T</translation>
    </message>
    <message>
        <source>Arms level, straight out to the sides</source>
        <translation>双臂水平向两侧伸直</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Arms straight, 45° below level</source>
        <translation>双臂伸直，低于水平 45°</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Feet below the hips, arms straight at 15°, as for a tape measure</source>
        <translation>双脚与髋同宽，双臂伸直成 15°，便于软尺测量</translation>
    </message>
    <message>
        <source>The pose that the last fit found</source>
        <translation>上次拟合得到的姿势</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Exchange what left and right do</source>
        <translation>交换左右的动作</translation>
    </message>
    <message>
        <source>L → R</source>
        <translation>左 → 右</translation>
    </message>
    <message>
        <source>The right side does what the left one does</source>
        <translation>右侧与左侧相同</translation>
    </message>
    <message>
        <source>R → L</source>
        <translation>右 → 左</translation>
    </message>
    <message>
        <source>The left side does what the right one does</source>
        <translation>左侧与右侧相同</translation>
    </message>
    <message>
        <source>Further than people can turn this joint.</source>
        <translation>超出人的此关节活动范围。</translation>
    </message>
    <message>
        <source>Reset this joint</source>
        <translation>重置此关节</translation>
    </message>
    <message>
        <source>Changes the pose in %1; the others keep theirs. The next fit goes on from here: lock a part (Pose locks) to keep it.</source>
        <translation>更改 %1 中的姿势，其他照片不变。下次拟合由此继续：如需保持某部位，请锁定（姿势锁定）。</translation>
    </message>
    <message>
        <source>Changes the body's own pose. Click a joint or limb in the 3D view, then drag a ring.</source>
        <translation>更改人体自身的姿势。在三维视图中单击关节或肢体，然后拖动圆环。</translation>
    </message>
    <message>
        <source>No joint is picked.</source>
        <translation>未选中关节。</translation>
    </message>
    <message>
        <source>Pose: %1</source>
        <translation>姿势：%1</translation>
    </message>
    <message>
        <source>Reset pose: %1</source>
        <translation>重置姿势：%1</translation>
    </message>
    <message>
        <source>Rest pose</source>
        <translation>静止姿势</translation>
    </message>
    <message>
        <source>T pose</source>
        <translation>T 姿势</translation>
    </message>
    <message>
        <source>A pose</source>
        <translation>A 姿势</translation>
    </message>
    <message>
        <source>Measuring pose</source>
        <translation>测量姿势</translation>
    </message>
    <message>
        <source>Fitted pose</source>
        <translation>拟合姿势</translation>
    </message>
    <message>
        <source>Mirror the pose</source>
        <translation>镜像姿势</translation>
    </message>
    <message>
        <source>Pose: right side as the left</source>
        <translation>姿势：右侧同左侧</translation>
    </message>
    <message>
        <source>Pose: left side as the right</source>
        <translation>姿势：左侧同右侧</translation>
    </message>
    <message>
        <source>%1 %2°</source>
        <translation>%1 %2°</translation>
    </message>
    <message>
        <source>3D print</source>
        <translation>3D 打印</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>Nothing was opened yet</source>
        <translation>尚未打开过文件</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>清除列表</translation>
    </message>
    <message>
        <source>Recover unsaved work?</source>
        <translation>恢复未保存的工作？</translation>
    </message>
    <message>
        <source>The program ended without being closed, and left unsaved work:</source>
        <translation>程序异常结束，留下了未保存的工作：</translation>
    </message>
    <message>
        <source>last changed %1</source>
        <translation>最后更改 %1</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后</translation>
    </message>
    <message>
        <source>The unsaved work in %1 cannot be read. It was left there.</source>
        <translation>无法读取 %1 中未保存的工作，已保留在原处。</translation>
    </message>
    <message>
        <source>Sa&amp;ved views</source>
        <translation>已保存的视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Keep this view …</source>
        <translation>保存此视图(&amp;K) …</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>删除(&amp;F)</translation>
    </message>
    <message>
        <source>Keep this view</source>
        <translation>保存此视图</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>视图名称</translation>
    </message>
    <message>
        <source>View %1</source>
        <translation>视图 %1</translation>
    </message>
    <message>
        <source>Random body %1</source>
        <translation>随机人体 %1</translation>
    </message>
    <message>
        <source>Fitting to %1 …</source>
        <translation>正在拟合到 %1 …</translation>
    </message>
    <message>
        <source>Fitting the body …</source>
        <translation>正在拟合人体 …</translation>
    </message>
    <message>
        <source>Showing the steps of the fit</source>
        <translation>正在显示拟合步骤</translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation>正在读取 %1 …</translation>
    </message>
    <message>
        <source>Looking for people in %1 …</source>
        <translation>正在 %1 中查找人物 …</translation>
    </message>
    <message>
        <source>Writing …</source>
        <translation>正在写入 …</translation>
    </message>
    <message>
        <source>Loading the body model …</source>
        <translation>正在加载人体模型 …</translation>
    </message>
    <message>
        <source>the body before the last change</source>
        <translation>上次更改前的人体</translation>
    </message>
    <message>
        <source>Take body A</source>
        <translation>采用人体 A</translation>
    </message>
    <message>
        <source>Take body B</source>
        <translation>采用人体 B</translation>
    </message>
    <message>
        <source>body A</source>
        <translation>人体 A</translation>
    </message>
    <message>
        <source>body B</source>
        <translation>人体 B</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>移动%1</translation>
    </message>
    <message>
        <source>The %1 was dropped outside %2 and stays at its edge. If it cannot be seen in the photo, right-click it and choose “Absent”.</source>
        <translation>%1被放到了 %2 之外，现停留在边缘。如果照片中看不到它，请右键单击并选择“不存在”。</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>更改%1</translation>
    </message>
    <message>
        <source>Unlock %1</source>
        <translation>解锁%1</translation>
    </message>
    <message>
        <source>Change the face</source>
        <translation>更改面部</translation>
    </message>
    <message>
        <source>slider</source>
        <translation>滑块</translation>
    </message>
    <message>
        <source>Change known facts</source>
        <translation>更改已知信息</translation>
    </message>
    <message>
        <source>Set the height</source>
        <translation>设定身高</translation>
    </message>
    <message>
        <source>Reset shape</source>
        <translation>重置体型</translation>
    </message>
    <message>
        <source>There is nothing to export before the body model is loaded.</source>
        <translation>人体模型加载之前没有可导出的内容。</translation>
    </message>
    <message>
        <source>Exported %1</source>
        <translation>已导出 %1</translation>
    </message>
    <message>
        <source>Without the body model no fit can be opened. See the message about it.</source>
        <translation>没有人体模型，无法打开拟合。请查看相关消息。</translation>
    </message>
    <message>
        <source>There is nothing to save before the body model is loaded.</source>
        <translation>人体模型加载之前没有可保存的内容。</translation>
    </message>
    <message>
        <source>Photos without a fitted body and those left out of the fit are not part of the saved file (%1).</source>
        <translation>没有拟合人体的照片和被排除的照片不会写入保存的文件 (%1)。</translation>
    </message>
    <message>
        <source>Without the body model nothing can be fitted. See the message about it.</source>
        <translation>没有人体模型，无法拟合。请查看相关消息。</translation>
    </message>
    <message>
        <source>Add a photo of the person first (File › Add photos).</source>
        <translation>请先添加人物照片（文件 › 添加照片）。</translation>
    </message>
    <message>
        <source>Every photo with a person is left out of the fit. Tick at least one in the list of photos.</source>
        <translation>所有含人物的照片都被排除。请在列表中至少勾选一张。</translation>
    </message>
    <message>
        <source>No person has been found in the photos. Draw a box around the person (Photo › Draw a box) or use another photo.</source>
        <translation>照片中未找到人物。请框选人物（照片 › 框选）或换一张照片。</translation>
    </message>
    <message>
        <source>The fit broke down numerically at step %1 and its best step is shown. Check the landmarks, or fit from scratch (Fit › Fit from scratch).</source>
        <translation>拟合在第 %1 步出现数值故障，现显示其最佳步骤。请检查关键点，或从头拟合（拟合 › 从头拟合）。</translation>
    </message>
    <message>
        <source>Fit (stopped)</source>
        <translation>拟合（已停止）</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>拟合</translation>
    </message>
    <message>
        <source>Visible: %1</source>
        <translation>可见：%1</translation>
    </message>
    <message>
        <source>Hidden: %1</source>
        <translation>被遮挡：%1</translation>
    </message>
    <message>
        <source>Absent: %1</source>
        <translation>不存在：%1</translation>
    </message>
    <message>
        <source>Swap left and right</source>
        <translation>交换左右</translation>
    </message>
    <message>
        <source>Lock measure</source>
        <translation>锁定尺寸</translation>
    </message>
    <message>
        <source>Unlock measure</source>
        <translation>解锁尺寸</translation>
    </message>
    <message>
        <source>Without the body model no body can be fitted. See the message about it.</source>
        <translation>没有人体模型，无法拟合人体。请查看相关消息。</translation>
    </message>
    <message>
        <source>Its vertices lie %L1 mm from the body's on average, %L2 mm at most.</source>
        <translation>其顶点距人体平均 %L1 毫米，最大 %L2 毫米。</translation>
    </message>
    <message>
        <source>Its points lie %L1 mm from the body on average, 95 of 100 within %L2 mm.</source>
        <translation>其点距人体平均 %L1 毫米，100 个中有 95 个在 %L2 毫米以内。</translation>
    </message>
    <message>
        <source>Fit to %1</source>
        <translation>拟合到 %1</translation>
    </message>
    <message>
        <source>Fitted to %1.</source>
        <translation>已拟合到 %1。</translation>
    </message>
    <message>
        <source>Add photo</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <source>Remove photo</source>
        <translation>移除照片</translation>
    </message>
    <message>
        <source>%1 has %2 × %3 pixels now, but the fit was made with %4 × %5. Find the person again (Photo › Detect) before fitting.</source>
        <translation>%1 现在是 %2 × %3 像素，而拟合时为 %4 × %5。请先重新查找人物（照片 › 检测）再拟合。</translation>
    </message>
    <message>
        <source>Find person in box</source>
        <translation>在框内查找人物</translation>
    </message>
    <message>
        <source>Find people</source>
        <translation>查找人物</translation>
    </message>
    <message numerus="yes">
        <source>%n people found. Click a frame in the photo to choose the person to fit.</source>
        <translation>
            <numerusform>找到 %n 人。请在照片中单击方框选择要拟合的人。</numerusform>
        </translation>
    </message>
    <message>
        <source>No person was recognised inside the box on %1. Draw it around one whole person, with a little room on every side.</source>
        <translation>在 %1 的方框内未识别到人物。请框住一个完整的人，四周留一点空隙。</translation>
    </message>
    <message>
        <source>No person was found in %1. Draw a box around the person, or use a photo that shows the whole body.</source>
        <translation>在 %1 中未找到人物。请框选人物，或使用显示全身的照片。</translation>
    </message>
    <message>
        <source>Choose person</source>
        <translation>选择人物</translation>
    </message>
    <message>
        <source>Use photo</source>
        <translation>使用照片</translation>
    </message>
    <message>
        <source>Leave photo out</source>
        <translation>排除照片</translation>
    </message>
    <message>
        <source>Erase marks</source>
        <translation>擦除标记</translation>
    </message>
    <message>
        <source>Mark as ignored</source>
        <translation>标记为忽略</translation>
    </message>
    <message>
        <source>Clear marks</source>
        <translation>清除标记</translation>
    </message>
    <message>
        <source>New fit</source>
        <translation>新拟合</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>Colours of the window</source>
        <translation>窗口的颜色</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Language of the window, from the next start on</source>
        <translation>窗口的语言，下次启动时生效</translation>
    </message>
    <message>
        <source>Takes effect when the program is started again.</source>
        <translation>重新启动程序后生效。</translation>
    </message>
    <message>
        <source>&amp;Units</source>
        <translation>单位(&amp;U)</translation>
    </message>
    <message>
        <source>Units of all measures in the window</source>
        <translation>窗口中所有尺寸的单位</translation>
    </message>
    <message>
        <source>Centimetres and kilograms</source>
        <translation>厘米和千克</translation>
    </message>
    <message>
        <source>Inches and pounds</source>
        <translation>英寸和磅</translation>
    </message>
    <message>
        <source>&amp;Computed on</source>
        <translation>计算设备(&amp;C)</translation>
    </message>
    <message>
        <source>Where fits and bodies are computed, from the next start on. The results are the same.</source>
        <translation>拟合和人体的计算位置，下次启动时生效。结果相同。</translation>
    </message>
    <message>
        <source>The faster one</source>
        <translation>较快者</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>处理器 (CPU)</translation>
    </message>
    <message>
        <source>Graphics card (Vulkan)</source>
        <translation>显卡 (Vulkan)</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>当前：%1</translation>
    </message>
    <message>
        <source>&amp;Tell when a long fit or all jobs have ended</source>
        <translation>长时间拟合或全部任务结束时通知(&amp;T)</translation>
    </message>
    <message>
        <source>A message of the desktop when a fit took more than %1 s, or the queue of jobs is done, and another window is in use</source>
        <translation>当拟合超过 %1 秒或任务队列完成，且正在使用其他窗口时，显示桌面通知</translation>
    </message>
    <message>
        <source>Person and shape</source>
        <translation>人物与体型</translation>
    </message>
    <message>
        <source>What is known of the person, and the shape</source>
        <translation>已知的人物信息与体型</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>细节</translation>
    </message>
    <message>
        <source>Every local change of the body, and the face</source>
        <translation>人体的全部局部变化与面部</translation>
    </message>
    <message>
        <source>All local changes</source>
        <translation>全部局部变化</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>面部</translation>
    </message>
    <message>
        <source>Known about the person</source>
        <translation>已知的人物信息</translation>
    </message>
    <message>
        <source>Show the other five shape sliders</source>
        <translation>显示其余五个体型滑块</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>体型</translation>
    </message>
    <message>
        <source>Local changes</source>
        <translation>局部变化</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>Pose locks</source>
        <translation>姿势锁定</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Notes on the fit</source>
        <translation>拟合说明</translation>
    </message>
    <message>
        <source>Size, from a child near the camera to an adult far away</source>
        <translation>身材，从靠近相机的儿童到远处的成人</translation>
    </message>
    <message>
        <source>A child near the camera and an adult far away look the same in a photo. Slide to the size that you know to be right: it becomes the known height, and the body is fitted to it.</source>
        <translation>靠近相机的儿童与远处的成人在照片中看起来一样。请滑到正确的身材：它将成为已知身高，人体随之拟合。</translation>
    </message>
    <message>
        <source>child, near</source>
        <translation>儿童，近</translation>
    </message>
    <message>
        <source>adult, far</source>
        <translation>成人，远</translation>
    </message>
    <message>
        <source>%1 cm</source>
        <translation>%1 厘米</translation>
    </message>
    <message>
        <source>Size as given: %1, %2 from the camera.</source>
        <translation>身材按给定值：%1，距相机 %2。</translation>
    </message>
    <message>
        <source>Size decided by what is usual: %1, %2 from the camera.</source>
        <translation>身材按常见值：%1，距相机 %2。</translation>
    </message>
    <message>
        <source>From %1 to %2. Ctrl: fine steps. Double click: type a number.</source>
        <translation>从 %1 到 %2。Ctrl：微调。双击：输入数值。</translation>
    </message>
    <message>
        <source>Keep this value in the next fit</source>
        <translation>下次拟合时保持此值</translation>
    </message>
    <message>
        <source>Back to %L1</source>
        <translation>恢复为 %L1</translation>
    </message>
    <message>
        <source>Locked: the next fit keeps this value</source>
        <translation>已锁定：下次拟合保持此值</translation>
    </message>
    <message>
        <source>The device that computes the bodies on the screen</source>
        <translation>计算屏幕上人体的设备</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Stop what is going on (Esc)</source>
        <translation>停止当前操作 (Esc)</translation>
    </message>
    <message>
        <source>fit %1</source>
        <translation>拟合 %1</translation>
    </message>
    <message>
        <source>residual %L1 px</source>
        <translation>残差 %L1 像素</translation>
    </message>
    <message>
        <source>%L1 s</source>
        <translation>%L1 秒</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Solver steps, root mean square distance between landmarks and body in the shown photo, time of the fit, where it ran</source>
        <translation>求解步数、当前照片中关键点与人体的均方根距离、拟合用时、计算设备</translation>
    </message>
    <message>
        <source>Body on %1</source>
        <translation>人体计算：%1</translation>
    </message>
    <message>
        <source>1 fit</source>
        <translation>1 次拟合</translation>
    </message>
    <message>
        <source>%1 fits</source>
        <translation>%1 次拟合</translation>
    </message>
    <message>
        <source>1 photo</source>
        <translation>1 张照片</translation>
    </message>
    <message>
        <source>%1 photos</source>
        <translation>%1 张照片</translation>
    </message>
    <message>
        <source>Fit the people of %1</source>
        <translation>拟合 %1 中的人</translation>
    </message>
    <message>
        <source>People of the table</source>
        <translation>表格中的人</translation>
    </message>
    <message>
        <source>&amp;Files too, in</source>
        <translation>同时写入文件到(&amp;F)</translation>
    </message>
    <message>
        <source>Each fit becomes a version in the library; with this also NAME.fit.json here</source>
        <translation>每个拟合成为库中的一个版本；勾选后还会在此写入 NAME.fit.json</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>拟合</translation>
    </message>
    <message>
        <source>Who shall be fitted? Each fit becomes a version in the library.</source>
        <translation>要拟合谁？每个拟合成为库中的一个版本。</translation>
    </message>
    <message>
        <source>Lines that cannot be fitted: %1. The note says why; mend the table and open it again, or fit the others.</source>
        <translation>无法拟合的行：%1。备注说明了原因；请修正表格后重新打开，或拟合其余的人。</translation>
    </message>
    <message>
        <source>&amp;Fit (%1)</source>
        <translation>拟合(&amp;F)（%1）</translation>
    </message>
    <message>
        <source>%L1 years</source>
        <translation>%L1 岁</translation>
    </message>
    <message>
        <source>clothing given</source>
        <translation>已给出衣着</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>line %1: not there: %2</source>
        <translation>第 %1 行：找不到：%2</translation>
    </message>
    <message>
        <source>is fitted already: written over</source>
        <translation>已拟合：将覆盖</translation>
    </message>
    <message>
        <source>is fitted already</source>
        <translation>已拟合</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>已知</translation>
    </message>
    <message>
        <source>Welcome. Six steps show how a body comes from photos, with an example person. Nothing is blocked meanwhile; Skip ends this at any time.</source>
        <translation>欢迎。用示例人物分六步展示如何从照片得到人体。期间一切操作均可用；随时可点“跳过”结束。</translation>
    </message>
    <message>
        <source>The example is being read and fitted. These are its photos, from the front, the side and behind. Use + for photos of your own, or drop them anywhere.</source>
        <translation>正在读取并拟合示例。这些是它的正面、侧面和背面照片。用 + 添加自己的照片，或拖放到任意位置。</translation>
    </message>
    <message>
        <source>Dots are landmarks. Drag one that is wrong: a loupe helps, and the body follows. With the keyboard: Tab, arrows, V.</source>
        <translation>圆点是关键点。拖动错误的点：放大镜会协助，人体随之改变。键盘：Tab、方向键、V。</translation>
    </message>
    <message>
        <source>What you know of the person, height above all, makes the fit surer. Sliders change the body, locks keep them.</source>
        <translation>已知的人物信息（尤其是身高）使拟合更可靠。滑块更改人体，锁保持其值。</translation>
    </message>
    <message>
        <source>Fit (F5) goes on from where the body stands. Every step can be taken back: Ctrl+Z.</source>
        <translation>“拟合”(F5) 从当前人体继续。每一步都可撤销：Ctrl+Z。</translation>
    </message>
    <message>
        <source>Measures show the body in centimetres; Export writes it for other programs. That is all. F1 lists mouse and keys.</source>
        <translation>“尺寸”以厘米显示人体；“导出”供其他程序使用。就这些。F1 列出鼠标与按键。</translation>
    </message>
    <message>
        <source>The step before</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>The next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>End the tour (Esc). Help brings it back.</source>
        <translation>结束导览 (Esc)。可从“帮助”中再次打开。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Name of a shape</source>
        <translation>体型名称</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>载入</translation>
    </message>
    <message>
        <source>Make the body this saved shape</source>
        <translation>将人体设为此已存体型</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Keep the present shape under this name</source>
        <translation>以此名称保存当前体型</translation>
    </message>
    <message>
        <source>Delete the saved shape of this name</source>
        <translation>删除此名称的已存体型</translation>
    </message>
    <message>
        <source>Load shape “%1”</source>
        <translation>载入体型“%1”</translation>
    </message>
    <message>
        <source>Saved the shape “%1”</source>
        <translation>已保存体型“%1”</translation>
    </message>
    <message>
        <source>Deleted the shape “%1”</source>
        <translation>已删除体型“%1”</translation>
    </message>
    <message>
        <source>Saved shapes</source>
        <translation>已存体型</translation>
    </message>
    <message>
        <source>The same number makes the same body again</source>
        <translation>相同的编号得到相同的人体</translation>
    </message>
    <message>
        <source>Number of the random body</source>
        <translation>随机人体的编号</translation>
    </message>
    <message>
        <source>Sex and age too</source>
        <translation>包括性别和年龄</translation>
    </message>
    <message>
        <source>Either sex, 18 to 80 years; else those of the present body</source>
        <translation>任意性别，18 至 80 岁；否则与当前人体相同</translation>
    </message>
    <message>
        <source>Random body</source>
        <translation>随机人体</translation>
    </message>
    <message>
        <source>A body as people of this sex and age are; locked sliders stay</source>
        <translation>符合该性别和年龄的人体；已锁定的滑块保持不变</translation>
    </message>
    <message>
        <source>Another</source>
        <translation>换一个</translation>
    </message>
    <message>
        <source>The random body with the next number</source>
        <translation>下一个编号的随机人体</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Hold as A</source>
        <translation>存为 A</translation>
    </message>
    <message>
        <source>Keep the body that is shown as A</source>
        <translation>将显示的人体保存为 A</translation>
    </message>
    <message>
        <source>Hold as B</source>
        <translation>存为 B</translation>
    </message>
    <message>
        <source>Keep the body that is shown as B</source>
        <translation>将显示的人体保存为 B</translation>
    </message>
    <message>
        <source>A ↔ B</source>
        <translation>A ↔ B</translation>
    </message>
    <message>
        <source>Show A, then B or the present body (X)</source>
        <translation>显示 A，然后 B 或当前人体 (X)</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Show the present body again</source>
        <translation>重新显示当前人体</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Make the body that is shown the present one</source>
        <translation>将显示的人体设为当前人体</translation>
    </message>
    <message>
        <source>Colour the present body by its difference from A, or from B where A is not held</source>
        <translation>按与 A（未保存 A 时为 B）的差异为当前人体着色</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Shown: body A. An edit goes on from the present body.</source>
        <translation>显示：人体 A。编辑从当前人体继续。</translation>
    </message>
    <message>
        <source>Shown: body B. An edit goes on from the present body.</source>
        <translation>显示：人体 B。编辑从当前人体继续。</translation>
    </message>
    <message>
        <source>A and B are held. X switches between them.</source>
        <translation>已保存 A 和 B。按 X 切换。</translation>
    </message>
    <message>
        <source>One body is held. X switches between it and the present one.</source>
        <translation>已保存一个人体。按 X 与当前人体切换。</translation>
    </message>
    <message>
        <source>Hold two bodies to switch between them with X.</source>
        <translation>保存两个人体后可按 X 切换。</translation>
    </message>
    <message>
        <source>open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Went on from “%1”</source>
        <translation>从“%1”继续</translation>
    </message>
    <message>
        <source>&amp;Add photos …</source>
        <translation>添加照片(&amp;A) …</translation>
    </message>
    <message>
        <source>Add photos of the same person</source>
        <translation>添加同一人的照片</translation>
    </message>
    <message>
        <source>&amp;New fit</source>
        <translation>新拟合(&amp;N)</translation>
    </message>
    <message>
        <source>Begin with another person</source>
        <translation>开始处理另一个人</translation>
    </message>
    <message>
        <source>&amp;Open a fit …</source>
        <translation>打开拟合(&amp;O) …</translation>
    </message>
    <message>
        <source>Fit to a &amp;mesh or scan …</source>
        <translation>拟合到网格或扫描(&amp;M) …</translation>
    </message>
    <message>
        <source>Fit the body to a 3D scan or a mesh (PLY, OBJ)</source>
        <translation>将人体拟合到 3D 扫描或网格 (PLY, OBJ)</translation>
    </message>
    <message>
        <source>&amp;Save the fit</source>
        <translation>保存拟合(&amp;S)</translation>
    </message>
    <message>
        <source>Save the fit &amp;as …</source>
        <translation>拟合另存为(&amp;A) …</translation>
    </message>
    <message>
        <source>Open the &amp;example</source>
        <translation>打开示例(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>&amp;Front</source>
        <translation>正面(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Side</source>
        <translation>侧面(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>背面(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Three-quarter</source>
        <translation>四分之三(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Whole body</source>
        <translation>整个人体(&amp;W)</translation>
    </message>
    <message>
        <source>Zoom photo &amp;in</source>
        <translation>放大照片(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom photo &amp;out</source>
        <translation>缩小照片(&amp;O)</translation>
    </message>
    <message>
        <source>Whole &amp;photo</source>
        <translation>整张照片(&amp;P)</translation>
    </message>
    <message>
        <source>Zoom to the p&amp;erson</source>
        <translation>缩放到人物(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Landmarks and skeleton</source>
        <translation>关键点和骨架(&amp;L)</translation>
    </message>
    <message>
        <source>Person's o&amp;utline</source>
        <translation>人物轮廓(&amp;U)</translation>
    </message>
    <message>
        <source>Body &amp;over the photo</source>
        <translation>照片上的人体(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Ground grid</source>
        <translation>地面网格(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Tapes on the body</source>
        <translation>人体上的软尺(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Inches and pounds</source>
        <translation>英寸和磅(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Find people</source>
        <translation>查找人物(&amp;F)</translation>
    </message>
    <message>
        <source>Find the people in this photo</source>
        <translation>查找此照片中的人物</translation>
    </message>
    <message>
        <source>Detect</source>
        <translation>检测</translation>
    </message>
    <message>
        <source>&amp;Draw a box around the person</source>
        <translation>框选人物(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Next photo</source>
        <translation>下一张照片(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous photo</source>
        <translation>上一张照片(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Use in the fit</source>
        <translation>用于拟合(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Brush: mark what the fit ignores</source>
        <translation>画笔：标记要忽略的部分(&amp;B)</translation>
    </message>
    <message>
        <source>S&amp;maller brush</source>
        <translation>缩小画笔(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Larger brush</source>
        <translation>放大画笔(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Clear all marks</source>
        <translation>清除所有标记(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Remove from the list</source>
        <translation>从列表中移除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Reset the shape</source>
        <translation>重置体型(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Unlock all sliders</source>
        <translation>解锁所有滑块(&amp;U)</translation>
    </message>
    <message>
        <source>Show &amp;more sliders</source>
        <translation>显示更多滑块(&amp;M)</translation>
    </message>
    <message>
        <source>Fit the body to the photos, from where it stands</source>
        <translation>从当前状态将人体拟合到照片</translation>
    </message>
    <message>
        <source>Fit from &amp;scratch</source>
        <translation>从头拟合(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Stop the fit</source>
        <translation>停止拟合</translation>
    </message>
    <message>
        <source>Show the steps of a fit</source>
        <translation>显示拟合步骤</translation>
    </message>
    <message>
        <source>Export the body for other programs</source>
        <translation>导出人体供其他程序使用</translation>
    </message>
    <message>
        <source>Photo &amp;list</source>
        <translation>照片列表(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Photo</source>
        <translation>照片(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Body</source>
        <translation>人体(&amp;B)</translation>
    </message>
    <message>
        <source>Person and &amp;shape</source>
        <translation>人物与体型(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation>重置布局(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Mouse and keys</source>
        <translation>鼠标与按键(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;About Anny Body Fitter</source>
        <translation>关于 Anny Body Fitter(&amp;A)</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>关于 Qt(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>F&amp;it</source>
        <translation>拟合(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>窗口(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
</context>
</TS>
