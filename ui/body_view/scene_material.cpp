// SPDX-License-Identifier: Apache-2.0
#include "ui/body_view/scene_material.h"

#include <Qt3DRender/QBlendEquation>
#include <Qt3DRender/QBlendEquationArguments>
#include <Qt3DRender/QCullFace>
#include <Qt3DRender/QEffect>
#include <Qt3DRender/QGraphicsApiFilter>
#include <Qt3DRender/QNoDepthMask>
#include <Qt3DRender/QRenderPass>
#include <Qt3DRender/QShaderProgram>
#include <Qt3DRender/QTechnique>

namespace abf::ui {

namespace {

constexpr auto kMatteVertex = R"(#version 150
in vec3 vertexPosition;
in vec3 vertexNormal;
in vec3 vertexColor;
out vec3 colour;
uniform mat4 modelMatrix;
uniform mat4 mvp;
uniform vec3 eyePosition;
void main() {
    vec3 n = normalize(vertexNormal);
    vec3 world = (modelMatrix * vec4(vertexPosition, 1.0)).xyz;
    vec3 v = normalize(eyePosition - world);
    vec3 side = normalize(cross(vec3(0.0, 0.0, 1.0), v) + vec3(1e-5, 0.0, 0.0));
    vec3 key = normalize(v + 0.55 * side + vec3(0.0, 0.0, 0.75));
    vec3 rim = normalize(-v - 0.9 * side + vec3(0.0, 0.0, 0.8));
    float diffuse = max(0.0, dot(n, key));
    float back = max(0.0, dot(n, rim));
    float sky = 0.5 + 0.5 * n.z;
    vec3 light = vec3(0.86, 0.84, 0.80) * diffuse + vec3(0.20, 0.24, 0.30) * back
               + mix(vec3(0.15, 0.14, 0.13), vec3(0.30, 0.32, 0.35), sky);
    colour = vertexColor * light;
    gl_Position = mvp * vec4(vertexPosition, 1.0);
}
)";

constexpr auto kMatteFragment = R"(#version 150
in vec3 colour;
out vec4 fragColor;
void main() { fragColor = vec4(pow(colour, vec3(1.0 / 2.2)), 1.0); }
)";

constexpr auto kPictureVertex = R"(#version 150
in vec3 vertexPosition;
in vec3 vertexNormal;
in vec3 vertexColor;
in vec3 picturePlace;
out vec3 own;
out vec3 light;
out vec3 place;
uniform mat4 modelMatrix;
uniform mat4 mvp;
uniform vec3 eyePosition;
void main() {
    vec3 n = normalize(vertexNormal);
    vec3 world = (modelMatrix * vec4(vertexPosition, 1.0)).xyz;
    vec3 v = normalize(eyePosition - world);
    vec3 side = normalize(cross(vec3(0.0, 0.0, 1.0), v) + vec3(1e-5, 0.0, 0.0));
    float diffuse = max(0.0, dot(n, normalize(v + 0.55 * side + vec3(0.0, 0.0, 0.75))));
    // The photos have light and shade already: only a little of the view's.
    light = vec3(0.72 + 0.34 * diffuse);
    own = vertexColor;
    place = picturePlace;
    gl_Position = mvp * vec4(vertexPosition, 1.0);
}
)";

constexpr auto kPictureFragment = R"(#version 150
in vec3 own;
in vec3 light;
in vec3 place;
out vec4 fragColor;
uniform sampler2D picture;
void main() {
    vec3 shown = pow(texture(picture, place.yz).rgb, vec3(2.2));
    fragColor = vec4(pow(mix(own, shown, place.x) * light, vec3(1.0 / 2.2)), 1.0);
}
)";

constexpr auto kGroundVertex = R"(#version 150
in vec3 vertexPosition;
out vec2 ground;
uniform mat4 mvp;
void main() {
    ground = vertexPosition.xy;
    gl_Position = mvp * vec4(vertexPosition, 1.0);
}
)";

constexpr auto kGroundFragment = R"(#version 150
in vec2 ground;
out vec4 fragColor;
uniform vec3 lineColour;
uniform float linePixels;
float line(vec2 p, float step) {
    vec2 g = p / step;
    vec2 w = fwidth(g) * linePixels;
    vec2 d = abs(fract(g - 0.5) - 0.5) / max(w, vec2(1e-6));
    vec2 soft = clamp(1.0 - d, 0.0, 1.0) * clamp(0.5 / max(w, vec2(1e-6)) - 0.5, 0.0, 1.0);
    return max(soft.x, soft.y);
}
void main() {
    float r = length(ground);
    float fade = clamp(1.0 - r / 3.0, 0.0, 1.0);
    float grid = max(0.38 * line(ground, 0.5), 0.75 * line(ground, 1.0)) * fade;
    float shadow = 0.42 * exp(-r * r / 0.09);
    float alpha = grid + shadow * (1.0 - grid);
    vec3 colour = alpha > 0.0 ? lineColour * grid / alpha : vec3(0.0);
    fragColor = vec4(colour, alpha);
}
)";

constexpr auto kTapeVertex = R"(#version 150
in vec3 vertexPosition;
in vec3 vertexNormal;
in vec3 vertexColor;
out vec3 colour;
uniform mat4 modelMatrix;
uniform mat4 mvp;
uniform vec3 eyePosition;
void main() {
    vec3 world = (modelMatrix * vec4(vertexPosition, 1.0)).xyz;
    float facing = max(0.0, dot(normalize(vertexNormal), normalize(eyePosition - world)));
    colour = vertexColor * (0.55 + 0.45 * facing);
    gl_Position = mvp * vec4(vertexPosition, 1.0);
}
)";

/// Lifted by a millimetre, so that the surface does not cover half of each line.
constexpr auto kWireVertex = R"(#version 150
in vec3 vertexPosition;
in vec3 vertexNormal;
uniform mat4 mvp;
void main() { gl_Position = mvp * vec4(vertexPosition + 0.001 * vertexNormal, 1.0); }
)";

constexpr auto kWireFragment = R"(#version 150
out vec4 fragColor;
uniform vec3 lineColour;
void main() { fragColor = vec4(lineColour, 1.0); }
)";

constexpr auto kLabelVertex = R"(#version 150
in vec3 vertexPosition;
out vec2 place;
void main() {
    place = 0.5 + vec2(0.5, -0.5) * vertexPosition.xy;  // painted from the top down
    gl_Position = vec4(vertexPosition.xy, -0.999, 1.0);
}
)";

/// What is not painted leaves no depth either, so that it does not matter what is drawn first.
constexpr auto kLabelFragment = R"(#version 150
in vec2 place;
out vec4 fragColor;
uniform sampler2D picture;
void main() {
    vec4 painted = texture(picture, place);
    if (painted.a < 0.02) discard;
    fragColor = vec4(painted.rgb * painted.a, painted.a);
}
)";

constexpr auto kSheetVertex = R"(#version 150
in vec3 vertexPosition;
out vec2 place;
void main() {
    place = 0.5 + 0.5 * vertexPosition.xy;
    gl_Position = vec4(vertexPosition.xy, 0.0, 1.0);
}
)";

constexpr auto kSheetFragment = R"(#version 150
in vec2 place;
out vec4 fragColor;
uniform sampler2D picture;
void main() { fragColor = vec4(texture(picture, place).rgb, 1.0); }
)";

Qt3DRender::QMaterial* makeMaterial(Qt3DCore::QNode* parent, const char* vertex, const char* fragment,
                                    std::initializer_list<Qt3DRender::QRenderState*> states) {
    using namespace Qt3DRender;
    auto* material = new QMaterial(parent);
    auto* effect = new QEffect(material);
    auto* technique = new QTechnique(effect);
    technique->graphicsApiFilter()->setApi(QGraphicsApiFilter::OpenGL);
    technique->graphicsApiFilter()->setProfile(QGraphicsApiFilter::CoreProfile);
    technique->graphicsApiFilter()->setMajorVersion(3);
    technique->graphicsApiFilter()->setMinorVersion(2);
    auto* pass = new QRenderPass(technique);
    auto* program = new QShaderProgram(pass);
    program->setVertexShaderCode(vertex);
    program->setFragmentShaderCode(fragment);
    pass->setShaderProgram(program);
    for (QRenderState* state : states) pass->addRenderState(state);
    technique->addRenderPass(pass);
    effect->addTechnique(technique);
    material->setEffect(effect);
    return material;
}

}  // namespace

Qt3DRender::QMaterial* makeMatteMaterial(Qt3DCore::QNode* parent) {
    auto* cull = new Qt3DRender::QCullFace;
    cull->setMode(Qt3DRender::QCullFace::Back);
    return makeMaterial(parent, kMatteVertex, kMatteFragment, {cull});
}

Qt3DRender::QMaterial* makePictureMaterial(Qt3DCore::QNode* parent) {
    auto* cull = new Qt3DRender::QCullFace;
    cull->setMode(Qt3DRender::QCullFace::Back);
    return makeMaterial(parent, kPictureVertex, kPictureFragment, {cull});
}

Qt3DRender::QMaterial* makeSheetMaterial(Qt3DCore::QNode* parent) {
    auto* noCull = new Qt3DRender::QCullFace;
    noCull->setMode(Qt3DRender::QCullFace::NoCulling);
    return makeMaterial(parent, kSheetVertex, kSheetFragment, {noCull});
}

Qt3DRender::QMaterial* makeTapeMaterial(Qt3DCore::QNode* parent) {
    auto* noCull = new Qt3DRender::QCullFace;
    noCull->setMode(Qt3DRender::QCullFace::NoCulling);
    return makeMaterial(parent, kTapeVertex, kMatteFragment, {noCull});
}

Qt3DRender::QMaterial* makeWireMaterial(Qt3DCore::QNode* parent) {
    return makeMaterial(parent, kWireVertex, kWireFragment, {});
}

Qt3DRender::QMaterial* makeLabelMaterial(Qt3DCore::QNode* parent) {
    auto* arguments = new Qt3DRender::QBlendEquationArguments;
    arguments->setSourceRgba(Qt3DRender::QBlendEquationArguments::One);
    arguments->setDestinationRgba(Qt3DRender::QBlendEquationArguments::OneMinusSourceAlpha);
    auto* equation = new Qt3DRender::QBlendEquation;
    equation->setBlendFunction(Qt3DRender::QBlendEquation::Add);
    auto* noCull = new Qt3DRender::QCullFace;
    noCull->setMode(Qt3DRender::QCullFace::NoCulling);
    return makeMaterial(parent, kLabelVertex, kLabelFragment, {arguments, equation, noCull});
}

Qt3DRender::QMaterial* makeGroundMaterial(Qt3DCore::QNode* parent) {
    auto* arguments = new Qt3DRender::QBlendEquationArguments;
    arguments->setSourceRgb(Qt3DRender::QBlendEquationArguments::SourceAlpha);
    arguments->setDestinationRgb(Qt3DRender::QBlendEquationArguments::OneMinusSourceAlpha);
    // So that a picture without background gets the right (premultiplied) transparency.
    arguments->setSourceAlpha(Qt3DRender::QBlendEquationArguments::One);
    arguments->setDestinationAlpha(Qt3DRender::QBlendEquationArguments::OneMinusSourceAlpha);
    auto* equation = new Qt3DRender::QBlendEquation;
    equation->setBlendFunction(Qt3DRender::QBlendEquation::Add);
    auto* noCull = new Qt3DRender::QCullFace;
    noCull->setMode(Qt3DRender::QCullFace::NoCulling);
    return makeMaterial(parent, kGroundVertex, kGroundFragment,
                        {arguments, equation, noCull, new Qt3DRender::QNoDepthMask});
}

}  // namespace abf::ui
