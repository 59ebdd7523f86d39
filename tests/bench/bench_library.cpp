// SPDX-License-Identifier: Apache-2.0
// Times the library's queries on 10,000 subjects (or argv[1]). Prints, of 21 runs, the median of the
// processor's time (what it takes on a machine with nothing else to do) and of the time that passed.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include "core/library/library.h"

using namespace abf;

namespace {

void fill(const std::filesystem::path& file, int count) {
    const char* first[] = {"Anna",  "Björn", "Chen", "Dalia", "Émile",
                           "Fatou", "Goran", "Hana", "Ines",  "Jamal"};
    const char* last[] = {"Müller", "Okafor", "Sato",   "Silva", "Novak",
                          "Dubois", "Khan",   "Larsen", "Rossi", "Wang"};
    const char* tags[] = {"study a", "study b", "adult", "child", "athlete", "control"};
    std::mt19937 random(1);
    // A fit with one photo takes some 30 kB.
    const std::string json =
        R"({"schema":"abf.fit/1","fit":{"notes":[")" + std::string(30'000, 'n') + R"("]}})";
    const std::string thumbnail(8'000, 't');
    Library library = Library::open(file).value();
    for (int i = 0; i < count; ++i) {
        const std::string name =
            std::string(first[random() % 10]) + " " + last[random() % 10] + " " + std::to_string(i);
        const SubjectId id = library.addSubject(name, "session " + std::to_string(i % 97)).value();
        (void)library.addTag(id, tags[random() % 6]);
        if (i % 3 == 0) (void)library.addTag(id, tags[random() % 6]);
        (void)library.addFit({.subject = id, .name = "first fit", .json = json, .thumbnail = thumbnail});
    }
}

void measure(const char* what, const std::function<std::size_t()>& work) {
    std::vector<double> times, processor;
    std::size_t rows = 0;
    for (int run = 0; run < 21; ++run) {
        const auto start = std::chrono::steady_clock::now();
        const auto clock = std::clock();
        rows = work();
        processor.push_back(1e3 * static_cast<double>(std::clock() - clock) / CLOCKS_PER_SEC);
        times.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    std::sort(times.begin(), times.end());
    std::sort(processor.begin(), processor.end());
    std::printf("%-44s %6zu rows  %6.2f ms  passed %6.2f ms%s\n", what, rows, processor[10], times[10],
                processor[10] > 5 ? "  (over 5 ms)" : "");
}

}  // namespace

int main(int argc, char** argv) {
    const int count = argc > 1 ? std::atoi(argv[1]) : 10'000;
    const std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("abf_bench_library_" + std::to_string(count));
    const std::filesystem::path file = folder / "library.sqlite";
    if (!std::filesystem::exists(file)) fill(file, count);
    Library library = Library::open(file).value();
    std::vector<SubjectId> ids;
    measure("all, by change", [&] { return (ids = library.find({}).value()).size(); });
    measure("all, by name",
            [&] { return library.find({.order = SubjectQuery::Order::Name}).value().size(); });
    measure("search, a rare word (\"4711\")", [&] { return library.find({.text = "4711"}).value().size(); });
    measure("search, two words (\"anna sat\")",
            [&] { return library.find({.text = "anna sat"}).value().size(); });
    measure("search, one letter (\"m\")", [&] { return library.find({.text = "m"}).value().size(); });
    measure("search, in everybody (\"first\")",
            [&] { return library.find({.text = "first"}).value().size(); });
    measure("with a tag", [&] { return library.find({.tags = {"athlete"}}).value().size(); });
    measure("with a tag and a word",
            [&] { return library.find({.text = "han", .tags = {"athlete"}}).value().size(); });
    const std::size_t middle = ids.size() / 2;
    measure("lines of a page",
            [&] { return library.summaries(std::span(ids).subspan(middle, 64)).value().size(); });
    measure("one subject with photos and fits",
            [&] { return library.subject(ids[middle]).value().fits.size(); });
    measure("a thumbnail", [&] { return library.subjectThumbnail(ids[middle]).value().size(); });
    measure("all tags with counts", [&] { return library.tags().value().size(); });
    measure("revision", [&] { return std::size_t(library.revision().value() >= 0); });
    return 0;
}
