#include "page/sniff.h"

#include "url/url.h"

#include <QJsonDocument>
#include <QStringDecoder>

#include <algorithm>

namespace crosscheck::page {

namespace {

bool startsWithAny(QByteArrayView body, std::initializer_list<QByteArrayView> beginnings)
{
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](QByteArrayView b) { return body.startsWith(b); });
}

QByteArrayView withoutBlanks(QByteArrayView body)
{
    if (body.startsWith("\xEF\xBB\xBF"))
        body = body.sliced(3);
    while (!body.isEmpty() && QByteArrayView(" \t\r\n\f").contains(body.front()))
        body = body.sliced(1);
    return body;
}

/// What APIs put before JSON so that nobody can include it as a script.
bool hasParserBreaker(QByteArrayView text)
{
    return startsWithAny(text, {")]}'", "{}&&", "for(;;);", "while(1);"});
}

bool beginsLikeJsonObject(QByteArrayView body)
{
    const QByteArrayView text = withoutBlanks(body);
    if (hasParserBreaker(text))
        return true;
    const QByteArrayView rest = text.startsWith('{') ? withoutBlanks(text.sliced(1)) : QByteArrayView();
    if (!rest.startsWith('"'))
        return false;
    const qsizetype end = rest.sliced(1).toByteArray().indexOf('"');
    return end >= 0 && withoutBlanks(rest.sliced(end + 2)).startsWith(':');
}

bool beginsLikeHtml(QByteArrayView body)
{
    QByteArray text = withoutBlanks(body).toByteArray().toLower();
    while (text.startsWith("<!--")) {
        // To a script the rest of the line is a comment too.
        qsizetype end = text.indexOf("-->");
        while (end >= 0 && end < text.size() && text[end] != '\n' && text[end] != '\r')
            ++end;
        text = end < 0 ? QByteArray() : withoutBlanks(QByteArrayView(text).sliced(end)).toByteArray();
    }
    static constexpr const char* tags[] = {
        "<!doctype html", "<script", "<html",  "<head",  "<iframe", "<h1",   "<div", "<font",
        "<table",         "<a",      "<style", "<title", "<b",      "<body", "<br",  "<p"};
    return std::any_of(std::begin(tags), std::end(tags),
                       [&](QByteArrayView tag) { return text.startsWith(tag); });
}

/// A script without the comments that it begins with; empty where the last one is open.
QByteArrayView withoutComments(QByteArrayView script)
{
    QByteArrayView text = withoutBlanks(script);
    while (text.startsWith("/*") || text.startsWith("//")) {
        const QByteArrayView end = text[1] == '*' ? "*/" : "\n";
        const qsizetype at = text.indexOf(end, 2);
        text = at < 0 ? QByteArrayView() : withoutBlanks(text.sliced(at + end.size()));
    }
    return text;
}

/// The character that bytes beyond ASCII begin with; U+FFFD where they are no UTF-8.
QByteArray firstCharacter(QByteArrayView text)
{
    return QString::fromUtf8(text.first(std::min<qsizetype>(4, text.size()))).first(1).toUtf8();
}

} // namespace

bool hasOpenComment(QByteArrayView body)
{
    const QByteArrayView text = withoutBlanks(body);
    return text.startsWith("/*") && !text.sliced(2).toByteArray().contains("*/");
}

bool looksLikeImage(QByteArrayView body)
{
    if (startsWithAny(body, {"\x89PNG\r\n\x1A\n", "GIF87a", "GIF89a", "\xFF\xD8\xFF", "BM",
                             QByteArrayView("\0\0\1\0", 4), QByteArrayView("\0\0\2\0", 4)})) {
        return true;
    }
    if (body.startsWith("RIFF") && body.sliced(std::min<qsizetype>(8, body.size())).startsWith("WEBP"))
        return true;
    return body.size() >= 12 && body.sliced(4, 4) == "ftyp" &&
           (body.sliced(8, 4) == "avif" || body.sliced(8, 4) == "avis");
}

bool looksLikeMedia(QByteArrayView body)
{
    if (startsWithAny(body, {"OggS", "ID3", "fLaC", "\x1A\x45\xDF\xA3", ".snd", "FORM", "MThd", "\xFF\xFB",
                             "\xFF\xF3", "\xFF\xF2"}))
        return true;
    if (body.startsWith("RIFF") && body.size() >= 12)
        return body.sliced(8, 4) == "WAVE" || body.sliced(8, 4) == "AVI ";
    return body.size() >= 12 && body.sliced(4, 4) == "ftyp";
}

bool isPlayable(QByteArrayView body)
{
    const auto holds = [body](QByteArrayView part) { return body.toByteArray().contains(part); };
    if (body.startsWith("RIFF"))
        return holds("fmt ") && holds("data");
    if (body.startsWith("OggS"))
        return holds("vorbis") || holds("OpusHead") || holds("theora") || holds("FLAC");
    if (body.startsWith("fLaC"))
        return body.sliced(4).startsWith(QByteArrayView("\0\0\0\x22", 4));
    if (body.startsWith("\x1A\x45\xDF\xA3"))
        return holds("webm") || holds("matroska");
    if (body.startsWith("ID3")) // what stands behind the tag has frames, and those begin so
        return holds("\xFF\xFB") || holds("\xFF\xF3") || holds("\xFF\xF2");
    if (body.startsWith('\xFF'))
        return looksLikeMedia(body);
    return looksLikeMedia(body) && holds("moov");
}

bool looksLikeFont(QByteArrayView body)
{
    return startsWithAny(body, {QByteArrayView("\0\1\0\0", 4), "OTTO", "wOFF", "wOF2", "true", "ttcf"});
}

bool looksLikeSvg(QByteArrayView body)
{
    return looksLikeMarkup(body) && body.contains("http://www.w3.org/2000/svg");
}

bool looksLikeMarkup(QByteArrayView body)
{
    return withoutBlanks(body).startsWith('<');
}

bool looksLikeJson(QByteArrayView body)
{
    const QByteArrayView text = withoutBlanks(body);
    if (hasParserBreaker(text))
        return true;
    if (text.startsWith('[')) {
        const QByteArrayView rest = withoutBlanks(text.sliced(1));
        return rest.isEmpty() || startsWithAny(rest, {"{", "[", "\"", "]"});
    }
    if (!text.startsWith('{'))
        return false;
    const QByteArrayView rest = withoutBlanks(text.sliced(1));
    if (rest.startsWith('}'))
        return withoutBlanks(rest.sliced(1)).isEmpty();
    return beginsLikeJsonObject(body);
}

bool beginsLikeData(QByteArrayView body)
{
    return beginsLikeHtml(body) || withoutBlanks(body).startsWith("<?xml") || beginsLikeJsonObject(body);
}

bool isJson(QByteArrayView body)
{
    // The parser takes arrays and objects only, so a single value is put into one.
    QJsonParseError error{};
    QJsonDocument::fromJson('[' + body.toByteArray() + ']', &error);
    const bool oneValue = !withoutBlanks(body).isEmpty() && !body.toByteArray().contains("],[");
    return oneValue && error.error == QJsonParseError::NoError;
}

bool isUtf16(QByteArrayView body)
{
    return body.startsWith("\xFF\xFE") || body.startsWith("\xFE\xFF");
}

std::optional<QByteArray> fromUtf16(QByteArrayView body)
{
    if (!isUtf16(body))
        return std::nullopt;
    QStringDecoder decoder(QStringDecoder::Utf16);
    const QString text = decoder(body);
    return text.toUtf8();
}

ScriptFault scriptFault(QByteArrayView body)
{
    if (const auto text = fromUtf16(body))
        return scriptFault(*text);
    const QByteArrayView text = withoutComments(body);
    if (text.isEmpty())
        return {};
    const auto isWord = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
    };
    const bool beginsNothing = QByteArrayView("<%)]},.=*?:|&^>").contains(text.front());
    const bool comment = text.startsWith("<!--") || text.startsWith("-->");
    if (beginsNothing && !comment && !text.startsWith("..."))
        return {ScriptFault::Syntax, text.first(1).toByteArray()};
    if (uchar(text.front()) >= 0x7F || uchar(text.front()) < 0x20 || text.front() == '@')
        return {ScriptFault::Syntax, firstCharacter(text)};
    QByteArrayView end = text;
    while (!end.isEmpty() && QByteArrayView(" \t\r\n\f").contains(end.back()))
        end.chop(1);
    if (!end.isEmpty() && QByteArrayView("(=[,").contains(end.back()) && !text.contains('\n'))
        return {ScriptFault::EndsEarly, {}};
    // {"name": … is a block that begins with a string.
    if (text.startsWith('{') && isJson(text) && withoutBlanks(text.sliced(1)).startsWith('"'))
        return {ScriptFault::Syntax, ":"};
    qsizetype length = 0;
    while (length < text.size() && isWord(text[length]))
        ++length;
    const QByteArrayView word = text.first(length);
    const QByteArrayView rest = withoutBlanks(text.sliced(length));
    const bool literal = word == "null" || word == "true" || word == "false";
    if (length > 0 && !literal && rest.startsWith('{') && rest.size() == text.size() - length)
        return {ScriptFault::Syntax, "{"};
    if (length > 0 && !literal && (rest.isEmpty() || rest.startsWith(',')))
        return {ScriptFault::UnknownName, word.toByteArray()};
    return {};
}

QByteArray bareSpecifier(QByteArrayView body)
{
    if (!body.contains("import") && !body.contains("export"))
        return {};
    const QList<QByteArray> statements = body.toByteArray().replace('\n', ';').split(';');
    for (const QByteArray& one : statements) {
        const QByteArray statement = one.trimmed();
        const bool imports =
            startsWithAny(statement, {"import ", "import'", "import\"", "import{", "import*"});
        const bool from =
            startsWithAny(statement, {"export ", "export{", "export*"}) && statement.contains("from");
        const char quote = statement.isEmpty() ? '\0' : statement.back();
        if ((!imports && !from) || (quote != '\'' && quote != '"'))
            continue;
        const QByteArray whole = statement.chopped(1);
        const QByteArray specifier = whole.sliced(whole.lastIndexOf(quote) + 1);
        if (!startsWithAny(specifier, {"/", "./", "../"}) && !url::parseOrNull(specifier))
            return specifier;
    }
    return {};
}

bool exportsUndeclared(QByteArrayView body)
{
    const QByteArrayView text = withoutBlanks(body);
    const qsizetype end = text.indexOf('}');
    if (!startsWithAny(text, {"export {", "export{"}) || end < 0 || text.sliced(end).contains("from"))
        return false;
    const QByteArray list = text.sliced(text.indexOf('{') + 1, end - text.indexOf('{') - 1).toByteArray();
    const QByteArray rest = text.sliced(end).toByteArray();
    const QList<QByteArray> names = list.split(',');
    return std::any_of(names.begin(), names.end(), [&](const QByteArray& one) {
        const QByteArray name = one.simplified().split(' ').first();
        return !name.isEmpty() && !rest.contains(' ' + name);
    });
}

bool isNoScript(QByteArrayView body)
{
    if (const auto decoded = fromUtf16(body))
        return isNoScript(*decoded);
    const QByteArray text = withoutBlanks(body).toByteArray();
    if (text.isEmpty())
        return false;
    const ScriptFault::Kind fault = scriptFault(body).kind;
    if (fault == ScriptFault::Syntax || fault == ScriptFault::EndsEarly || text.startsWith("await "))
        return true;
    const bool plain =
        std::none_of(text.begin(), text.end(), [](char c) { return QByteArrayView("'\"`/").contains(c); });
    if (plain && (text.count('{') != text.count('}') || text.count('(') != text.count(')')))
        return true;
    const bool binary = std::any_of(text.begin(), text.end(),
                                    [](char c) { return uchar(c) < 0x09 || (c > 0x0D && c < 0x20); });
    if (binary || (text.startsWith('#') && !text.startsWith("#!")))
        return true;
    static constexpr const char* declares[] = {"var ", "let ", "const "};
    for (const QByteArrayView word : declares) {
        if (text.startsWith(word) && text.size() > word.size() && text[word.size()] >= '0' &&
            text[word.size()] <= '9')
            return true;
    }
    if (QByteArrayView("%)]},:?|&=>^@").contains(text.front()) || uchar(text.front()) > 0x7F)
        return true;
    // Two names side by side are no expression.
    const QList<QByteArray> words = text.split(' ');
    const auto isName = [](const QByteArray& word) {
        return !word.isEmpty() && std::all_of(word.begin(), word.end(),
                                              [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; });
    };
    static const QList<QByteArray> keywords{"var",    "let",    "const", "function", "return", "new",
                                            "typeof", "delete", "class", "throw",    "async",  "await",
                                            "import", "export", "if",    "for",      "while",  "do",
                                            "void",   "yield",  "static"};
    return words.size() > 1 && isName(words[0]) && isName(words[1]) && !keywords.contains(words[0]);
}

} // namespace crosscheck::page
