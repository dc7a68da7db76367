#include "causes/rule.h"

namespace crosscheck::causes {

namespace acao_name_misspelt {
using fetch::Symptom;

constexpr words::Sentence title{
    "acao-name-misspelt.title", "causes",
    QT_TRANSLATE_NOOP("causes", "The server sends a header whose name is nearly Access-Control-Allow-Origin: "
                                "a browser takes no other spelling.")};
constexpr words::Sentence mend{
    "acao-name-misspelt.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Write the header's name exactly: Access-Control-Allow-Origin.")};

constexpr words::Sentence nearly{"acao-name-misspelt.nearly", "causes",
                                 QT_TRANSLATE_NOOP("causes", "The answer has a header %1.")};

// How many letters must be put in, left out or changed to make one of the other; 3 where it is 3 or more.
int distance(const QByteArray& a, const QByteArray& b)
{
    if (qAbs(a.size() - b.size()) > 2)
        return 3;
    QList<int> row(b.size() + 1);
    for (int j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (int i = 1; i <= a.size(); ++i) {
        int before = row[0];
        row[0] = i;
        for (int j = 1; j <= b.size(); ++j) {
            const int up = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, before + (a[i - 1] == b[j - 1] ? 0 : 1)});
            before = up;
        }
    }
    return std::min(row[b.size()], 3);
}

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.acaoIsMissing())
        return std::nullopt;
    for (const QByteArray& name : k.facts.list("failed.header-names").value_or(QList<QByteArray>())) {
        const int far = distance(name, "access-control-allow-origin");
        if ((far > 0 && far < 3) || name == "allow-origin" || name == "access-control-origin")
            return certain(Side::Server, {because(nearly, "failed.header-names", QString::fromLatin1(name))},
                           3);
    }
    return std::nullopt;
}
} // namespace acao_name_misspelt

Root make_acao_name_misspelt()
{
    using namespace acao_name_misspelt;
    return {"acao-name-misspelt",
            {Symptom::AcaoMissing, Symptom::PreflightMissingAcao, Symptom::AcaoMissingOrMismatch,
             Symptom::RedirectDenied},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#http-access-control-allow-origin",
            false,
            rule};
}

} // namespace crosscheck::causes
