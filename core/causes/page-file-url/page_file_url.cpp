#include "causes/rule.h"

namespace crosscheck::causes {

namespace page_file_url {
using fetch::Symptom;

constexpr words::Sentence title{
    "page-file-url.title", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "The page was opened from a file: it has no origin that a server could name.")};
constexpr words::Sentence mend{"page-file-url.mend", "causes",
                               QT_TRANSLATE_NOOP("causes", "Open the page through a local web server.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    const bool file = k.bytes(facts::id::pageKind) == QByteArray("file");
    if (k.shows({Symptom::OriginNullOrFile}))
        return file ? certain(Side::Page, {k.symptomBecause()}, 1)
                    : likely(Side::Page, {k.symptomBecause()}, settle::question(facts::id::pageKind), 1);
    if (k.shows({Symptom::UnsupportedScheme}) && k.asksForFile() && k.pageHasNoOrigin())
        return certain(Side::Page, {k.symptomBecause(), k.originBecause()}, 1);
    if (!k.symptom() || !k.pageHasNoOrigin() || k.failed.acaoKind() == "match" ||
        k.failed.acaoKind() == "star")
        return std::nullopt;
    if (file)
        return certain(Side::Page, {k.originBecause(), k.factBecause(facts::id::pageKind)}, 1);
    const QByteArray kind = k.bytes(facts::id::pageKind).value_or(QByteArray());
    if (kind.isEmpty() || kind == "normal")
        return likely(Side::Page, {k.originBecause()}, settle::question(facts::id::pageKind), 2);
    return std::nullopt;
}
} // namespace page_file_url

Root make_page_file_url()
{
    using namespace page_file_url;
    return {"page-file-url",
            {Symptom::OriginNullOrFile, Symptom::AcaoMissing, Symptom::AcaoMismatch,
             Symptom::PreflightMissingAcao, Symptom::AcaoMissingOrMismatch, Symptom::UnsupportedScheme},
            title,
            mend,
            "https://html.spec.whatwg.org/multipage/browsers.html#concept-origin-opaque",
            false,
            rule};
}

} // namespace crosscheck::causes
