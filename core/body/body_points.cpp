// SPDX-License-Identifier: Apache-2.0
#include "core/body/body_points.h"

#include <Eigen/Geometry>
#include <cassert>
#include <cmath>
#include <limits>

#include "core/body/blend_weights.h"
#include "core/body/body_point_table.h"
#include "core/body/nearest_rotation.h"
#include "core/body/parameter_check.h"
#include "core/body/row_blend.h"
#include "core/body/skeleton.h"

namespace abf {
namespace {

using RowMatrix3 = Eigen::Matrix<double, 3, 3, Eigen::RowMajor>;
using ConstVector3 = Eigen::Map<const Eigen::Vector3d>;

/// Change of all affine quantities by one shape parameter: scale · row.
struct ShapeSlope {
    const double* row;  ///< null: the parameter moves nothing here
    double scale;
    bool movesBones;
};

double at(const Eigen::VectorXd& values, int i) {
    return values.size() == 0 ? 0.0 : values[i];
}

}  // namespace

class BodyPoints::Workspace {
  public:
    bool hasShape = false, hasSlopes = false;
    BodyShape shape;                               ///< of everything below
    std::vector<Phenotype> phenotypes;             ///< the slopes are by these,
    std::vector<int> localChanges, facialActions;  ///< these and these

    std::vector<ShapeWeight> weights;
    std::vector<PhenotypeShapeWeight> phenotypeWeights;
    std::vector<WeightedRow> valueTerms;
    std::vector<FourfoldRow> slopeTerms;
    std::vector<double> valueRow;   ///< the table's row at `shape`, up to the stature
    std::vector<double> slopeRows;  ///< its derivative by each free phenotype, padded to fours
    RestSkeleton rest;
    std::vector<ShapeSlope> slopes;           ///< per free shape parameter
    std::vector<Eigen::Matrix3d> turnFactor;  ///< per table bone, see nearestRotationSlope
    std::vector<Eigen::Vector3d> turn;        ///< [shape parameter][table bone]: θ with dR = R [θ]×

    PosedSkeleton posed;
    std::vector<Eigen::Matrix4d> bonePoses;
    std::vector<Eigen::Vector3d> turned;                          ///< per pair G m
    std::vector<Eigen::Vector3d> placed;                          ///< per pair G m + c t
    std::vector<Eigen::Vector3d> boneTurn, headMove, originMove;  ///< per table bone: θ posed, dw, dt
};

struct BodyPoints::Compiled {
    Compiled(std::shared_ptr<const BodyModel> bodyModel, const Rig& bodyRig,
             std::vector<BodyPoint> bodyPoints)
        : model(std::move(bodyModel)),
          rig(bodyRig),
          points(std::move(bodyPoints)),
          skeleton(model, rig),
          table(*model, rig, points),
          lastOfSubtree(rig.boneLabels.size()) {
        // Preorder number of each bone and of the last bone below it, so that "is below" is two comparisons.
        std::vector<std::vector<int>> children(rig.boneLabels.size());
        for (int b = 1; b < rig.boneCount(); ++b) children[rig.parents[b]].push_back(b);
        preorder.resize(rig.boneLabels.size());
        int next = 0;
        const auto visit = [&](const auto& self, int bone) -> void {
            preorder[bone] = next++;
            for (const int child : children[bone]) self(self, child);
            lastOfSubtree[bone] = next - 1;
        };
        visit(visit, 0);
    }

    bool fixedReference() const { return rig.rule == OrientationRule::Procrustes; }

    void updateShape(const BodyShape& shape, const FreeParameters* free, Workspace& ws) const;
    void updateSlopes(const FreeParameters& free, Workspace& ws) const;
    void shapeColumns(const FreeParameters& free, Workspace& ws, Eigen::MatrixXd& jacobian) const;
    void poseColumns(const FreeParameters& free, const Workspace& ws, Eigen::MatrixXd& jacobian) const;

    std::shared_ptr<const BodyModel> model;
    const Rig& rig;
    std::vector<BodyPoint> points;
    Skeleton skeleton;
    BodyPointTable table;
    std::vector<int> preorder, lastOfSubtree;  ///< per bone
};

void BodyPoints::Compiled::updateShape(const BodyShape& shape, const FreeParameters* free,
                                       Workspace& ws) const {
    const bool shapeKnown = ws.hasShape && sameShape(shape, ws.shape);
    if (!shapeKnown) {
        ws.hasSlopes = false;
        blendWeights(*model, shape, ws.weights);
        skeleton.rest(ws.weights, ws.rest);
        ws.valueTerms.clear();
        for (const ShapeWeight& w : ws.weights)
            if (const double* row = table.row(w.shape)) ws.valueTerms.push_back({row, w.weight});
        const auto width = static_cast<std::ptrdiff_t>(table.boneOffset());
        ws.valueRow.assign(table.templateRow.begin(), table.templateRow.begin() + width);
        addRows(ws.valueTerms, table.boneOffset(), ws.valueRow.data());
        ws.shape = shape;
        ws.hasShape = true;
    }
    if (free == nullptr) return;
    const bool slopesKnown = ws.hasSlopes && ws.phenotypes == free->phenotypes &&
                             ws.localChanges == free->localChanges && ws.facialActions == free->facialActions;
    if (!slopesKnown) updateSlopes(*free, ws);
}

void BodyPoints::Compiled::updateSlopes(const FreeParameters& free, Workspace& ws) const {
    ws.hasSlopes = true;
    ws.phenotypes = free.phenotypes;
    ws.localChanges = free.localChanges;
    ws.facialActions = free.facialActions;

    // Phenotypes: four derivative rows a pass, over the shapes that any of the four changes.
    const std::size_t phenotypes = free.phenotypes.size();
    const std::size_t padded = (phenotypes + 3) / 4 * 4;
    if (phenotypes != 0) phenotypeWeightsAndSlopes(*model, ws.shape.phenotypes, ws.phenotypeWeights);
    ws.slopeRows.assign(padded * table.width, 0.0);
    ws.slopes.clear();
    for (std::size_t first = 0; first < phenotypes; first += 4) {
        ws.slopeTerms.clear();
        for (const PhenotypeShapeWeight& w : ws.phenotypeWeights) {
            const double* row = table.row(w.shape);
            if (row == nullptr) continue;
            FourfoldRow term{row, {}};
            bool used = false;
            for (std::size_t j = 0; j < 4 && first + j < phenotypes; ++j) {
                term.weights[j] = w.slope[static_cast<std::size_t>(free.phenotypes[first + j])];
                used = used || term.weights[j] != 0;
            }
            if (used) ws.slopeTerms.push_back(term);
        }
        double* sums = ws.slopeRows.data() + first * table.width;
        addRowsToFour(ws.slopeTerms, table.width,
                      {sums, sums + table.width, sums + 2 * table.width, sums + 3 * table.width});
    }
    for (std::size_t i = 0; i < phenotypes; ++i)
        ws.slopes.push_back({ws.slopeRows.data() + i * table.width, 1.0, true});
    const auto addShape = [&](std::uint32_t shape, double slope) {
        const double* row = table.row(shape);
        ws.slopes.push_back({row, slope, row != nullptr && table.movesBones(shape)});
    };
    for (const int change : free.localChanges) {
        const LocalChangeSlope s = localChangeSlope(*model, change, at(ws.shape.localChanges, change));
        addShape(s.shape, s.slope);
    }
    for (const int action : free.facialActions)
        addShape(static_cast<std::uint32_t>(model->facialShape(action)), 1.0);

    // How the rest orientations turn. Only rigs with a fixed reference need it: in the others G_b = G_p D_b.
    const std::size_t bones = table.bones.size();
    ws.turn.assign(ws.slopes.size() * bones, Eigen::Vector3d::Zero());
    if (!fixedReference()) return;
    ws.turnFactor.resize(bones);
    for (std::size_t u = 0; u < bones; ++u) {
        const int b = table.bones[u];
        const Eigen::Map<const RowMatrix3> M(ws.rest.affine.data() + b * rig.stride + 3);
        ws.turnFactor[u] = nearestRotationSlope(M, ws.rest.orientations[b]);
    }
    for (std::size_t i = 0; i < ws.slopes.size(); ++i) {
        if (!ws.slopes[i].movesBones) continue;
        for (std::size_t u = 0; u < bones; ++u) {
            const Eigen::Map<const RowMatrix3> dM(ws.slopes[i].row + table.boneOffset() +
                                                  u * table.boneStride + 3);
            const Eigen::Matrix3d A = ws.rest.orientations[table.bones[u]].transpose() * dM;
            ws.turn[i * bones + u] = ws.slopes[i].scale * (ws.turnFactor[u] * veeOfSkewPart(A));
        }
    }
}

void BodyPoints::Compiled::shapeColumns(const FreeParameters& free, Workspace& ws,
                                        Eigen::MatrixXd& jacobian) const {
    const std::size_t bones = table.bones.size();
    ws.boneTurn.resize(bones);
    ws.headMove.resize(bones);
    ws.originMove.resize(bones);
    const PosedSkeleton& posed = ws.posed;
    // A_0 = I: with a fixed reference the root carries its children by V_0 U_0ᵀ whatever its rest
    // orientation.
    const Eigen::Matrix3d rootCarrier =
        posed.orientations[0] * skeleton.referenceOrientation(ws.rest, 0).transpose();

    for (int i = 0; i < free.shapeSize(); ++i) {
        const ShapeSlope& slope = ws.slopes[i];
        auto column = jacobian.col(i);
        if (slope.row == nullptr) {
            column.setZero();
            continue;
        }
        if (slope.movesBones) {
            // T_b = [G_b | w_b − G_b h_b]: dG a = −θ × (G a), dt = dw + θ × (G h) − G dh.
            const double* affine = slope.row + table.boneOffset();
            for (std::size_t u = 0; u < bones; ++u) {
                const int b = table.bones[u], p = rig.parents[b];
                const Eigen::Vector3d dh = slope.scale * ConstVector3(affine + u * table.boneStride);
                Eigen::Vector3d& dw = ws.headMove[u];
                dw.setZero();
                if (p >= 0) {
                    const std::size_t up = table.slotOfBone[p];
                    const Eigen::Vector3d dOffset =
                        dh - slope.scale * ConstVector3(affine + up * table.boneStride);
                    dw = ws.headMove[up];
                    if (p == 0 && fixedReference()) {
                        dw += rootCarrier * dOffset;
                    } else {
                        const Eigen::Vector3d offset = ws.rest.heads[b] - ws.rest.heads[p];
                        dw +=
                            posed.rotations[p] * dOffset - ws.boneTurn[up].cross(posed.rotations[p] * offset);
                    }
                }
                ws.boneTurn[u] = posed.orientations[b] * ws.turn[i * bones + u];
                ws.originMove[u] = dw + ws.boneTurn[u].cross(posed.rotations[b] * ws.rest.heads[b]) -
                                   posed.rotations[b] * dh;
            }
        }
        for (std::size_t k = 0; k + 1 < table.pairStart.size(); ++k) {
            Eigen::Vector3d sum = Eigen::Vector3d::Zero();
            for (std::uint32_t j = table.pairStart[k]; j < table.pairStart[k + 1]; ++j) {
                const int b = table.pairBone[j];
                sum += posed.rotations[b] * (slope.scale * ConstVector3(slope.row + 3 * j));
                if (!slope.movesBones) continue;
                const int u = table.slotOfBone[b];
                sum += table.pairMass[j] * ws.originMove[u] - ws.boneTurn[u].cross(ws.turned[j]);
            }
            column.segment<3>(3 * static_cast<Eigen::Index>(k)) = sum;
        }
    }
}

void BodyPoints::Compiled::poseColumns(const FreeParameters& free, const Workspace& ws,
                                       Eigen::MatrixXd& jacobian) const {
    // Turning bone b turns everything below it about its posed head: ω × Σ (placed − mass · w_b).
    Eigen::Index column = free.shapeSize();
    for (const int b : free.bones) {
        const Eigen::Matrix3d axes = skeleton.carrier(ws.rest, ws.posed, b);
        for (std::size_t k = 0; k + 1 < table.pairStart.size(); ++k) {
            Eigen::Vector3d arm = Eigen::Vector3d::Zero();
            double mass = 0;
            for (std::uint32_t j = table.pairStart[k]; j < table.pairStart[k + 1]; ++j) {
                const int order = preorder[table.pairBone[j]];
                if (order < preorder[b] || order > lastOfSubtree[b]) continue;
                arm += ws.placed[j];
                mass += table.pairMass[j];
            }
            arm -= mass * ws.posed.heads[b];
            for (int a = 0; a < 3; ++a)
                jacobian.col(column + a).segment<3>(3 * static_cast<Eigen::Index>(k)) =
                    axes.col(a).cross(arm);
        }
        column += 3;
    }
    if (!free.rootTranslation) return;
    const Eigen::Matrix3d axes = skeleton.carrier(ws.rest, ws.posed, 0);
    for (std::size_t k = 0; k + 1 < table.pairStart.size(); ++k) {
        double mass = 0;
        for (std::uint32_t j = table.pairStart[k]; j < table.pairStart[k + 1]; ++j) mass += table.pairMass[j];
        for (int a = 0; a < 3; ++a)
            jacobian.col(column + a).segment<3>(3 * static_cast<Eigen::Index>(k)) = mass * axes.col(a);
    }
}

BodyPoints::BodyPoints(std::shared_ptr<const BodyModel> model, std::string_view rig,
                       std::vector<BodyPoint> points) {
    const Rig* found = model->rig(rig);
    assert(found != nullptr);
    compiled_ = std::make_unique<const Compiled>(std::move(model), *found, std::move(points));
}
BodyPoints::~BodyPoints() = default;
BodyPoints::BodyPoints(BodyPoints&&) noexcept = default;
BodyPoints& BodyPoints::operator=(BodyPoints&&) noexcept = default;

std::unique_ptr<BodyPoints::Workspace, void (*)(BodyPoints::Workspace*)> BodyPoints::makeWorkspace() const {
    auto workspace = std::make_unique<Workspace>();
    const std::size_t shapes = compiled_->model->blendShapes().size();
    workspace->weights.reserve(shapes);
    workspace->phenotypeWeights.reserve(shapes);
    workspace->valueTerms.reserve(shapes);
    workspace->slopeTerms.reserve(shapes);
    return {workspace.release(), [](Workspace* w) { delete w; }};
}

int BodyPoints::count() const {
    return static_cast<int>(compiled_->points.size());
}
const std::vector<BodyPoint>& BodyPoints::definitions() const {
    return compiled_->points;
}

Result<void> BodyPoints::evaluate(const BodyShape& shape, const BodyPose& pose, const FreeParameters* free,
                                  Workspace& workspace, Eigen::Matrix3Xd& points,
                                  Eigen::MatrixXd* jacobian) const {
    const Compiled& c = *compiled_;
    if (auto ok = checkShape(*c.model, shape); !ok) return ok;
    if (auto ok = checkPose(c.rig, pose); !ok) return ok;
    if (pose.parameterization != PoseParameterization::LocalRef)
        return fail(ErrorCode::InvalidArgument,
                    "Body points take local-ref poses only. Convert the pose first.");
    if (jacobian != nullptr) {
        if (free == nullptr)
            return fail(ErrorCode::InvalidArgument,
                        "A Jacobian was asked for without naming free parameters.");
        if (auto ok = checkFreeParameters(*c.model, c.rig, *free); !ok) return ok;
    }
    c.updateShape(shape, jacobian != nullptr ? free : nullptr, workspace);
    c.skeleton.pose(workspace.rest, pose, workspace.posed);

    const PosedSkeleton& posed = workspace.posed;
    workspace.bonePoses.resize(posed.heads.size());
    for (std::size_t b = 0; b < posed.heads.size(); ++b)
        workspace.bonePoses[b] << posed.orientations[b], posed.heads[b], Eigen::RowVector4d(0, 0, 0, 1);

    const std::size_t pairs = c.table.pairBone.size();
    workspace.turned.resize(pairs);
    workspace.placed.resize(pairs);
    points.resize(3, count());
    for (int k = 0; k < count(); ++k) {
        Eigen::Vector3d sum = Eigen::Vector3d::Zero();
        for (std::uint32_t j = c.table.pairStart[k]; j < c.table.pairStart[k + 1]; ++j) {
            const int b = c.table.pairBone[j];
            workspace.turned[j] = posed.rotations[b] * ConstVector3(workspace.valueRow.data() + 3 * j);
            workspace.placed[j] = workspace.turned[j] + c.table.pairMass[j] * posed.translations[b];
            sum += workspace.placed[j];
        }
        points.col(k) = sum;
    }
    if (jacobian == nullptr) return {};
    jacobian->resize(3 * count(), free->size());
    c.shapeColumns(*free, workspace, *jacobian);
    c.poseColumns(*free, workspace, *jacobian);
    return {};
}

const std::vector<Eigen::Matrix4d>& BodyPoints::bonePoses(const Workspace& workspace) {
    return workspace.bonePoses;
}

double BodyPoints::stature(const BodyShape& shape, const FreeParameters* free, Workspace& workspace,
                           Eigen::VectorXd* gradient) const {
    const Compiled& c = *compiled_;
    const FreeParameters* wanted = gradient != nullptr ? free : nullptr;
    if (!checkShape(*c.model, shape) || (wanted != nullptr && !checkFreeParameters(*c.model, c.rig, *wanted)))
        return std::numeric_limits<double>::quiet_NaN();
    c.updateShape(shape, wanted, workspace);
    if (wanted != nullptr) {
        gradient->resize(wanted->shapeSize());
        for (Eigen::Index i = 0; i < gradient->size(); ++i) {
            const ShapeSlope& slope = workspace.slopes[i];
            (*gradient)[i] = slope.row == nullptr ? 0.0 : slope.scale * slope.row[c.table.statureOffset()];
        }
    }
    return workspace.valueRow[c.table.statureOffset()];
}

std::vector<BodyPoint> cocoKeypoints(const BodyModel& model) {
    std::vector<BodyPoint> result;
    for (const KeypointRegressor& keypoint : model.keypoints()) {
        BodyPoint& point = result.emplace_back();
        point.name = keypoint.label;
        for (std::size_t i = 0; i < keypoint.vertices.size(); ++i)
            point.vertices.emplace_back(keypoint.vertices[i], keypoint.weights[i]);
    }
    return result;
}

BodyPoint vertexPoint(std::uint32_t storageVertex) {
    return {"vertex " + std::to_string(storageVertex), {{storageVertex, 1.0}}, {}, {}};
}

}  // namespace abf
