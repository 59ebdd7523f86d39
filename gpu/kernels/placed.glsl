// SPDX-License-Identifier: Apache-2.0
// What a bone contributes to a point; for shaders that bind views, atoms and transforms.
uint atomsAt;  // ViewRecord::atoms

vec3 atomAt(uint channel, uint atom) {
    const uint at = atomsAt + channel * sizes.atomStride + 3 * atom;
    return vec3(atoms[at], atoms[at + 1], atoms[at + 2]);
}

/// G v
vec3 rotated(uint bone, vec3 v) {
    return vec3(dot(vec3(transforms[bone].rows[0], transforms[bone].rows[1], transforms[bone].rows[2]), v),
                dot(vec3(transforms[bone].rows[4], transforms[bone].rows[5], transforms[bone].rows[6]), v),
                dot(vec3(transforms[bone].rows[8], transforms[bone].rows[9], transforms[bone].rows[10]), v));
}

/// t
vec3 origin(uint bone) {
    return vec3(transforms[bone].rows[3], transforms[bone].rows[7], transforms[bone].rows[11]);
}

vec3 turned(uint bone, Influence influence) { return rotated(bone, influence.scale * atomAt(0, influence.atom)); }
