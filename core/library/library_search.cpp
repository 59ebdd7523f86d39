// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cctype>
#include <cstdint>
#include <iterator>
#include <optional>

#include "core/database/query.h"
#include "core/library/library.h"
#include "core/library/record_times.h"

namespace abf {
namespace {

bool startsAWord(unsigned char c) {
    return std::isalnum(c) != 0 || c >= 0x80;
}

/// The words as an FTS5 expression: "ann"* "smi"*. Empty where there is no word.
std::string matchExpression(const std::string& text) {
    std::string expression;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \t\r\n", at), text.size());
        const std::string word = text.substr(at, end - at);
        at = end + 1;
        if (std::none_of(word.begin(), word.end(), startsAWord)) continue;
        if (!expression.empty()) expression += ' ';
        expression += '"';
        for (const char c : word) {
            if (c == '"') expression += '"';
            if (c != '\0') expression += c;
        }
        expression += "\"*";
    }
    return expression;
}

}  // namespace

Result<std::vector<SubjectId>> Library::find(const SubjectQuery& wanted) {
    // Those that words and tags leave, ascending; none: everybody.
    std::optional<std::vector<SubjectId>> allowed;
    const auto narrow = [&](Query query) -> Result<void> {
        std::vector<SubjectId> ids;
        while (query.next()) ids.push_back(query.integer(0));
        if (!allowed) {
            allowed = std::move(ids);
        } else {
            std::vector<SubjectId> both;
            std::ranges::set_intersection(*allowed, ids, std::back_inserter(both));
            allowed = std::move(both);
        }
        return query.done();
    };
    if (const std::string match = matchExpression(wanted.text); !match.empty()) {
        auto done = narrow(
            {database_, "SELECT rowid FROM subject_words WHERE subject_words MATCH ? ORDER BY rowid", match});
        if (!done) return propagate(done);
    }
    for (const std::string& tag : wanted.tags) {
        auto done =
            narrow({database_,
                    "SELECT st.subject FROM tags t JOIN subject_tags st ON st.tag = t.id WHERE t.name = ? "
                    "ORDER BY st.subject",
                    tag});
        if (!done) return propagate(done);
    }
    std::vector<SubjectId> found;
    if (allowed && allowed->empty()) return found;
    // Walking the index in order and dropping what is not allowed is faster than sorting what is.
    int skip = std::max(0, wanted.offset);
    const std::size_t most = wanted.limit < 0 ? SIZE_MAX : static_cast<std::size_t>(wanted.limit);
    Query query(database_, wanted.order == SubjectQuery::Order::Name
                               ? "SELECT id FROM subjects ORDER BY name COLLATE NOCASE, id"
                               : "SELECT id FROM subjects ORDER BY changed DESC, id DESC");
    while (found.size() < most && query.next()) {
        const SubjectId id = query.integer(0);
        if (allowed && !std::ranges::binary_search(*allowed, id)) continue;
        if (skip-- > 0) continue;
        found.push_back(id);
    }
    if (auto done = query.done(); !done) return propagate(done);
    return found;
}

Result<std::vector<SubjectSummary>> Library::summaries(std::span<const SubjectId> ids) {
    std::string list = "[";
    for (const SubjectId id : ids) list += (list.size() > 1 ? "," : "") + std::to_string(id);
    list += "]";
    std::vector<SubjectSummary> found;
    found.reserve(ids.size());
    Query query(database_,
                "SELECT s.id, s.name, s.created, s.changed, "
                "(SELECT count(*) FROM photos p WHERE p.subject = s.id), "
                "(SELECT count(*) FROM fits f WHERE f.subject = s.id), "
                "(SELECT group_concat(t.name, char(31)) FROM subject_tags st JOIN tags t ON t.id = st.tag "
                " WHERE st.subject = s.id) "
                "FROM json_each(?) wanted JOIN subjects s ON s.id = wanted.value ORDER BY wanted.key",
                list);
    while (query.next()) {
        SubjectSummary summary;
        summary.id = query.integer(0);
        summary.name = query.text(1);
        summary.created = fromStored(query.integer(2));
        summary.changed = fromStored(query.integer(3));
        summary.photos = static_cast<int>(query.integer(4));
        summary.fits = static_cast<int>(query.integer(5));
        const std::string tags = query.text(6);
        for (std::size_t at = 0; at < tags.size();) {
            const std::size_t end = std::min(tags.find('\x1f', at), tags.size());
            summary.tags.push_back(tags.substr(at, end - at));
            at = end + 1;
        }
        std::ranges::sort(summary.tags);
        found.push_back(std::move(summary));
    }
    if (auto done = query.done(); !done) return propagate(done);
    return found;
}

Result<int> Library::countSubjects() {
    Query query(database_, "SELECT count(*) FROM subjects");
    const int count = query.next() ? static_cast<int>(query.integer(0)) : 0;
    if (auto done = query.done(); !done) return propagate(done);
    return count;
}

}  // namespace abf
