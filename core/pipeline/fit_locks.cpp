// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/fit_locks.h"

#include <algorithm>
#include <vector>

#include "core/export/label_table.h"
#include "core/pipeline/fact_text.h"

namespace abf {
namespace {

constexpr std::string_view kBonePrefix = "bone:", kMeasurePrefix = "measure:";

template <class T>
void add(std::vector<T>& all, const std::vector<T>& more) {
    for (const T& one : more) {
        if (std::ranges::find(all, one) == all.end()) all.push_back(one);
    }
}

template <class T>
void remove(std::vector<T>& all, const std::vector<T>& fewer) {
    std::erase_if(all, [&](const T& one) { return std::ranges::find(fewer, one) != fewer.end(); });
}

tl::unexpected<Error> unknown(const std::string& name, std::span<const std::string_view> labels,
                              std::string_view prefix) {
    const std::string_view label = std::string_view(name).substr(prefix.size());
    const auto meant = LabelTable(labels).nearest(label, std::max<std::size_t>(2, label.size() / 3));
    return fail(ErrorCode::InvalidArgument,
                "\"" + name + "\" can not be locked: it is no " +
                    (prefix.empty() ? "phenotype and no local change" : "bone") +
                    (meant.empty() ? std::string(". Bones are written bone:NAME, measures measure:NAME.")
                                   : "; did you mean \"" + std::string(prefix) + std::string(meant) + "\"?"));
}

}  // namespace

Result<FitDocument::Locks> locksFromNames(const BodyModel& model, std::span<const std::string> names) {
    std::vector<std::string_view> sliders(kPhenotypeNames.begin(), kPhenotypeNames.end());
    std::ranges::copy(model.localChangeLabels(), std::back_inserter(sliders));
    const LabelTable table(sliders), bones(model.annyRig().boneLabels);
    FitDocument::Locks locks;
    for (const std::string& name : names) {
        if (name.starts_with(kBonePrefix)) {
            const std::string label = name.substr(kBonePrefix.size());
            if (bones.find(label) < 0) return unknown(name, model.annyRig().boneLabels, kBonePrefix);
            add(locks.bones, {label});
            continue;
        }
        if (name.starts_with(kMeasurePrefix)) {
            const auto measure = measureFromText(std::string_view(name).substr(kMeasurePrefix.size()));
            if (!measure) return propagate(measure);
            add(locks.measures, {*measure});
            continue;
        }
        const int slider = table.find(name);
        if (slider < 0) return unknown(name, sliders, {});
        if (slider < kPhenotypeCount)
            add(locks.phenotypes, {static_cast<Phenotype>(slider)});
        else
            add(locks.localChanges, {slider - kPhenotypeCount});
    }
    return locks;
}

void addLocks(FitDocument::Locks& locks, const FitDocument::Locks& more) {
    add(locks.phenotypes, more.phenotypes);
    add(locks.localChanges, more.localChanges);
    add(locks.bones, more.bones);
    add(locks.measures, more.measures);
}

void removeLocks(FitDocument::Locks& locks, const FitDocument::Locks& fewer) {
    remove(locks.phenotypes, fewer.phenotypes);
    remove(locks.localChanges, fewer.localChanges);
    remove(locks.bones, fewer.bones);
    remove(locks.measures, fewer.measures);
}

void applyLocks(const FitDocument::Locks& locks, const BodyShape& shape, FitProblem& problem) {
    for (const Phenotype p : locks.phenotypes) problem.fixed.try_emplace(p, shape.phenotypes[p]);
    for (const int change : locks.localChanges) {
        const double value = change < shape.localChanges.size() ? shape.localChanges[change] : 0;
        problem.fixedLocalChanges.try_emplace(change, value);
    }
    add(problem.fixedBones, locks.bones);
}

}  // namespace abf
