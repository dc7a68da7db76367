#include "facts/ids.h"
#include "wizard/build.h"

namespace crosscheck::wizard {

namespace {
using words::Sentence;

constexpr Sentence howItFailed{"wizard.network.question", "wizard",
                               QT_TRANSLATE_NOOP("wizard", "How did the connection fail?")};
constexpr Sentence networkHow{
    "wizard.network.how", "wizard",
    QT_TRANSLATE_NOOP("wizard", "Run the same URL in curl: its message says which of these it is.")};
constexpr Sentence networkRefused{"wizard.network.refused", "wizard",
                                  QT_TRANSLATE_NOOP("wizard", "Connection refused")};
constexpr Sentence networkDns{"wizard.network.dns", "wizard",
                              QT_TRANSLATE_NOOP("wizard", "The name was not found")};
constexpr Sentence networkCertificate{"wizard.network.certificate", "wizard",
                                      QT_TRANSLATE_NOOP("wizard", "The certificate is not trusted")};
constexpr Sentence networkCertificateName{
    "wizard.network.certificate-name", "wizard",
    QT_TRANSLATE_NOOP("wizard", "The certificate has another name or has expired")};
constexpr Sentence networkProtocol{"wizard.network.protocol", "wizard",
                                   QT_TRANSLATE_NOOP("wizard", "An SSL or TLS protocol error")};
constexpr Sentence networkTimeout{"wizard.network.timeout", "wizard",
                                  QT_TRANSLATE_NOOP("wizard", "It took too long")};
constexpr Sentence networkClosed{"wizard.network.closed", "wizard",
                                 QT_TRANSLATE_NOOP("wizard", "The connection was closed or reset")};
constexpr Sentence networkUnreachable{
    "wizard.network.unreachable", "wizard",
    QT_TRANSLATE_NOOP("wizard", "No way there: offline, no route, network unreachable")};
constexpr Sentence networkProxy{"wizard.network.proxy", "wizard",
                                QT_TRANSLATE_NOOP("wizard", "The browser's proxy failed")};

QByteArray chooseNetwork(const facts::FactSet& facts)
{
    const QByteArray how = facts.bytes(facts::id::failureNetwork).value_or(QByteArray());
    if (how == "tls-untrusted" || how == "tls-client-certificate")
        return "certificate";
    if (how == "tls-name" || how == "tls-expired")
        return "certificate-name";
    if (how == "tls-protocol")
        return "protocol";
    if (how == "refused" || how == "dns" || how == "timeout" || how == "unreachable" || how == "proxy")
        return how;
    if (how == "reset" || how == "closed" || how == "invalid" || how == "truncated" || how == "too-large")
        return "closed";
    return {};
}
} // namespace

Row networkQuestion(const char* id, const char* ifClosed)
{
    return question(
        id, "failure.network", howItFailed, Place::Console, networkHow,
        {{"refused", &networkRefused, bytes("refused"), "leaf.refused"},
         {"dns", &networkDns, bytes("dns"), "leaf.dns"},
         {"unreachable", &networkUnreachable, bytes("unreachable"), "leaf.unreachable"},
         {"proxy", &networkProxy, bytes("proxy"), "leaf.proxy"},
         {"certificate", &networkCertificate, bytes("tls-untrusted"), "leaf.certificate"},
         {"certificate-name", &networkCertificateName, bytes("tls-expired"), "leaf.certificate-name"},
         {"protocol", &networkProtocol, bytes("tls-protocol"), "leaf.protocol"},
         {"timeout", &networkTimeout, bytes("timeout"), "leaf.timeout"},
         {"closed", &networkClosed, bytes("closed"), ifClosed}},
        chooseNetwork);
}

} // namespace crosscheck::wizard
