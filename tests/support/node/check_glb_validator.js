// SPDX-License-Identifier: Apache-2.0
// Exports documents as GLB, fitted and at rest, and passes them to the Khronos validator, which must find no
// error and no warning.
//
//     node check_glb_validator.js ABF TOOLS_DIR FIT.json ...
//
// TOOLS_DIR holds node_modules/gltf-validator. Ends with 0, with 1 when something was found, with 77 when the
// validator is missing.
'use strict';
const fs = require('fs');
const os = require('os');
const path = require('path');
const {execFileSync} = require('child_process');

const [abf, toolsDir, ...fits] = process.argv.slice(2);
const validatorDir = path.resolve(toolsDir, 'node_modules', 'gltf-validator');
if (!fs.existsSync(validatorDir)) {
    console.log(`SKIP: ${validatorDir} is missing; packaging/fetch-test-tools fetches it`);
    process.exit(77);
}
const validator = require(validatorDir);

async function main() {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'abf-glb-'));
    let failed = fits.length === 0;
    try {
        for (const fit of fits) {
            for (const pose of ['fitted', 'rest']) {
                const glb = path.join(folder, 'body.glb');
                execFileSync(abf, ['export', fit, '--format', 'glb', '--pose', pose, '--out', glb]);
                const {issues, info} = await validator.validateBytes(new Uint8Array(fs.readFileSync(glb)));
                const good = issues.numErrors === 0 && issues.numWarnings === 0;
                failed = failed || !good;
                console.log(`${good ? 'ok  ' : 'FAIL'} ${path.basename(fit)} ${pose}: ${issues.numErrors} errors, ` +
                            `${issues.numWarnings} warnings, ${issues.numInfos} infos, ${issues.numHints} hints, ` +
                            `${info.totalVertexCount} vertices, ${info.maxInfluences} influences`);
                for (const message of issues.messages.slice(0, 20))
                    console.log(`     ${message.code} ${message.pointer || ''}: ${message.message}`);
            }
        }
    } finally {
        fs.rmSync(folder, {recursive: true});
    }
    console.log(`gltf-validator ${validator.version()}`);
    process.exit(failed ? 1 : 0);
}

main();
