#include "causes/rule.h"

namespace crosscheck::causes {

namespace local_file_from_web {
using fetch::Symptom;

constexpr words::Sentence title{
    "local-file-from-web.title", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "A page that came over the web may not load a file: address. This is not CORS.")};
constexpr words::Sentence mend{
    "local-file-from-web.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Serve the file by a web server and name its http address, or let the person "
                                "choose it in a file field.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    return told(facts, "local-file", Side::Page);
}
} // namespace local_file_from_web

Root make_local_file_from_web()
{
    using namespace local_file_from_web;
    return {"local-file-from-web",
            {Symptom::NotCorsOther},
            title,
            mend,
            "https://developer.mozilla.org/docs/Web/URI/Reference/Schemes",
            false,
            rule};
}

} // namespace crosscheck::causes
