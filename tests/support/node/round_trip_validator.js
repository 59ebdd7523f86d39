// SPDX-License-Identifier: Apache-2.0
// Passes the GLB and VRM files of an order (tests/support/python/check_round_trip.py) to the Khronos validator, which
// must find no error and no warning:
//
//     node round_trip_validator.js TOOLS_DIR ORDER.json
//
// TOOLS_DIR holds node_modules/gltf-validator.
'use strict';
const fs = require('fs');
const path = require('path');

const [toolsDir, orderPath] = process.argv.slice(2);
const validator = require(path.resolve(toolsDir, 'node_modules', 'gltf-validator'));
const order = JSON.parse(fs.readFileSync(orderPath));

async function main() {
    const rows = [];
    for (const truthPath of order.truths) {
        const truth = JSON.parse(fs.readFileSync(truthPath));
        for (const file of truth.files) {
            if (!order.formats.includes(file.format) || file.refused) continue;
            const bytes = new Uint8Array(fs.readFileSync(path.join(order.folder, file.file)));
            const {issues} = await validator.validateBytes(bytes);
            const wrong = issues.numErrors + issues.numWarnings;
            rows.push({body: truth.body, rig: truth.rig, format: file.format, variant: file.variant,
                       reader: `gltf-validator ${validator.version()}`, property: 'checker', worst: wrong, limit: 0,
                       unit: '', ok: wrong === 0,
                       message: issues.messages.filter(m => m.severity < 2)
                           .map(m => `${m.code} ${m.pointer || ''}: ${m.message}`).slice(0, 5).join('; ')});
        }
    }
    fs.writeFileSync(order.result, JSON.stringify(rows));
}

main();
