// SPDX-License-Identifier: Apache-2.0
#include "core/report/win_ansi.h"

#include <array>
#include <cstdint>

namespace abf {
namespace {

constexpr char32_t kBroken = 0xFFFD;

/// The next code point; kBroken for a byte that starts none.
char32_t takeCodePoint(std::string_view& text) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    const std::uint8_t first = byte(0);
    const std::size_t length = first < 0x80             ? 1
                               : (first & 0xE0) == 0xC0 ? 2
                               : (first & 0xF0) == 0xE0 ? 3
                               : (first & 0xF8) == 0xF0 ? 4
                                                        : 0;
    if (length == 0 || length > text.size()) {
        text.remove_prefix(1);
        return kBroken;
    }
    char32_t code = length == 1 ? first : first & (0x7Fu >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80) {
            text.remove_prefix(1);
            return kBroken;
        }
        code = (code << 6) | (byte(i) & 0x3Fu);
    }
    text.remove_prefix(length);
    return code;
}

/// 0x80 to 0x9F of Windows-1252; 0 where it has no character.
constexpr std::array<char32_t, 32> kSpecial = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

/// 0 where there is none.
char encoded(char32_t code) {
    if (code < 0x20) return ' ';
    if (code < 0x7F || (code >= 0xA0 && code <= 0xFF)) return static_cast<char>(code);
    for (std::size_t i = 0; i < kSpecial.size(); ++i) {
        if (kSpecial[i] == code) return static_cast<char>(0x80 + i);
    }
    return 0;
}

struct Accent {
    char32_t mark;
    std::string_view letters;
    std::array<char32_t, 14> composed;
};
constexpr std::array<Accent, 7> kAccents = {{
    {0x0300, "AEIOUaeiou", {0xC0, 0xC8, 0xCC, 0xD2, 0xD9, 0xE0, 0xE8, 0xEC, 0xF2, 0xF9}},
    {0x0301, "AEIOUYaeiouy", {0xC1, 0xC9, 0xCD, 0xD3, 0xDA, 0xDD, 0xE1, 0xE9, 0xED, 0xF3, 0xFA, 0xFD}},
    {0x0302, "AEIOUaeiou", {0xC2, 0xCA, 0xCE, 0xD4, 0xDB, 0xE2, 0xEA, 0xEE, 0xF4, 0xFB}},
    {0x0303, "ANOano", {0xC3, 0xD1, 0xD5, 0xE3, 0xF1, 0xF5}},
    {0x0308, "AEIOUYaeiouy", {0xC4, 0xCB, 0xCF, 0xD6, 0xDC, 0x178, 0xE4, 0xEB, 0xEF, 0xF6, 0xFC, 0xFF}},
    {0x030A, "Aa", {0xC5, 0xE5}},
    {0x0327, "Cc", {0xC7, 0xE7}},
}};

/// The letter with that accent, or 0.
char32_t composed(char letter, char32_t mark) {
    for (const Accent& accent : kAccents) {
        if (accent.mark != mark) continue;
        const std::size_t place = accent.letters.find(letter);
        if (place != std::string_view::npos) return accent.composed[place];
    }
    return 0;
}

/// Calls `other` with the output for every character that is not in the encoding.
template <class Other>
std::string encode(std::string_view text, Other other) {
    std::string out;
    while (!text.empty()) {
        const char32_t code = takeCodePoint(text);
        if (const char plain = encoded(code)) {
            out += plain;
        } else if (const char32_t letter = out.empty() ? 0 : composed(out.back(), code)) {
            out.back() = encoded(letter);
        } else {
            other(out);
        }
    }
    return out;
}

}  // namespace

std::optional<std::string> winAnsi(std::string_view utf8) {
    bool whole = true;
    std::string out = encode(utf8, [&](std::string&) { whole = false; });
    if (!whole) return {};
    return out;
}

std::string winAnsiOrMarks(std::string_view utf8) {
    return encode(utf8, [](std::string& out) { out += '?'; });
}

std::string basicUtf8(std::string_view utf8) {
    std::string out;
    while (!utf8.empty()) {
        const std::string_view before = utf8;
        const char32_t code = takeCodePoint(utf8);
        if (code < 0x20) {
            out += ' ';
        } else if (code == kBroken || code > 0xFFFF) {
            out += '?';
        } else {
            out += before.substr(0, before.size() - utf8.size());
        }
    }
    return out;
}

}  // namespace abf
