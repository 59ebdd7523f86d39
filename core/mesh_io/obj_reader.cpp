// SPDX-License-Identifier: Apache-2.0
#include <charconv>
#include <string>

#include "core/mesh_io/mesh_file.h"

namespace abf {
namespace {

constexpr std::string_view kSpace = " \t\r";

/// Takes the next word off a line; empty at its end.
std::string_view nextWord(std::string_view& line) {
    const std::size_t begin = line.find_first_not_of(kSpace);
    if (begin == line.npos) return {};
    const std::size_t end = std::min(line.find_first_of(kSpace, begin), line.size());
    const std::string_view word = line.substr(begin, end - begin);
    line.remove_prefix(end);
    return word;
}

template <class Number>
bool read(std::string_view word, Number& out) {
    if (word.starts_with('+')) word.remove_prefix(1);
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), out);
    return error == std::errc() && end == word.data() + word.size();
}

}  // namespace

Result<FileMesh> parseObj(std::string_view bytes) {
    std::vector<float> positions;
    FileMesh mesh;
    std::vector<std::uint32_t> corners;
    std::size_t number = 0;
    while (!bytes.empty()) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size());
        std::string_view line = bytes.substr(0, end);
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
        ++number;
        const auto damaged = [number](const char* what) {
            return fail(ErrorCode::Corrupt,
                        "is damaged in line " + std::to_string(number) + ": " + what + ".");
        };
        const std::string_view keyword = nextWord(line);
        if (keyword == "v") {
            if (positions.size() >= 3 * kMostFileVertices) {
                return fail(ErrorCode::LimitExceeded, "has more than 20 million vertices.");
            }
            for (int axis = 0; axis < 3; ++axis) {
                double value = 0;
                if (!read(nextWord(line), value)) return damaged("a vertex needs three numbers");
                positions.push_back(static_cast<float>(value));
            }
        } else if (keyword == "f") {
            corners.clear();
            for (std::string_view word = nextWord(line); !word.empty(); word = nextWord(line)) {
                long long index = 0;
                if (!read(word.substr(0, word.find('/')), index))
                    return damaged("a face needs vertex numbers");
                const auto count = static_cast<long long>(positions.size() / 3);
                if (index < 0) index += count + 1;  // counted from the last
                if (index < 1 || index > static_cast<long long>(kMostFileVertices)) {
                    return damaged("a face names a vertex that does not exist");
                }
                corners.push_back(static_cast<std::uint32_t>(index - 1));
            }
            if (corners.size() < 3) return damaged("a face needs three vertices");
            for (std::size_t c = 2; c < corners.size(); ++c) {
                if (mesh.faces.size() >= 3 * kMostFileFaces) {
                    return fail(ErrorCode::LimitExceeded, "has more than 40 million faces.");
                }
                mesh.faces.insert(mesh.faces.end(), {corners[0], corners[c - 1], corners[c]});
            }
        }
    }
    mesh.vertices = Eigen::Map<const Eigen::Matrix3Xf>(positions.data(), 3,
                                                       static_cast<Eigen::Index>(positions.size() / 3));
    return mesh;
}

}  // namespace abf
