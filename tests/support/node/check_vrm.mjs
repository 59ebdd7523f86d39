// SPDX-License-Identifier: Apache-2.0
// Exports documents as VRM and opens them with three.js and @pixiv/three-vrm, as programs for avatars do.
//
//     node check_vrm.mjs ABF TOOLS_DIR FIT.json ...
//
// Each must be a VRM 1.0 with all required humanoid bones in T-pose, standing on the ground and facing +Z, with the
// expressions that facial actions make, each moving the face, and a licence; the body as skinned must be the body as
// written, and a turned humanoid bone must move what hangs on it alone.
// TOOLS_DIR holds node_modules/three and node_modules/@pixiv/three-vrm. Ends with 0, with 1 when something was found,
// with 77 when they are missing.
import fs from 'fs';
import os from 'os';
import path from 'path';
import {execFileSync} from 'child_process';
import {pathToFileURL} from 'url';

const [abf, toolsDir, ...fits] = process.argv.slice(2);
const modules = path.resolve(toolsDir, 'node_modules');
const part = name => pathToFileURL(path.join(modules, name)).href;
if (!fs.existsSync(path.join(modules, '@pixiv', 'three-vrm')) || !fs.existsSync(path.join(modules, 'three'))) {
    console.log(`SKIP: three and @pixiv/three-vrm are not in ${modules}; packaging/fetch-test-tools fetches them`);
    process.exit(77);
}
globalThis.self = globalThis;  // three's loaders expect a browser
const {Vector3} = await import(part('three/build/three.module.js'));
const {GLTFLoader} = await import(part('three/examples/jsm/loaders/GLTFLoader.js'));
const {VRMLoaderPlugin} = await import(part('@pixiv/three-vrm/lib/three-vrm.module.js'));

const REQUIRED = ['hips', 'spine', 'head', 'leftUpperLeg', 'leftLowerLeg', 'leftFoot', 'rightUpperLeg', 'rightLowerLeg',
                  'rightFoot', 'leftUpperArm', 'leftLowerArm', 'leftHand', 'rightUpperArm', 'rightLowerArm', 'rightHand'];
const EXPRESSIONS = ['happy', 'angry', 'sad', 'relaxed', 'surprised', 'aa', 'ih', 'ou', 'ee', 'oh', 'blink', 'blinkLeft',
                     'blinkRight', 'lookUp', 'lookDown', 'lookLeft', 'lookRight'];

async function open(file) {
    const loader = new GLTFLoader();
    loader.register(parser => new VRMLoaderPlugin(parser));
    const data = fs.readFileSync(file);
    const bytes = data.buffer.slice(data.byteOffset, data.byteOffset + data.length);
    const gltf = await new Promise((resolve, reject) => loader.parse(bytes, '', resolve, reject));
    gltf.scene.updateMatrixWorld(true);
    return gltf;
}

function skinnedMeshes(gltf) {
    const meshes = [];
    gltf.scene.traverse(node => node.isSkinnedMesh && meshes.push(node));
    return meshes;
}

// Every vertex as three.js skins it, in metres.
function vertices(meshes) {
    const out = [];
    for (const mesh of meshes) {
        mesh.skeleton.update();
        for (let i = 0; i < mesh.geometry.attributes.position.count; ++i)
            out.push(mesh.localToWorld(mesh.getVertexPosition(i, new Vector3())));
    }
    return out;
}

function furthest(a, b, counts = () => true) {
    let most = 0;
    a.forEach((v, i) => { if (counts(i)) most = Math.max(most, v.distanceTo(b[i])); });
    return most;
}

function faultsOf(gltf) {
    const vrm = gltf.userData.vrm, faults = [];
    const expect = (good, words) => good || faults.push(words);
    if (!vrm) return ['three-vrm sees no VRM'];
    const place = role => vrm.humanoid.getRawBoneNode(role).getWorldPosition(new Vector3());
    const missing = REQUIRED.filter(role => !vrm.humanoid.getRawBoneNode(role));
    if (missing.length) return [`bones are missing: ${missing}`];
    expect(vrm.meta.metaVersion === '1', 'not VRM 1.0');
    expect(vrm.meta.name && vrm.meta.authors.length && vrm.meta.licenseUrl, 'no name, author or licence');
    expect(vrm.meta.avatarPermission === 'onlyAuthor' && vrm.meta.allowRedistribution === false, 'not the strictest licence');
    for (const [side, sign] of [['left', 1], ['right', -1]]) {
        const [shoulder, elbow, hand] = ['UpperArm', 'LowerArm', 'Hand'].map(bone => place(side + bone));
        const reach = shoulder.distanceTo(hand);
        expect(sign * (hand.x - shoulder.x) > 0.99 * reach && sign * (elbow.x - shoulder.x) > 0,
               `the ${side} arm is not stretched out to its side`);
    }
    const meshes = skinnedMeshes(gltf), rest = vertices(meshes);
    const written = meshes.flatMap(mesh => Array.from({length: mesh.geometry.attributes.position.count},
        (_, i) => mesh.getVertexPosition.call({...mesh, morphTargetInfluences: mesh.morphTargetInfluences, isSkinnedMesh: false,
            geometry: mesh.geometry, applyBoneTransform: (_i, v) => v}, i, new Vector3())));
    expect(furthest(rest, written) < 1e-4, `skinning moves the body by ${furthest(rest, written)} m`);
    const low = Math.min(...rest.map(v => v.y));
    expect(Math.abs(low) < 1e-3, `the soles lie at ${low} m`);
    const toes = rest.filter(v => v.y < 0.03).reduce((most, v) => Math.max(most, v.z), -1e9);
    expect(toes > place('leftFoot').z + 0.02, 'the body does not face +Z');

    const manager = vrm.expressionManager;
    for (const name of EXPRESSIONS) {
        if (!manager.getExpression(name)) {
            faults.push(`no expression ${name}`);
            continue;
        }
        manager.setValue(name, 1);
        vrm.update(0);
        expect(furthest(vertices(meshes), rest) > 1e-3, `expression ${name} moves nothing`);
        manager.setValue(name, 0);
        vrm.update(0);
    }
    expect(furthest(vertices(meshes), rest) < 1e-4, 'the face does not come back from its expressions');

    const elbow = place('leftLowerArm');
    vrm.humanoid.getNormalizedBoneNode('leftLowerArm').rotation.y = 0.5;
    vrm.update(0);
    gltf.scene.updateMatrixWorld(true);
    const turned = vertices(meshes);
    const hand = i => rest[i].x > place('leftHand').x + 0.02 && rest[i].y > 0.6 * elbow.y;
    expect(furthest(turned, rest, hand) > 0.05, 'turning the elbow does not move the hand');
    expect(furthest(turned, rest, i => rest[i].x < 0) < 1e-5, 'turning the left elbow moves the right side');
    return faults;
}

async function main() {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'abf-vrm-'));
    let failed = fits.length === 0;
    const report = (title, faults) => {
        failed = failed || faults.length > 0;
        console.log(`${faults.length ? 'FAIL' : 'ok  '} ${title}${faults.length ? ': ' + faults.join('; ') : ''}`);
    };
    try {
        const file = path.join(folder, 'body.vrm');
        const check = async (title, fit, switches) => {
            execFileSync(abf, ['export', fit, '--out', file, ...switches]);
            report(title, faultsOf(await open(file)));
        };
        for (const fit of fits) await check(path.basename(fit), fit, []);
        for (const rig of ['anny', 'makehuman', 'mixamo', 'unreal', 'game_engine', 'unity', 'rigify', 'cmu_mb'])
            await check(`rig ${rig}`, fits[0], ['--rig', rig]);
    } finally {
        fs.rmSync(folder, {recursive: true});
    }
    process.exit(failed ? 1 : 0);
}

main();
