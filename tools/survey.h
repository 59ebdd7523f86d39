// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <limits>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace abf {

/// A survey's table in memory: numbers by column name; NaN for text and for what is missing.
class Survey {
  public:
    explicit Survey(const std::filesystem::path& csv) {
        std::ifstream file(csv);
        std::string line;
        while (std::getline(file, line)) {
            if (line.empty() || line[0] == '#') continue;
            std::vector<std::string> cells;
            std::stringstream stream(line);
            for (std::string cell; std::getline(stream, cell, ',');) {
                std::erase_if(cell, [](char c) { return c == '"' || c == '\r'; });
                cells.push_back(cell);
            }
            if (columns_.empty()) {
                for (std::size_t i = 0; i < cells.size(); ++i) columns_[cells[i]] = i;
                continue;
            }
            std::vector<double> row;
            for (const std::string& cell : cells) row.push_back(number(cell));
            row.resize(columns_.size(), kMissing);
            rows_.push_back(std::move(row));
        }
    }

    std::size_t size() const { return rows_.size(); }
    double at(std::size_t row, const std::string& column) const { return rows_[row][columns_.at(column)]; }

  private:
    static constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();
    static double number(const std::string& cell) {
        char* end = nullptr;
        const double value = std::strtod(cell.c_str(), &end);
        return end == cell.c_str() || *end ? kMissing : value;
    }

    std::map<std::string, std::size_t> columns_;
    std::vector<std::vector<double>> rows_;
};

struct Weighted {
    double value, weight;
};

inline double weightedMean(const std::vector<Weighted>& values) {
    double total = 0, sum = 0;
    for (const Weighted& v : values) {
        total += v.weight;
        sum += v.weight * v.value;
    }
    return sum / total;
}

inline double weightedMedian(std::vector<Weighted> values) {
    std::sort(values.begin(), values.end(), [](auto& a, auto& b) { return a.value < b.value; });
    double total = 0, sum = 0;
    for (const Weighted& v : values) total += v.weight;
    for (const Weighted& v : values) {
        sum += v.weight;
        if (sum >= total / 2) return v.value;
    }
    return std::numeric_limits<double>::quiet_NaN();
}

}  // namespace abf
