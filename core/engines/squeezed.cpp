#include "engines/squeezed.h"

#include <array>
#include <optional>

namespace crosscheck::engines {

namespace {

constexpr std::array noiseTags{"br",         "code", "pre",  "strong", "em", "b",  "i",
                               "span",       "p",    "div",  "a",      "td", "tr", "li",
                               "blockquote", "kbd",  "samp", "font",   "tt", "hr"};

/// Length of an HTML tag that only dresses text (<br>, </code>, <span class=…>); 0 where there is none.
qsizetype tagLength(QStringView text)
{
    if (!text.startsWith(u'<') || text.size() < 3)
        return 0;
    qsizetype at = text[1] == u'/' ? 2 : 1;
    const qsizetype nameBegin = at;
    while (at < text.size() && at - nameBegin < 11 && (text[at].isLetter() || text[at].isDigit()))
        ++at;
    const QStringView name = text.sliced(nameBegin, at - nameBegin);
    bool known = false;
    for (const char* tag : noiseTags)
        known = known || name.compare(QLatin1String(tag), Qt::CaseInsensitive) == 0;
    if (!known || at >= text.size())
        return 0;
    if (text[at] != u'>' && text[at] != u'/' && !text[at].isSpace())
        return 0;
    const qsizetype close = text.first(qMin<qsizetype>(text.size(), 300)).indexOf(u'>', at);
    const qsizetype open = text.first(qMin<qsizetype>(text.size(), 300)).indexOf(u'<', at);
    return close > 0 && (open < 0 || open > close) ? close + 1 : 0;
}

struct Decoded
{
    QChar character;
    qsizetype length = 0;
};

/// An HTML entity at the start of `text`; only those that stand for one UTF-16 unit.
std::optional<Decoded> entity(QStringView text)
{
    if (!text.startsWith(u'&'))
        return std::nullopt;
    const qsizetype end = text.first(qMin<qsizetype>(text.size(), 10)).indexOf(u';');
    if (end < 3)
        return std::nullopt;
    const QStringView name = text.sliced(1, end - 1);
    if (name.startsWith(u'#')) {
        const bool hex = name.size() > 2 && (name[1] == u'x' || name[1] == u'X');
        bool ok = false;
        const uint code = name.sliced(hex ? 2 : 1).toUInt(&ok, hex ? 16 : 10);
        if (ok && code > 0 && code < 0xd800)
            return Decoded{QChar(ushort(code)), end + 1};
        return std::nullopt;
    }
    for (const QLatin1String known :
         {QLatin1String("quot"), QLatin1String("apos"), QLatin1String("amp"), QLatin1String("lt"),
          QLatin1String("gt"), QLatin1String("nbsp"), QLatin1String("lsquo"), QLatin1String("rsquo"),
          QLatin1String("ldquo"), QLatin1String("rdquo"), QLatin1String("hellip"), QLatin1String("laquo"),
          QLatin1String("raquo")}) {
        if (name == known)
            return Decoded{u'\'', end + 1};
    }
    return std::nullopt;
}

/// A backslash escape of JSON or a programming language: \n \t \" \u2018.
std::optional<Decoded> escape(QStringView text)
{
    if (!text.startsWith(u'\\') || text.size() < 2)
        return std::nullopt;
    const QChar kind = text[1];
    if (kind == u'n' || kind == u'r' || kind == u't')
        return text.size() > 2 && text[2].isLower() && kind != u'n' ? std::optional<Decoded>()
                                                                    : Decoded{u' ', 2};
    if (kind == u'u' && text.size() >= 6) {
        bool ok = false;
        const ushort code = text.sliced(2, 4).toUShort(&ok, 16);
        if (ok)
            return Decoded{QChar(code), 6};
    }
    return std::nullopt;
}

/// Terminal colours: ESC [ … letter.
qsizetype terminalSequence(QStringView text)
{
    if (text.size() < 3 || text[0] != QChar(0x1b) || text[1] != u'[')
        return 0;
    qsizetype at = 2;
    while (at < text.size() && at < 20 && !text[at].isLetter())
        ++at;
    return at < text.size() ? at + 1 : 0;
}

/// Case and accents fall out: pastes and translations differ in both.
QChar folded(QChar character)
{
    if (character.unicode() >= 0xc0 && character.unicode() < 0x530 &&
        character.decompositionTag() == QChar::Canonical)
        character = character.decomposition().at(0);
    return character.toCaseFolded();
}

constexpr char16_t special = 0xffff; ///< may begin a tag, an entity, an escape or a colour

/// What is left of each character of ASCII: its small letter or digit, nothing, or `special`.
constexpr auto asciiLetters = [] {
    std::array<char16_t, 0x80> table{};
    for (char16_t c = 0; c < 0x80; ++c) {
        const bool small = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        table[c] = small                                               ? c
                   : c >= u'A' && c <= u'Z'                            ? char16_t(c + (u'a' - u'A'))
                   : c == u'<' || c == u'&' || c == u'\\' || c == 0x1b ? special
                                                                       : char16_t(0);
    }
    return table;
}();

} // namespace

bool isLetter(QChar character)
{
    return character.isLetterOrNumber() || character.isMark();
}

qsizetype Squeezed::originalBegin(qsizetype letter) const
{
    return letter < from.size() ? from[letter] : original.size();
}

qsizetype Squeezed::originalEnd(qsizetype letter) const
{
    return letter > 0 ? qsizetype(from[letter - 1]) + takes[letter - 1] : 0;
}

Squeezed squeeze(QStringView text)
{
    return squeeze(text.toString());
}

Squeezed squeeze(const QString& whole)
{
    const QStringView text(whole);
    Squeezed result;
    result.original = whole;
    result.letters.resize(text.size());
    result.from.resize(text.size());
    result.takes.fill(1, text.size());
    QChar* const letters = result.letters.data();
    quint32* const from = result.from.data();
    quint8* const takes = result.takes.data();
    qsizetype count = 0;
    const auto put = [&](QChar letter, qsizetype at, qsizetype length) {
        letters[count] = letter;
        from[count] = quint32(at);
        takes[count] = quint8(length);
        ++count;
    };
    const qsizetype end = text.size();
    for (qsizetype at = 0; at < end;) {
        QChar character = text[at];
        const char16_t code = character.unicode();
        if (code < 0x80 && asciiLetters[code] != special) {
            // Written over by the next letter where it is none: no branch to guess.
            qsizetype kept = count;
            for (char16_t next = code; next < 0x80;) {
                const char16_t letter = asciiLetters[next];
                if (letter == special)
                    break;
                letters[kept] = QChar(letter);
                from[kept] = quint32(at);
                kept += letter != 0;
                if (++at == end)
                    break;
                next = text[at].unicode();
            }
            count = kept;
            continue;
        }
        qsizetype length = 1;
        if (code == u'<') {
            if (const qsizetype tag = tagLength(text.sliced(at))) {
                at += tag;
                continue;
            }
        } else if (code == u'&') {
            if (const auto decoded = entity(text.sliced(at))) {
                character = decoded->character;
                length = decoded->length;
            }
        } else if (code == u'\\') {
            if (const auto decoded = escape(text.sliced(at))) {
                character = decoded->character;
                length = decoded->length;
            }
        } else if (code == 0x1b) {
            if (const qsizetype sequence = terminalSequence(text.sliced(at))) {
                at += sequence;
                continue;
            }
        }
        if (isLetter(character))
            put(folded(character), at, length);
        at += length;
    }
    result.letters.resize(count);
    result.from.resize(count);
    result.takes.resize(count);
    return result;
}

QString squeezedLetters(QStringView text)
{
    QString letters;
    for (const QChar character : text) {
        if (isLetter(character))
            letters += folded(character);
    }
    return letters;
}

} // namespace crosscheck::engines
