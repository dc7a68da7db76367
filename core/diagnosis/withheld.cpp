// Why a browser held a cookie back, from the reasons that Chromium's protocol names.
#include "diagnosis/witness.h"

namespace crosscheck::diagnosis {

using words::Sentence;

namespace {
constexpr Sentence strict{
    "cookie-held.strict", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis",
                      "The cookie “%1” was not sent: with SameSite=Strict it goes along with requests from "
                      "its own site's pages only.")};
constexpr Sentence lax{
    "cookie-held.lax", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis",
                      "The cookie “%1” was not sent: with SameSite=Lax, requests of another site's page go "
                      "without it. SameSite=None; Secure lets it go along, unless the browser blocks cookies "
                      "of other sites.")};
constexpr Sentence unspecified{
    "cookie-held.no-samesite", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis",
                      "The cookie “%1” was not sent: it was set without SameSite, which counts as Lax, and "
                      "requests of another site's page go without it. SameSite=None; Secure lets it go "
                      "along, unless the browser blocks cookies of other sites.")};
constexpr Sentence noneInsecure{
    "cookie-held.none-insecure", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "The cookie “%1” was not sent: SameSite=None needs Secure beside it.")};
constexpr Sentence secureOnly{
    "cookie-held.secure", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "The cookie “%1” was not sent: it is marked Secure, and the address is "
                                   "not https.")};
constexpr Sentence path{
    "cookie-held.path", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "The cookie “%1” was not sent: its Path does not cover this address.")};
constexpr Sentence domain{
    "cookie-held.domain", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "The cookie “%1” was not sent: its Domain does not cover this host.")};
constexpr Sentence thirdParty{
    "cookie-held.third-party", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis",
                      "The cookie “%1” was not sent: this browser's settings block cookies of other sites "
                      "than the page's. No header changes that.")};
constexpr Sentence other{
    "cookie-held.other", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "The cookie “%1” was not sent; the browser's own reason: %2.")};

struct Row
{
    const char* reason;
    const Sentence* sentence;
};
// https://chromedevtools.github.io/devtools-protocol/tot/Network/#type-CookieBlockedReason
constexpr Row rows[] = {
    {"SameSiteStrict", &strict},
    {"SameSiteLax", &lax},
    {"SameSiteUnspecifiedTreatedAsLax", &unspecified},
    {"SameSiteNoneInsecure", &noneInsecure},
    {"SecureOnly", &secureOnly},
    {"NotOnPath", &path},
    {"DomainMismatch", &domain},
    {"UserPreferences", &thirdParty},
    {"ThirdPartyPhaseout", &thirdParty},
    {"ThirdPartyBlockedInFirstPartySet", &thirdParty},
};

words::Text because(const QString& cookie, QByteArrayView reason)
{
    // The same rules where http and https count as two sites.
    constexpr QByteArrayView schemeful("Schemeful");
    const QByteArrayView plain = reason.startsWith(schemeful) ? reason.sliced(schemeful.size()) : reason;
    for (const Row& row : rows) {
        if (plain == row.reason)
            return words::text(*row.sentence, cookie);
    }
    return words::text(other, cookie, QString::fromUtf8(reason));
}
} // namespace

QList<words::Text> withheldCookies(const facts::Witness& witness)
{
    QList<words::Text> out;
    for (const QByteArray& entry : witness.withheldCookies) {
        const qsizetype colon = entry.indexOf(": ");
        if (colon < 0)
            continue;
        const QString cookie = QString::fromUtf8(entry.first(colon));
        for (const QByteArray& reason : entry.sliced(colon + 2).split(',')) {
            const words::Text sentence = because(cookie, reason.trimmed());
            if (!out.contains(sentence))
                out.append(sentence);
        }
    }
    return out;
}

} // namespace crosscheck::diagnosis
