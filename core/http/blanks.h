#pragma once

#include <QByteArrayView>

namespace crosscheck::http {

/// https://fetch.spec.whatwg.org/#http-tab-or-space
constexpr bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

/// https://fetch.spec.whatwg.org/#http-whitespace
constexpr bool isHttpWhitespace(char c)
{
    return isBlank(c) || c == '\r' || c == '\n';
}

/// The text without what fits at both of its ends.
template <typename Fits> QByteArrayView stripped(QByteArrayView text, Fits fits)
{
    while (!text.isEmpty() && fits(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && fits(text.back()))
        text.chop(1);
    return text;
}

} // namespace crosscheck::http
