#pragma once

#include <QByteArrayView>

#include <cstring>

namespace crosscheck {

/// A literal with its length, known when it is compiled: most comparisons with it end at the lengths, and the others become a
/// few instructions in place of a call.
struct Literal : QByteArrayView
{
    constexpr Literal(const char* text, size_t size) : QByteArrayView(text, qsizetype(size)) {}

    friend bool operator==(QByteArrayView bytes, Literal literal) noexcept
    {
        return bytes.size() == literal.size() &&
               (bytes.isEmpty() || std::memcmp(bytes.data(), literal.data(), size_t(literal.size())) == 0);
    }
};
constexpr Literal operator""_b(const char* text, size_t size)
{
    return {text, size};
}

} // namespace crosscheck
