#include "intake/intake.h"
#include "url/origin.h"

namespace crosscheck::intake {

namespace {

using page::Initiator;

/// The words that console texts have for what asks, as an initiator.
struct Word
{
    const char* word;
    Initiator initiator;
};
constexpr Word words[] = {
    {"fetch", Initiator::Fetch},
    {"xmlhttprequest", Initiator::Xhr},
    {"xhr", Initiator::Xhr},
    {"xmlhttprequest endpoint", Initiator::Xhr},
    {"image", Initiator::Img},
    {"script", Initiator::Script},
    {"font", Initiator::Font},
    {"css stylesheet", Initiator::Stylesheet},
    {"stylesheet", Initiator::Stylesheet},
    {"text track", Initiator::Track},
    {"audio", Initiator::Media},
    {"video", Initiator::Media},
    {"media", Initiator::Media},
    {"eventsource", Initiator::EventSource},
    {"beacon", Initiator::Beacon},
    {"worker", Initiator::Worker},
    {"link element resource", Initiator::Preload},
};

bool isElement(Initiator initiator)
{
    return initiator == Initiator::Img || initiator == Initiator::Script ||
           initiator == Initiator::Stylesheet || initiator == Initiator::Track ||
           initiator == Initiator::Media || initiator == Initiator::Preload;
}

/// The message that the investigation is about: the first of CORS that isn't a second line, else the first.
const facts::Message* mainMessage(const QList<facts::Message>& messages)
{
    for (const facts::Message& message : messages) {
        if (message.isCors && !message.sideLine)
            return &message;
    }
    for (const facts::Message& message : messages) {
        if (message.isCors)
            return &message;
    }
    return messages.isEmpty() ? nullptr : &messages.first();
}

/// An origin that a page can have; placeholders and cut ones are none.
QByteArray originFrom(const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    if (const auto origin = url::parseSerializedOrigin(bytes))
        return origin->opaque ? QByteArray("null") : origin->serialized();
    // People copy an address where an origin stands.
    const auto parsed = url::parseOrNull(bytes);
    if (parsed && parsed->isHttp())
        return url::originOf(*parsed).serialized();
    return {};
}

bool isComplete(const QString& address)
{
    return !address.contains(u'…') && !address.contains(QLatin1String("..."));
}

void fromMessage(facts::Investigation& investigation, const facts::Message& message)
{
    page::PageRequest& request = investigation.request;
    if (request.url.isEmpty() && isComplete(message.requestUrl)) {
        const auto parsed = url::parseOrNull(message.requestUrl.toUtf8());
        if (parsed)
            request.url = message.requestUrl.toUtf8();
    }
    if (request.url.isEmpty())
        return;
    const QString word = message.initiator.toLower();
    for (const Word& known : words) {
        if (word == QLatin1String(known.word))
            request.initiator = known.initiator;
    }
    if (isElement(request.initiator) && message.isCors)
        request.crossorigin = "anonymous";
    if (!message.method.isEmpty())
        request.method = message.method.toUtf8();
    const bool wantsCredentials = message.symptom == fetch::Symptom::AcaoWildcardWithCredentials ||
                                  message.symptom == fetch::Symptom::AcacMissingOrNotTrue;
    if (wantsCredentials) {
        if (isElement(request.initiator))
            request.crossorigin = "use-credentials";
        else if (request.initiator == Initiator::Xhr || request.initiator == Initiator::EventSource)
            request.withCredentials = true;
        else
            request.credentials = fetch::Credentials::Include;
    }
    // The text names the header and not its value: the name is what the preflight asks for.
    const QByteArray header = message.header.toLatin1();
    if (message.symptom == fetch::Symptom::HeaderNotAllowed && http::isHeaderName(header) &&
        !http::contains(request.headers, header))
        request.headers.append({header, {}});
}

} // namespace

facts::Investigation merge(facts::Investigation investigation, const Understood& understood)
{
    investigation.messages += understood.messages;
    investigation.sends += understood.sends;
    for (const facts::Fact& fact : understood.facts)
        investigation.given.add(fact);
    if (!understood.requests.isEmpty())
        investigation.request = understood.requests.first();
    if (!understood.sends.isEmpty()) {
        const facts::Send& newest = understood.sends.last();
        if (understood.requests.isEmpty())
            investigation.request = newest.request;
        if (!newest.page.origin.isEmpty())
            investigation.page = newest.page;
    }
    if (understood.pageOrigin && !understood.pageOrigin->isEmpty()) {
        const QByteArray origin = originFrom(QString::fromUtf8(*understood.pageOrigin));
        if (!origin.isEmpty())
            investigation.page.origin = origin;
    }
    if (const facts::Message* message = mainMessage(understood.messages)) {
        if (investigation.page.origin.isEmpty())
            investigation.page.origin = originFrom(message->pageOrigin);
        fromMessage(investigation, *message);
    }
    return investigation;
}

} // namespace crosscheck::intake
