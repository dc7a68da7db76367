#include "intake/serverconfig/program.h"

#include "facts/ids.h"

#include <algorithm>

namespace crosscheck::intake::serverconfig {

using namespace Qt::StringLiterals;

namespace {

// The text with its comments blanked out: a line that is commented out says nothing. Latin-1, so that positions stay bytes.
QString withoutComments(QByteArrayView text, bool hash)
{
    QString out = QString::fromLatin1(text);
    QChar quote;
    for (qsizetype i = 0; i < out.size(); ++i) {
        const QChar c = out.at(i);
        const QChar next = i + 1 < out.size() ? out.at(i + 1) : QChar();
        if (!quote.isNull()) {
            if (c == u'\\')
                ++i;
            else if (c == quote || (c == u'\n' && quote != u'`'))
                quote = QChar();
            continue;
        }
        if (c == u'"' || c == u'\'' || (c == u'`' && !hash)) {
            quote = c;
            continue;
        }
        const bool line = hash ? c == u'#' : c == u'/' && next == u'/';
        const bool block = !hash && c == u'/' && next == u'*';
        if (!line && !block)
            continue;
        const qsizetype end = line ? out.indexOf(u'\n', i) : out.indexOf("*/"_L1, i + 2);
        const qsizetype stop = end < 0 ? out.size() : line ? end : end + 2;
        for (; i < stop; ++i)
            if (out.at(i) != u'\n')
                out[i] = u' ';
        --i;
    }
    return out;
}

const QRegularExpression& quotedText()
{
    static const QRegularExpression item(uR"(@?(['"`])([^'"`]*)\1)"_s);
    return item;
}

QRegularExpression expression(const QString& pattern)
{
    return QRegularExpression(pattern, QRegularExpression::DotMatchesEverythingOption);
}

} // namespace

QList<QByteArray> quotedTexts(const QString& list)
{
    QList<QByteArray> texts;
    for (QRegularExpressionMatchIterator all = quotedText().globalMatch(list); all.hasNext();)
        texts.append(all.next().captured(2).toLatin1());
    return texts;
}

Program::Program(QByteArrayView text, Comments comments)
    : m_text(comments == Comments::None ? QString::fromLatin1(text)
                                        : withoutComments(text, comments == Comments::Hash))
{
}

QRegularExpressionMatch Program::find(const QString& pattern, qsizetype from) const
{
    return expression(pattern).match(m_text, from);
}

QRegularExpressionMatch Program::findLast(const QString& pattern) const
{
    QRegularExpressionMatch last;
    for (QRegularExpressionMatchIterator all = expression(pattern).globalMatch(m_text); all.hasNext();)
        last = all.next();
    return last;
}

bool Program::speaksOfCors() const
{
    // Calls, names, modules and headers that are set; a console text beside the program has the words as well, and the address of
    // its explanation.
    return has(uR"((?i)\w*cors\w*\s*[(=.,)}\]]|(?<![\w/])cors\w+|\bimport\s[^;\n]*\bcors\b)"_s) ||
           has(uR"((?i)['"`](?![^'"`]*://)[^'"`\s]*cors[^'"`\s]*['"`])"_s) ||
           has(uR"((?i)Access-Control-[\w-]+['"`]\s*[,:\])=])"_s);
}

void Program::add(const char* fact, const facts::Value& value, const QRegularExpressionMatch& at)
{
    const facts::Source source{facts::Source::Kind::Configuration, 0};
    if (!at.hasMatch()) {
        shown.append({{fact, value, source}, 0, 0});
        return;
    }
    // A pattern ends where it is sure; people look at lines.
    const qsizetype end = m_text.indexOf(u'\n', at.capturedEnd());
    shown.append({{fact, value, source}, at.capturedStart(), end < 0 ? m_text.size() : end});
}

void Program::nameServer(const QByteArray& server)
{
    for (Shown& one : shown)
        if (one.fact.id == facts::id::configServer)
            one.fact.value = server;
}

void Program::addOrigins(const QRegularExpressionMatch& list)
{
    if (!list.hasMatch())
        return;
    QString rest = list.captured(1);
    const QList<QByteArray> origins = quotedTexts(rest);
    rest.remove(quotedText());
    rest.remove(u',');
    // What can stand for several origins, or for one that only a running program knows.
    const bool isOpen = std::any_of(origins.begin(), origins.end(), [](const QByteArray& origin) {
        return origin.isEmpty() || origin.contains('*') || origin.contains('$') || origin.contains('{') ||
               origin.contains('\\') || origin.contains('^');
    });
    if (!origins.isEmpty() && !isOpen && rest.trimmed().isEmpty())
        add(facts::id::configOrigins, origins, list);
}

void Program::addAnyOrigin(const QString& pattern)
{
    const auto any = find(pattern);
    if (any.hasMatch())
        add(facts::id::configAnyOrigin, true, any);
}

void Program::addHeaders(const QList<QByteArray>& names, const QRegularExpressionMatch& at)
{
    QList<QByteArray> headers;
    for (const QByteArray& name : names)
        headers.append(name.toLower());
    if (!headers.join().contains('*'))
        add(facts::id::configHeaders, headers, at);
}

void Program::addUpstream(const QString& pattern)
{
    const auto pass = find(pattern);
    if (!pass.hasMatch() || find(pattern, pass.capturedEnd() - 1).hasMatch())
        return;
    if (const QByteArray origin = upstreamOf(pass.captured(1).toLatin1()); !origin.isEmpty())
        add(facts::id::configUpstream, origin, pass);
}

void Program::addSent(const QString& origin, const QString& credentials, const QRegularExpressionMatch& at)
{
    add(facts::id::configAcao, origin.toLatin1(), at);
    if (origin == u'*' && credentials == "true"_L1)
        add(facts::id::configStarWithCredentials, true, at);
}

void Program::changeOrigins(QByteArray (*change)(const QByteArray& item))
{
    for (Shown& one : shown) {
        auto* origins = std::get_if<QList<QByteArray>>(&one.fact.value);
        if (!origins || one.fact.id != facts::id::configOrigins)
            continue;
        for (QByteArray& origin : *origins)
            origin = change(origin);
    }
}

} // namespace crosscheck::intake::serverconfig
