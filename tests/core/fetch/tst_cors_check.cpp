#include "fetch/cors_check.h"
#include "fetch/profile.h"
#include "support/test.h"

using namespace crosscheck;
using fetch::AcaoNaming;

class TstCorsCheck : public QObject
{
    Q_OBJECT

private:
    static std::optional<fetch::Failure> check(const http::HeaderList& headers, bool credentials,
                                               fetch::Trace& trace, const fetch::Profile& profile = {})
    {
        http::Response response;
        response.status = 200;
        response.headers = headers;
        fetch::Recorder recorder(trace);
        return fetch::corsCheck(response, "https://app.example", credentials, profile, recorder);
    }
    static http::HeaderList acao(const QByteArray& value) { return {{"Access-Control-Allow-Origin", value}}; }

private Q_SLOTS:
    void verdicts_data()
    {
        QTest::addColumn<http::HeaderList>("headers");
        QTest::addColumn<bool>("credentials");
        QTest::addColumn<QByteArray>("symptom"); // empty: passes
        QTest::addColumn<QByteArray>("lastStep");
        const auto row = [](const char* tag, const http::HeaderList& headers, bool credentials,
                            const char* symptom, const char* step) {
            QTest::newRow(tag) << headers << credentials << QByteArray(symptom) << QByteArray(step);
        };
        const http::HeaderList own = acao("https://app.example");
        const auto with = [&](const char* value) {
            return own + http::HeaderList{{"access-control-allow-credentials", value}};
        };
        row("absent", {}, false, "acao-missing", "cors-check.2");
        row("star", acao("*"), false, "", "cors-check.3");
        row("star and credentials", acao("*"), true, "acao-wildcard-with-credentials", "cors-check.4");
        row("same", own, false, "", "cors-check.5");
        row("blanks around", acao(" https://app.example\t"), false, "", "cors-check.5");
        row("slash", acao("https://app.example/"), false, "acao-mismatch", "cors-check.4");
        row("upper case", acao("HTTPS://app.example"), false, "acao-mismatch", "cors-check.4");
        row("null", acao("null"), false, "acao-mismatch", "cors-check.4");
        row("empty", acao(""), false, "acao-invalid-value", "cors-check.4");
        row("no scheme", acao("app.example"), false, "acao-invalid-value", "cors-check.4");
        row("two", acao("https://app.example, *"), false, "acao-multiple-values", "cors-check.4");
        row("two lines", own + own, false, "acao-multiple-values", "cors-check.4");
        row("credentials", with("true"), true, "", "cors-check.7");
        row("True", with("True"), true, "acac-missing-or-not-true", "cors-check.8");
        row("no credentials header", own, true, "acac-missing-or-not-true", "cors-check.8");
    }
    void verdicts()
    {
        QFETCH(http::HeaderList, headers);
        QFETCH(bool, credentials);
        fetch::Trace trace;
        const auto failure = check(headers, credentials, trace);
        QTEST(failure ? fetch::slug(failure->symptom) : QByteArray(), "symptom");
        QTEST(trace.back().id.toByteArray(), "lastStep");
        QCOMPARE(failure ? failure->step : QByteArray(),
                 failure ? trace.back().id.toByteArray() : QByteArray());
    }

    void theFaultIsLocated()
    {
        fetch::Trace trace;
        const auto failure = check(acao("https://app.example/"), false, trace);
        QCOMPARE(failure->position, QByteArray("https://app.example").size());
        QCOMPARE(failure->header, QByteArray("access-control-allow-origin"));
        QCOMPARE(failure->origin, QByteArray("https://app.example"));
    }

    void enginesNameTheSameFaultDifferently_data()
    {
        QTest::addColumn<QList<QByteArray>>("lines");
        QTest::addColumn<QByteArray>("chromium");
        QTest::addColumn<QByteArray>("gecko");
        QTest::addColumn<QByteArray>("webkit");
        const auto row = [](const char* tag, const QList<QByteArray>& lines, const char* c, const char* g,
                            const char* w) {
            QTest::newRow(tag) << lines << QByteArray(c) << QByteArray(g) << QByteArray(w);
        };
        row("acao-two-values", {"https://a.test, https://b.test"}, "acao-multiple-values", "acao-mismatch",
            "acao-multiple-values");
        row("acao-two-spacesep", {"https://a.test https://b.test"}, "acao-multiple-values", "acao-mismatch",
            "acao-mismatch");
        row("acao-lines-same", {"https://a.test", "https://a.test"}, "acao-multiple-values",
            "acao-multiple-values", "acao-multiple-values");
        row("file://", {"file://"}, "acao-mismatch", "acao-mismatch", "acao-mismatch");
        row("http://*", {"http://*"}, "acao-mismatch", "acao-mismatch", "acao-mismatch");
        row("https://app.test;", {"https://app.test;"}, "acao-mismatch", "acao-mismatch", "acao-mismatch");
        row("port 99999", {"http://app.test:99999"}, "acao-invalid-value", "acao-mismatch", "acao-mismatch");
        row("acao-subhost", {"http://sub.127.0.0.1:8080"}, "acao-invalid-value", "acao-mismatch",
            "acao-mismatch");
        row("Null", {"Null"}, "acao-invalid-value", "acao-mismatch", "acao-mismatch");
        row("latin-1 host",
            {"http://b\xFC"
             "cher.test"},
            "acao-invalid-value", "acao-mismatch", "acao-mismatch");
    }
    void enginesNameTheSameFaultDifferently()
    {
        QFETCH(QList<QByteArray>, lines);
        const auto named = [&](AcaoNaming naming) {
            fetch::Profile profile;
            profile.corsCheck.naming = naming;
            return fetch::slug(fetch::nameOfAcaoFault(lines.join(", "), lines.size() > 1, false, profile));
        };
        QTEST(named(AcaoNaming::Chromium), "chromium");
        QTEST(named(AcaoNaming::Gecko), "gecko");
        QTEST(named(AcaoNaming::WebKit), "webkit");
    }

    void aMissingHeaderOfAPreflightHasItsOwnName()
    {
        fetch::Trace trace;
        fetch::Recorder recorder(trace);
        recorder.preflight = true;
        const auto failure = fetch::corsCheck({}, "https://app.example", false, {}, recorder);
        QCOMPARE(failure->symptom, fetch::Symptom::PreflightMissingAcao);
        QVERIFY(failure->preflight && trace.back().preflight);
    }
};

CROSSCHECK_TEST(tst_cors_check, TstCorsCheck)
#include "tst_cors_check.moc"
