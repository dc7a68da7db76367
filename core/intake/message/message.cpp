#include "facts/ids.h"
#include "failures.h"
#include "intake/importer.h"
#include "language.h"
#include "lines.h"
#include "pieces.h"
#include "rows.h"

#include <QRegularExpression>

namespace crosscheck::intake {

namespace {

/// Turns positions in the UTF-16 text into positions in its UTF-8 bytes, all in one pass.
void toBytes(const QString& text, QList<qsizetype*> positions)
{
    std::sort(positions.begin(), positions.end(), [](const auto* a, const auto* b) { return *a < *b; });
    qsizetype at = 0;
    qsizetype bytes = 0;
    for (qsizetype* position : positions) {
        const qsizetype to = *position;
        for (; at < to; ++at) {
            const char16_t code = text[at].unicode();
            // Half of a pair is two of its four bytes; a half alone becomes the replacement character, three bytes.
            const bool paired =
                (QChar::isHighSurrogate(code) && at + 1 < text.size() && text[at + 1].isLowSurrogate()) ||
                (QChar::isLowSurrogate(code) && at > 0 && text[at - 1].isHighSurrogate());
            bytes += code < 0x80 ? 1 : code < 0x800 || paired ? 2 : 3;
        }
        *position = bytes;
    }
}

/// Blanks that editors and languages put in the place of a plain one.
QString withPlainBlanks(QString text, QByteArrayView utf8)
{
    // Their first bytes; a long log seldom has any.
    if (!utf8.contains('\xC2') && !utf8.contains('\xE2'))
        return text;
    for (const char16_t blank : {u'\u00a0', u'\u202f', u'\u2007'})
        text.replace(QChar(blank), QChar(u' '));
    return text;
}

/// Whether a sentence that a row knows gives way to a line read by its shape where both claim the same text.
bool gives(const engines::Said& one, engines::Said& line)
{
    // The network lines know more than the sentence in them.
    if (line.row == "net-error")
        return one.row == "chromium-net" || one.role == Role::Weak;
    if (one.role == Role::Weak && line.role != Role::Weak)
        return true;
    if (line.row != "translated")
        return false;
    // A reason alone, found in a translation of another engine's text, or the page that a link behind it leads to.
    if (one.frame.isEmpty() &&
        (one.role == Role::Reason || one.row.startsWith("gecko-docs") || one.row.startsWith("gecko-panel")))
        return one.engine == "gecko";
    if (one.row == one.frame && one.engine == "gecko" && line.symptom != Symptom::GenericAccessControl) {
        const QString url = one.fields.value(engines::Field::Url);
        if (!url.isEmpty())
            line.fields.insert(engines::Field::Url, url);
        if (line.engine == "gecko")
            line.locale = one.locale;
        return true;
    }
    return false;
}

/// Whether the words stand in somebody's sentence: "a CORS error", "was an invalid CORS request". What is printed has no article.
bool isInSentence(const engines::Said& one, const QString& text)
{
    static const QRegularExpression article(QStringLiteral("(?:^|\\s)(?:an?|the|this|that|any)\\s$"),
                                            QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype longest = 8;
    const qsizetype from = qMax<qsizetype>(0, one.begin - longest);
    return article.match(QStringView(text).sliced(from, one.begin - from)).hasMatch();
}

/// "…/questions/1/cross-origin-requests-are-only-supported-for-http": a sentence in an address is the name of a page.
bool isSlug(const engines::Said& one, const QString& text)
{
    constexpr qsizetype fewest = 3; // hyphens
    const QStringView words = QStringView(text).sliced(one.begin, one.end - one.begin);
    return std::none_of(words.begin(), words.end(), [](QChar c) { return c.isSpace(); }) &&
           words.count(u'-') >= fewest && !words.contains(u"://");
}

/// A reason that says no more than "CORS disabled" is found in any prose, as are "CORS errors"; "Network Error" in programs.
bool isProse(const engines::Said& one, const QString& text)
{
    if (one.row == "panel-cors-error")
        return QStringView(text).sliced(one.end).startsWith(u's') ||
               QStringView(text).sliced(one.end).startsWith(u" SEC7") || isInSentence(one, text);
    // "User-Agent: curl/7.88.1" has the letters of "curl: (7)".
    if (one.row.startsWith("curl-"))
        return QStringView(text).sliced(one.begin).startsWith(u"curl/");
    // "(blocked:cors)" is what the panel's other words are like; "blocked CORS requests" is a sentence.
    if (one.row == "panel-cors-blocked")
        return !QStringView(text).sliced(one.begin, one.end - one.begin).contains(u':');
    if (one.row == "spring-invalid")
        return isInSentence(one, text);
    // Of a row the letters are compared alone; Chromium's "but only one is allowed" has those of "only one * is allowed".
    if (one.row == "gin-wildcards")
        return !QStringView(text).sliced(one.begin, one.end - one.begin).contains(u'*');
    // What Next.js prints begins a line or stands in quotes; "the browser blocked cross-origin requests" is anybody's sentence.
    if (one.row == "next-dev-origin-bare" || one.row == "next-dev-origin-from") {
        const bool quoted = one.begin > 0 && QStringLiteral("\"'`“‘«").contains(text[one.begin - 1]);
        const bool begins = one.row == "next-dev-origin-from" && text.at(one.begin) == u'B';
        return !quoted && !begins;
    }
    // The page that names a host ends there; a policy refuses to connect to an address.
    if (one.row == "chromium-page-refused")
        return QStringView(text).sliced(one.end).trimmed().startsWith(u"to ");
    if (one.row == "script-axios") {
        const QStringView before = QStringView(text).first(one.begin);
        return before.endsWith(u"('") || before.endsWith(u"(\"") || before.endsWith(u"(`");
    }
    return one.role == Role::Reason && one.frame.isEmpty() && one.row == "firefox-sentence" &&
           one.symptom == Symptom::GenericAccessControl;
}

/// Django speaks its administrator's language behind the code: "(corsheaders.E013) A origem …", "corsheaders.E013: …".
QByteArray djangosLanguage(const QString& text, qsizetype begin)
{
    constexpr qsizetype longest = 300;
    static const QRegularExpression behind(QStringLiteral("^[^.\\n]{0,20}\\.E\\d{3}(?:\\):? |: )"));
    const QString part = text.mid(begin, longest).section(QLatin1String("\n\n"), 0, 0);
    const QRegularExpressionMatch match = behind.match(part);
    return match.hasMatch() ? languageOf(part.mid(match.capturedEnd())) : QByteArray("en");
}

/// A page of Firefox's documentation, known by its address: the title beside it tells the language.
void speakAsTitled(const QString& text, engines::Said& page)
{
    QList<engines::Said> titles;
    readLoneReasons(text, titles);
    if (!titles.isEmpty() && page.locale == "en")
        page.locale = titles.first().locale;
}

/// The texts that stand in a piece that is read at once.
QList<engines::Said> saidInPiece(const QString& text)
{
    const engines::Squeezed squeezed = engines::squeeze(text);
    std::vector<engines::KeyScan::Hit> places;
    QList<engines::Said> said = engines::assemble(allRows().find(squeezed, &places));
    said.removeIf([&text](const engines::Said& one) { return isProse(one, text) || isSlug(one, text); });
    for (engines::Said& one : said) {
        // Next.js names a host; who names an origin is a server's own program.
        if (one.row == "next-dev-origin-from" && one.fields.value(engines::Field::Origin).contains(u':'))
            one.engine = "server";
        if (one.row.startsWith("django-e"))
            one.locale = djangosLanguage(text, one.begin);
    }
    std::stable_sort(said.begin(), said.end(),
                     [](const auto& a, const auto& b) { return a.begin < b.begin; });
    QList<engines::Said> lines = shapedLines(squeezed, places);
    std::stable_sort(lines.begin(), lines.end(),
                     [](const auto& a, const auto& b) { return a.begin < b.begin; });
    std::vector<bool> gone(size_t(said.size()), false);
    const qsizetype known = said.size();
    qsizetype first = 0;
    constexpr qsizetype longest = 10000; // no text is longer
    for (engines::Said& line : lines) {
        while (first < known && said[first].begin < line.begin - longest)
            ++first;
        bool covered = false;
        for (qsizetype i = first; i < known && said[i].begin < line.end; ++i) {
            if (gone[size_t(i)] || line.begin >= said[i].end)
                continue;
            if (gives(said[i], line))
                gone[size_t(i)] = true;
            else
                covered = true;
        }
        if (!covered)
            said.append(line);
    }
    QList<engines::Said> all;
    all.reserve(said.size());
    for (qsizetype i = 0; i < said.size(); ++i) {
        if (i >= known || !gone[size_t(i)])
            all.append(said[i]);
    }
    said = all;
    std::stable_sort(said.begin(), said.end(),
                     [](const auto& a, const auto& b) { return a.begin < b.begin; });
    return said;
}

QList<engines::Said> saidIn(const QString& text)
{
    QList<engines::Said> all = readInPieces(text, saidInPiece);
    if (std::all_of(all.begin(), all.end(),
                    [](const engines::Said& one) { return one.role == engines::Role::Side; }))
        readCutOff(text, all);
    if (all.isEmpty())
        readLoneReasons(text, all);
    else if (all.size() == 1 && all.first().row.startsWith("gecko-docs"))
        speakAsTitled(text, all.first());
    if (all.isEmpty()) {
        readPlainErrors(text, all);
    } else if (all.size() == 1 && all.first().row == "script-axios") {
        settleTestDouble(text, all.first());
        QList<engines::Said> logged;
        readAccessLog(text, logged);
        if (!logged.isEmpty() && logged.first().end <= all.first().begin)
            all.prepend(logged.first());
    }
    return all;
}

struct EngineWords
{
    const char* engine;
    words::Sentence words;
};
constexpr EngineWords engineWords[] = {
    {"chromium", {"paste.chromium", "intake", QT_TRANSLATE_NOOP("intake", "Chrome error")}},
    {"gecko", {"paste.gecko", "intake", QT_TRANSLATE_NOOP("intake", "Firefox error")}},
    {"webkit", {"paste.webkit", "intake", QT_TRANSLATE_NOOP("intake", "Safari error")}},
    {"trident", {"paste.trident", "intake", QT_TRANSLATE_NOOP("intake", "Internet Explorer error")}},
    {"edgehtml", {"paste.edgehtml", "intake", QT_TRANSLATE_NOOP("intake", "old Edge error")}},
    {"server", {"paste.server", "intake", QT_TRANSLATE_NOOP("intake", "message of a server")}},
    {"tool", {"paste.tool", "intake", QT_TRANSLATE_NOOP("intake", "message of a tool")}},
};
const words::Sentence messageWords{"paste.message", "intake", QT_TRANSLATE_NOOP("intake", "error message")};

/// Whose message it is: that of the first line that is no side line.
words::Text whose(const QList<facts::Message>& messages)
{
    const auto first = std::find_if(messages.begin(), messages.end(),
                                    [](const facts::Message& message) { return !message.sideLine; });
    const QByteArray engine = first != messages.end() ? first->engine
                              : messages.isEmpty()    ? QByteArray()
                                                      : messages.first().engine;
    for (const EngineWords& one : engineWords) {
        if (engine == one.engine)
            return words::text(one.words);
    }
    return words::text(messageWords);
}

/// Where the fields of a message stand in its text.
void addFields(const QString& text, const facts::Message& message, double confidence, QList<Span>& spans)
{
    const std::pair<QString, const char*> fields[] = {{message.pageOrigin, facts::id::pageOrigin},
                                                      {message.requestUrl, facts::id::requestUrl},
                                                      {message.method, facts::id::requestMethod},
                                                      {message.header, facts::id::failureHeader}};
    const QStringView said = QStringView(text).sliced(message.begin, message.end - message.begin);
    for (const auto& [value, id] : fields) {
        const qsizetype at = value.isEmpty() ? -1 : said.indexOf(value);
        if (at >= 0)
            spans.append({message.begin + at, message.begin + at + value.size(), id, confidence});
    }
}

double fit(QByteArrayView utf8)
{
    // Longer texts than any console prints are files of another kind; their beginning tells enough.
    const QByteArrayView start = utf8.first(qMin<qsizetype>(utf8.size(), 64 * 1024));
    const QString text = withPlainBlanks(QString::fromUtf8(start), start);
    double best = 0;
    qsizetype covered = 0;
    for (const auto& [message, confidence] : messagesOf(saidIn(text), text)) {
        covered += message.end - message.begin;
        best = qMax(best, message.isCors ? 0.7 : message.symptom != Symptom::NotCorsOther ? 0.6 : 0.3);
    }
    if (best > 0 && text.trimmed().size() > 0)
        best += 0.25 * qMin(1.0, double(covered) / double(text.trimmed().size()));
    return best;
}

Understood read(QByteArrayView utf8)
{
    Understood understood;
    understood.kind = Kind::ConsoleMessage;
    const QString original = QString::fromUtf8(utf8);
    const QString text = withPlainBlanks(original, utf8);
    constexpr qsizetype lit = 200; // nobody looks for the fields of more
    for (const auto& [message, confidence] : messagesOf(saidIn(text), text)) {
        understood.spans.append({message.begin, message.end, "message", confidence});
        if (understood.messages.size() < lit)
            addFields(text, message, confidence, understood.spans);
        understood.messages.append(message);
    }
    understood.what = whose(understood.messages);
    QList<qsizetype*> positions;
    for (facts::Message& message : understood.messages) {
        if (message.isCors && !understood.pageOrigin && !message.pageOrigin.isEmpty())
            understood.pageOrigin = message.pageOrigin.toUtf8();
        positions << &message.begin << &message.end;
    }
    if (text.size() != utf8.size()) // else every character is a byte
        toBytes(original, positions);
    return understood;
}

} // namespace

Importer make_message()
{
    return {"message", &messageWords, fit, read, Importer::Part::ConsoleText};
}

} // namespace crosscheck::intake
