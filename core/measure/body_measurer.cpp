// SPDX-License-Identifier: Apache-2.0
#include "core/measure/body_measurer.h"

#include <algorithm>
#include <string>

#include "core/body/parameter_check.h"
#include "core/measure/body_mass.h"
#include "core/measure/measure_sites.h"
#include "core/measure/rest_body.h"
#include "core/measure/shape_slopes.h"
#include "core/measure/skin_volume.h"

namespace abf {
namespace {

using Gradients = std::array<PointGradient, kMeasureCount>;

/// Length of the line over some points; adds `scale` times its derivatives where a gradient is wanted.
double pathLength(const RestBody& body, std::span<const AnchorPoint> points, double scale,
                  PointGradient* gradient) {
    double length = 0;
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const Eigen::Vector3d step = points[i + 1].at(body) - points[i].at(body);
        length += step.norm();
        if (gradient == nullptr) continue;
        const Eigen::Vector3d pull = scale * step.stableNormalized();
        points[i].spread(body, -pull, *gradient);
        points[i + 1].spread(body, pull, *gradient);
    }
    return length;
}

/// Length of a chain of vertices down to the level of an anchor.
double chainLength(const RestBody& body, std::span<const std::uint32_t> chain, const AnchorPoint& level,
                   PointGradient* gradient) {
    const double floor = level.at(body).z();
    double length = 0;
    for (std::size_t i = 0; i + 1 < chain.size(); ++i) {
        const Eigen::Vector3d from = body.vertex(chain[i]), to = body.vertex(chain[i + 1]);
        if (from.z() <= floor) break;
        const Eigen::Vector3d step = to - from, n = step.stableNormalized();
        const double drop = from.z() - to.z();
        const double share = to.z() >= floor || drop <= 0 ? 1.0 : (from.z() - floor) / drop;
        length += share * step.norm();
        if (gradient == nullptr) continue;
        gradient->vertices.push_back({chain[i], -share * n});
        gradient->vertices.push_back({chain[i + 1], share * n});
        if (share == 1) continue;
        // The share's own slope: (from − floor) / (from − to) by the three heights.
        const double byHeight = step.norm() / drop;
        gradient->vertices.push_back({chain[i], Eigen::Vector3d(0, 0, byHeight * (1 - share))});
        gradient->vertices.push_back({chain[i + 1], Eigen::Vector3d(0, 0, byHeight * share)});
        level.spread(body, Eigen::Vector3d(0, 0, -byHeight), *gradient);
    }
    return length;
}

Result<void> checkColumns(const BodyModel& model, const ShapeColumns& columns) {
    for (const int change : columns.localChanges)
        if (change < 0 || change >= static_cast<int>(model.localChangeLabels().size()))
            return fail(ErrorCode::InvalidArgument,
                        "There is no local change number " + std::to_string(change) + "; the model has " +
                            std::to_string(model.localChangeLabels().size()) + ".");
    for (const Phenotype p : columns.phenotypes)
        if (static_cast<int>(p) < 0 || static_cast<int>(p) >= kPhenotypeCount)
            return fail(ErrorCode::InvalidArgument,
                        "There is no phenotype number " + std::to_string(static_cast<int>(p)) + ".");
    return {};
}

}  // namespace

struct BodyMeasurer::Impl {
    explicit Impl(std::shared_ptr<const BodyModel> bodyModel)
        : model(std::move(bodyModel)), skin(skinTriangles(*model)), sites(measureSites(model)) {}

    /// `gradients` may be null. Volume and mass have none there.
    MeasureValues measure(const RestBody& body, double gender, Gradients* gradients) const {
        const auto gradient = [&](Measure m) {
            return gradients != nullptr ? &(*gradients)[indexOf(m)] : nullptr;
        };
        MeasureValues values{};
        const auto value = [&](Measure m) -> double& { return values[indexOf(m)]; };

        const auto [sole, crown] = std::ranges::minmax_element(body.z);
        value(Measure::Stature) = double{*crown} - double{*sole};
        const auto soleVertex = static_cast<std::uint32_t>(sole - body.z.begin());
        value(Measure::Volume) = enclosedVolume(body, skin);
        value(Measure::Mass) = bodyMass(value(Measure::Volume), value(Measure::Stature), gender).kilograms;
        value(Measure::Inseam) = sites.crotch.at(body).z() - double{*sole};
        if (gradients != nullptr) {
            const Eigen::Vector3d up = Eigen::Vector3d::UnitZ();
            gradient(Measure::Stature)->vertices = {{static_cast<std::uint32_t>(crown - body.z.begin()), up},
                                                    {soleVertex, -up}};
            sites.crotch.spread(body, up, *gradient(Measure::Inseam));
            gradient(Measure::Inseam)->vertices.push_back({soleVertex, -up});
        }
        value(Measure::ShoulderWidth) = pathLength(body, sites.acromia, 1, gradient(Measure::ShoulderWidth));
        for (const auto& arm : sites.arms)
            value(Measure::ArmLength) += 0.5 * pathLength(body, arm, 0.5, gradient(Measure::ArmLength));
        value(Measure::BackLength) =
            chainLength(body, sites.back, sites.waist, gradient(Measure::BackLength));

        SectionHull hull;
        for (const Tape& tape : sites.tapes) {
            const TapeReading reading = readTape(body, tape, hull);
            value(tape.measure) += tape.weight * reading.girth;
            if (gradients != nullptr)
                addTapeGradient(body, tape, reading, hull, tape.weight, *gradient(tape.measure));
        }
        return values;
    }

    std::shared_ptr<const BodyModel> model;
    std::vector<std::array<std::uint32_t, 3>> skin;
    MeasureSites sites;
};

BodyMeasurer::BodyMeasurer(std::shared_ptr<const BodyModel> model)
    : impl_(std::make_unique<const Impl>(std::move(model))) {}
BodyMeasurer::~BodyMeasurer() = default;

Result<MeasureValues> BodyMeasurer::measure(const BodyShape& shape) const {
    if (const auto checked = checkShape(*impl_->model, shape); !checked) return propagate(checked);
    return impl_->measure(makeRestBody(impl_->model, shape), shape.phenotypes[Phenotype::Gender], nullptr);
}

Result<MeasureValues> BodyMeasurer::measure(const BodyShape& shape, const ShapeColumns& columns,
                                            Eigen::MatrixXd& slopes) const {
    if (const auto checked = checkShape(*impl_->model, shape); !checked) return propagate(checked);
    if (const auto checked = checkColumns(*impl_->model, columns); !checked) return propagate(checked);

    const RestBody body = makeRestBody(impl_->model, shape);
    const double gender = shape.phenotypes[Phenotype::Gender];
    Gradients gradients;
    const MeasureValues values = impl_->measure(body, gender, &gradients);
    const Eigen::MatrixXd all =
        shapeSlopes(*impl_->model, shape, columns, gradients, enclosedVolumeGradient(body, impl_->skin));
    slopes = all.topRows(kMeasureCount);
    const auto row = [&](Measure m) { return slopes.row(static_cast<Eigen::Index>(indexOf(m))); };
    row(Measure::Volume) = all.bottomRows<1>();
    const BodyMass mass =
        bodyMass(values[indexOf(Measure::Volume)], values[indexOf(Measure::Stature)], gender);
    row(Measure::Mass) = mass.byVolume * row(Measure::Volume) + mass.byStature * row(Measure::Stature);
    for (std::size_t c = 0; c < columns.phenotypes.size(); ++c)
        if (columns.phenotypes[c] == Phenotype::Gender)
            row(Measure::Mass)[static_cast<Eigen::Index>(c)] += mass.byGender;
    return values;
}

Result<std::vector<TapeLine>> BodyMeasurer::tapes(const BodyShape& shape) const {
    if (const auto checked = checkShape(*impl_->model, shape); !checked) return propagate(checked);
    const RestBody body = makeRestBody(impl_->model, shape);
    const MeasureSites& sites = impl_->sites;
    std::vector<TapeLine> lines;
    SectionHull hull;
    for (const Tape& tape : sites.tapes) {
        readTape(body, tape, hull);
        lines.push_back({tape.measure, true, hull.corners()});
    }
    const auto open = [&](Measure measure, std::span<const AnchorPoint> points) {
        TapeLine line{measure, false, {}};
        for (const AnchorPoint& point : points) line.points.push_back(point.at(body));
        lines.push_back(std::move(line));
    };
    open(Measure::ShoulderWidth, sites.acromia);
    for (const auto& arm : sites.arms) open(Measure::ArmLength, arm);
    const Eigen::Vector3d crotch = sites.crotch.at(body);
    const double sole = double{*std::ranges::min_element(body.z)};
    lines.push_back({Measure::Inseam, false, {crotch, {crotch.x(), crotch.y(), sole}}});

    TapeLine back{Measure::BackLength, false, {}};
    const double waist = sites.waist.at(body).z();
    for (const std::uint32_t v : sites.back) {
        const Eigen::Vector3d next = body.vertex(v);
        if (next.z() < waist && !back.points.empty()) {
            const Eigen::Vector3d last = back.points.back();
            back.points.push_back(last + (last.z() - waist) / (last.z() - next.z()) * (next - last));
            break;
        }
        back.points.push_back(next);
    }
    lines.push_back(std::move(back));
    return lines;
}

}  // namespace abf
