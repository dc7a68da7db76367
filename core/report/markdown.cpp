#include "report/markdown.h"

#include "diagnosis/judge.h"
#include "report/har.h"

#include <QCoreApplication>
#include <QStringDecoder>

namespace crosscheck::report {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(report)
};

QString fenced(const QString& language, const QString& text)
{
    // A fence longer than any run of backticks inside.
    qsizetype longest = 2;
    qsizetype run = 0;
    for (const QChar c : text) {
        run = c == u'`' ? run + 1 : 0;
        longest = qMax(longest, run);
    }
    const QString fence(longest + 1, u'`');
    return fence + language + u'\n' + text + (text.endsWith(u'\n') ? QString() : QStringLiteral("\n")) +
           fence + u'\n';
}

QString outcomeWord(const diagnosis::EngineVerdict& verdict)
{
    if (!verdict.known)
        return Tr::tr("not known");
    switch (verdict.verdict.outcome) {
    case fetch::Outcome::Ok:
        return verdict.verdict.complete ? Tr::tr("passes")
                                        : Tr::tr("passes so far (only the preflight was sent)");
    case fetch::Outcome::Opaque:
        return Tr::tr("passes, unreadable");
    case fetch::Outcome::Blocked:
        return Tr::tr("blocked");
    case fetch::Outcome::NetworkError:
        return Tr::tr("fails: no usable answer");
    case fetch::Outcome::JsException:
        return Tr::tr("fails before anything is sent");
    case fetch::Outcome::Unknown:
        return Tr::tr("the page is not told");
    }
    return {};
}
} // namespace

QString visible(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    const bool wellFormed = !decoder.hasError();
    QString out;
    if (wellFormed) {
        for (const QChar c : text) {
            if (c.unicode() < 0x20 || c.unicode() == 0x7f)
                out += QStringLiteral("\\x%1")
                           .arg(c.unicode(), 2, 16, QLatin1Char('0'))
                           .toUpper()
                           .replace(QStringLiteral("\\X"), QStringLiteral("\\x"));
            else
                out += c;
        }
        return out;
    }
    for (const char c : bytes) {
        const uchar u = uchar(c);
        if (u >= 0x20 && u < 0x7f)
            out += QLatin1Char(c);
        else
            out += QStringLiteral("\\x%1").arg(QString::number(u, 16).rightJustified(2, u'0').toUpper());
    }
    return out;
}

QString exchangeText(const http::Exchange& exchange)
{
    QString out;
    if (!exchange.request.url.isEmpty())
        out = visible(exchange.request.method) + u' ' + visible(exchange.request.url) + u'\n';
    for (const http::Header& header : exchange.request.headers)
        out += visible(header.name) + QStringLiteral(": ") + visible(header.value) + u'\n';
    if (!out.isEmpty())
        out += u'\n';
    if (!exchange.answer.ok())
        return out + QString::fromLatin1(failureWord(exchange.answer.failure)) + u'\n';
    const http::Response& response = exchange.answer.response;
    if (response.status == 0) {
        out += Tr::tr("Answer (status not known)") + u'\n';
    } else {
        out += visible(response.version) + u' ' + QString::number(response.status);
        if (!response.reason.isEmpty())
            out += u' ' + visible(response.reason);
        out += u'\n';
    }
    for (const http::Header& header : response.headers)
        out += visible(header.name) + QStringLiteral(": ") + visible(header.value) + u'\n';
    return out;
}

QString toMarkdown(const facts::Investigation& investigation, const diagnosis::Diagnosis& diagnosis,
                   const Masking& masking)
{
    const facts::Investigation shown = masked(investigation, masking);
    QString out = QStringLiteral("# ") + words::say(diagnosis.happened) + QStringLiteral("\n\n");
    for (const words::Text& text : {diagnosis.whoMustChange, diagnosis.executedText}) {
        if (!text.isEmpty())
            out += words::say(text) + QStringLiteral("\n\n");
    }
    out +=
        Tr::tr("- Page: %1")
            .arg(shown.page.origin.isEmpty() ? Tr::tr("not known") : QString::fromLatin1(shown.page.origin)) +
        u'\n';
    out += Tr::tr("- Request: %1 %2")
               .arg(QString::fromLatin1(shown.request.method), QString::fromUtf8(shown.request.url)) +
           u'\n';
    for (const diagnosis::EngineVerdict& verdict : diagnosis.verdicts) {
        if (verdict.engine != engines::Engine::Standard)
            out +=
                QStringLiteral("- %1: %2\n").arg(engines::displayName(verdict.engine), outcomeWord(verdict));
    }
    if (!diagnosis.causes.isEmpty()) {
        out += QStringLiteral("\n## ") + Tr::tr("Why") + QStringLiteral("\n\n");
        for (const diagnosis::RankedCause& cause : diagnosis.causes) {
            const causes::Root* root = causes::find(cause.root);
            const words::Sentence& title = root ? root->title : diagnosis::sentenceOf(cause.symptom);
            out += QStringLiteral("- `%1`: %2")
                       .arg(QString::fromLatin1(fetch::slug(cause.symptom)),
                            words::say(words::Text{&title, {}}));
            out += u'\n';
            for (const causes::Because& because : cause.because)
                out += QStringLiteral("  - ") + words::say(because.text) + u'\n';
        }
    }
    if (!diagnosis.warnings.isEmpty()) {
        out += QStringLiteral("\n## ") + Tr::tr("Worth knowing") + QStringLiteral("\n\n");
        for (const diagnosis::Warning& warning : diagnosis.warnings)
            out += QStringLiteral("- ") + words::say(warning.text) + u'\n';
    }
    if (!shown.sends.isEmpty() && !shown.sends.last().exchanges.isEmpty()) {
        out += QStringLiteral("\n## ") + Tr::tr("What went over the wire") + QStringLiteral("\n\n");
        for (const http::Exchange& exchange : shown.sends.last().exchanges)
            out += fenced(QStringLiteral("http"), exchangeText(exchange)) + u'\n';
    }
    if (const auto configuration = diagnosis.fix.configuration()) {
        const platforms::Platform* platform = platforms::find(diagnosis.fix.platform);
        out += QStringLiteral("\n## ") + Tr::tr("The fix for %1").arg(platforms::displayName(*platform)) +
               QStringLiteral("\n\n");
        for (const policy::Problem& problem : diagnosis.fix.problems)
            out += words::say(problem.text) + QStringLiteral("\n\n");
        out += fenced(QString::fromLatin1(configuration->language), configuration->text());
    }
    return out;
}

} // namespace crosscheck::report
