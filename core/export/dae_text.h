// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cctype>
#include <string>
#include <string_view>
#include <vector>

#include "core/export/xml_text.h"

namespace abf {

/// `text` as an XML name, which other elements can refer to.
inline std::string daeIdentifier(std::string_view text) {
    std::string name;
    for (const char c : text) {
        const bool allowed =
            std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '-' || c == '.';
        name += allowed ? c : '_';
    }
    if (name.empty() || std::isalpha(static_cast<unsigned char>(name.front())) == 0) name.insert(0, "_");
    return name;
}

/// Collada's lists of numbers and names ("source" elements).
class DaeText : public XmlText {
  public:
    using XmlText::XmlText;

    static void putReal(TextBuffer& out, float value) { out.shortest(value); }
    static void putInteger(TextBuffer& out, std::uint64_t value) { out.integer(value); }

    /// One number a parameter and element; 16 of type "float4x4".
    void source(const std::string& id, const std::vector<float>& values,
                const std::vector<const char*>& parameters, const char* type = "float") {
        const std::size_t width = std::string_view(type) == "float4x4" ? 16 : parameters.size();
        open("source", {{"id", id}});
        list("float_array", {{"id", id + "-array"}, {"count", std::to_string(values.size())}}, values,
             putReal);
        accessor(id, values.size() / width, width, parameters, type);
    }

    /// `array`: "Name_array" or "IDREF_array".
    void names(const std::string& id, const char* array, const char* type, const char* parameter,
               const std::vector<std::string>& values) {
        open("source", {{"id", id}});
        list(array, {{"id", id + "-array"}, {"count", std::to_string(values.size())}}, values,
             [](TextBuffer& out, const std::string& value) { out.literal(value); });
        accessor(id, values.size(), 1, {parameter}, type);
    }

    void input(const char* semantic, const std::string& sourceId) {
        empty("input", {{"semantic", semantic}, {"source", "#" + sourceId}});
    }
    void input(const char* semantic, const std::string& sourceId, int offset) {
        empty("input",
              {{"semantic", semantic}, {"source", "#" + sourceId}, {"offset", std::to_string(offset)}});
    }

  private:
    /// And the end of the source.
    void accessor(const std::string& id, std::size_t count, std::size_t stride,
                  const std::vector<const char*>& parameters, const char* type) {
        open("technique_common");
        open("accessor", {{"source", "#" + id + "-array"},
                          {"count", std::to_string(count)},
                          {"stride", std::to_string(stride)}});
        for (const char* parameter : parameters) empty("param", {{"name", parameter}, {"type", type}});
        close();
        close();
        close();
    }
};

}  // namespace abf
