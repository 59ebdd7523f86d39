// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/export/byte_buffer.h"

namespace abf {

/// A record of a binary FBX file: a name, typed values, records below it. Version 7.4 (7400), the newest that
/// every reader takes; layout as in "FBX binary file format specification", Alexander Gessler and Campbell
/// Barton, https://code.blender.org/2013/08/fbx-binary-file-format-specification/.
class FbxNode {
  public:
    explicit FbxNode(std::string name) : name_(std::move(name)) {}

    /// Adds a record below; the reference lives as long as this record.
    FbxNode& add(std::string name) { return children_.emplace_back(std::move(name)); }
    template <class... Values>
    FbxNode& add(std::string name, const Values&... values) {
        FbxNode& child = add(std::move(name));
        (child.value(values), ...);
        return child;
    }

    /// Puts a finished record below.
    void take(FbxNode child) { children_.push_back(std::move(child)); }

    void value(bool v) { tagged('C', static_cast<std::uint8_t>(v)); }
    void value(std::int32_t v) { tagged('I', v); }
    void value(std::int64_t v) { tagged('L', v); }
    void value(double v) { tagged('D', v); }
    void value(std::string_view v) { sized('S', v); }
    void value(const std::string& v) { sized('S', v); }
    void value(const char* v) { sized('S', v); }
    void value(const std::vector<std::int32_t>& v) { array('i', v.data(), v.size()); }
    void value(const std::vector<std::int64_t>& v) { array('l', v.data(), v.size()); }
    void value(const std::vector<float>& v) { array('f', v.data(), v.size()); }
    void value(const std::vector<double>& v) { array('d', v.data(), v.size()); }
    void raw(std::string_view bytes) { sized('R', bytes); }

    /// The whole file; this record's children are the top of it.
    std::string file() const;

  private:
    template <class T>
    void tagged(char type, T v) {
        ++valueCount_;
        values_.number(type);
        values_.number(v);
    }
    void sized(char type, std::string_view v) {
        tagged(type, static_cast<std::uint32_t>(v.size()));
        values_.text(v);
    }
    template <class T>
    void array(char type, const T* v, std::size_t count) {
        tagged(type, static_cast<std::uint32_t>(count));
        values_.number(std::uint32_t{0});  // not compressed: writing is faster, and files are small
        values_.number(static_cast<std::uint32_t>(count * sizeof(T)));
        values_.array(v, count);
    }
    void write(ByteBuffer& out) const;

    std::string name_;
    std::uint32_t valueCount_ = 0;
    ByteBuffer values_;
    std::deque<FbxNode> children_;
};

/// The entries "P" of a record "Properties70", by kind.
class FbxProperties {
  public:
    explicit FbxProperties(FbxNode& owner) : node_(owner.add("Properties70")) {}

    void integer(const char* name, std::int32_t v) { node_.add("P", name, "int", "Integer", "", v); }
    void enumeration(const char* name, std::int32_t v) { node_.add("P", name, "enum", "", "", v); }
    void real(const char* name, double v) { node_.add("P", name, "double", "Number", "", v); }
    void number(const char* name, const char* animated, double v) {
        node_.add("P", name, "Number", "", animated, v);
    }
    void time(const char* name, std::int64_t v) { node_.add("P", name, "KTime", "Time", "", v); }
    void text(const char* name, const std::string& v) { node_.add("P", name, "KString", "", "", v); }
    /// A property of one's own, shown and kept by programs.
    void userText(const char* name, const std::string& v) { node_.add("P", name, "KString", "", "U", v); }
    void colour(const char* name, double r, double g, double b) {
        node_.add("P", name, "Color", "", "A", r, g, b);
    }
    /// "Lcl Translation" and its like, whose type has the same name.
    void local(const char* name, double x, double y, double z) {
        node_.add("P", name, name, "", "A", x, y, z);
    }

  private:
    FbxNode& node_;
};

}  // namespace abf
