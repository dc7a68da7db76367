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

/// What the lexer says of a byte that begins no token (Source/JavaScriptCore/parser/Lexer.cpp: by its number, but for NUL and "@");
/// nothing where one begins.
QString noTokenAt(QByteArrayView text)
{
    if (text.isEmpty())
        return {};
    const uchar first = uchar(text.front());
    if (first == 0)
        return u"SyntaxError: Invalid character: '\\0'"_s;
    if (first == '@')
        return u"SyntaxError: Invalid character: '@'"_s;
    if ((first >= 0x20 && first != 0x7F) || first == 0x0B || first == 0x0C)
        return {};
    return u"SyntaxError: Invalid character '\\u%1'"_s.arg(uint(first), 4, 16, QChar(u'0'));
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
    if (const QString fault = noTokenAt(text); !fault.isEmpty())
        return fault;
    const QByteArrayView name = nameAt(text);
    const QByteArrayView rest = trimmed(text.sliced(name.size()));
    if (const QString fault = noTokenAt(rest); !name.isEmpty() && !fault.isEmpty())
        return fault;
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
