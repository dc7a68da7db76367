#include "page/run.h"
#include "support/test.h"

using namespace crosscheck;
using fetch::Outcome;
using page::Run;
using page::Wanted;

class TstRun : public QObject
{
    Q_OBJECT

private:
    static const fetch::Profile& standard()
    {
        static const fetch::Profile profile;
        return profile;
    }
    static page::Page secure()
    {
        return page::Page{"https://app.example", {}, page::PageKind::Normal, {}, {}, {}};
    }
    static page::PageRequest put()
    {
        page::PageRequest request;
        request.url = "https://api.example/x";
        request.method = "put";
        request.headers = {{"X-A", "1"}};
        return request;
    }
    static http::Answer answer(int status, const http::HeaderList& headers)
    {
        http::Answer answer;
        answer.response.status = status;
        answer.response.headers = headers;
        return answer;
    }
    static std::optional<fetch::Failure> whyNothingIsSent(const fetch::Profile& profile,
                                                          const page::Page& page,
                                                          const page::PageRequest& request,
                                                          const page::Surroundings& around = {})
    {
        const Run run(profile, page, request, around);
        return run.verdict() ? run.verdict()->failure : std::nullopt;
    }
    static fetch::Verdict verdictOf(const Run& run) { return std::get<fetch::Verdict>(run.next()); }

private Q_SLOTS:
    void aPreflightThenTheRequest()
    {
        Run run(standard(), secure(), put());
        const Wanted preflight = std::get<Wanted>(run.next());
        QCOMPARE(preflight.kind, Wanted::Kind::Preflight);
        QCOMPARE(preflight.request.method, QByteArray("OPTIONS"));
        QCOMPARE(std::get<Wanted>(run.next()), preflight); // asking again changes nothing
        QVERIFY(!preflight.withCredentials);
        run.feed(answer(204, {{"Access-Control-Allow-Origin", "*"},
                              {"Access-Control-Allow-Methods", "PUT"},
                              {"Access-Control-Allow-Headers", "x-a"},
                              {"Access-Control-Max-Age", "60"}}),
                 0);
        const Wanted actual = std::get<Wanted>(run.next());
        QCOMPARE(actual.kind, Wanted::Kind::Actual);
        QCOMPARE(actual.request.method, QByteArray("PUT"));
        QCOMPARE(http::get(actual.request.headers, "Origin"), QByteArray("https://app.example"));
        run.feed(answer(200, {{"Access-Control-Allow-Origin", "*"},
                              {"X-B", "1"},
                              {"ETag", "\"e\""},
                              {"Content-Type", "text/plain"}}),
                 5);
        QCOMPARE(verdictOf(run).outcome, Outcome::Ok);
        QCOMPARE(verdictOf(run).response->headers, (http::HeaderList{{"content-type", "text/plain"}}));
        QCOMPARE(run.wire().size(), 2);

        // What was allowed is kept for a minute.
        Run again(standard(), secure(), put(), {}, run.cache(), 59'000);
        QCOMPARE(std::get<Wanted>(again.next()).kind, Wanted::Kind::Actual);
        Run late(standard(), secure(), put(), {}, run.cache(), 61'000);
        QCOMPARE(std::get<Wanted>(late.next()).kind, Wanted::Kind::Preflight);
    }

    void aCopyGoesItsOwnWay()
    {
        Run run(standard(), secure(), put());
        Run other = run;
        run.feed(answer(404, {}), 0);
        other.feed(answer(204, {{"Access-Control-Allow-Origin", "*"},
                                {"Access-Control-Allow-Methods", "*"},
                                {"Access-Control-Allow-Headers", "*"}}),
                   0);
        QCOMPARE(verdictOf(run).failure->symptom, fetch::Symptom::PreflightMissingAcao);
        QVERIFY(std::holds_alternative<Wanted>(other.next()));
        QVERIFY(run.trace().size() != other.trace().size());
    }

    void aStoppedRunIsIncomplete()
    {
        Run run(standard(), secure(), put());
        run.stop();
        QVERIFY(!verdictOf(run).complete);
        QCOMPARE(verdictOf(run).outcome, Outcome::Ok);
    }

    void credentialsGoWithTheRequestOnly_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<int>("mode");
        QTest::addColumn<bool>("with");
        using fetch::Credentials;
        QTest::newRow("own origin") << QByteArray("https://app.example/x") << int(Credentials::SameOrigin)
                                    << true;
        QTest::newRow("other origin")
            << QByteArray("https://api.example/x") << int(Credentials::SameOrigin) << false;
        QTest::newRow("include") << QByteArray("https://api.example/x") << int(Credentials::Include) << true;
        QTest::newRow("omit") << QByteArray("https://app.example/x") << int(Credentials::Omit) << false;
    }
    void credentialsGoWithTheRequestOnly()
    {
        QFETCH(QByteArray, url);
        QFETCH(int, mode);
        page::PageRequest request;
        request.url = url;
        request.credentials = fetch::Credentials(mode);
        QTEST(std::get<Wanted>(Run(standard(), secure(), request).next()).withCredentials, "with");
    }

    void whatAnApiRefuses_data()
    {
        QTest::addColumn<page::PageRequest>("request");
        QTest::addColumn<QByteArray>("detail");
        const auto row = [](const char* detail, auto change) {
            page::PageRequest request;
            request.url = "https://api.example/x";
            change(request);
            QTest::newRow(detail) << request << QByteArray(detail);
        };
        row("bad-url", [](auto& r) { r.url = "https://"; });
        row("url-userinfo", [](auto& r) { r.url = "https://u:p@api.example/"; });
        row("forbidden-method", [](auto& r) { r.method = "trace"; });
        row("bad-method", [](auto& r) { r.method = "G ET"; });
        row("no-cors-method", [](auto& r) { r.mode = fetch::Mode::NoCors, r.method = "PUT"; });
        row("mode-navigate", [](auto& r) { r.mode = fetch::Mode::Navigate; });
        row("only-if-cached", [](auto& r) { r.cache = "only-if-cached"; });
        row("get-with-body", [](auto& r) { r.body = page::Body{page::Body::Kind::Text, "x", {}}; });
        row("bad-header-name", [](auto& r) { r.headers = {{"X A", "1"}}; });
        row("bad-header-value", [](auto& r) { r.headers = {{"X-A", "a\nb"}}; });
        row("bad-mode", [](auto& r) { r.unknownMember = "mode: foo"; });
        row("no-duplex", [](auto& r) {
            r.method = "POST", r.body = page::Body{page::Body::Kind::Stream, {}, {}};
        });
    }
    void whatAnApiRefuses()
    {
        QFETCH(page::PageRequest, request);
        const Run run(standard(), secure(), request);
        QCOMPARE(verdictOf(run).outcome, Outcome::JsException);
        QTEST(verdictOf(run).failure->detail, "detail");
        QVERIFY(run.wire().isEmpty());
    }

    void forbiddenHeadersAreDroppedAndExplained()
    {
        page::PageRequest request;
        request.url = "https://api.example/x";
        request.headers = {{"Origin", "https://evil.example"}, {"Cookie", "a=b"}};
        const Run run(standard(), secure(), request);
        const Wanted wanted = std::get<Wanted>(run.next());
        QCOMPARE(http::get(wanted.request.headers, "Origin"), QByteArray("https://app.example"));
        QVERIFY(!http::contains(wanted.request.headers, "Cookie"));
    }

    void preflightReasonsComeInTheStandardsOrder()
    {
        page::PageRequest request = put();
        request.headers = {{"X-B", "1"}, {"Content-Type", "application/json"}};
        const QList<words::Text> reasons = Run(standard(), secure(), request).preflightReasons();
        QCOMPARE(reasons.size(), 3);
        QCOMPARE(reasons[0].id(), QByteArray("preflight-reason.method"));
        QCOMPARE(reasons[1].id(), QByteArray("preflight-reason.content-type"));
        QCOMPARE(reasons[2].id(), QByteArray("preflight-reason.header"));
        request.url = "https://app.example/x";
        QVERIFY(Run(standard(), secure(), request).preflightReasons().isEmpty());
    }

    void anUnknownAddressSpaceIsAWarningAndNeverABlock()
    {
        fetch::Profile chromium;
        chromium.policies.localNetworkAccess = true;
        page::PageRequest request;
        request.url = "http://127.0.0.1:8080/x";
        Run unknown(chromium, secure(), request);
        QVERIFY(std::holds_alternative<Wanted>(unknown.next()));
        unknown.feed(answer(200, {{"Access-Control-Allow-Origin", "*"}}), 0);
        QCOMPARE(verdictOf(unknown).outcome, Outcome::Ok);
        QCOMPARE(verdictOf(unknown).warnings.size(), 1);
        QCOMPARE(verdictOf(unknown).warnings.first().symptom, fetch::Symptom::LocalNetworkPermission);

        page::Page known = secure();
        known.space = page::AddressSpace::Public;
        QCOMPARE(whyNothingIsSent(chromium, known, request)->symptom, fetch::Symptom::LocalNetworkPermission);
        page::Surroundings granted;
        granted.permissionGranted = true;
        QVERIFY(!whyNothingIsSent(chromium, known, request, granted));
        known.space = page::AddressSpace::Local;
        QVERIFY(!whyNothingIsSent(chromium, known, request));
        known.origin = "http://localhost:3000";
        known.space.reset();
        QVERIFY(Run(chromium, known, request).next().index() == 0 &&
                !whyNothingIsSent(chromium, known, request));
    }

    void contentSecurityPolicy_data()
    {
        QTest::addColumn<QByteArray>("policy");
        QTest::addColumn<QByteArray>("directive"); // empty: allowed
        const auto row = [](const char* policy, const char* directive) {
            QTest::newRow(policy) << QByteArray(policy) << QByteArray(directive);
        };
        row("connect-src 'none'", "connect-src 'none'");
        row("connect-src 'self'", "connect-src 'self'");
        row("default-src 'self'; img-src *", "default-src 'self'");
        row("default-src 'self'; connect-src https://api.example", "");
        row("connect-src *.example", "");
        row("connect-src https:", "");
        row("connect-src https://api.example:8443", "connect-src https://api.example:8443");
        row("connect-src api.example/x", "");
        row("connect-src api.example/y", "connect-src api.example/y");
        row("connect-src http://api.example", "");
        row("script-src 'none'", "");
        row("connect-src *, connect-src 'none'", "connect-src 'none'");
    }
    void contentSecurityPolicy()
    {
        QFETCH(QByteArray, policy);
        page::Page page = secure();
        page.headers = {{"Content-Security-Policy", policy}};
        page::PageRequest request;
        request.url = "https://api.example/x";
        const auto failure = whyNothingIsSent(standard(), page, request);
        QTEST(failure ? failure->value : QByteArray(), "directive");
    }

    void mixedContent()
    {
        page::PageRequest request;
        request.url = "http://api.example/x";
        QCOMPARE(whyNothingIsSent(standard(), secure(), request)->symptom, fetch::Symptom::MixedContent);
        request.url = "http://localhost:3000/x";
        QVERIFY(!whyNothingIsSent(standard(), secure(), request));
        request.url = "https://api.example:25/x";
        QCOMPARE(whyNothingIsSent(standard(), secure(), request)->detail, QByteArray("unsafe-port"));
    }

    void opaquePagesSendNull_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("attributes");
        QTest::addColumn<QByteArray>("origin");
        using page::PageKind;
        const QByteArray own = "https://app.example";
        QTest::newRow("sandbox") << int(PageKind::Sandbox) << QByteArray() << QByteArray("null");
        QTest::newRow("sandbox, allow-same-origin")
            << int(PageKind::Sandbox) << QByteArray("sandbox=\"allow-scripts allow-same-origin\"") << own;
        QTest::newRow("data") << int(PageKind::Data) << QByteArray() << QByteArray("null");
        QTest::newRow("file") << int(PageKind::File) << QByteArray() << QByteArray("null");
        QTest::newRow("srcdoc") << int(PageKind::Srcdoc) << QByteArray() << own;
        QTest::newRow("worker") << int(PageKind::Worker) << QByteArray() << own;
    }
    void opaquePagesSendNull()
    {
        QFETCH(int, kind);
        QFETCH(QByteArray, attributes);
        page::Page page = secure();
        page.kind = page::PageKind(kind);
        page.frameAttributes = attributes;
        page::PageRequest request;
        request.url = "https://api.example/x";
        const Wanted wanted = std::get<Wanted>(Run(standard(), page, request).next());
        QTEST(http::get(wanted.request.headers, "Origin").value_or("none"), "origin");
    }

    void appSchemesKeepTheirOrigin()
    {
        page::Page page;
        page.origin = "capacitor://localhost";
        page::PageRequest request;
        request.url = "https://api.example/x";
        const Wanted wanted = std::get<Wanted>(Run(standard(), page, request).next());
        QCOMPARE(http::get(wanted.request.headers, "Origin"), QByteArray("capacitor://localhost"));
    }

    void originOfAPostWithoutCors_data()
    {
        QTest::addColumn<QByteArray>("policy");
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("origin");
        const auto row = [](const char* policy, const char* url, const char* origin) {
            QTest::addRow("%s %s", policy, url)
                << QByteArray(policy) << QByteArray(url) << QByteArray(origin);
        };
        row("", "https://api.example/x", "https://app.example");
        row("no-referrer", "https://api.example/x", "null");
        row("same-origin", "https://api.example/x", "null");
        row("same-origin", "https://app.example/x", "https://app.example");
        row("", "http://localhost/x", "null");
        row("unsafe-url", "http://localhost/x", "https://app.example");
    }
    void originOfAPostWithoutCors()
    {
        QFETCH(QByteArray, policy);
        QFETCH(QByteArray, url);
        page::PageRequest request;
        request.url = url;
        request.method = "POST";
        request.mode = fetch::Mode::NoCors;
        request.referrerPolicy = policy;
        const Wanted wanted = std::get<Wanted>(Run(standard(), secure(), request).next());
        QTEST(http::get(wanted.request.headers, "Origin").value_or("none"), "origin");
    }

    void integrityIsCompared_data()
    {
        QTest::addColumn<QByteArray>("metadata");
        QTest::addColumn<bool>("fits");
        QTest::newRow("sha256 of ok")
            << QByteArray("sha256-Jok2eyBcFs4y7UIAlCuLix4mLfxw2byfvHfElpmk8d8=") << true;
        QTest::newRow("other") << QByteArray("sha256-AAAAeyBcFs4y7UIAlCuLix4mLfxw2byfvHfElpmk8d8=") << false;
        QTest::newRow("the strongest counts")
            << QByteArray("sha256-Jok2eyBcFs4y7UIAlCuLix4mLfxw2byfvHfElpmk8d8= sha512-AAAA") << false;
        QTest::newRow("nothing known") << QByteArray("md5-AAAA") << true;
    }
    void integrityIsCompared()
    {
        QFETCH(QByteArray, metadata);
        page::PageRequest request;
        request.url = "https://api.example/x";
        request.integrity = metadata;
        Run run(standard(), secure(), request);
        http::Answer good = answer(200, {{"Access-Control-Allow-Origin", "*"}});
        good.response.body = "ok";
        run.feed(good, 0);
        QTEST(verdictOf(run).outcome == Outcome::Ok, "fits");
    }

    void canvasIsTaintedWithoutCors()
    {
        page::PageRequest request;
        request.initiator = page::Initiator::Img;
        request.url = "https://cdn.example/i.png";
        http::Answer image =
            answer(200, {{"Access-Control-Allow-Origin", "*"}, {"Content-Type", "image/png"}});
        image.response.body = QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16);
        Run plain(standard(), secure(), request);
        plain.feed(image, 0);
        QCOMPARE(plain.canvas(), QByteArray("tainted"));
        request.mode = fetch::Mode::Cors;
        Run withCors(standard(), secure(), request);
        withCors.feed(image, 0);
        QCOMPARE(withCors.canvas(), QByteArray("readable"));
        QVERIFY(!verdictOf(withCors).response);
    }
};

CROSSCHECK_TEST(tst_run, TstRun)
#include "tst_run.moc"
