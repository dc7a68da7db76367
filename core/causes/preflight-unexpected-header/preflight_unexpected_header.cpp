#include "causes/rule.h"

namespace crosscheck::causes {

namespace preflight_unexpected_header {
using fetch::Symptom;

constexpr words::Sentence title{
    "preflight-unexpected-header.title", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "A tool in the page adds this header to requests, maybe without the author knowing.")};
constexpr words::Sentence mend{
    "preflight-unexpected-header.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Keep the tool from adding it to other origins, or allow it on the server.")};
constexpr words::Sentence tool{
    "preflight-unexpected-header.tool", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "The header %1 is one that tracing and request libraries add by themselves.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.shows({Symptom::HeaderNotAllowed}))
        return std::nullopt;
    const QByteArray name = k.bytes(facts::id::failureValue).value_or(QByteArray()).toLower();
    static const QList<QByteArray> tools{"traceparent",
                                         "tracestate",
                                         "baggage",
                                         "sentry-trace",
                                         "newrelic",
                                         "request-id",
                                         "request-context",
                                         "x-requested-with",
                                         "cache-control",
                                         "pragma",
                                         "x-request-id",
                                         "x-b3-traceid",
                                         "elastic-apm-traceparent"};
    if (!tools.contains(name) && !name.startsWith("x-datadog-") && !name.startsWith("x-b3-"))
        return std::nullopt;
    return likely(Side::Page, {because(tool, facts::id::failureValue, QString::fromLatin1(name))});
}
} // namespace preflight_unexpected_header

Root make_preflight_unexpected_header()
{
    using namespace preflight_unexpected_header;
    return {"preflight-unexpected-header",
            {Symptom::HeaderNotAllowed},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#cors-preflight-fetch-0",
            false,
            rule};
}

} // namespace crosscheck::causes
