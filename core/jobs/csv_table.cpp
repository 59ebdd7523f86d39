// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/csv_table.h"

#include <algorithm>

namespace abf {
namespace {

constexpr std::size_t kMaxRows = 1'000'000;

std::string trimmed(const std::string& text) {
    const std::size_t first = text.find_first_not_of(" \t\r");
    return first == std::string::npos ? std::string()
                                      : text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

char separatorOf(std::string_view firstLine) {
    char best = ',';
    for (const char candidate : {',', ';', '\t'})
        if (std::ranges::count(firstLine, candidate) > std::ranges::count(firstLine, best)) best = candidate;
    return best;
}

}  // namespace

Result<CsvTable> parseCsv(std::string_view text, std::string_view source) {
    if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
    const auto refuse = [&](int line, const std::string& what) {
        return fail(ErrorCode::Corrupt,
                    "Cannot read " + std::string(source) + ", line " + std::to_string(line) + ": " + what);
    };
    const char separator = separatorOf(text.substr(0, text.find('\n')));
    CsvTable table;
    int line = 1;
    for (std::size_t at = 0; at < text.size();) {
        const int first = line;
        std::vector<std::string> cells(1);
        bool quoted = false, wasQuoted = false;
        for (;; ++at) {
            if (at >= text.size()) {
                if (quoted) return refuse(first, "a quote is not closed.");
                break;
            }
            const char c = text[at];
            if (c == '\n') ++line;
            if (quoted) {
                if (c != '"') {
                    cells.back() += c;
                } else if (at + 1 < text.size() && text[at + 1] == '"') {
                    cells.back() += text[++at];
                } else {
                    quoted = false;
                }
                continue;
            }
            if (c == '\n') break;
            if (c == '"' && trimmed(cells.back()).empty() && !wasQuoted) {
                cells.back().clear();
                quoted = wasQuoted = true;
            } else if (c == separator) {
                if (!wasQuoted) cells.back() = trimmed(cells.back());
                cells.emplace_back();
                wasQuoted = false;
            } else if (c != '\r') {
                cells.back() += c;
            }
        }
        ++at;
        if (!wasQuoted) cells.back() = trimmed(cells.back());
        if (cells.size() == 1 && cells[0].empty()) continue;
        if (cells[0].starts_with('#')) continue;
        if (table.columns.empty()) {
            table.columns = std::move(cells);
            continue;
        }
        if (cells.size() > table.columns.size())
            return refuse(first, "it has " + std::to_string(cells.size()) + " cells, but there are " +
                                     std::to_string(table.columns.size()) + " columns.");
        cells.resize(table.columns.size());
        table.rows.push_back({first, std::move(cells)});
        if (table.rows.size() > kMaxRows) return refuse(first, "the table has more than a million lines.");
    }
    if (table.columns.empty()) return refuse(1, "the first line must name the columns.");
    return table;
}

std::string csvCell(std::string_view text) {
    if (text.find_first_of(",;\"\n\r\t") == std::string_view::npos) return std::string(text);
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + "\"";
}

}  // namespace abf
