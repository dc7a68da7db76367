#include "causes/rule.h"

namespace crosscheck::causes {

namespace wrong_mime_type {
using fetch::Symptom;

constexpr words::Sentence title{
    "wrong-mime-type.title", "causes",
    QT_TRANSLATE_NOOP("causes", "The server names a type with which a browser doesn't use this file; often "
                                "an error page or index.html came in its place. This is not CORS.")};
constexpr words::Sentence mend{
    "wrong-mime-type.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Open the address by itself: where a page of HTML shows, mend the path or "
                                "the server's fallback; else send the right Content-Type.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    return told(facts, "mime-type", Side::Server);
}
} // namespace wrong_mime_type

Root make_wrong_mime_type()
{
    using namespace wrong_mime_type;
    return {"wrong-mime-type",
            {Symptom::NotCorsOther},
            title,
            mend,
            "https://developer.mozilla.org/docs/Web/HTTP/Guides/MIME_types",
            false,
            rule};
}

} // namespace crosscheck::causes
