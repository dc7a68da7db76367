#pragma once

#include <QByteArrayView>

namespace crosscheck {

/// A literal with its length, known when it is compiled: most comparisons with it end at the lengths.
constexpr QByteArrayView operator""_b(const char* text, size_t size)
{
    return {text, qsizetype(size)};
}

} // namespace crosscheck
