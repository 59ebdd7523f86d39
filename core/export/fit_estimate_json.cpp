// SPDX-License-Identifier: Apache-2.0
#include "core/export/fit_estimate_json.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "core/export/fit_names.h"

namespace abf {
namespace {

using Json = nlohmann::ordered_json;

/// JSON has no infinity: what is not finite is left out, and read as 0.
void addFinite(Json& object, const char* key, double value) {
    if (std::isfinite(value)) object[key] = value;
}

Json measuresJson(const ShapeEstimate& estimate) {
    Json out = Json::object();
    for (const MeasureInfo& info : measureCatalogue()) {
        Json entry = Json::object();
        addFinite(entry, "value", estimate.measures[indexOf(info.measure)]);
        addFinite(entry, "sigma", estimate.measureSigma[indexOf(info.measure)]);
        out[std::string(info.key)] = std::move(entry);
    }
    return out;
}

Json clothingJson(const ClothingAllowance& clothing) {
    Json out = Json::object();
    for (int group = 0; group < kClothingGroupCount; ++group) {
        const std::size_t region = indexOf(regionOfClothing(group));
        if (clothing.thickness[region] == 0 && clothing.spread[region] == 0) continue;
        Json entry = Json::object();
        addFinite(entry, "thickness", clothing.thickness[region]);
        addFinite(entry, "sigma", clothing.spread[region]);
        out[std::string(clothingPartKey(group))] = std::move(entry);
    }
    return out;
}

Json factReportJson(const FactReport& fact) {
    Json out;
    out["measure"] = measureInfo(fact.measure).key;
    addFinite(out, "asked", fact.asked);
    addFinite(out, "tolerance", fact.tolerance);
    addFinite(out, "fitted", fact.fitted);
    addFinite(out, "otherwise", fact.otherwise);
    addFinite(out, "otherwise_sigma", fact.otherwiseSigma);
    out["contradicts"] = fact.contradicts;
    return out;
}

std::vector<std::string_view> measureKeys() {
    std::vector<std::string_view> keys;
    for (const MeasureInfo& info : measureCatalogue()) keys.push_back(info.key);
    return keys;
}

Measure requiredMeasure(const JsonNode& object) {
    std::optional<Measure> measure;
    object.requireObject();
    object.ifPresent("measure", [&](const JsonNode& node) {
        const std::string key = node.text();
        measure = measureFromKey(key);
        if (measure) return;
        const std::vector<std::string_view> keys = measureKeys();
        const std::string_view meant =
            LabelTable(keys).nearest(key, std::max<std::size_t>(2, key.size() / 3));
        node.reject("is \"" + key + "\", which is no measure" +
                    (meant.empty() ? "." : "; did you mean \"" + std::string(meant) + "\"?"));
    });
    if (!measure) object.reject("has no \"measure\".");
    return *measure;
}

FactReport readFactReport(const JsonNode& node) {
    FactReport fact;
    fact.measure = requiredMeasure(node);
    readNumber(node, "asked", fact.asked);
    readNumber(node, "tolerance", fact.tolerance);
    readNumber(node, "fitted", fact.fitted);
    readNumber(node, "otherwise", fact.otherwise);
    readNumber(node, "otherwise_sigma", fact.otherwiseSigma);
    node.ifPresent("contradicts", [&](const JsonNode& flag) { fact.contradicts = flag.truth(); });
    return fact;
}

void readClothing(const JsonNode& node, ClothingAllowance& clothing) {
    std::array<std::string_view, kClothingGroupCount> parts;
    for (int group = 0; group < kClothingGroupCount; ++group)
        parts[static_cast<std::size_t>(group)] = clothingPartKey(group);
    requireLabels(node, LabelTable(parts), "part of the clothing");
    node.forEachEntry([&](const std::string& part, const JsonNode& entry) {
        entry.requireObject();
        double thickness = 0, sigma = 0;
        readNumber(entry, "thickness", thickness);
        readNumber(entry, "sigma", sigma);
        for (std::size_t region = 0; region < kContourRegionCount; ++region) {
            if (clothingGroup(static_cast<BodyRegion>(region)) != clothingPartFromKey(part)) continue;
            clothing.thickness[region] = thickness;
            clothing.spread[region] = sigma;
        }
    });
}

void readQuality(const JsonNode& node, ShapeEstimate& estimate) {
    node.requireObject();
    node.ifPresent("verdict", [&](const JsonNode& entry) {
        const auto quality = fitQualityFromName(entry.text());
        if (!quality) entry.reject("must be \"good\", \"fair\" or \"poor\".");
        estimate.quality = *quality;
    });
    node.ifPresent("reasons", [&](const JsonNode& reasons) {
        reasons.forEachElement(
            [&](const JsonNode& reason) { estimate.qualityReasons.push_back(reason.text()); });
    });
}

}  // namespace

Json estimateJson(const ShapeEstimate& estimate) {
    Json out;
    out["measures"] = measuresJson(estimate);
    Json sigmas = Json::object();
    for (std::size_t p = 0; p < kPhenotypeCount; ++p) {
        if (estimate.phenotypeSigma[p] != 0)
            addFinite(sigmas, std::string(kPhenotypeNames[p]).c_str(), estimate.phenotypeSigma[p]);
    }
    out["phenotype_sigmas"] = std::move(sigmas);
    out["clothing"] = clothingJson(estimate.clothing);
    out["facts"] = Json::array();
    for (const FactReport& fact : estimate.facts) out["facts"].push_back(factReportJson(fact));
    out["odd_photos"] = Json::array();
    for (const std::size_t view : estimate.oddViews) out["odd_photos"].push_back(view + 1);
    out["best_next_photo"] = estimate.bestNextPhoto;
    out["quality"] = {{"verdict", fitQualityName(estimate.quality)}, {"reasons", estimate.qualityReasons}};
    return out;
}

ShapeEstimate readEstimate(const JsonNode& node, std::size_t photoCount) {
    static constexpr std::array<std::string_view, 7> kFields = {
        "measures", "phenotype_sigmas", "clothing", "facts", "odd_photos", "best_next_photo", "quality"};
    rejectMisspelt(node, kFields);
    ShapeEstimate estimate;
    node.ifPresent("measures", [&](const JsonNode& measures) {
        const std::vector<std::string_view> keys = measureKeys();
        requireLabels(measures, LabelTable(keys), "measure");
        measures.forEachEntry([&](const std::string& key, const JsonNode& entry) {
            entry.requireObject();
            const std::size_t at = indexOf(*measureFromKey(key));
            readNumber(entry, "value", estimate.measures[at]);
            readNumber(entry, "sigma", estimate.measureSigma[at]);
        });
    });
    node.ifPresent("phenotype_sigmas", [&](const JsonNode& sigmas) {
        requireLabels(sigmas, LabelTable(kPhenotypeNames), "phenotype");
        sigmas.forEachEntry([&](const std::string& label, const JsonNode& entry) {
            estimate.phenotypeSigma[static_cast<std::size_t>(*phenotypeFromName(label))] = entry.number();
        });
    });
    node.ifPresent("clothing", [&](const JsonNode& clothing) { readClothing(clothing, estimate.clothing); });
    node.ifPresent("facts", [&](const JsonNode& facts) {
        facts.forEachElement([&](const JsonNode& fact) { estimate.facts.push_back(readFactReport(fact)); });
    });
    node.ifPresent("odd_photos", [&](const JsonNode& photos) {
        photos.forEachElement([&](const JsonNode& photo) {
            const int number = photo.count();
            if (number < 1 || static_cast<std::size_t>(number) > photoCount)
                photo.reject("must be the number of a photo, 1 = the first; there are " +
                             std::to_string(photoCount) + ".");
            estimate.oddViews.push_back(static_cast<std::size_t>(number - 1));
        });
    });
    node.ifPresent("best_next_photo", [&](const JsonNode& entry) { estimate.bestNextPhoto = entry.text(); });
    node.ifPresent("quality", [&](const JsonNode& quality) { readQuality(quality, estimate); });
    return estimate;
}

Json factsJson(const std::vector<KnownFact>& facts) {
    Json out = Json::array();
    for (const KnownFact& fact : facts) {
        Json entry;
        entry["measure"] = measureInfo(fact.measure).key;
        entry["value"] = fact.value;
        if (fact.tolerance > 0) entry["tolerance"] = fact.tolerance;
        out.push_back(std::move(entry));
    }
    return out;
}

std::vector<KnownFact> readFacts(const JsonNode& node) {
    std::vector<KnownFact> facts;
    std::set<Measure> seen;
    node.forEachElement([&](const JsonNode& entry) {
        KnownFact fact;
        fact.measure = requiredMeasure(entry);
        if (!seen.insert(fact.measure).second) entry.reject("names a measure for the second time.");
        if (!entry.value->contains("value")) entry.reject("has no \"value\".");
        entry.ifPresent("value", [&](const JsonNode& value) {
            fact.value = value.number();
            if (!(fact.value > 0)) value.reject("must be more than 0.");
        });
        entry.ifPresent("tolerance", [&](const JsonNode& tolerance) {
            fact.tolerance = tolerance.number();
            if (fact.tolerance < 0) tolerance.reject("must be 0 or more.");
        });
        facts.push_back(fact);
    });
    return facts;
}

}  // namespace abf
