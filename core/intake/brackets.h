#pragma once

#include <QByteArrayView>

#include <cstring>

/// JSON walked by its strings and brackets alone: what is between them may be broken.
namespace crosscheck::intake {

/// At a quote: behind the string that starts here; the end of the text where it does not close.
inline qsizetype stringEnd(QByteArrayView text, qsizetype from)
{
    qsizetype at = from + 1;
    for (;;) {
        const void* found =
            at < text.size() ? std::memchr(text.data() + at, '"', size_t(text.size() - at)) : nullptr;
        if (!found)
            return text.size();
        at = static_cast<const char*>(found) - text.data();
        qsizetype slashes = 0;
        while (at - slashes - 1 > from && text[at - slashes - 1] == '\\')
            ++slashes;
        ++at;
        if (slashes % 2 == 0)
            return at;
    }
}

/// At a bracket: behind the one that closes it; -1 where none does before `limit`.
inline qsizetype bracketEnd(QByteArrayView text, qsizetype from, qsizetype limit)
{
    int depth = 0;
    for (qsizetype at = from; at < limit;) {
        const char c = text[at];
        if (c == '"') {
            at = stringEnd(text, at);
            continue;
        }
        ++at;
        if (c == '{' || c == '[')
            ++depth;
        else if ((c == '}' || c == ']') && --depth == 0)
            return at;
    }
    return -1;
}

} // namespace crosscheck::intake
