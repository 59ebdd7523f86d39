// SPDX-License-Identifier: Apache-2.0
/// Speed of finding people, on one and two threads: bench_landmarks [--json] PHOTO. Figures only.
#include <unistd.h>

#include <cstdio>
#include <cstring>
#include <filesystem>

#include "core/image/photo.h"
#include "core/landmarks/detector_network.h"
#include "core/landmarks/landmark_network.h"
#include "core/landmarks/person_detector.h"
#include "core/landmarks/region.h"
#include "tests/bench/measured.h"

using namespace abf;
namespace fs = std::filesystem;

namespace {

/// Loading with an empty cache, then with the cache that this left.
void measureLoading(std::vector<bench::Measured>& results, const fs::path& cache) {
    const auto load = [&] {
        (void)PersonDetector::load(defaultPoseModelDir(), {.threads = 2, .cacheDir = cache});
    };
    results.push_back(bench::measure("load networks, no cache", 3, [&](int) {
        (void)PersonDetector::load(defaultPoseModelDir(), {.threads = 2, .cacheDir = {}});
    }));
    results.push_back(bench::measure("load networks, cold cache", 3, [&](int) {
        fs::remove_all(cache);
        load();
    }));
    results.push_back(bench::measure("load networks, warm cache", 5, [&](int) { load(); }));
}

bool measureRuns(std::vector<bench::Measured>& results, const Photo& photo, const fs::path& cache,
                 int threads) {
    const fs::path models = defaultPoseModelDir();
    const InferenceNetwork::Options options{threads, cache};
    auto detector = DetectorNetwork::load(models, options);
    auto landmarks = LandmarkNetwork::load(models, options);
    auto persons = PersonDetector::load(models, {.threads = threads, .cacheDir = cache});
    if (!detector || !landmarks || !persons) return false;

    const std::string suffix = threads == 1 ? ", 1 thread" : ", " + std::to_string(threads) + " threads";
    const RegionOfInterest whole = letterboxRegion(photo.rgb.cols, photo.rgb.rows);
    results.push_back(
        bench::measure("detector" + suffix, 40, [&](int) { (void)detector->detect(photo.rgb, whole, 0.5); }));
    results.push_back(bench::measure("heavy landmarks" + suffix, 20,
                                     [&](int) { (void)landmarks->estimate(photo.rgb, whole); }));
    std::size_t count = 0;
    results.push_back(bench::measure("whole detect" + suffix, 10, [&](int) {
        const auto found = (*persons)->detect(photo);
        count = found ? found->size() : 0;
    }));
    results.back().name += ", " + std::to_string(count) + " found";
    return true;
}

}  // namespace

int main(int argc, char** argv) {
    bool json = false;
    fs::path file;
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--json") == 0)
            json = true;
        else
            file = argv[i];
    }
    if (file.empty()) {
        std::fprintf(stderr, "usage: bench_landmarks [--json] PHOTO\n");
        return 2;
    }
    const auto photo = loadPhoto(file);
    if (!photo) {
        std::fprintf(stderr, "%s\n", photo.error().message.c_str());
        return 1;
    }
    const fs::path cache = fs::temp_directory_path() / ("abf-bench-cache-" + std::to_string(getpid()));
    std::vector<bench::Measured> results;
    measureLoading(results, cache);
    const bool ran = measureRuns(results, *photo, cache, 1) && measureRuns(results, *photo, cache, 2);
    fs::remove_all(cache);
    if (!ran) {
        std::fprintf(stderr, "The networks cannot be loaded from %s.\n", defaultPoseModelDir().c_str());
        return 1;
    }
    bench::print("finding people", results, json);
    return 0;
}
