#include "causes/rule.h"

namespace crosscheck::causes {

namespace answered_with_error {
using fetch::Symptom;

constexpr words::Sentence title{
    "answered-with-error.title", "causes",
    QT_TRANSLATE_NOOP(
        "causes", "The server answered with an error status, and the page may read it. This is not CORS.")};
constexpr words::Sentence mend{
    "answered-with-error.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Look into the server's log for this request; what the answer's body says is "
                                "in the browser's network panel.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    // https://www.rfc-editor.org/rfc/rfc9110#section-15.5: what was asked is at fault.
    constexpr qint64 clientError = 400, serverError = 500;
    const qint64 status = facts.number(facts::id::messageStatus).value_or(serverError);
    return told(facts, "http-status",
                status >= clientError && status < serverError ? Side::Page : Side::Server);
}
} // namespace answered_with_error

Root make_answered_with_error()
{
    using namespace answered_with_error;
    return {"answered-with-error",
            {Symptom::NotCorsOther},
            title,
            mend,
            "https://developer.mozilla.org/docs/Web/HTTP/Reference/Status",
            false,
            rule};
}

} // namespace crosscheck::causes
