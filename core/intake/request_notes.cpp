#include "intake/request_notes.h"

#include <QRegularExpression>
#include <QSet>

#define SENTENCE(name, id, english)                                                                          \
    const words::Sentence name                                                                               \
    {                                                                                                        \
        id, "intake", QT_TRANSLATE_NOOP("intake", english)                                                   \
    }

namespace crosscheck::intake::notes {

SENTENCE(variable, "note.variable", "The value of %1 is not in the text; it stands as it was written.");
SENTENCE(commandOutput, "note.command-output",
         "What %1 gives is known only when it runs; it stands as it was written.");
SENTENCE(file, "note.file", "What the file %1 holds is not in the text; its name stands in its place.");
SENTENCE(placeholder, "note.placeholder", "%1 looks like a placeholder for a value of your own.");
SENTENCE(standardInput, "note.standard-input", "%1 reads from standard input, which is not in the text.");
SENTENCE(
    curlyQuotes, "note.curly-quotes",
    "The quotation mark %1 is a typographic one, which the shell takes as text; it was read as a plain one.");
SENTENCE(longDash, "note.long-dash", "%1 begins with a typographic dash; it was read as an option.");
SENTENCE(ampersand, "note.ampersand",
         "The shell cuts the command at an & without quotes; %1 was read as a part of the URL.");
SENTENCE(blankAfterEscape, "note.blank-after-escape",
         "There is a blank behind the %1 at the end of a line; the shell would end the command there.");
SENTENCE(password, "note.password",
         "The tool asks for the password of %1; an empty one stands in its place.");
SENTENCE(configFile, "note.config-file", "What %1 reads from a file of settings is not in the text.");
SENTENCE(generated, "note.generated", "The value of %1 is made up by the tool for each request.");
SENTENCE(boundary, "note.boundary",
         "The boundary %1 is made up; the tool picks another one for each request.");
SENTENCE(notHttp, "note.not-http", "%1 is no HTTP request and was passed over.");
SENTENCE(headerDropped, "note.header-dropped", "The header line “%1” has no colon; the tool leaves it out.");
SENTENCE(urlEncoded, "note.url-encoded",
         "%1 holds characters that the tool refuses; they were percent-encoded.");
SENTENCE(expression, "note.expression",
         "What %1 is, only running the code tells; it stands as it was written.");
SENTENCE(pseudoHeader, "note.pseudo-header",
         "%1 is a part of the request line, not a header; it was passed over.");
SENTENCE(relativeUrl, "note.relative-url", "%1 is relative to the page, whose address is not in the text.");
SENTENCE(loop, "note.loop", "How often the loop “%1” runs is known only when it runs; it was read once.");
SENTENCE(windowsPowerShell, "note.windows-powershell",
         "The backslashes before the quotation marks in %1 are for Windows PowerShell, as which it was read; "
         "PowerShell 7.3 and later hand them on to the program.");

} // namespace crosscheck::intake::notes

namespace crosscheck::intake::refusals {

SENTENCE(quoteNotClosed, "refusal.quote-not-closed", "The quote %1 that opens here is never closed.");
SENTENCE(bracketNotClosed, "refusal.bracket-not-closed", "The %1 that opens here is never closed.");
SENTENCE(commandExpected, "refusal.command-expected", "A command is expected behind %1.");
SENTENCE(unexpected, "refusal.unexpected", "The shell does not expect %1 here.");
SENTENCE(heredocNotClosed, "refusal.heredoc-not-closed",
         "The text that %1 shall end goes on to the end of the paste.");
SENTENCE(optionValue, "refusal.option-value", "The option %1 needs a value.");
SENTENCE(optionUnknown, "refusal.option-unknown", "The tool has no option %1.");
SENTENCE(noUrl, "refusal.no-url", "The command names no URL.");
SENTENCE(urlMalformed, "refusal.url-malformed", "%1 is not a URL that the tool takes.");
SENTENCE(globMalformed, "refusal.glob-malformed",
         "The braces or brackets in %1 are not a pattern that curl takes.");
SENTENCE(twoMethods, "refusal.two-methods", "The options ask for both %1 and %2.");
SENTENCE(noRequest, "refusal.no-request", "No request was found in the text.");
SENTENCE(jsonExpected, "refusal.json-expected", "The JSON is broken here.");
SENTENCE(valueExpected, "refusal.value-expected", "A value is expected here.");
SENTENCE(requestLine, "refusal.request-line", "A request line (method and URL) is expected here.");

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
