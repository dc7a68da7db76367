#include "lines.h"

#include "engines/tables.h"
#include "language.h"

#include <QRegularExpression>

namespace crosscheck::intake {

using engines::Field;
using engines::Role;
using engines::Said;
using fetch::Symptom;

namespace {

constexpr auto addressPattern =
    "(?:[a-zA-Z][a-zA-Z0-9+.-]{1,20}:/{2,3}|(?=[a-zA-Z0-9.-]{3,80}[:/]))[^\\s'\"`<>|\\\\)\\]]+";

QString trimmedAddress(QString text)
{
    while (!text.isEmpty() && QStringLiteral(".,;:!)]*`'\"").contains(text.back()))
        text.chop(1);
    return text;
}

void netErrors(const QString& text, QList<Said>& found)
{
    static const QRegularExpression pattern(
        QStringLiteral("(?:\\b(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\\s+)?(?:['\"`<]?(%1)['\"`>]?:?\\s+)?(?"
                       ":Failed to load resource:\\s+)?"
                       "(?:\\(failed\\)\\s*)?net::\\s?(ERR_[A-Z0-9_]+(?:\\.[A-Za-z-]+)?)(?:\\s+(\\d{3})\\b(?:"
                       "\\s*\\([^)\\n]*\\))?)?")
            .arg(QLatin1String(addressPattern)));
    auto it = pattern.globalMatch(text);
    while (it.hasNext()) {
        const QRegularExpressionMatch match = it.next();
        Said said;
        said.engine = "chromium";
        said.locale = "en";
        const QString code = match.captured(3);
        const auto error = engines::netErrorAt(code);
        said.symptom = error ? error->symptom : Symptom::NotCorsOther;
        said.role = code == u"ERR_FAILED" || code == u"ERR_ABORTED" ? Role::Side : Role::Whole;
        said.row = "net-error";
        said.begin = match.capturedStart();
        said.end = match.capturedEnd();
        if (!match.captured(1).isEmpty())
            said.fields.insert(Field::Method, match.captured(1));
        const QString url = trimmedAddress(match.captured(2));
        // "app.js:12" and "index.html:1" before the words is where the line comes from, not what was asked for.
        static const QRegularExpression place(QStringLiteral(":\\d+$"));
        if (url.contains(QLatin1String("://")) || url.startsWith(QLatin1String("blob:")) ||
            url.startsWith(QLatin1String("data:")))
            said.fields.insert(Field::Url, match.captured(1).isEmpty() ? QString(url).remove(place) : url);
        else if (!url.isEmpty() && !match.captured(1).isEmpty())
            said.fields.insert(Field::Url, url);
        if (!match.captured(4).isEmpty())
            said.fields.insert(Field::Status, match.captured(4));
        found.append(said);
    }
}

void requestLines(const QString& text, QList<Said>& found)
{
    // "POST https://… 405 (Method Not Allowed)", "XHR failed loading: GET "https://…""
    static const QRegularExpression status(
        QStringLiteral("\\b(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\\s+(https?://"
                       "[^\\s'\"`<>]+)\\s+(\\d{3})\\s*\\([^)\\n]*\\)"));
    static const QRegularExpression loading(
        QStringLiteral("(?:XHR|Fetch) (?:failed|finished) loading: "
                       "(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\\s+[\"'“]([^\\s\"'”]+)[\"'”]"));
    for (const QRegularExpression* pattern : {&status, &loading}) {
        auto it = pattern->globalMatch(text);
        while (it.hasNext()) {
            const QRegularExpressionMatch match = it.next();
            Said said;
            said.engine = "chromium";
            said.locale = "en";
            said.role = Role::Weak;
            said.row = "request-line";
            said.begin = match.capturedStart();
            said.end = match.capturedEnd();
            said.fields.insert(Field::Method, match.captured(1));
            said.fields.insert(Field::Url, match.captured(2));
            if (pattern == &status)
                said.fields.insert(Field::Status, match.captured(3));
            found.append(said);
        }
    }
}

struct Code
{
    const char* code;
    Symptom symptom;
};
constexpr Code codes[] = {
    {"SEC7117", Symptom::GenericAccessControl}, {"SEC7120", Symptom::AcaoMissingOrMismatch},
    {"SEC7121", Symptom::AcacMissingOrNotTrue}, {"SEC7122", Symptom::AcacMissingOrNotTrue},
    {"SEC7123", Symptom::HeaderNotAllowed},     {"SEC7124", Symptom::MethodNotAllowed},
    {"SEC7125", Symptom::HeaderNotAllowed},     {"SEC7126", Symptom::PreflightStatusNotOk},
    {"SEC7127", Symptom::RedirectDenied},       {"SEC7128", Symptom::AcaoMultipleValues},
    {"SEC7129", Symptom::PreflightStatusNotOk}, {"SEC7130", Symptom::GenericAccessControl},
};

/// A code of Internet Explorer or Edge with whatever sentence, in whatever language, behind it.
void edgeCodes(const QString& text, QList<Said>& found)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\b(SEC71[123]\\d)\\b([^\\n]*(?:\\n(?!\\s*\\n|.*SEC7)[^\\n]+){0,3})"));
    static const QRegularExpression address(QStringLiteral("\\b[a-z][a-z0-9+.-]{1,20}://[^\\s'\"`<>’”»|)]+"));
    auto it = pattern.globalMatch(text);
    while (it.hasNext()) {
        const QRegularExpressionMatch match = it.next();
        const Code* known = nullptr;
        for (const Code& code : codes) {
            if (match.captured(1) == QLatin1String(code.code))
                known = &code;
        }
        if (!known)
            continue;
        Said said;
        said.symptom = known->symptom;
        said.row = "edge-code";
        const QString sentence = match.captured(2);
        said.engine = sentence.contains(QLatin1String("[CORS]")) ? "edgehtml" : "trident";
        said.locale = languageOf(sentence);
        said.begin = match.capturedStart();
        said.end = match.capturedEnd(1);
        QStringList addresses;
        auto urls = address.globalMatch(sentence);
        while (urls.hasNext()) {
            const QRegularExpressionMatch url = urls.next();
            if (url.capturedStart() > 400 || url.captured().contains(QLatin1String("microsoft.com")))
                break;
            addresses.append(trimmedAddress(url.captured()));
            said.end = match.capturedStart(2) + url.capturedEnd();
        }
        if (!addresses.isEmpty() && said.symptom != Symptom::RedirectDenied)
            said.fields.insert(Field::Origin, addresses.first());
        if (addresses.size() > 1)
            said.fields.insert(Field::Url, addresses.last());
        found.append(said);
    }
}

/// A line of a server's log that tells of an origin and of refusing it.
void originLogs(const QString& text, QList<Said>& found)
{
    static const QRegularExpression cors(QStringLiteral("\\bCORS\\b"),
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression origin(
        QStringLiteral("\\b(?:origin|origen|origem|origine|ursprung|herkunft|origins)\\b|来源|源站|オリジン|"
                       "출처|источник"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression refused(
        QStringLiteral(
            "\\b(?:block(?:ed|ing)|reject(?:ed|ing)|den(?:ied|ying)|refus(?:ed|ing)|forbidden|disallowed|"
            "unauthori[sz]ed|not (?:allowed|permitted|"
            "authorized|in (?:the )?(?:allow|white)[- ]?list|whitelisted|trusted)|isn't allowed|no "
            "(?:permitid[oa]|autorizad[oa]|está permitid[oa])|"
            "não (?:permitid[oa]|autorizad[oa])|non "
            "(?:autoris[ée]e?|permis[ea]?|consentit[oa]|autorizzat[oa])|refus[ée]e?|bloqu(?:ead[oa]|[ée]e?)|"
            "rechazad[oa]|rejeitad[oa]|denegad[oa]|nicht "
            "(?:erlaubt|zugelassen|zulässig)|blockiert|abgelehnt|niet toegestaan|geweigerd|"
            "niedozwolon[ye]|zablokowan[ye]|не "
            "разреш[её]н[ао]?|заблокирован[ао]?)\\b|不允许|被拒绝|拒绝|許可されていません|拒否"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression address(
        QStringLiteral("(?:\\b[a-z][a-z0-9+.-]{1,20}://[^\\s'\"`<>’”»|),]+|\\bnull\\b)"));
    static const QRegularExpression header(
        QStringLiteral("Access-Control-|CORS policy:|by CORS policy|header|multi|proxy"),
        QRegularExpression::CaseInsensitiveOption);
    qsizetype at = 0;
    for (const QString& line : text.split(u'\n')) {
        const qsizetype begin = at;
        at += line.size() + 1;
        if (line.size() > 400 || !cors.match(line).hasMatch() || header.match(line).hasMatch())
            continue;
        const QRegularExpressionMatch no = refused.match(line);
        if (!no.hasMatch())
            continue;
        const QRegularExpressionMatch url = address.match(line);
        if (!origin.match(line).hasMatch() && !url.hasMatch())
            continue;
        Said said;
        said.engine = "server";
        said.symptom = Symptom::ServerOriginRejected;
        said.row = "origin-log";
        said.locale = languageOf(line);
        qsizetype first = 0;
        while (first < line.size() && line[first].isSpace())
            ++first;
        said.begin = begin + first;
        said.end = begin + line.size();
        if (url.hasMatch())
            said.fields.insert(Field::Origin, trimmedAddress(url.captured()));
        found.append(said);
    }
}

} // namespace

QList<Said> shapedLines(const QString& text)
{
    QList<Said> found;
    if (text.contains(QLatin1String("ERR_")))
        netErrors(text, found);
    requestLines(text, found);
    if (text.contains(QLatin1String("SEC71")))
        edgeCodes(text, found);
    if (text.contains(QLatin1String("cors"), Qt::CaseInsensitive))
        originLogs(text, found);
    return found;
}

} // namespace crosscheck::intake
