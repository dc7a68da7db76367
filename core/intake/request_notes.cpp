#include "intake/request_notes.h"

#include <QRegularExpression>
#include <QSet>

namespace crosscheck::intake::notes {

const words::Sentence variable{
    "note.variable", "intake",
    QT_TRANSLATE_NOOP("intake", "The value of %1 is not in the text; it stands as it was written.")};
const words::Sentence commandOutput{
    "note.command-output", "intake",
    QT_TRANSLATE_NOOP("intake", "What %1 gives is known only when it runs; it stands as it was written.")};
const words::Sentence file{
    "note.file", "intake",
    QT_TRANSLATE_NOOP("intake", "What the file %1 holds is not in the text; its name stands in its place.")};
const words::Sentence placeholder{
    "note.placeholder", "intake",
    QT_TRANSLATE_NOOP("intake", "%1 looks like a placeholder for a value of your own.")};
const words::Sentence standardInput{
    "note.standard-input", "intake",
    QT_TRANSLATE_NOOP("intake", "%1 reads from standard input, which is not in the text.")};
const words::Sentence curlyQuotes{
    "note.curly-quotes", "intake",
    QT_TRANSLATE_NOOP("intake", "The quotation mark %1 is a typographic one, which the shell takes as text; "
                                "it was read as a plain one.")};
const words::Sentence longDash{
    "note.long-dash", "intake",
    QT_TRANSLATE_NOOP("intake", "%1 begins with a typographic dash; it was read as an option.")};
const words::Sentence ampersand{
    "note.ampersand", "intake",
    QT_TRANSLATE_NOOP(
        "intake", "The shell cuts the command at an & without quotes; %1 was read as a part of the URL.")};
const words::Sentence blankAfterEscape{
    "note.blank-after-escape", "intake",
    QT_TRANSLATE_NOOP(
        "intake",
        "There is a blank behind the %1 at the end of a line; the shell would end the command there.")};
const words::Sentence password{
    "note.password", "intake",
    QT_TRANSLATE_NOOP("intake", "The tool asks for the password of %1; an empty one stands in its place.")};
const words::Sentence configFile{
    "note.config-file", "intake",
    QT_TRANSLATE_NOOP("intake", "What %1 reads from a file of settings is not in the text.")};
const words::Sentence generated{
    "note.generated", "intake",
    QT_TRANSLATE_NOOP("intake", "The value of %1 is made up by the tool for each request.")};
const words::Sentence boundary{
    "note.boundary", "intake",
    QT_TRANSLATE_NOOP("intake", "The boundary %1 is made up; the tool picks another one for each request.")};
const words::Sentence notHttp{"note.not-http", "intake",
                              QT_TRANSLATE_NOOP("intake", "%1 is no HTTP request and was passed over.")};
const words::Sentence headerDropped{
    "note.header-dropped", "intake",
    QT_TRANSLATE_NOOP("intake", "The header line “%1” has no colon; the tool leaves it out.")};
const words::Sentence urlEncoded{
    "note.url-encoded", "intake",
    QT_TRANSLATE_NOOP("intake", "%1 holds characters that the tool refuses; they were percent-encoded.")};
const words::Sentence expression{
    "note.expression", "intake",
    QT_TRANSLATE_NOOP("intake", "What %1 is, only running the code tells; it stands as it was written.")};
const words::Sentence pseudoHeader{
    "note.pseudo-header", "intake",
    QT_TRANSLATE_NOOP("intake", "%1 is a part of the request line, not a header; it was passed over.")};
const words::Sentence relativeUrl{
    "note.relative-url", "intake",
    QT_TRANSLATE_NOOP("intake", "%1 is relative to the page, whose address is not in the text.")};
const words::Sentence loop{
    "note.loop", "intake",
    QT_TRANSLATE_NOOP("intake",
                      "How often the loop “%1” runs is known only when it runs; it was read once.")};
const words::Sentence windowsPowerShell{
    "note.windows-powershell", "intake",
    QT_TRANSLATE_NOOP("intake",
                      "The backslashes before the quotation marks in %1 are for Windows PowerShell, as which "
                      "it was read; PowerShell 7.3 and later hand them on to the program.")};

} // namespace crosscheck::intake::notes

namespace crosscheck::intake::refusals {

const words::Sentence quoteNotClosed{
    "refusal.quote-not-closed", "intake",
    QT_TRANSLATE_NOOP("intake", "The quote %1 that opens here is never closed.")};
const words::Sentence bracketNotClosed{
    "refusal.bracket-not-closed", "intake",
    QT_TRANSLATE_NOOP("intake", "The %1 that opens here is never closed.")};
const words::Sentence commandExpected{"refusal.command-expected", "intake",
                                      QT_TRANSLATE_NOOP("intake", "A command is expected behind %1.")};
const words::Sentence unexpected{"refusal.unexpected", "intake",
                                 QT_TRANSLATE_NOOP("intake", "The shell does not expect %1 here.")};
const words::Sentence heredocNotClosed{
    "refusal.heredoc-not-closed", "intake",
    QT_TRANSLATE_NOOP("intake", "The text that %1 shall end goes on to the end of the paste.")};
const words::Sentence optionValue{"refusal.option-value", "intake",
                                  QT_TRANSLATE_NOOP("intake", "The option %1 needs a value.")};
const words::Sentence optionUnknown{"refusal.option-unknown", "intake",
                                    QT_TRANSLATE_NOOP("intake", "The tool has no option %1.")};
const words::Sentence noUrl{"refusal.no-url", "intake",
                            QT_TRANSLATE_NOOP("intake", "The command names no URL.")};
const words::Sentence urlMalformed{"refusal.url-malformed", "intake",
                                   QT_TRANSLATE_NOOP("intake", "%1 is not a URL that the tool takes.")};
const words::Sentence globMalformed{
    "refusal.glob-malformed", "intake",
    QT_TRANSLATE_NOOP("intake", "The braces or brackets in %1 are not a pattern that curl takes.")};
const words::Sentence twoMethods{"refusal.two-methods", "intake",
                                 QT_TRANSLATE_NOOP("intake", "The options ask for both %1 and %2.")};
const words::Sentence noRequest{"refusal.no-request", "intake",
                                QT_TRANSLATE_NOOP("intake", "No request was found in the text.")};
const words::Sentence jsonExpected{"refusal.json-expected", "intake",
                                   QT_TRANSLATE_NOOP("intake", "The JSON is broken here.")};
const words::Sentence valueExpected{"refusal.value-expected", "intake",
                                    QT_TRANSLATE_NOOP("intake", "A value is expected here.")};
const words::Sentence requestLine{
    "refusal.request-line", "intake",
    QT_TRANSLATE_NOOP("intake", "A request line (method and URL) is expected here.")};

} // namespace crosscheck::intake::refusals

namespace crosscheck::intake {

QString shown(QByteArrayView bytes)
{
    return QString::fromUtf8(bytes);
}

std::optional<QByteArray> pageOriginOf(const QList<page::PageRequest>& requests)
{
    for (const page::PageRequest& request : requests) {
        const std::optional<QByteArray> origin = http::get(request.headers, "origin");
        if (origin && url::parseSerializedOrigin(*origin))
            return origin;
        const std::optional<QByteArray> referer = http::get(request.headers, "referer");
        const std::optional<url::Url> page = referer ? url::parseOrNull(*referer) : std::nullopt;
        if (page && page->isHttp())
            return url::originOf(*page).serialized();
    }
    return std::nullopt;
}

void notePlaceholders(const page::PageRequest& request, int index, QByteArrayView text, qsizetype position,
                      QList<Note>& noted)
{
    static const QRegularExpression pattern(
        QStringLiteral("<[A-Za-z][A-Za-z0-9 _.-]*>|\\{\\{[^{}\\n]*\\}\\}|\\b(?:YOUR|MY)[-_][A-Z0-9_-]+\\b"),
        QRegularExpression::DontCaptureOption);
    QList<QByteArray> places{request.url};
    for (const http::Header& header : request.headers)
        places.append(header.value);
    if (request.body && !request.body->bytes.contains("</"))
        places.append(request.body->bytes);
    QSet<QString> seen;
    for (const QByteArray& place : places) {
        auto matches = pattern.globalMatch(QString::fromUtf8(place));
        while (matches.hasNext()) {
            const QString found = matches.next().captured();
            if (seen.contains(found))
                continue;
            seen.insert(found);
            const qsizetype at = text.indexOf(found.toUtf8(), qMax(qsizetype(0), position));
            noted.append(Note{words::text(notes::placeholder, found), at, index});
        }
    }
}

std::optional<QByteArray> requestUrl(QByteArrayView text)
{
    std::optional<url::Url> parsed = url::parseOrNull(text);
    if (!parsed)
        return std::nullopt;
    parsed->username.clear();
    parsed->password.clear();
    return parsed->href(true);
}

void addRequest(const page::PageRequest& request, const QByteArray& form, QList<Note> noted,
                QByteArrayView text, qsizetype position, Understood& out)
{
    const int index = int(out.requests.size());
    for (Note& note : noted) {
        note.request = index;
        out.notes.append(note);
    }
    notePlaceholders(request, index, text, position, out.notes);
    out.requests.append(request);
    out.forms.append(form);
}

void concludeRequests(Understood& out)
{
    if (!out.pageOrigin)
        out.pageOrigin = pageOriginOf(out.requests);
    if (out.requests.isEmpty() && !out.error)
        out.error = InputError{0, words::text(refusals::noRequest)};
}

void keepInside(Understood& understood, qsizetype size)
{
    if (understood.error)
        understood.error->position = qMin(understood.error->position, size);
    for (Note& note : understood.notes)
        note.position = qMin(note.position, size);
}

} // namespace crosscheck::intake
