#include "engines/squeezed.h"

#include <algorithm>
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
    return letter < letters.size() ? qsizetype(m_from[letter]) : original.size();
}

qsizetype Squeezed::originalEnd(qsizetype letter) const
{
    if (letter <= 0)
        return 0;
    const auto last = quint32(letter - 1);
    const auto found = std::lower_bound(m_long.begin(), m_long.end(), std::pair(last, quint8(0)));
    const bool isLong = found != m_long.end() && found->first == last;
    return qsizetype(m_from[last]) + (isLong ? found->second : 1);
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
    result.letters = QString(text.size(), Qt::Uninitialized);
    result.m_from = std::shared_ptr<quint32[]>(new quint32[size_t(text.size())]);
    QChar* const letters = result.letters.data();
    quint32* const from = result.m_from.get();
    qsizetype count = 0;
    const auto put = [&](QChar letter, qsizetype at, qsizetype length) {
        letters[count] = letter;
        from[count] = quint32(at);
        if (length > 1)
            result.m_long.emplace_back(quint32(count), quint8(length));
        ++count;
    };
    const qsizetype end = text.size();
    const char16_t* const units = text.utf16();
    // A block of plain ASCII: each place is written over by the next letter where it holds none, no branch to guess.
    constexpr qsizetype block = 16;
    const auto takesBlock = [&](qsizetype begin) {
        const char16_t* const taken = units + begin;
        char16_t any = 0;
        for (qsizetype i = 0; i < block; ++i)
            any |= taken[i];
        if (any >= 0x80)
            return false;
        qsizetype kept = count;
        char16_t seen = 0;
        for (qsizetype i = 0; i < block; ++i) {
            const char16_t letter = asciiLetters[taken[i]];
            letters[kept] = QChar(letter);
            from[kept] = quint32(begin + i);
            kept += letter != 0;
            seen |= letter;
        }
        if (seen >= 0x80) // something special
            return false;
        count = kept;
        return true;
    };
    qsizetype plainUpTo = 0; // what was no block is read by the character
    for (qsizetype at = 0; at < end;) {
        if (at >= plainUpTo && at + block <= end) {
            if (takesBlock(at)) {
                at += block;
                continue;
            }
            plainUpTo = at + block;
        }
        QChar character = text[at];
        const char16_t code = character.unicode();
        if (code < 0x80 && asciiLetters[code] != special) {
            if (asciiLetters[code] != 0)
                put(QChar(asciiLetters[code]), at, 1);
            ++at;
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
    result.letters.truncate(count);
    return result;
}

QString squeezedLetters(QStringView text)
{
    QString letters(text.size(), Qt::Uninitialized);
    QChar* const put = letters.data();
    qsizetype count = 0;
    for (const QChar character : text) {
        const char16_t code = character.unicode();
        if (code < 0x80 && asciiLetters[code] != special) {
            put[count] = QChar(asciiLetters[code]);
            count += asciiLetters[code] != 0;
        } else if (isLetter(character)) {
            put[count++] = folded(character);
        }
    }
    letters.truncate(count);
    return letters;
}

} // namespace crosscheck::engines
