#include "diagnosis/diagnosis.h"
#include "support/test.h"

using namespace crosscheck;
using namespace Qt::StringLiterals;

namespace {

/// A GET that api.example.com answers without any CORS header.
facts::Investigation answeredWithoutHeaders(const QByteArray& platform)
{
    facts::Investigation investigation;
    investigation.page.origin = "https://app.example.com";
    investigation.request.url = "https://api.example.com/x";
    investigation.wishes.platform = platform;
    facts::Send send;
    send.page = investigation.page;
    send.request = investigation.request;
    http::Exchange exchange;
    exchange.request.method = "GET";
    exchange.request.url = investigation.request.url;
    exchange.request.headers = {{"Host", "api.example.com"}, {"Origin", "https://app.example.com"}};
    exchange.answer.response.status = 200;
    exchange.answer.response.headers = {{"Content-Type", "text/plain"}};
    send.exchanges = {exchange};
    investigation.sends = {send};
    return investigation;
}

} // namespace

class TstFix : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aProxyIsToldWhereTheRequestGoes()
    {
        const diagnosis::Diagnosis diagnosis = diagnosis::diagnose(answeredWithoutHeaders("vite-proxy"));
        const auto configuration = diagnosis.fix.configuration();
        QVERIFY(configuration.has_value());
        QVERIFY2(configuration->text().contains(u"https://api.example.com"_s),
                 qUtf8Printable(configuration->text()));
    }
    void doubtsDontKeepTheConfigurationBack()
    {
        facts::Investigation investigation = answeredWithoutHeaders("nginx");
        investigation.wishes.maxAge = 1'000'000;
        const diagnosis::Diagnosis diagnosis = diagnosis::diagnose(investigation);
        QVERIFY(!diagnosis.fix.problems.isEmpty() && policy::isSound(diagnosis.fix.problems));
        QVERIFY(diagnosis.fix.configuration().has_value());
    }
    void whatIsRefusedGivesNone()
    {
        facts::Investigation investigation = answeredWithoutHeaders("nginx");
        investigation.wishes.moreMethods = {"TRACE"};
        const diagnosis::Diagnosis diagnosis = diagnosis::diagnose(investigation);
        QVERIFY(diagnosis.fix.policy && !policy::isSound(diagnosis.fix.problems));
        QVERIFY(!diagnosis.fix.configuration());
    }
    void thePastedConfigurationSaysWhoseItIs()
    {
        facts::Investigation investigation = answeredWithoutHeaders({});
        investigation.given.add("config.server", QByteArray("express"),
                                {facts::Source::Kind::Configuration, 0});
        QCOMPARE(diagnosis::diagnose(investigation).fix.platform, QByteArray("express5"));
        investigation.wishes.platform = "nginx";
        QCOMPARE(diagnosis::diagnose(investigation).fix.platform, QByteArray("nginx"));
    }
    void withoutAPlatformThereIsNone()
    {
        QVERIFY(!diagnosis::diagnose(answeredWithoutHeaders({})).fix.configuration());
    }
};

CROSSCHECK_TEST(tst_fix, TstFix)
#include "tst_fix.moc"
