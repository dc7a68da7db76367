#include "platforms/escape.h"
#include "platforms/platform.h"
#include "platforms/template.h"
#include "platforms/whys.h"
#include "support/test.h"

using namespace crosscheck;
using namespace crosscheck::platforms;
using policy::Policy;

namespace {

QMap<QByteArray, Policy> policies()
{
    QMap<QByteArray, Policy> out;
    Policy one;
    one.origins = {"https://app.example.com"};
    out["one origin"] = one;
    Policy full;
    full.origins = {"https://app.example.com", "http://localhost:5173", "https://app.example.com"};
    full.originPatterns = {"https://*.example.org", "http://localhost:*"};
    full.credentials = true;
    full.methods = {"GET", "PUT", "DELETE"};
    full.requestHeaders = {"content-type", "authorization"};
    full.exposeHeaders = {"x-total-count"};
    full.path = "/api/";
    full.upstream = "http://127.0.0.1:8080";
    full.privateNetwork = true;
    out["everything"] = full;
    Policy any;
    any.anyOrigin = true;
    any.methods = {"*"};
    any.requestHeaders = {"*", "authorization"};
    any.exposeHeaders = {"*"};
    out["anyone"] = any;
    Policy odd = one;
    odd.methods = {"M!#$%&'*+.^_`|~"};
    odd.requestHeaders = {"x-!#$%&'*+.^_`|~"};
    odd.exposeHeaders = {"x-$home", "x-'quote"};
    out["odd tokens"] = odd;
    return out;
}

} // namespace

class TstPlatforms : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPlatformIsWhole_data()
    {
        QTest::addColumn<QByteArray>("id");
        for (const Platform& platform : all())
            QTest::newRow(platform.id.constData()) << platform.id;
    }
    void everyPlatformIsWhole()
    {
        QFETCH(QByteArray, id);
        const Platform* platform = find(id);
        QVERIFY(platform);
        QVERIFY2(!platform->name.isEmpty(), "a platform has a name");
        QVERIFY2(!platform->install.isEmpty() && !platform->file.isEmpty() && !platform->where.isEmpty() &&
                     !platform->reload.isEmpty(),
                 "a platform says what to install, which file, where in it, and how it takes effect");
        QVERIFY2(!platform->traps.isEmpty(), "a platform names its traps");
        QVERIFY2(platform->verified == !platform->versions.isEmpty(),
                 "a platform that was run says with which version");
        QVERIFY2(platform->data && platform->whys, "a platform says what its templates can name");
        const auto wanted = policies();
        for (auto it = wanted.begin(); it != wanted.end(); ++it) {
            for (const Configuration& configuration :
                 {platform->render(it.value()), platform->renderComplete(it.value(), 8080)}) {
                QVERIFY2(!configuration.lines.isEmpty(), (id + " cannot render " + it.key()).constData());
                QVERIFY(!configuration.language.isEmpty());
                bool essential = false;
                for (const ConfigurationLine& line : configuration.lines) {
                    QVERIFY2(!line.text.contains(QChar(0x27f5)) && !line.text.contains(QLatin1String("{{")),
                             qPrintable(line.text));
                    QVERIFY2(!line.text.contains(QLatin1String("&quot;")) || id.startsWith("xml"),
                             qPrintable(line.text));
                    essential = essential || line.essential;
                }
                QVERIFY2(essential, "some line is the one that mends the fault");
            }
        }
    }

    void unsoundPoliciesAreNotRendered()
    {
        Policy open;
        open.anyOrigin = true;
        open.credentials = true;
        Policy hostile;
        hostile.origins = {"https://a.example\"; return 200 \"x"};
        Policy path = policies()["one origin"];
        path.path = "/'); process.exit(); ('";
        for (const Platform& platform : all()) {
            for (const Policy& policy : {open, hostile, path, Policy()}) {
                QVERIFY(platform.render(policy).lines.isEmpty());
                QVERIFY(platform.renderComplete(policy, 8080).lines.isEmpty());
            }
        }
    }

    void everyTemplateNamesItsEscaper()
    {
        QVERIFY(!templateNames().isEmpty());
        for (const QByteArray& name : templateNames()) {
            const QByteArray text = templateText(name).toByteArray();
            const QByteArray first = text.left(text.indexOf('\n'));
            QVERIFY2(first.startsWith("{{! escaper: ") && first.endsWith(" }}"), name.constData());
            QVERIFY2(escaper(first.mid(13, first.size() - 16)), name.constData());
            QVERIFY2(!text.contains("{{{") && !text.contains("{{&"), name.constData());
        }
    }

    void escapers_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("written");
        const auto row = [](const char* name, const char* value, const char* written) {
            QTest::addRow("%s %s", name, value)
                << QByteArray(name) << QByteArray(value) << QByteArray(written);
        };
        row("nginx", "a\"b", "a\\\"b");
        row("nginx", "x-$home", "x-${cors_dollar}home");
        row("nginx", "^a\\.b", "^a\\.b");
        row("nginx", "a\\", "a\\\\");
        row("nginx", "a\\nb", "a\\\\nb");
        row("javascript", "it's \\", "it\\'s \\\\");
        row("python", "\"\\", "\\\"\\\\");
        row("xml", "<a&\"'>", "&lt;a&amp;&quot;&#39;&gt;");
        row("shell", "it's", "it'\\''s");
        row("plain", "https://a.example:8080", "https://a.example:8080");
    }
    void escapers()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, written);
        QCOMPARE(escaper(name)(value), std::optional<QByteArray>(written));
    }

    void whatALanguageCannotHoldIsRefused()
    {
        for (const char* name : {"nginx", "javascript", "python", "yaml", "xml", "shell", "plain"}) {
            QVERIFY(escaper(name));
            QVERIFY(!escaper(name)("a\nb"));
            QVERIFY(!escaper(name)(QByteArrayView("\0", 1)));
            QVERIFY(!escaper(name)("\xc3\xbc"));
        }
        QVERIFY(!escaper("plain")("a;b"));
        QVERIFY(!escaper("html"));
    }

    void aTemplateFaultIsAnError()
    {
        const auto missing = fill("nginx/none", "nginx", {}, {});
        QVERIFY(std::holds_alternative<TemplateError>(missing));
        // Every why that a template names must be handed in.
        const auto unknown = fill("nginx/paste", "nginx", dataOf(policies()["one origin"]), {});
        QVERIFY(std::holds_alternative<TemplateError>(unknown));
    }

    void aProxyNamesTheServerOfTheRequest()
    {
        const Policy one = policies()["one origin"];
        for (const Platform& platform : all()) {
            const Policy filled = forPlatform(platform, one, "https://api.example.com");
            QCOMPARE(filled.upstream.isEmpty(), platform.kind == Kind::Server);
            if (platform.kind != Kind::Server)
                QVERIFY2(platform.render(filled).text().contains(QLatin1String("https://api.example.com")),
                         platform.id.constData());
        }
        Policy own = one;
        own.upstream = "http://10.0.0.1:9000";
        QCOMPARE(forPlatform(*find("vite-proxy"), own, "https://api.example.com").upstream, own.upstream);
    }

    void guessed_data()
    {
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QByteArray>("from");
        const auto row = [](const char* headers, const char* body, const char* id, const char* from) {
            QTest::addRow("%s %s", headers, body)
                << QByteArray(headers) << QByteArray(body) << QByteArray(id) << QByteArray(from);
        };
        row("Server: nginx/1.22.1", "", "nginx", "Server: nginx/1.22.1");
        row("server: openresty", "", "nginx", "Server: openresty");
        row("", "<hr><center>nginx/1.22.1</center>", "nginx", "<center>nginx");
        row("X-Powered-By: Express", "", "express5", "X-Powered-By: Express");
        row("X-Powered-By: Express", "at /app/node_modules/express/lib/router/layer.js:95:5", "express4",
            "express/lib/router");
        row("X-Powered-By: Express", "at /app/node_modules/router/lib/layer.js:95:5", "express5",
            "router/lib/layer.js");
        row("Server: nginx|X-Powered-By: Express", "", "express5", "X-Powered-By: Express");
        row("server: uvicorn", "", "fastapi", "Server: uvicorn");
        row("Server: nginx|X-Powered-By: PHP/8.2.1", "", "php", "X-Powered-By: PHP/8.2.1");
        row("X-Powered-By: PHP/8.2.1|Set-Cookie: laravel_session=x; path=/", "", "laravel",
            "Set-Cookie: laravel_session");
        row("Server: nginx", "Disallowed CORS origin", "fastapi", "Disallowed CORS …");
        row("", "Error occurred while trying to proxy: localhost:8080/api/x", "webpack-proxy",
            "Error occurred while trying to proxy");
        row("", "<script type=\"module\" src=\"/@vite/client\"></script>", "vite-proxy", "/@vite/client");
        row("", "Invalid CORS request", "spring-boot", "Invalid CORS request");
        row("Server: whatever", "", "", "");
    }
    void guessed()
    {
        QFETCH(QByteArray, headers);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, id);
        QFETCH(QByteArray, from);
        http::HeaderList list;
        for (const QByteArray& line : headers.split('|'))
            if (const qsizetype colon = line.indexOf(": "); colon > 0)
                list.append(http::Header{line.first(colon), line.mid(colon + 2)});
        QByteArray evidence;
        const Platform* platform = guess(list, body, &evidence);
        QCOMPARE(platform ? platform->id : QByteArray(), id);
        QCOMPARE(evidence, from);
    }
};

CROSSCHECK_TEST(tst_platforms, TstPlatforms)
#include "tst_platforms.moc"
