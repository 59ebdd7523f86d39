// SPDX-License-Identifier: Apache-2.0
// abf-calibrate [--bodies N] [--views V] [--seed S] [--pictures DIR] [--fits N]
// Renders bodies sampled from the model as clothed people, runs the person detector on them, and finds where
// it puts each landmark relative to its base point: the table of core/fit/landmark_offsets.cpp. A quarter of
// the bodies is held out and judges the result. --fits N also fits the pictures of N bodies and compares with
// the truth.
#include <Eigen/Geometry>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <numbers>
#include <string>

#include "app/calibrate/body_sampler.h"
#include "app/calibrate/depth_bias.h"
#include "app/calibrate/offset_regression.h"
#include "app/calibrate/truth_check.h"
#include "core/body/body_points.h"
#include "core/evaluate/body_painter.h"
#include "core/evaluate/photo_scene.h"
#include "core/fit/landmark_evidence.h"
#include "core/fit/landmark_offsets.h"
#include "core/fit/landmark_points.h"
#include "core/landmarks/person_detector.h"
#include "core/model_io/model_file.h"
#include "core/render/rasterizer.h"

namespace abf::calibrate {
namespace {

constexpr double kOffsetStature = 1.70;
constexpr double kLeastVisibility = 0.5;
constexpr double kDegree = std::numbers::pi / 180;

struct Options {
    int bodies = 120, views = 3;
    std::uint64_t seed = 1;
    std::filesystem::path pictures;
    int fits = 0;  ///< of so many bodies the pictures are fitted, too
};

std::string_view stemOf(std::string_view name, int& side) {
    for (const auto& [mark, sign] : {std::pair<std::string_view, int>{"left", 1}, {"right", -1}}) {
        if (name.starts_with(mark)) return side = sign, name.substr(mark.size() + 1);
        if (name.ends_with(mark)) return side = sign, name.substr(0, name.size() - mark.size() - 1);
    }
    return side = 0, name;
}

int kindOf(std::string_view stem) {
    const auto offsets = landmarkOffsets();
    for (std::size_t i = 0; i < offsets.size(); ++i) {
        if (offsets[i].landmark == stem) return static_cast<int>(i);
    }
    return -1;
}

Eigen::Vector3d tableOffset(int kind) {
    const LandmarkOffset& o = landmarkOffsets()[static_cast<std::size_t>(kind)];
    return 1e-3 * Eigen::Vector3d(o.lateralMm, o.forwardMm, o.upMm);
}

cv::Rect2d bounds(const Eigen::Matrix3Xf& vertices, const PinholeCamera& camera) {
    Eigen::Array2d low = Eigen::Array2d::Constant(1e9), high = -low;
    for (Eigen::Index v = 0; v < vertices.cols(); v += 5) {
        const Eigen::Array2d p = camera.project(vertices.col(v).cast<double>());
        low = low.min(p);
        high = high.max(p);
    }
    return {cv::Point2d(low.x(), low.y()), cv::Point2d(high.x(), high.y())};
}

struct Study {
    std::vector<LandmarkSample> landmarks;
    std::vector<DepthSample> depths;
    std::vector<TruthError> truths;
    int pictures = 0, missed = 0;
};

class Calibration {
  public:
    Calibration(std::shared_ptr<const BodyModel> model, PersonDetector& detector, const Options& options)
        : model_(std::move(model)),
          detector_(detector),
          options_(options),
          evaluator_(makeCpuBodyEvaluator(model_)),
          painter_(*model_),
          fitter_(model_),
          bases_(model_, "anny", landmarkPoints(*model_, false)),
          points_(model_, "anny", landmarkPoints(*model_, true)) {}

    Result<Study> run() {
        Study study;
        for (int subject = 0; subject < options_.bodies; ++subject) {
            Random random(options_.seed * 1'000'003 + static_cast<std::uint64_t>(subject));
            const BodyShape shape = samplePerson(random);
            for (int view = 0; view < options_.views; ++view) {
                const BodyPose pose = samplePose(model_->annyRig(), random);
                if (const auto done = addPicture(subject, shape, pose, random, study); !done)
                    return propagate(done);
            }
            if (subject % 10 == 9) std::fprintf(stderr, "%d of %d bodies\n", subject + 1, options_.bodies);
        }
        return study;
    }

  private:
    Result<void> addPicture(int subject, const BodyShape& shape, const BodyPose& pose, Random& random,
                            Study& study) {
        EvaluatedBody body;
        if (const auto done = evaluator_->evaluate(shape, pose, body); !done) return propagate(done);
        SeededRandom scene(random());
        const PaintedBody painted = painter_.paint(body, Wear::Clothes, scene);
        const PinholeCamera camera = sampleCamera(painted.vertices, random);
        const cv::Size size(camera.width, camera.height);
        RenderTarget layer;
        renderMesh({&painted.vertices, &painted.normals, model_->annyTopology().faces, painted.colours},
                   camera, size, layer);
        Photo photo;
        photo.rgb = blendOver(sampleBackground(size, scene), layer, 1);
        develop(photo.rgb, scene);
        photo.fullWidth = camera.width;
        photo.fullHeight = camera.height;
        if (!options_.pictures.empty() && study.pictures < 40) {
            const auto file = options_.pictures / ("picture" + std::to_string(study.pictures) + ".png");
            if (const auto done = writePng(file, photo.rgb); !done) return done;
        }
        ++study.pictures;

        const auto people = detector_.detect(photo);
        if (!people) return propagate(people);
        const cv::Rect2d box = bounds(painted.vertices, camera);
        const DetectedPerson* person = nullptr;
        double best = 0.5;
        for (const DetectedPerson& p : *people) {
            const double overlap = (p.box & box).area() / (p.box | box).area();
            if (overlap > best) best = overlap, person = &p;
        }
        if (!person) {
            ++study.missed;
            return {};
        }
        collect(subject, shape, pose, body, camera, *person, study);
        return subject < options_.fits ? fit(shape, body, camera, *person, study) : Result<void>();
    }

    Result<void> fit(const BodyShape& shape, const EvaluatedBody& body, const PinholeCamera& camera,
                     const DetectedPerson& person, Study& study) {
        FitProblem problem;
        FitView& view = problem.views.emplace_back();
        view.width = camera.width;
        view.height = camera.height;
        view.focalPx = camera.fx;
        view.landmarks = person.landmarks;
        view.worldLandmarks = person.worldLandmarks;
        view.hasWorldLandmarks = true;
        problem.heightM =
            double(body.restVertices.row(2).maxCoeff()) - double(body.restVertices.row(2).minCoeff());
        problem.fixed[Phenotype::Age] = shape.phenotypes[Phenotype::Age];
        problem.fixed[Phenotype::Gender] = shape.phenotypes[Phenotype::Gender];
        const auto result = fitter_.fit(problem);
        if (!result) return {};  // too few landmarks seen
        study.truths.push_back(compareWithTruth(*model_, *evaluator_, *result, body, camera));
        return {};
    }

    void collect(int subject, const BodyShape& shape, const BodyPose& pose, const EvaluatedBody& body,
                 const PinholeCamera& camera, const DetectedPerson& person, Study& study) {
        const auto workspace = bases_.makeWorkspace();
        const auto pointsWorkspace = points_.makeWorkspace();
        Eigen::Matrix3Xd bases, points;
        if (!bases_.evaluate(shape, pose, nullptr, *workspace, bases, nullptr) ||
            !points_.evaluate(shape, pose, nullptr, *pointsWorkspace, points, nullptr)) {
            return;
        }
        const double stature = bases_.stature(shape, nullptr, *workspace, nullptr);
        const Eigen::Vector3d pelvis = body.bonePoses.front().block<3, 1>(0, 3);
        const double staturePx = camera.fy * stature / (camera.cameraFromWorld * pelvis).z();
        const Eigen::Vector3d front =
            body.boneTransforms.front().topLeftCorner<3, 3>() * -Eigen::Vector3d::UnitY();
        const Eigen::Vector3d toCamera =
            (camera.cameraFromWorld.inverse().translation() - pelvis).normalized();
        const bool facing = front.dot(toCamera) > std::cos(70 * kDegree);

        for (int k = 0; k < kLandmarkCount; ++k) {
            const Landmark& l = person.landmarks[static_cast<std::size_t>(k)];
            if (l.visibility < kLeastVisibility || !(l.position.x() > 0) || !(l.position.y() > 0) ||
                !(l.position.x() < camera.width) || !(l.position.y() < camera.height)) {
                continue;
            }
            int side = 0;
            LandmarkSample s;
            s.kind = kindOf(stemOf(kLandmarkNames[static_cast<std::size_t>(k)], side));
            if (s.kind < 0) continue;
            const std::string bone(landmarkOffsets()[static_cast<std::size_t>(s.kind)].bone);
            int carrier = model_->annyRig().bone(bone);
            if (carrier < 0) carrier = model_->annyRig().bone(bone + (side < 0 ? ".R" : ".L"));
            if (carrier < 0) continue;
            s.subject = subject;
            s.landmark = k;
            s.camera = camera;
            s.staturePx = staturePx;
            s.base = bases.col(k);
            // Forward is -y; the right side mirrors x; what lies in the middle stays there.
            const Eigen::Vector3d toRest(side, -1, 1);
            s.offsetFrame = body.boneTransforms[static_cast<std::size_t>(carrier)].topLeftCorner<3, 3>() *
                            toRest.asDiagonal() * (stature / kOffsetStature);
            s.detected = l.position;
            s.weight = l.visibility * l.visibility;
            s.facing = facing;
            study.landmarks.push_back(s);
        }

        FitView seen;
        seen.width = camera.width;
        seen.height = camera.height;
        seen.landmarks = person.landmarks;
        seen.worldLandmarks = person.worldLandmarks;
        seen.hasWorldLandmarks = true;
        const Eigen::Matrix3d ray = rayRotation(seen, camera.fx);
        const auto directions = landmarkDirections();
        for (std::size_t i = 0; i < directions.size(); ++i) {
            const LandmarkDirection& d = directions[i];
            Eigen::Vector3d detected;
            double visibility = 1;
            for (const int k : {d.fromA, d.fromB, d.toA, d.toB}) {
                visibility = std::min(visibility, person.landmarks[static_cast<std::size_t>(k)].visibility);
            }
            if (visibility < kLeastVisibility || !worldDirection(seen, d, ray, false, detected)) continue;
            const Eigen::Vector3d truth =
                (camera.cameraFromWorld.linear() *
                 (points.col(d.toA) + points.col(d.toB) - points.col(d.fromA) - points.col(d.fromB)))
                    .normalized();
            // Both as if the person stood on the optical axis, where the correction is applied.
            const auto elevation = [&ray](const Eigen::Vector3d& v) {
                const Eigen::Vector3d c = ray.transpose() * v;
                return std::atan2(c.z(), std::hypot(c.x(), c.y())) / kDegree;
            };
            study.depths.push_back({subject, static_cast<int>(i), elevation(detected), elevation(truth),
                                    std::acos(std::clamp(detected.dot(truth), -1., 1.)) / kDegree, facing});
        }
    }

    std::shared_ptr<const BodyModel> model_;
    PersonDetector& detector_;
    const Options& options_;
    std::unique_ptr<BodyEvaluator> evaluator_;
    BodyPainter painter_;
    BodyFitter fitter_;
    BodyPoints bases_, points_;
};

void report(const Study& study, const Options& options) {
    const auto offsets = landmarkOffsets();
    std::printf("%d bodies, %d pictures, %d without a detection; a quarter of the bodies judges\n\n",
                options.bodies, study.pictures, study.missed);
    std::printf("held-out error, weighted RMS in %% of stature (median): base, committed table, found now\n");
    std::string table;
    double sums[3] = {}, counts = 0;
    for (std::size_t kind = 0; kind < offsets.size(); ++kind) {
        std::vector<const LandmarkSample*> learn, judge, judgeFacing, learnFacing;
        for (const LandmarkSample& s : study.landmarks) {
            if (s.kind != static_cast<int>(kind)) continue;
            (s.subject % 4 == 3 ? judge : learn).push_back(&s);
            if (s.facing) (s.subject % 4 == 3 ? judgeFacing : learnFacing).push_back(&s);
        }
        const Eigen::Vector3d found = solveOffset(learn), facing = solveOffset(learnFacing);
        const Eigen::Vector3d committed = tableOffset(static_cast<int>(kind));
        const ErrorFigures figures[3] = {measureErrors(judge, Eigen::Vector3d::Zero()),
                                         measureErrors(judge, committed), measureErrors(judge, found)};
        std::printf(
            "%-11.*s n=%4d  %.2f (%.2f)  %.2f (%.2f)  %.2f (%.2f)  lost %.0f %%   facing only: %+.0f %+.0f "
            "%+.0f mm\n",
            static_cast<int>(offsets[kind].landmark.size()), offsets[kind].landmark.data(), figures[0].count,
            figures[0].rmsPercent, figures[0].medianPercent, figures[1].rmsPercent, figures[1].medianPercent,
            figures[2].rmsPercent, figures[2].medianPercent, 100 * figures[2].lostShare, 1e3 * facing.x(),
            1e3 * facing.y(), 1e3 * facing.z());
        for (int i = 0; i < 3; ++i)
            sums[i] += figures[i].count * figures[i].rmsPercent * figures[i].rmsPercent;
        counts += figures[0].count;
        char line[160];
        std::snprintf(line, sizeof line, "    {\"%.*s\", \"%.*s\", %.0f, %.0f, %.0f},\n",
                      static_cast<int>(offsets[kind].landmark.size()), offsets[kind].landmark.data(),
                      static_cast<int>(offsets[kind].bone.size()), offsets[kind].bone.data(), 1e3 * found.x(),
                      1e3 * found.y(), 1e3 * found.z());
        table += line;
    }
    std::printf("all         %.3f  %.3f  %.3f\n\n%s\n", std::sqrt(sums[0] / counts),
                std::sqrt(sums[1] / counts), std::sqrt(sums[2] / counts), table.c_str());
    std::printf("depth of world-landmark directions in degrees, + = too far; medians\n");
    printDepthBias(study.depths);
    printTruthErrors(study.truths);
}

}  // namespace
}  // namespace abf::calibrate

int main(int argc, char** argv) {
    abf::calibrate::Options options;
    for (int i = 1; i < argc; i += 2) {
        const std::string name = argv[i];
        const char* value = i + 1 < argc ? argv[i + 1] : nullptr;
        if (value && name == "--bodies") {
            options.bodies = std::atoi(value);
        } else if (value && name == "--views") {
            options.views = std::atoi(value);
        } else if (value && name == "--seed") {
            options.seed = std::strtoull(value, nullptr, 10);
        } else if (value && name == "--pictures") {
            options.pictures = value;
        } else if (value && name == "--fits") {
            options.fits = std::atoi(value);
        } else {
            std::fprintf(stderr,
                         "Usage: %s [--bodies N] [--views V] [--seed S] [--pictures DIR] [--fits N]\n",
                         argv[0]);
            return 2;
        }
    }
    const auto model = abf::loadBodyModel(abf::defaultModelPath());
    if (!model) return std::fprintf(stderr, "%s\n", model.error().message.c_str()), 1;
    abf::PersonDetector::Options detectorOptions;
    detectorOptions.threads = 1;
    const auto detector = abf::PersonDetector::load(abf::defaultPoseModelDir(), detectorOptions);
    if (!detector) return std::fprintf(stderr, "%s\n", detector.error().message.c_str()), 1;
    const auto study = abf::calibrate::Calibration(*model, **detector, options).run();
    if (!study) return std::fprintf(stderr, "%s\n", study.error().message.c_str()), 1;
    abf::calibrate::report(*study, options);
    return 0;
}
