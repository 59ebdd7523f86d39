// SPDX-License-Identifier: Apache-2.0
#include "core/measure/body_measurer.h"

#include <algorithm>
#include <string>

#include "core/body/age_slider.h"
#include "core/body/parameter_check.h"
#include "core/measure/body_fat.h"
#include "core/measure/body_mass.h"
#include "core/measure/measure_sites.h"
#include "core/measure/rest_body.h"
#include "core/measure/shape_slopes.h"
#include "core/measure/skin_area.h"
#include "core/measure/skin_volume.h"
#include "core/measure/take_measures.h"

namespace abf {
namespace {

/// Body fat is clamped to what living bodies may have; the equation is for adults.
constexpr double kLeastFat = 0.03, kMostFat = 0.7, kAdultYears = 20;

/// The values that follow from others.
void addDerived(const BodyShape& shape, MeasureValues& values) {
    const auto value = [&](Measure m) -> double& { return values[indexOf(m)]; };
    const double gender = shape.phenotypes[Phenotype::Gender], stature = value(Measure::Stature);
    value(Measure::Mass) = bodyMass(value(Measure::Volume), stature, gender).kilograms;
    value(Measure::BodyMassIndex) = value(Measure::Mass) / (stature * stature);
    const double years = std::max(kAdultYears, yearsFromAgeSlider(shape.phenotypes[Phenotype::Age]));
    value(Measure::BodyFat) =
        std::clamp(fatShare(value(Measure::BodyMassIndex), gender, years).share, kLeastFat, kMostFat);
}

/// Their slopes, from those of stature and volume.
void addDerivedSlopes(const BodyShape& shape, const ShapeColumns& columns, const MeasureValues& values,
                      Eigen::MatrixXd& slopes) {
    const auto value = [&](Measure m) { return values[indexOf(m)]; };
    const auto row = [&](Measure m) { return slopes.row(static_cast<Eigen::Index>(indexOf(m))); };
    const auto addColumn = [&](Measure m, Phenotype phenotype, double slope) {
        for (std::size_t c = 0; c < columns.phenotypes.size(); ++c)
            if (columns.phenotypes[c] == phenotype) row(m)[static_cast<Eigen::Index>(c)] += slope;
    };
    const double gender = shape.phenotypes[Phenotype::Gender], age = shape.phenotypes[Phenotype::Age];
    const double stature = value(Measure::Stature);
    const BodyMass mass = bodyMass(value(Measure::Volume), stature, gender);
    row(Measure::Mass) = mass.byVolume * row(Measure::Volume) + mass.byStature * row(Measure::Stature);
    addColumn(Measure::Mass, Phenotype::Gender, mass.byGender);

    const double index = value(Measure::BodyMassIndex);
    row(Measure::BodyMassIndex) =
        row(Measure::Mass) / (stature * stature) - 2 * index / stature * row(Measure::Stature);

    const double years = yearsFromAgeSlider(age);
    const FatShare fat = fatShare(index, gender, std::max(kAdultYears, years));
    if (fat.share <= kLeastFat || fat.share >= kMostFat) return;
    row(Measure::BodyFat) = fat.byBodyMassIndex * row(Measure::BodyMassIndex);
    addColumn(Measure::BodyFat, Phenotype::Gender, fat.byGender);
    if (years > kAdultYears) addColumn(Measure::BodyFat, Phenotype::Age, fat.byYears * yearsByAgeSlider(age));
}

const MeasuresWanted& allMeasures() {
    static const MeasuresWanted all = [] {
        MeasuresWanted wanted;
        wanted.fill(true);
        return wanted;
    }();
    return all;
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
        : model(std::move(bodyModel)),
          skin(skinTriangles(*model)),
          outside(outerTriangles(*model, skin)),
          sites(measureSites(model)) {}

    MeasureValues measure(const RestBody& body, const BodyShape& shape, const MeasuresWanted& wanted,
                          MeasureGradients* gradients) const {
        MeasureValues values = takeLengths(sites, body, wanted, gradients);
        if (wanted[indexOf(Measure::SurfaceArea)]) values[indexOf(Measure::SurfaceArea)] = surfaceArea(body, outside);
        if (!wanted[indexOf(Measure::Volume)]) return values;
        values[indexOf(Measure::Volume)] = enclosedVolume(body, skin);
        addDerived(shape, values);
        return values;
    }

    Result<MeasureValues> measure(const BodyShape& shape, const ShapeColumns& columns, const MeasuresWanted& wanted,
                                  Eigen::MatrixXd& slopes) const {
        if (const auto checked = checkShape(*model, shape); !checked) return propagate(checked);
        if (const auto checked = checkColumns(*model, columns); !checked) return propagate(checked);

        const RestBody body = makeRestBody(model, shape);
        MeasureGradients gradients;
        const MeasureValues values = measure(body, shape, wanted, &gradients);
        std::vector<SkinGradient> dense;
        std::vector<Measure> denseMeasures;
        if (wanted[indexOf(Measure::Volume)]) {
            dense.push_back(enclosedVolumeGradient(body, skin));
            denseMeasures.push_back(Measure::Volume);
        }
        if (wanted[indexOf(Measure::SurfaceArea)]) {
            dense.push_back(surfaceAreaGradient(body, outside));
            denseMeasures.push_back(Measure::SurfaceArea);
        }
        const Eigen::MatrixXd all = shapeSlopes(*model, shape, columns, gradients, dense);
        slopes = all.topRows(kMeasureCount);
        for (std::size_t i = 0; i < dense.size(); ++i) {
            slopes.row(static_cast<Eigen::Index>(indexOf(denseMeasures[i]))) =
                all.row(static_cast<Eigen::Index>(kMeasureCount + i));
        }
        if (wanted[indexOf(Measure::Volume)]) addDerivedSlopes(shape, columns, values, slopes);
        return values;
    }

    std::shared_ptr<const BodyModel> model;
    std::vector<std::array<std::uint32_t, 3>> skin, outside;
    MeasureSites sites;
};

BodyMeasurer::BodyMeasurer(std::shared_ptr<const BodyModel> model)
    : impl_(std::make_unique<const Impl>(std::move(model))) {}
BodyMeasurer::~BodyMeasurer() = default;

Result<MeasureValues> BodyMeasurer::measure(const BodyShape& shape) const {
    if (const auto checked = checkShape(*impl_->model, shape); !checked) return propagate(checked);
    return impl_->measure(makeRestBody(impl_->model, shape), shape, allMeasures(), nullptr);
}

Result<MeasureValues> BodyMeasurer::measure(const BodyShape& shape, const ShapeColumns& columns,
                                            Eigen::MatrixXd& slopes) const {
    return impl_->measure(shape, columns, allMeasures(), slopes);
}

Result<MeasureValues> BodyMeasurer::measure(const BodyShape& shape, const ShapeColumns& columns,
                                            std::span<const Measure> wanted, Eigen::MatrixXd& slopes) const {
    constexpr Measure kByVolume[] = {Measure::Mass, Measure::BodyMassIndex, Measure::BodyFat};
    MeasuresWanted some{};
    for (const Measure m : wanted) {
        some[indexOf(m)] = true;
        if (std::ranges::find(kByVolume, m) != std::end(kByVolume)) some[indexOf(Measure::Volume)] = true;
    }
    return impl_->measure(shape, columns, some, slopes);
}

Result<std::vector<TapeLine>> BodyMeasurer::tapes(const BodyShape& shape) const {
    if (const auto checked = checkShape(*impl_->model, shape); !checked) return propagate(checked);
    return tapeLines(impl_->sites, makeRestBody(impl_->model, shape));
}

}  // namespace abf
