// The anti-patterns and pitfalls of CORS as live findings: each fires on the case that shows it, and stays silent on its
// neighbour that is as it should be.
#include "diagnosis/diagnosis.h"
#include "facts/ids.h"
#include "intake/intake.h"
#include "support/record.h"
#include "support/test.h"
#include "wizard/wizard.h"

using namespace crosscheck;
using namespace Qt::StringLiterals;

namespace {
const QByteArray pageOrigin = "https://app.example.com";

http::HeaderList headers(const QByteArray& lines)
{
    http::HeaderList out;
    for (const QByteArray& line : lines.split('|')) {
        if (const qsizetype colon = line.indexOf(": "); colon > 0)
            out.append({line.first(colon), line.mid(colon + 2)});
    }
    return out;
}

struct Case
{
    QByteArray method = "GET";
    QByteArray sent;      ///< headers of the page, "A: b|C: d"
    QByteArray preflight; ///< headers of the preflight's answer; empty: none is needed
    QByteArray answer;    ///< headers of the answer
    bool include = false;
    std::optional<fetch::Mode> mode = std::nullopt;
    QByteArray origin = pageOrigin;
    QByteArray url = "https://api.example.com/items";
    int status = 200;
    bool body = false;
};

diagnosis::Diagnosis judged(const Case& one)
{
    scenario::Scenario scenario;
    scenario.page.origin = one.origin;
    scenario.page.space = page::AddressSpace::Public;
    scenario.request.url = one.url;
    scenario.request.method = one.method;
    scenario.request.headers = headers(one.sent);
    scenario.request.mode = one.mode;
    if (one.include)
        scenario.request.credentials = fetch::Credentials::Include;
    scenario::Route route;
    route.url = one.url;
    scenario::ScriptedAnswer actual;
    actual.status = one.status;
    actual.headers = headers(one.answer);
    route.actual = {actual};
    if (!one.preflight.isEmpty()) {
        scenario::ScriptedAnswer preflight;
        preflight.status = 204;
        preflight.headers = headers(one.preflight);
        route.preflight = {preflight};
    }
    scenario.routes = {route};
    return diagnosis::diagnose(test::investigationOf(scenario));
}

QList<QByteArray> named(const diagnosis::Diagnosis& diagnosis)
{
    QList<QByteArray> out;
    for (const diagnosis::RankedCause& cause : diagnosis.causes)
        out.append(cause.root);
    for (const QList<diagnosis::Warning>& list : {diagnosis.warnings, diagnosis.findings}) {
        for (const diagnosis::Warning& warning : list)
            out.append(warning.id);
    }
    return out;
}

const QByteArray ok = "Access-Control-Allow-Origin: https://app.example.com|Vary: Origin";
const QByteArray okCredentials = ok + "|Access-Control-Allow-Credentials: true";
QByteArray allowing(const QByteArray& more)
{
    return ok + "|Access-Control-Max-Age: 7200|" + more;
}
} // namespace

class TstPitfalls : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fires_data()
    {
        QTest::addColumn<Case>("shows");
        QTest::addColumn<Case>("near");
        QTest::addColumn<QByteArray>("id");
        const auto row = [](const char* id, const Case& shows, const Case& near) {
            QTest::newRow(id) << shows << near << QByteArray(id);
        };
        const QByteArray star = "Access-Control-Allow-Origin: *|Access-Control-Allow-Credentials: true";
        Case base;
        base.answer = ok;
        const auto with = [&](auto change) {
            Case out = base;
            change(out);
            return out;
        };
        row("wildcard-with-include", with([&](Case& c) { c.answer = star, c.include = true; }),
            with([&](Case& c) { c.answer = okCredentials, c.include = true; }));
        row("wildcard-with-credentials-header", with([&](Case& c) { c.answer = star; }),
            with([&](Case& c) { c.answer = "Access-Control-Allow-Origin: *"; }));
        row("client-sets-response-headers", with([&](Case& c) {
                c.sent = "Access-Control-Allow-Origin: *";
                c.preflight = allowing("Access-Control-Allow-Headers: access-control-allow-origin");
            }),
            with([&](Case& c) {
                c.sent = "X-Api-Key: k";
                c.preflight = allowing("Access-Control-Allow-Headers: x-api-key");
            }));
        row("no-cors-trap",
            with([](Case& c) { c.mode = fetch::Mode::NoCors, c.answer = "Content-Type: text/plain"; }), base);
        row("vary-missing",
            with([](Case& c) { c.answer = "Access-Control-Allow-Origin: https://app.example.com"; }), base);
        row("max-age-above-caps", with([&](Case& c) {
                c.method = "PUT";
                c.preflight = ok + "|Access-Control-Max-Age: 600000|Access-Control-Allow-Methods: PUT";
            }),
            with([&](Case& c) {
                c.method = "PUT", c.preflight = allowing("Access-Control-Allow-Methods: PUT");
            }));
        const auto origin = [&](const QByteArray& value) {
            return with(
                [&](Case& c) { c.answer = "Access-Control-Allow-Origin: " + value + "|Vary: Origin"; });
        };
        row("acao-trailing-slash", origin("https://app.example.com/"), base);
        row("acao-scheme-differs", origin("http://app.example.com"), base);
        row("acao-port-differs", origin("https://app.example.com:8443"), base);
        row("acao-default-port-written", origin("https://app.example.com:443"), base);
        row("credentials-not-sent", with([](Case& c) {
                c.status = 401;
                c.answer =
                    okCredentials + "|WWW-Authenticate: Cookie|Set-Cookie: session=1; SameSite=None; Secure";
            }),
            base);
        const auto cookie = [&](const QByteArray& url, const QByteArray& attributes) {
            return with([&](Case& c) {
                c.url = url;
                c.include = true;
                c.answer = okCredentials + "|Set-Cookie: session=1; " + attributes;
            });
        };
        const QByteArray elsewhere = "https://api.example.net/items";
        row("samesite-blocks-cookie", cookie(elsewhere, "SameSite=Lax"),
            cookie(elsewhere, "SameSite=None; Secure"));
        QTest::newRow("SameSite counts across sites, not across origins")
            << cookie(elsewhere, "Secure") << cookie("https://api.example.com/items", "SameSite=Lax")
            << QByteArray("samesite-blocks-cookie");
        row("authorization-not-covered-by-wildcard", with([](Case& c) {
                c.sent = "Authorization: Bearer t";
                c.preflight = allowing("Access-Control-Allow-Headers: *");
            }),
            with([](Case& c) {
                c.sent = "Authorization: Bearer t";
                c.preflight = allowing("Access-Control-Allow-Headers: authorization");
            }));
    }
    void fires()
    {
        QFETCH(Case, shows);
        QFETCH(Case, near);
        QFETCH(QByteArray, id);
        const QList<QByteArray> found = named(judged(shows));
        QVERIFY2(found.contains(id), ("only " + found.join(' ')).constData());
        const QList<QByteArray> beside = named(judged(near));
        QVERIFY2(!beside.contains(id), beside.join(' ').constData());
    }

    void varyMissingOnAnswersWithoutOrigin()
    {
        facts::Investigation known;
        known.page.origin = pageOrigin;
        known.request.url = "https://api.example.com/items";
        const facts::Source source{facts::Source::Kind::Exchange, 0};
        known.given.add("response.vary-origin", true, source);
        known.given.add("without-origin.vary-origin", false, source);
        QVERIFY(named(diagnosis::diagnose(known)).contains("vary-missing-without-origin"));
        known.given = {};
        known.given.add("response.vary-origin", true, source);
        known.given.add("without-origin.vary-origin", true, source);
        QVERIFY(!named(diagnosis::diagnose(known)).contains("vary-missing-without-origin"));
    }

    void theCostOfPreflightsIsCounted()
    {
        facts::Investigation investigation;
        {
            scenario::Scenario scenario;
            scenario.page.origin = pageOrigin;
            scenario.request.url = "https://api.example.com/items";
            scenario.request.method = "PUT";
            scenario::Route route;
            route.url = scenario.request.url;
            scenario::ScriptedAnswer preflight;
            preflight.status = 204;
            preflight.headers = headers(ok + "|Access-Control-Allow-Methods: PUT");
            route.preflight = {preflight};
            scenario::ScriptedAnswer actual;
            actual.headers = headers(ok);
            route.actual = {actual};
            scenario.routes = {route};
            investigation = test::investigationOf(scenario);
        }
        for (http::Exchange& exchange : investigation.sends[0].exchanges)
            exchange.connection.totalMs = 12;
        const auto named = [](const diagnosis::Warning& finding) {
            return finding.id == "preflight-not-cached";
        };
        // One preflight costs nothing that a cache would have saved.
        const QList<diagnosis::Warning> once = diagnosis::diagnose(investigation).findings;
        QVERIFY(std::none_of(once.begin(), once.end(), named));
        investigation.sends.append(investigation.sends.first());
        const diagnosis::Diagnosis diagnosis = diagnosis::diagnose(investigation);
        QCOMPARE(diagnosis.causes.size(), 0);
        QCOMPARE(diagnosis::exitStatus(diagnosis), 0);
        for (const diagnosis::Warning& finding : diagnosis.findings) {
            if (named(finding)) {
                QCOMPARE(finding.text.arguments, (QStringList{u"2"_s, u"24"_s}));
                return;
            }
        }
        QFAIL("the finding is missing");
    }

    void aBrowserWithoutSecurity_data()
    {
        QTest::addColumn<QByteArray>("paste");
        QTest::newRow("Windows") << QByteArray(
            "chrome.exe --disable-web-security --user-data-dir=\"%TEMP%\\chrome_dev\"");
        QTest::newRow("macOS") << QByteArray(
            "open -na Google\\ Chrome --args --user-data-dir=/tmp/x --disable-web-security");
        QTest::newRow("the bar") << QByteArray(
            "You are using an unsupported command-line flag: --disable-web-security. "
            "Stability and security will suffer.");
    }
    void aBrowserWithoutSecurity()
    {
        QFETCH(QByteArray, paste);
        const intake::Understood understood = intake::understand(paste);
        QCOMPARE(int(understood.kind), int(intake::Kind::BrowserCommand));
        const diagnosis::Diagnosis diagnosis = diagnosis::diagnose(intake::merge({}, understood));
        QVERIFY(named(diagnosis).contains("web-security-off"));
        QVERIFY(diagnosis.causes.isEmpty());
        QCOMPARE(diagnosis::exitStatus(diagnosis), 0);
    }

    void theSameAsAnAnswerOfTheWizard()
    {
        facts::Investigation investigation;
        const std::optional<facts::Fact> fact = wizard::factFor("stopped", "security-off");
        QVERIFY(fact);
        investigation.given.add(*fact);
        const diagnosis::Diagnosis diagnosis = diagnosis::diagnose(investigation);
        QVERIFY(named(diagnosis).contains("web-security-off"));
        // It stops nothing: the questions go on.
        const QList<wizard::Answered> path = wizard::walk(diagnosis.facts);
        QCOMPARE(path.first().choice, QByteArray("security-off"));
        QCOMPARE(path.at(1).node, QByteArray("cross"));
    }

    void nginxWithoutAlways()
    {
        const QByteArray without = "server {\n  location /api/ {\n    add_header Access-Control-Allow-Origin "
                                   "https://app.example.com;\n    add_header Vary Origin;\n  }\n}\n";
        QVERIFY(named(diagnosis::diagnose(intake::merge({}, intake::understand(without))))
                    .contains("nginx-add-header-no-always"));
        QByteArray with = without;
        with.replace("example.com;", "example.com always;").replace("Vary Origin;", "Vary Origin always;");
        QVERIFY(!named(diagnosis::diagnose(intake::merge({}, intake::understand(with))))
                     .contains("nginx-add-header-no-always"));
    }
};

CROSSCHECK_TEST(tst_pitfalls, TstPitfalls)
#include "tst_pitfalls.moc"
