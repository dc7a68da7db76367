#include "causes/rule.h"

namespace crosscheck::causes {

namespace windows_auth_preflight {
using fetch::Symptom;

constexpr words::Sentence title{
    "windows-auth-preflight.title", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "Windows authentication answers the preflight, which never carries a login.")};
constexpr words::Sentence mend{
    "windows-auth-preflight.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Install the IIS CORS module, or allow anonymous OPTIONS.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    const QByteArray scheme = k.failed.header("www-authenticate").value_or(QByteArray()).toLower();
    if (!k.preflightFails() || k.failed.kind() != "unauthorized" ||
        !(scheme.contains("ntlm") || scheme.contains("negotiate")))
        return std::nullopt;
    return certain(Side::Server,
                   {k.failed.statusBecause(), k.failed.headerBecause("www-authenticate", "WWW-Authenticate")},
                   2);
}
} // namespace windows_auth_preflight

Root make_windows_auth_preflight()
{
    using namespace windows_auth_preflight;
    return {"windows-auth-preflight",
            {Symptom::PreflightStatusNotOk, Symptom::PreflightMissingAcao, Symptom::AcaoMissingOrMismatch},
            title,
            mend,
            "https://learn.microsoft.com/iis/extensions/cors-module/cors-module-configuration-reference",
            false,
            rule};
}

} // namespace crosscheck::causes
