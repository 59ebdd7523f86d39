// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/manifest.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

#include "core/base/mapped_file.h"
#include "core/export/fit_names.h"
#include "core/image/photo_files.h"
#include "core/jobs/csv_table.h"
#include "core/pipeline/fact_text.h"

namespace abf {
namespace {

namespace fs = std::filesystem;

/// Leaves the reader of a line from any depth.
struct BadLine {
    std::string what;
};

std::vector<std::string> parts(const std::string& text) {
    std::vector<std::string> list;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('|', at), text.size());
        std::string part = text.substr(at, end - at);
        const std::size_t first = part.find_first_not_of(' ');
        if (first != std::string::npos)
            list.push_back(part.substr(first, part.find_last_not_of(' ') - first + 1));
        at = end + 1;
    }
    return list;
}

/// "178,5", as spreadsheets of many countries write it, with a point.
std::string withPoint(std::string text) {
    if (std::ranges::count(text, ',') == 1 && text.find('.') == std::string::npos) std::ranges::replace(text, ',', '.');
    return text;
}

double number(const std::string& column, const std::string& text, double low, double high) {
    double value = 0;
    const std::string plain = withPoint(text);
    const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
    if (error != std::errc() || end != plain.data() + plain.size())
        throw BadLine{column + " is \"" + text + "\", which is not a number."};
    if (!(value >= low && value <= high)) throw BadLine{column + " is " + text + ", which no person has."};
    return value;
}

void addFact(FitJob& job, const std::string& text) {
    const auto fact = factFromText(withPoint(text));
    if (!fact) throw BadLine{fact.error().message};
    if (fact->measure == Measure::Stature)
        job.known.heightM = fact->value;
    else
        job.known.facts.push_back(*fact);
}

void readCell(FitJob& job, const std::string& column, const std::string& text, const fs::path& folder) {
    if (text.empty()) return;
    if (column == "name") {
        job.name = text;
    } else if (column == "photos" || (column.starts_with("photo") &&
                                      column.find_first_not_of("0123456789", 5) == std::string::npos)) {
        for (const std::string& photo : parts(text)) job.photos.push_back(folder / photo);
    } else if (column == "height_cm") {
        job.known.heightM = number(column, text, 40, 250) / 100;
    } else if (column == "weight_kg") {
        job.known.facts.push_back({Measure::Mass, number(column, text, 1, 500)});
    } else if (column == "age_years") {
        job.known.ageYears = number(column, text, 0, 110);
    } else if (column == "sex") {
        if (text != "male" && text != "female")
            throw BadLine{"sex is \"" + text + "\"; it is male or female."};
        job.known.sex = text == "male" ? Sex::Male : Sex::Female;
    } else if (column == "clothing") {
        job.known.clothing = clothingFitFromName(text);
        if (!job.known.clothing) throw BadLine{"clothing is \"" + text + "\"; it is tight, normal or loose."};
    } else if (column == "measures") {
        for (const std::string& entry : parts(text)) addFact(job, entry);
    } else {
        addFact(job, column + "=" + text);
    }
}

bool isKnownColumn(const std::string& column) {
    static const std::set<std::string> kColumns = {"name",      "photos", "height_cm", "weight_kg",
                                                   "age_years", "sex",    "clothing",  "measures"};
    return kColumns.contains(column) ||
           (column.starts_with("photo") && column.find_first_not_of("0123456789", 5) == std::string::npos) ||
           measureFromText(column).has_value();
}

/// A name that can be a file's.
std::string fileName(const std::string& name) {
    std::string plain;
    for (const char c : name)
        plain += static_cast<unsigned char>(c) < 0x20 ||
                         std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos
                     ? '_'
                     : c;
    if (plain.empty() || plain.front() == '.') plain = "_" + plain;
    return plain;
}

}  // namespace

Result<std::vector<ManifestRow>> readManifestRows(const fs::path& file) {
    constexpr std::size_t kMaxBytes = 64u << 20;
    const auto mapped = MappedFile::open(file);
    if (!mapped) return propagate(mapped);
    const auto bytes = mapped->bytes();
    if (bytes.size() > kMaxBytes)
        return fail(ErrorCode::LimitExceeded,
                    file.string() + " is larger than 64 MiB: it is no list of people.");
    const auto table = parseCsv({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, file.string());
    if (!table) return propagate(table);
    for (const std::string& column : table->columns)
        if (!isKnownColumn(column))
            return fail(ErrorCode::InvalidArgument, file.string() + " has a column \"" + column +
                                                        "\". Columns are name, photos, height_cm, weight_kg, "
                                                        "sex, age_years, clothing, measures, and "
                                                        "measures by name (`abf fit --list-measures`).");
    const fs::path folder = file.parent_path();
    std::vector<ManifestRow> rows;
    for (const CsvTable::Row& row : table->rows) {
        ManifestRow read{.line = row.line, .job = {}, .fault = {}};
        FitJob& job = read.job;
        try {
            for (std::size_t i = 0; i < row.cells.size(); ++i)
                readCell(job, table->columns[i], row.cells[i], folder);
            if (job.photos.empty()) throw BadLine{"there is no photo."};
        } catch (const BadLine& bad) {
            read.fault = Error{ErrorCode::InvalidArgument,
                               file.string() + ", line " + std::to_string(row.line) + ": " + bad.what};
        }
        if (job.name.empty() && !job.photos.empty()) job.name = job.photos.front().stem().string();
        if (!job.name.empty()) job.name = fileName(job.name);
        rows.push_back(std::move(read));
    }
    if (rows.empty()) return fail(ErrorCode::InvalidArgument, file.string() + " names nobody.");
    return rows;
}

Result<std::vector<FitJob>> readManifest(const fs::path& file) {
    auto rows = readManifestRows(file);
    if (!rows) return propagate(rows);
    std::vector<FitJob> jobs;
    for (ManifestRow& row : *rows) {
        if (row.fault) return tl::unexpected<Error>(*row.fault);
        jobs.push_back(std::move(row.job));
    }
    return jobs;
}

Result<std::vector<FitJob>> jobsInFolder(const fs::path& folder, std::stop_token stop) {
    const auto photos = photosInFolder(folder, true, std::move(stop));
    if (!photos) return propagate(photos);
    std::map<fs::path, FitJob> people;  // by folder, or by photo
    for (const fs::path& photo : *photos) {
        const bool alone = photo.parent_path() == folder;
        FitJob& job = people[alone ? photo : photo.parent_path()];
        if (job.name.empty()) {
            std::string name =
                alone ? photo.stem().string() : photo.parent_path().lexically_relative(folder).string();
            std::ranges::replace(name, '/', '-');
            job.name = fileName(name);
        }
        job.photos.push_back(photo);
    }
    if (people.empty())
        return fail(ErrorCode::NotFound,
                    "There are no photos in " + folder.string() + " and the folders below.");
    std::vector<FitJob> jobs;
    for (auto& [place, job] : people) jobs.push_back(std::move(job));
    return jobs;
}

void makeNamesUnique(std::vector<FitJob>& jobs) {
    std::set<std::string> taken;
    for (FitJob& job : jobs) {
        const std::string name = job.name;
        for (int number = 2; !taken.insert(job.name).second; ++number)
            job.name = name + "-" + std::to_string(number);
    }
}

}  // namespace abf
