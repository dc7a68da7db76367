#include "engines/webkit/script_errors.h"

#include "page/sniff.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace crosscheck::engines {

namespace {

bool isNameByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$';
}

bool isKeyword(QByteArrayView word)
{
    static constexpr const char* words[] = {
        "await",  "async",  "break",      "case",   "catch", "class",      "const",    "continue", "debugger",
        "delete", "do",     "else",       "export", "false", "finally",    "for",      "function", "if",
        "import", "in",     "instanceof", "let",    "new",   "null",       "of",       "return",   "static",
        "super",  "switch", "this",       "throw",  "true",  "try",        "typeof",   "var",      "void",
        "while",  "with",   "yield",      "window", "self",  "globalThis", "document",
    };
    return std::any_of(std::begin(words), std::end(words), [&](const char* one) { return word == one; });
}

QByteArrayView trimmed(QByteArrayView text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text;
}

/// The name at the start of a text, empty where there is none.
QByteArrayView nameAt(QByteArrayView text)
{
    if (text.isEmpty() || (text.front() >= '0' && text.front() <= '9'))
        return {};
    const auto end = std::find_if_not(text.begin(), text.end(), isNameByte);
    return text.first(end - text.begin());
}

} // namespace

QString webkitScriptError(QByteArrayView body)
{
    if (const auto text = page::fromUtf16(body))
        return webkitScriptError(*text);
    if (body.startsWith("\xEF\xBB\xBF"))
        body = body.sliced(3);
    const QByteArrayView text = trimmed(body);
    if (text.isEmpty())
        return {};
    // No UTF-8 begins so: the decoder made U+FFFD of it, which begins no token.
    if (uchar(text.front()) >= 0x80 && uchar(text.front()) < 0xC2)
        return u"SyntaxError: Invalid character '\\ufffd'"_s;
    const QByteArrayView name = nameAt(text);
    const QByteArrayView rest = trimmed(text.sliced(name.size()));
    if (!name.isEmpty() && !isKeyword(name)) {
        const bool apart = text.size() > name.size() && !isNameByte(text[name.size()]);
        // Two names side by side are no expression.
        if (const QByteArrayView next = nameAt(rest);
            apart && !next.isEmpty() && !isKeyword(next) && !text.sliced(name.size()).startsWith('\n'))
            return u"SyntaxError: Unexpected identifier '%1'"_s.arg(QString::fromUtf8(next));
        if (rest.startsWith(','))
            return u"ReferenceError: Can't find variable: %1"_s.arg(QString::fromUtf8(name));
    }
    if (text.startsWith("export "))
        return u"SyntaxError: Unexpected keyword 'export'"_s;
    if (page::hasOpenComment(body))
        return u"SyntaxError: Multiline comment was not closed properly"_s;
    const page::ScriptFault fault = page::scriptFault(body);
    if (fault.kind == page::ScriptFault::Syntax)
        return u"SyntaxError: Unexpected token '%1'"_s.arg(QString::fromUtf8(fault.token));
    if (fault.kind == page::ScriptFault::UnknownName)
        return u"ReferenceError: Can't find variable: %1"_s.arg(QString::fromUtf8(fault.token));
    if (text.endsWith('(') || text.endsWith('=') || text.endsWith('['))
        return u"SyntaxError: Unexpected end of script"_s;
    return {};
}

} // namespace crosscheck::engines
