#include "engines/value_marks.h"

#include <QRegularExpression>

namespace crosscheck::engines {

bool isAddress(Field field)
{
    return field == Field::Url || field == Field::First || field == Field::Next || field == Field::Page ||
           field == Field::Origin;
}

bool isQuote(QChar c)
{
    return QStringLiteral("'\"`‘’‚‛“”„‟«»‹›「」『』′″´").contains(c);
}

bool isBox(QChar c)
{
    return c.unicode() >= 0x2500 && c.unicode() <= 0x257f;
}

bool isWrapping(QChar c)
{
    return isQuote(c) || c.isSpace() || isBox(c) || c == u'\\' || c == QChar(0x200b);
}

qsizetype markup(QStringView text, bool atEnd)
{
    static const QRegularExpression first(QStringLiteral(
        "^(?:&(?:#x?[0-9a-fA-F]{1,5}|quot|apos|lt|gt|nbsp|lsquo|rsquo|ldquo|rdquo|laquo|raquo)"
        ";|\\\\u(?:002[27]|0060|201[89cdCD])|</"
        "?(?:br|code|pre|strong|em|b|i|p|div|span|a|td|tr|li|kbd|samp|font|tt)\\b[^<>]{0,200}>)"));
    static const QRegularExpression last(QStringLiteral(
        "(?:&(?:#x?[0-9a-fA-F]{1,5}|quot|apos|lt|gt|nbsp|lsquo|rsquo|ldquo|rdquo|laquo|raquo);"
        "|\\\\u(?:002[27]|0060|201[89cdCD])|</"
        "?(?:br|code|pre|strong|em|b|i|p|div|span|a|td|tr|li|kbd|samp|font|tt)\\b[^<>]{0,200}>)$"));
    const auto begins = [&text] {
        return text.startsWith(u'&') || text.startsWith(u'\\') || text.startsWith(u'<');
    };
    constexpr qsizetype escape = 6; // "\u0027"
    const auto ends = [&text] {
        return text.endsWith(u';') || text.endsWith(u'>') ||
               (text.size() >= escape && text[text.size() - escape] == u'\\');
    };
    if (!(atEnd ? ends() : begins()))
        return 0;
    const QRegularExpressionMatch match = (atEnd ? last : first).match(text);
    return match.hasMatch() ? match.capturedLength() : 0;
}

qsizetype quoteEntity(QStringView text)
{
    static const QRegularExpression entity(
        QStringLiteral("^&(?:#0?3[49]|#[xX]2[27]|quot|apos|[lr][sd]quo);"));
    return text.startsWith(u'&') ? entity.match(text.first(qMin(text.size(), qsizetype(8)))).capturedLength()
                                 : 0;
}

qsizetype lineMarks(QStringView text)
{
    qsizetype at = 0;
    while (at < text.size() && (text[at] == u'/' || text[at] == u'>' || text[at] == u'#' ||
                                text[at] == u'*' || text[at] == u'|' || text[at] == u'?'))
        ++at;
    // "//cdn.example.com" is an address without its scheme, "*" may be a value.
    const bool followed = at < text.size() && (text[at] == u' ' || text[at] == u'\t' || text[at] == u'\n');
    return at > 0 && followed ? at : 0;
}

bool isMasked(QStringView value)
{
    static const QRegularExpression masked(QStringLiteral("^(?:[a-z]{2,10}:(?://)?)?\\*{3,}$"));
    return value.endsWith(u"***") && masked.match(value).hasMatch();
}

qsizetype namedAddress(QStringView text)
{
    static const QRegularExpression name(
        QStringLiteral("^\\({1,2}(?:[A-Za-z]+ )*(?:ur[il]|address|site|domain|path|link|host)\\){1,2}"),
        QRegularExpression::CaseInsensitiveOption);
    return text.startsWith(u'(') ? name.match(text).capturedLength() : 0;
}

bool isEllipsis(QStringView upTo)
{
    // Four are three and the end of a sentence; who writes more counts them no longer.
    return upTo.endsWith(QLatin1String(".....")) ||
           (upTo.endsWith(QLatin1String("...")) && !upTo.endsWith(QLatin1String("....")));
}

QString linkedAddress(QStringView text)
{
    static const QRegularExpression anchor(QStringLiteral(
        "^['\"`‘“]?<a\\s[^<>]{0,200}?href=[\"']?([a-z][a-z0-9+.-]{1,20}:[^\"'<>\\s]+)[\"']?[^<>]{0,200}>"));
    return text.contains(u'<') ? anchor.match(text.trimmed()).captured(1) : QString();
}

QString withoutAutoLink(const QString& text)
{
    if (!text.startsWith(u'<'))
        return text;
    static const QRegularExpression link(QStringLiteral("^<([a-z]{2,20}://[^<>\\s]+)>"));
    const QRegularExpressionMatch match = link.match(text);
    return match.hasMatch() ? match.captured(1) : text;
}

bool goesOnAsPath(QStringView address, QStringView rest)
{
    static const QRegularExpression ends(QStringLiteral("[/=&]|\\.[A-Za-z]\\w{1,4}$"));
    static const QRegularExpression other(QStringLiteral("(?<![.])[.:,;] |://|[\\n'\"`(]"));
    const QString words = rest.toString();
    const bool file = address.startsWith(QLatin1String("file:"));
    return address.contains(QLatin1String("://")) && (file || words.contains(u'/')) &&
           !other.match(words).hasMatch() && ends.match(words.section(u' ', -1)).hasMatch();
}

qsizetype withoutGluedWords(QStringView address)
{
    for (qsizetype at = 0; at < address.size(); ++at) {
        const QChar::Script script = address[at].script();
        const bool eastern = script == QChar::Script_Han || script == QChar::Script_Hangul ||
                             script == QChar::Script_Hiragana || script == QChar::Script_Katakana ||
                             (address[at].unicode() >= 0x3000 && address[at].unicode() <= 0x303f) ||
                             (address[at].unicode() >= 0xff00 && address[at].unicode() <= 0xff65);
        if (!eastern)
            continue;
        // "[요청한 도메인]": what a person put in the place of an address.
        const QStringView upTo = address.first(at);
        const qsizetype closes =
            upTo.lastIndexOf(u'[') > upTo.lastIndexOf(u']') ? address.indexOf(u']', at) : -1;
        if (closes > 0) {
            at = closes;
            continue;
        }
        for (qsizetype rest = at; rest < address.size(); ++rest) {
            if (address[rest].unicode() < 0x80 && address[rest].isLetterOrNumber())
                return address.size();
        }
        return at;
    }
    return address.size();
}

} // namespace crosscheck::engines
