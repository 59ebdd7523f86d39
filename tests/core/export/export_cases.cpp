// SPDX-License-Identifier: Apache-2.0
#include "tests/core/export/export_cases.h"

#include <Eigen/Geometry>
#include <random>

using namespace abf;

namespace {

class CaseMaker {
  public:
    CaseMaker(const BodyModel& model, unsigned seed) : model_(model), random_(seed) {}

    void turnBones(BodyPose& pose, double degrees) {
        pose.bones.assign(static_cast<std::size_t>(model_.annyRig().boneCount()),
                          Eigen::Matrix4d::Identity());
        for (Eigen::Matrix4d& bone : pose.bones) {
            const Eigen::Vector3d axis(normal_(random_), normal_(random_), normal_(random_));
            const double angle = degrees * M_PI / 180 * uniform_(random_);
            bone.topLeftCorner<3, 3>() = Eigen::AngleAxisd(angle, axis.normalized()).toRotationMatrix();
        }
        pose.bones[0].topRightCorner<3, 1>() << 0.3, -1.2, 0.9;
    }

    void stretchBones(BodyPose& pose) {
        for (Eigen::Matrix4d& bone : pose.bones) {
            bone.topLeftCorner<3, 3>() *=
                Eigen::Vector3d(1 + 0.2 * uniform_(random_), 1 + 0.2 * uniform_(random_),
                                1 + 0.2 * uniform_(random_))
                    .asDiagonal();
            bone.topRightCorner<3, 1>() +=
                0.02 * Eigen::Vector3d(uniform_(random_), uniform_(random_), uniform_(random_));
        }
    }

    void changeLocally(BodyShape& shape) {
        shape.localChanges.setZero(static_cast<Eigen::Index>(model_.localChangeLabels().size()));
        shape.facialActions.setZero(static_cast<Eigen::Index>(model_.facialActionLabels().size()));
        for (Eigen::Index i = 0; i < shape.localChanges.size(); i += 7)
            shape.localChanges[i] = uniform_(random_);
        for (Eigen::Index i = 0; i < shape.facialActions.size(); i += 5)
            shape.facialActions[i] = std::abs(uniform_(random_));
    }

  private:
    const BodyModel& model_;
    std::mt19937 random_;
    std::normal_distribution<double> normal_;
    std::uniform_real_distribution<double> uniform_{-1, 1};
};

}  // namespace

std::vector<ExportCase> exportCases(const BodyModel& model) {
    CaseMaker maker(model, 20);
    ExportCase neutral{"neutral", {}, {}};

    ExportCase newborn{"newborn", {}, {}};
    newborn.shape.phenotypes[Phenotype::Age] = -1.0 / 3;
    maker.turnBones(newborn.pose, 20);

    ExportCase oldWoman{"old heavy woman", {}, {}};
    oldWoman.shape.phenotypes[Phenotype::Gender] = 1;
    oldWoman.shape.phenotypes[Phenotype::Age] = 0.95;
    oldWoman.shape.phenotypes[Phenotype::Weight] = 0.9;
    maker.changeLocally(oldWoman.shape);
    maker.turnBones(oldWoman.pose, 45);

    ExportCase child{"child", {}, {}};
    child.shape.phenotypes[Phenotype::Age] = 0.3;
    maker.changeLocally(child.shape);
    maker.turnBones(child.pose, 90);

    ExportCase stretched{"stretched", {}, {}};
    maker.turnBones(stretched.pose, 30);
    maker.stretchBones(stretched.pose);
    return {neutral, newborn, oldWoman, child, stretched};
}
