#include "url/url.h"

#include "intake/importer.h"
#include "intake/request_notes.h"

namespace crosscheck::intake {

namespace {

/// One line, one word: what a person copies out of an address bar.
QByteArray word(QByteArrayView utf8)
{
    QByteArray text = utf8.first(qMin(utf8.size(), qsizetype(1) << 16)).trimmed().toByteArray();
    if (text.size() > 1 &&
        (text.startsWith('<') || text.startsWith('"') || text.startsWith('\'') || text.startsWith('`')))
        text = text.mid(1, text.size() - 2).trimmed();
    return text;
}

double fit(QByteArrayView utf8)
{
    if (utf8.size() > (1 << 16))
        return 0;
    const QByteArray text = word(utf8);
    if (text.isEmpty() || text.contains('\n') || text.contains(' '))
        return 0;
    const std::optional<url::Url> parsed = url::parseOrNull(text);
    if (parsed && parsed->isHttp())
        return 0.99;
    // "localhost:3000/x" and "api.example.com/x" are typed without a scheme.
    const std::optional<url::Url> guessed = url::parseOrNull("http://" + text);
    const bool plausible = text.contains('.') || text.startsWith("localhost");
    return guessed && plausible && !text.contains('(') && !text.contains('{') &&
                   !guessed->host->text.contains('=') && (!parsed || parsed->opaquePath)
               ? 0.5
               : 0;
}

Understood read(QByteArrayView utf8)
{
    Understood out;
    out.kind = Kind::Request;
    QByteArray text = word(utf8);
    std::optional<url::Url> parsed = url::parseOrNull(text);
    if (!parsed || !parsed->isHttp()) {
        const bool local = text.startsWith("localhost") || text.startsWith("127.");
        parsed = url::parseOrNull((local ? "http://" : "https://") + text);
    }
    if (!parsed) {
        out.error = InputError{0, words::text(refusals::urlMalformed, shown(text))};
        return out;
    }
    parsed->username.clear();
    parsed->password.clear();
    page::PageRequest request;
    request.url = parsed->href(true);
    out.requests.append(request);
    out.forms.append("url");
    notePlaceholders(request, 0, utf8, 0, out.notes);
    return out;
}

const words::Sentence urlWords{"paste.url", "intake", QT_TRANSLATE_NOOP("intake", "URL")};

} // namespace

Importer make_url()
{
    return {"url", &urlWords, fit, read};
}

} // namespace crosscheck::intake
