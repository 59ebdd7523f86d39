// SPDX-License-Identifier: Apache-2.0
// The Polygon File Format of G. Turk (1994). Elements and properties other than positions and faces are
// passed over.
#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstring>
#include <limits>
#include <optional>
#include <string>

#include "core/mesh_io/mesh_file.h"

namespace abf {
namespace {

struct Number {
    std::size_t bytes;
    enum { Signed, Unsigned, Real } kind;
};

std::optional<Number> numberType(std::string_view name) {
    if (name == "char" || name == "int8") return Number{1, Number::Signed};
    if (name == "uchar" || name == "uint8") return Number{1, Number::Unsigned};
    if (name == "short" || name == "int16") return Number{2, Number::Signed};
    if (name == "ushort" || name == "uint16") return Number{2, Number::Unsigned};
    if (name == "int" || name == "int32") return Number{4, Number::Signed};
    if (name == "uint" || name == "uint32") return Number{4, Number::Unsigned};
    if (name == "float" || name == "float32") return Number{4, Number::Real};
    if (name == "double" || name == "float64") return Number{8, Number::Real};
    return {};
}

struct Property {
    std::string_view name;
    Number type;
    std::optional<Number> count;  ///< of a list
};
struct Element {
    std::string_view name;
    std::size_t count;
    std::vector<Property> properties;
};

/// Leaves the parser from any depth; parsePly turns it into its Result.
struct Malformed {
    Error error;
};
[[noreturn]] void damaged(const std::string& what) {
    throw Malformed{{ErrorCode::Corrupt, "is damaged: " + what + "."}};
}

class PlyParser {
  public:
    explicit PlyParser(std::string_view bytes) : rest_(bytes) {}

    FileMesh parse() {
        readHeader();
        FileMesh mesh;
        for (const Element& element : elements_) {
            if (element.name == "vertex") {
                readVertices(element, mesh);
            } else if (element.name == "face" || element.name == "tristrips") {
                readFaces(element, mesh);
            } else {
                for (std::size_t i = 0; i < element.count; ++i) {
                    for (const Property& property : element.properties) skip(property);
                }
            }
        }
        return mesh;
    }

  private:
    std::string_view takeLine() {
        const std::size_t end = rest_.find('\n');
        if (end == rest_.npos) damaged("its header does not end");
        std::string_view line = rest_.substr(0, end);
        rest_.remove_prefix(end + 1);
        if (line.ends_with('\r')) line.remove_suffix(1);
        return line;
    }

    static std::vector<std::string_view> words(std::string_view line) {
        std::vector<std::string_view> result;
        while (true) {
            const std::size_t begin = line.find_first_not_of(" \t");
            if (begin == line.npos) return result;
            const std::size_t end = std::min(line.find_first_of(" \t", begin), line.size());
            result.push_back(line.substr(begin, end - begin));
            line.remove_prefix(end);
        }
    }

    void readHeader() {
        takeLine();
        bool formatted = false;
        for (int lines = 0;; ++lines) {
            if (lines > 10'000) damaged("its header does not end");
            const auto line = words(takeLine());
            if (line.empty() || line[0] == "comment" || line[0] == "obj_info") continue;
            if (line[0] == "end_header") break;
            if (line[0] == "format" && line.size() >= 2) {
                formatted = true;
                ascii_ = line[1] == "ascii";
                const bool big = line[1] == "binary_big_endian";
                if (!ascii_ && !big && line[1] != "binary_little_endian") damaged("its format is unknown");
                swap_ = !ascii_ && big != (std::endian::native == std::endian::big);
            } else if (line[0] == "element" && line.size() == 3) {
                Element element{line[1], 0, {}};
                const auto [end, error] =
                    std::from_chars(line[2].data(), line[2].data() + line[2].size(), element.count);
                if (error != std::errc() || end != line[2].data() + line[2].size()) {
                    damaged("an element has no proper count");
                }
                if (element.count > kMostFileFaces) {
                    throw Malformed{{ErrorCode::LimitExceeded,
                                     "has more than 40 million entries of " + std::string(line[1]) + "."}};
                }
                elements_.push_back(std::move(element));
            } else if (line[0] == "property" && !elements_.empty() && line.size() >= 3) {
                const bool list = line[1] == "list";
                if (list && line.size() != 5) damaged("a list property is not whole");
                const auto type = numberType(line[list ? 3 : 1]);
                const auto count = list ? numberType(line[2]) : std::nullopt;
                if (!type || (list && !count)) damaged("a property has an unknown type");
                elements_.back().properties.push_back({line.back(), *type, count});
            } else {
                damaged("its header has an unknown line");
            }
        }
        if (!formatted) damaged("it names no format");
    }

    double take(const Number& type) {
        if (ascii_) {
            const std::size_t begin = rest_.find_first_not_of(" \t\r\n");
            if (begin == rest_.npos) damaged("it ends too early");
            const std::size_t end = std::min(rest_.find_first_of(" \t\r\n", begin), rest_.size());
            double value = 0;
            const auto [stop, error] = std::from_chars(rest_.data() + begin, rest_.data() + end, value);
            if (error != std::errc() || stop != rest_.data() + end) damaged("a number cannot be read");
            rest_.remove_prefix(end);
            return value;
        }
        if (rest_.size() < type.bytes) damaged("it ends too early");
        std::array<char, 8> raw{};
        std::memcpy(raw.data(), rest_.data(), type.bytes);
        rest_.remove_prefix(type.bytes);
        if (swap_) std::reverse(raw.begin(), raw.begin() + static_cast<std::ptrdiff_t>(type.bytes));
        const auto as = [&raw]<class T>(T value) {
            std::memcpy(&value, raw.data(), sizeof value);
            return static_cast<double>(value);
        };
        switch (type.kind) {
            case Number::Real:
                return type.bytes == 4 ? as(0.0F) : as(0.0);
            case Number::Signed:
                return type.bytes == 1   ? as(std::int8_t{})
                       : type.bytes == 2 ? as(std::int16_t{})
                                         : as(std::int32_t{});
            default:
                return type.bytes == 1   ? as(std::uint8_t{})
                       : type.bytes == 2 ? as(std::uint16_t{})
                                         : as(std::uint32_t{});
        }
    }

    std::size_t takeCount(const Number& type) {
        const double count = take(type);
        if (!(count >= 0 && count <= 1e6) || count != std::floor(count))
            damaged("a list has no proper length");
        return static_cast<std::size_t>(count);
    }

    void skip(const Property& property) {
        const std::size_t count = property.count ? takeCount(*property.count) : 1;
        for (std::size_t i = 0; i < count; ++i) take(property.type);
    }

    void readVertices(const Element& element, FileMesh& mesh) {
        if (element.count > kMostFileVertices) {
            throw Malformed{{ErrorCode::LimitExceeded, "has more than 20 million vertices."}};
        }
        // A count is believed only as far as the file is long.
        if (element.count > rest_.size()) damaged("it ends too early");
        std::array<int, 3> found{};
        mesh.vertices.setZero(3, static_cast<Eigen::Index>(element.count));
        for (std::size_t i = 0; i < element.count; ++i) {
            for (const Property& property : element.properties) {
                const int axis = property.count         ? -1
                                 : property.name == "x" ? 0
                                 : property.name == "y" ? 1
                                 : property.name == "z" ? 2
                                                        : -1;
                if (axis < 0) {
                    skip(property);
                } else {
                    mesh.vertices(axis, static_cast<Eigen::Index>(i)) =
                        static_cast<float>(take(property.type));
                    found[static_cast<std::size_t>(axis)] = 1;
                }
            }
        }
        if (element.count > 0 && found != std::array{1, 1, 1}) damaged("its vertices have no x, y and z");
    }

    void readFaces(const Element& element, FileMesh& mesh) {
        std::vector<std::uint32_t> corners;
        for (std::size_t i = 0; i < element.count; ++i) {
            for (const Property& property : element.properties) {
                const bool indices =
                    property.count && (property.name == "vertex_indices" || property.name == "vertex_index");
                if (!indices) {
                    skip(property);
                    continue;
                }
                corners.clear();
                const std::size_t count = takeCount(*property.count);
                for (std::size_t c = 0; c < count; ++c) {
                    const double index = take(property.type);
                    if (!(index >= 0 && index < static_cast<double>(kMostFileVertices))) {
                        damaged("a face names a vertex that does not exist");
                    }
                    corners.push_back(static_cast<std::uint32_t>(index));
                }
                for (std::size_t c = 2; c < corners.size(); ++c) {
                    if (mesh.faces.size() >= 3 * kMostFileFaces) {
                        throw Malformed{{ErrorCode::LimitExceeded, "has more than 40 million faces."}};
                    }
                    mesh.faces.insert(mesh.faces.end(), {corners[0], corners[c - 1], corners[c]});
                }
            }
        }
    }

    std::string_view rest_;
    bool ascii_ = false, swap_ = false;
    std::vector<Element> elements_;
};

}  // namespace

Result<FileMesh> parsePly(std::string_view bytes) {
    try {
        return PlyParser(bytes).parse();
    } catch (const Malformed& malformed) {
        return tl::unexpected<Error>(malformed.error);
    }
}

}  // namespace abf
