// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/export/text_buffer.h"

namespace abf {

/// An XML document under construction.
class XmlText {
  public:
    using Attributes = std::initializer_list<std::pair<std::string_view, std::string>>;

    explicit XmlText(std::size_t expectedSize) : out_(expectedSize) {
        out_.literal("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    }

    void open(std::string_view name, const Attributes& attributes = {}) {
        tag(name, attributes);
        out_.literal(">\n");
        open_.emplace_back(name);
    }
    void close() {
        out_.literal("</");
        out_.literal(open_.back());
        out_.literal(">\n");
        open_.pop_back();
    }
    void empty(std::string_view name, const Attributes& attributes) {
        tag(name, attributes);
        out_.literal("/>\n");
    }
    void text(std::string_view name, std::string_view content, const Attributes& attributes = {}) {
        tag(name, attributes);
        out_.character('>');
        escaped(content);
        end(name);
    }
    /// `write` puts each value; blanks between them.
    template <class Sequence, class Write>
    void list(std::string_view name, const Attributes& attributes, const Sequence& values,
              const Write& write) {
        tag(name, attributes);
        out_.character('>');
        bool first = true;
        for (const auto& value : values) {
            if (!first) out_.character(' ');
            first = false;
            write(out_, value);
        }
        end(name);
    }

    std::string take() { return out_.take(); }

  private:
    void tag(std::string_view name, const Attributes& attributes) {
        out_.character('<');
        out_.literal(name);
        for (const auto& [key, value] : attributes) {
            out_.character(' ');
            out_.literal(key);
            out_.literal("=\"");
            escaped(value);
            out_.character('"');
        }
    }
    void end(std::string_view name) {
        out_.literal("</");
        out_.literal(name);
        out_.literal(">\n");
    }
    void escaped(std::string_view text) {
        for (const char c : text) {
            if (c == '&')
                out_.literal("&amp;");
            else if (c == '<')
                out_.literal("&lt;");
            else if (c == '>')
                out_.literal("&gt;");
            else if (c == '"')
                out_.literal("&quot;");
            else
                out_.character(c);
        }
    }

    TextBuffer out_;
    std::vector<std::string> open_;
};

}  // namespace abf
