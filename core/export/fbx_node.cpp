// SPDX-License-Identifier: Apache-2.0
#include "core/export/fbx_node.h"

namespace abf {
namespace {

using namespace std::string_view_literals;

constexpr std::uint32_t kVersion = 7400;
constexpr std::size_t kNullRecord = 13;  ///< ends a list of records
constexpr auto kFootId = "\xfa\xbc\xab\x09\xd0\xc8\xd4\x66\xb1\x76\xfb\x83\x1c\xf7\x26\x7e"sv;
constexpr auto kFootMagic = "\xf8\x5a\x8c\x6a\xde\xf5\xd9\x7e\xec\xe9\x0c\xe3\x75\x8f\x29\x0b"sv;

}  // namespace

void FbxNode::write(ByteBuffer& out) const {
    const std::size_t start = out.size();
    out.number(std::uint32_t{0});  // the end, known below
    out.number(valueCount_);
    out.number(static_cast<std::uint32_t>(values_.size()));
    out.number(static_cast<std::uint8_t>(name_.size()));
    out.text(name_);
    out.text(values_.view());
    for (const FbxNode& child : children_) child.write(out);
    if (!children_.empty() || valueCount_ == 0) out.zeros(kNullRecord);
    out.replace(start, static_cast<std::uint32_t>(out.size()));
}

std::string FbxNode::file() const {
    ByteBuffer out;
    out.reserve(std::size_t{8} << 20);
    out.text("Kaydara FBX Binary  \0\x1a\0"sv);
    out.number(kVersion);
    for (const FbxNode& child : children_) child.write(out);
    out.zeros(kNullRecord);
    out.text(kFootId);
    out.zeros(4);
    out.zeros(16 - out.size() % 16);
    out.number(kVersion);
    out.zeros(120);
    out.text(kFootMagic);
    return out.take();
}

}  // namespace abf
