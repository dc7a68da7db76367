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
        // "ERR_FAILEDUnderstand this error": the console's button is glued to it.
        const QByteArrayView known = error ? QByteArrayView(error->code) : QByteArrayView();
        said.role = known == "ERR_FAILED" || known == "ERR_ABORTED" ? Role::Side : Role::Whole;
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
    static const QRegularExpression address(
        QStringLiteral("\\b[a-z][a-z0-9+.-]{1,20}://[!#-&*-;=?-Z_a-z~\\[\\]]+"));
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
        const bool edge =
            sentence.contains(QLatin1String("[CORS]")) || sentence.left(12).contains(QLatin1String("CORS"));
        said.engine = edge ? "edgehtml" : "trident";
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
        // The origin stands twice and the resource once, in whatever order the language has.
        for (const QString& one : addresses) {
            if (one != addresses.first())
                said.fields.insert(Field::Url, one);
        }
        if (addresses.size() > 1 && !said.fields.contains(Field::Url))
            said.fields.insert(Field::Url, addresses.last());
        found.append(said);
    }
}

/// The reason that a text in any language gives by the headers it names. `quoted` gets the value that stands in quotes.
std::optional<Symptom> reasonByHeaders(const QString& text, QString* quoted)
{
    static const QRegularExpression value(
        QStringLiteral("['\"‘“„«»`]\\s*((?!Access-Control|CORS)[^'\"’”“«»`]{1,200}?)\\s*['\"’”“»«`]"));
    auto it = value.globalMatch(text);
    while (it.hasNext()) {
        const QString found = it.next().captured(1);
        if (found.contains(QLatin1String("Access-Control")) || found.contains(QLatin1String("Same Origin")))
            continue;
        *quoted = found;
        break;
    }
    if (text.contains(QLatin1String("Access-Control-Allow-Headers")))
        return Symptom::HeaderNotAllowed;
    if (text.contains(QLatin1String("Access-Control-Allow-Methods")))
        return Symptom::MethodNotAllowed;
    if (text.contains(QLatin1String("Access-Control-Allow-Credentials")))
        return Symptom::AcacMissingOrNotTrue;
    if (!text.contains(QLatin1String("Access-Control-Allow-Origin")))
        return std::nullopt;
    if (*quoted == u"*")
        return Symptom::AcaoWildcardWithCredentials;
    if (quoted->contains(QLatin1String("://")) || *quoted == u"null")
        return quoted->contains(u',') ? Symptom::AcaoMultipleValues : Symptom::AcaoMismatch;
    return Symptom::AcaoMissing;
}

/// A console text that a person or a machine translated: what is left of it are the addresses, the word CORS and the headers.
void translated(const QString& text, QList<Said>& found)
{
    static const QRegularExpression address(QStringLiteral("https?://[!#-&*-;=?-Z_a-z~]+"));
    static const QRegularExpression aboutPreflight(
        QStringLiteral("preflight|previa|préalable|предварительн|预检|預檢|プリフライト|실행 "
                       "전|wstępn|preliminare|ön denet|předběžn"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression request(QStringLiteral("XMLHttpRequest|\\bfetch\\b"),
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression inBrackets(
        QStringLiteral("\\([^()]*CORS[^()]*\\)|（[^（）]*CORS[^（）]*）"));
    qsizetype at = 0;
    for (const QString& line : text.split(u'\n')) {
        const qsizetype begin = at;
        at += line.size() + 1;
        if (!line.contains(QLatin1String("CORS")) || line.size() > 1500 ||
            line.contains(QLatin1String("SEC71")))
            continue;
        QStringList addresses;
        auto it = address.globalMatch(line);
        while (it.hasNext()) {
            const QString one = trimmedAddress(it.next().captured());
            if (!one.contains(QLatin1String("developer.mozilla.org")) &&
                !one.contains(QLatin1String("microsoft.com")))
                addresses.append(one);
        }
        const QByteArray language = languageOf(QString(line).remove(address));
        if (addresses.isEmpty() || language == "en")
            continue;
        Said said;
        said.locale = language;
        said.row = "translated";
        qsizetype first = 0;
        while (first < line.size() && line[first].isSpace())
            ++first;
        said.begin = begin + first;
        said.end = begin + line.size();
        QString quoted;
        const QRegularExpressionMatch brackets = inBrackets.match(line);
        if (addresses.size() > 1 &&
            (request.match(line).hasMatch() || line.contains(u':') || line.contains(u'：'))) {
            said.engine = "chromium";
            said.fields.insert(Field::Url, addresses[0]);
            said.fields.insert(Field::Origin, addresses[1]);
            const QString rest = line.mid(line.indexOf(QLatin1String("CORS")));
            const auto reason = reasonByHeaders(QString(rest).remove(address), &quoted);
            constexpr qsizetype sentence = 30;
            said.symptom = reason.value_or(rest.size() > sentence ? Symptom::AcaoMissing
                                                                  : Symptom::GenericAccessControl);
            if (said.symptom == Symptom::AcaoMissing && aboutPreflight.match(rest).hasMatch())
                said.symptom = Symptom::PreflightMissingAcao;
        } else if (brackets.hasMatch()) {
            said.engine = "gecko";
            said.fields.insert(Field::Url, addresses[0]);
            said.symptom = reasonByHeaders(brackets.captured(), &quoted).value_or(Symptom::CorsDidNotSucceed);
        } else {
            continue;
        }
        if (said.symptom == Symptom::AcaoMismatch || said.symptom == Symptom::AcaoMultipleValues)
            said.fields.insert(Field::Value, quoted);
        if (said.symptom == Symptom::HeaderNotAllowed && !quoted.isEmpty())
            said.fields.insert(Field::Header, quoted);
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

std::optional<Symptom> reasonInWords(const QString& text, QString* quoted)
{
    return reasonByHeaders(text, quoted);
}

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
    if (text.contains(QLatin1String("CORS")))
        translated(text, found);
    return found;
}

} // namespace crosscheck::intake
