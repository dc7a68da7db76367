#include "facts/ids.h"
#include "intake/importer.h"
#include "intake/serverconfig/recogniser.h"
#include "url/origin.h"
#include "url/url.h"

#include <QRegularExpression>

#include <algorithm>

namespace crosscheck::intake {

namespace {

using serverconfig::Recogniser;
using serverconfig::Shown;

/// The recogniser that fits best; null where none fits.
const Recogniser* best(QByteArrayView text, double* how)
{
    const QByteArrayView start = text.first(qMin(text.size(), serverconfig::enoughToKnow));
    const Recogniser* found = nullptr;
    *how = 0;
    for (const Recogniser& one : serverconfig::recognisers()) {
        const double fits = one.fit(start);
        if (fits > *how) {
            *how = fits;
            found = &one;
        }
    }
    return found;
}

double fit(QByteArrayView text)
{
    double how = 0;
    best(text, &how);
    return how;
}

// A byte of UTF-8 as a position in UTF-16, which spans count in.
class Positions
{
public:
    explicit Positions(QByteArrayView text) : m_text(text) {}
    qsizetype of(qsizetype byte) const { return QString::fromUtf8(m_text.first(byte)).size(); }

private:
    QByteArrayView m_text;
};

/// Every kind has its own word for it: allow_credentials=True, AllowCredentials(), supports_credentials => true, a header's line.
bool letsCredentialsIn(QByteArrayView text)
{
    static const QRegularExpression said(
        QStringLiteral(
            "(?i)\\bAllowCredentials\\(\\)|"
            "^(?:(?!(?<!:)//)[^#\\n])*?credentials\\b['\"]?\\s*(?:[:=,]>?|=>|\\(|value=)?\\s*['\"]?true\\b"),
        QRegularExpression::MultilineOption);
    return said.match(QString::fromLatin1(text)).hasMatch();
}

Understood read(QByteArrayView text)
{
    Understood understood;
    understood.kind = Kind::ServerConfiguration;
    double how = 0;
    const Recogniser* recogniser = best(text, &how);
    if (!recogniser)
        return understood;
    const Positions positions(text);
    if (recogniser->byDocumentation)
        understood.facts.append(
            {facts::id::configByDocumentation, true, {facts::Source::Kind::Configuration, 0}});
    if (letsCredentialsIn(text))
        understood.facts.append(
            {facts::id::configCredentials, true, {facts::Source::Kind::Configuration, 0}});
    for (const Shown& one : recogniser->show(text)) {
        understood.facts.append(one.fact);
        if (one.end > one.begin)
            understood.spans.append({positions.of(one.begin), positions.of(one.end), one.fact.id});
    }
    return understood;
}

const words::Sentence configurationWords{"paste.server-configuration", "intake",
                                         QT_TRANSLATE_NOOP("intake", "server configuration")};

} // namespace

bool serverconfig::holdsAny(QByteArrayView text, std::initializer_list<const char*> words)
{
    return std::any_of(words.begin(), words.end(), [text](const char* word) { return text.contains(word); });
}

QByteArray serverconfig::upstreamOf(QByteArrayView address)
{
    const QByteArray whole =
        address.contains("://") ? address.toByteArray() : "http://" + address.toByteArray();
    const std::optional<url::Url> parsed = url::parseOrNull(whole);
    if (!parsed || !parsed->isHttp())
        return {};
    const QByteArray origin = url::originOf(*parsed).serialized();
    return whole == origin || whole == origin + '/' ? origin : QByteArray();
}

Importer make_serverconfig()
{
    return {"serverconfig", &configurationWords, fit, read, Importer::Part::ServerProgram};
}

} // namespace crosscheck::intake
