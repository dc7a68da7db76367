#include "intake/har/entry.h"
#include "intake/importer.h"
#include "intake/request_notes.h"

namespace crosscheck::intake {

namespace {

double fit(QByteArrayView utf8)
{
    QByteArrayView start = utf8.first(qMin(utf8.size(), qsizetype(1) << 16)).trimmed();
    if (start.startsWith("\xEF\xBB\xBF"))
        start = start.sliced(3);
    if (!start.startsWith('{') && !start.startsWith('['))
        return 0;
    const bool request = utf8.first(qMin(utf8.size(), qsizetype(1) << 20)).contains("\"request\"");
    if (start.contains("\"log\"") && (start.contains("\"entries\"") || utf8.contains("\"entries\"")))
        return 0.99;
    return request && utf8.contains("\"headers\"") && utf8.contains("\"url\"") ? 0.9 : 0;
}

Understood read(QByteArrayView utf8)
{
    Understood out;
    out.kind = Kind::Har;
    const HarText text = readHar(utf8);
    for (const HarEntry& entry : text.entries) {
        page::PageRequest request;
        request.method = entry.request.method.isEmpty() ? QByteArray("GET") : entry.request.method;
        request.url = entry.request.url;
        if (const qsizetype hash = request.url.indexOf('#'); hash != -1)
            request.url.truncate(hash);
        request.headers = entry.request.headers;
        if (entry.request.body)
            request.body = page::Body{page::Body::Kind::Text, *entry.request.body, {}};
        out.requests.append(request);
        out.forms.append("har");
    }
    const QList<HarSend> joined = joinHar(text);
    for (const HarSend& one : joined)
        out.sends.append(one.send);
    if (joined.size() == 1)
        out.messages = saidOf(joined.first().send, utf8);
    if (!text.errors.isEmpty())
        out.error = InputError{text.errors.first().offset, words::text(refusals::jsonExpected)};
    out.pageOrigin = pageOriginOf(out.requests);
    if (!out.pageOrigin && !text.pages.isEmpty())
        out.pageOrigin = text.pages.constBegin().value();
    return out;
}

const words::Sentence harWords{"paste.har", "intake", QT_TRANSLATE_NOOP("intake", "HAR")};

} // namespace

Importer make_har()
{
    return {"har", &harWords, fit, read};
}

} // namespace crosscheck::intake
