#include "facts/ids.h"
#include "intake/intake.h"
#include "intake/serverconfig/nginx/nginx_tree.h"
#include "support/test.h"

#include <QFile>

using namespace crosscheck;

namespace {

QByteArray recipe(const char* name)
{
    QFile file(QStringLiteral(CROSSCHECK_TESTS_ROOT "/servers/recipes/") + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

facts::FactSet factsOf(const QByteArray& text)
{
    facts::FactSet set;
    for (const facts::Fact& fact : intake::understand(text).facts)
        set.add(fact);
    return set;
}

} // namespace

class TstServerconfig : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theTreeOfAConfiguration()
    {
        const auto tree =
            intake::serverconfig::readNginx("server { # one {\n  location ~ \"^/a;{2}$\" { add_header X "
                                            "'${a}b \\'c' always; }\n} } worker 1");
        QCOMPARE(tree.size(), 2);
        QCOMPARE(tree.at(0).children.size(), 1);
        const auto& location = tree.at(0).children.at(0);
        QCOMPARE(location.arguments, QList<QByteArray>({"~", "^/a;{2}$"}));
        QCOMPARE(location.children.at(0).arguments, QList<QByteArray>({"X", "${a}b 'c", "always"}));
        QCOMPARE(tree.at(1).name, QByteArray("worker"));
    }

    void brokenConfigurationsEnd_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("open") << QByteArray("server { location / { add_header X");
        QTest::newRow("quote") << QByteArray("add_header X \"abc");
        QTest::newRow("closing") << QByteArray("}}}};;;{{{{");
        QTest::newRow("deep") << QByteArray(100000, '{');
        QTest::newRow("backslash") << QByteArray("add_header X \\");
        QTest::newRow("empty") << QByteArray();
    }
    void brokenConfigurationsEnd()
    {
        QFETCH(QByteArray, text);
        intake::serverconfig::readNginx(text);
        intake::understand(text);
    }

    void recipesAreRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QByteArray>("value"); // empty: not known
        const auto row = [](const char* name, const QByteArray& text, const char* id, const char* value) {
            QTest::addRow("%s %s", name, id) << text << QByteArray(id) << QByteArray(value);
        };
        namespace id = facts::id;
        for (const char* name : {"nginx-short.conf", "nginx-full.conf"}) {
            row(name, recipe(name), id::configServer, "nginx");
            row(name, recipe(name), id::configNginxIfAddHeader, "true");
            row(name, recipe(name), id::configNginxNoAlways, "false");
            row(name, recipe(name), id::configAcao, "");
        }
        row("express.js", recipe("express.js"), id::configServer, "express");
        row("express.js", recipe("express.js"), id::configExpressOptionsStar, "true");
        row("express.js", recipe("express.js"), id::configExpressOriginThrows, "true");
        row("express.js", recipe("express.js"), id::configExpressCorsAfterRoutes, "false");
        row("express-includes.js", recipe("express-includes.js"), id::configExpressOptionsStar, "false");
        row("express-includes.js", recipe("express-includes.js"), id::configExpressOriginThrows, "false");
        row("fastapi.py", recipe("fastapi.py"), id::configServer, "fastapi");
        row("fastapi.py", recipe("fastapi.py"), id::configStarWithCredentials, "");
        row("bare if",
            "location / { add_header Access-Control-Allow-Origin $o; if ($request_method = OPTIONS) { return "
            "204; } proxy_pass http://a; }",
            id::configNginxIfAddHeader, "false");
        row("if with all of them",
            "location / { add_header Access-Control-Allow-Origin $o; if ($m) { add_header "
            "Access-Control-Allow-Origin $o; return 204; } }",
            id::configNginxIfAddHeader, "");
        row("no always", "location / { add_header Access-Control-Allow-Origin https://a.example; }",
            id::configNginxNoAlways, "true");
        row("fixed", "location / { add_header Access-Control-Allow-Origin https://a.example; }",
            id::configAcao, "https://a.example");
        row("level",
            "server { add_header Access-Control-Allow-Origin * always; location / { add_header X-A b; } }",
            id::configNginxLevelAddHeader, "true");
        row("star",
            "server { add_header Access-Control-Allow-Origin *; add_header Access-Control-Allow-Credentials "
            "true; location / {} }",
            id::configStarWithCredentials, "true");
        row("commented out", "const app = express();\n// app.options('*', cors());\napp.use(cors());",
            id::configExpressOptionsStar, "false");
        row("late", "app.get('/x', f);\napp.use(cors());", id::configExpressCorsAfterRoutes, "true");
        row("express star", "app.use(cors({ origin: '*', credentials: true }));",
            id::configStarWithCredentials, "true");
        row("fastapi star", "app.add_middleware(CORSMiddleware, allow_origins=['*'], allow_credentials=True)",
            id::configFastapiStar, "true");
        row("express credentials alone", "app.use(cors({ credentials: true }));",
            id::configStarWithCredentials, "true");
        row("express reflects", "app.use(cors({ origin: true, credentials: true }));",
            id::configStarWithCredentials, "");
        row("flask star", "from flask_cors import CORS\nCORS(app, origins='*', supports_credentials=True)\n",
            id::configStarWithCredentials, "");
        row("log",
            "PathError [TypeError]: Missing parameter name at index 1: *; visit "
            "https://git.new/pathToRegexpError for info",
            id::logPathToRegexp, "true");
    }
    void recipesAreRead()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, id);
        QFETCH(QByteArray, value);
        QVERIFY(!text.isEmpty());
        QVERIFY(facts::isFact(id));
        const facts::FactSet set = factsOf(text);
        const facts::Fact* fact = set.find(id);
        QCOMPARE(fact ? facts::display(fact->value).toUtf8() : QByteArray(), value);
        if (fact)
            QVERIFY(fact->source.kind == facts::Source::Kind::Configuration);
    }

    void whatShowsItIsMarked()
    {
        const QByteArray text = recipe("nginx-short.conf");
        const intake::Understood understood = intake::understand(text);
        QVERIFY(understood.kind == intake::Kind::ServerConfiguration);
        QVERIFY2(understood.messages.isEmpty(), "header names in a configuration are no console text");
        bool marked = false;
        for (const intake::Span& span : understood.spans)
            if (span.field == facts::id::configNginxIfAddHeader)
                marked = QString::fromUtf8(text)
                             .mid(span.begin, span.end - span.begin)
                             .startsWith(QLatin1String("add_header 'Access-Control-Max-Age'"));
        QVERIFY(marked);
    }

    void otherPastesAreLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("fetch") << QByteArray(
            "fetch('https://api.example.com/x', { headers: { 'X-A': 'b' } });");
        QTest::newRow("curl") << QByteArray("curl -X POST https://api.example.com/x -H 'X-A: b'");
        QTest::newRow("headers") << QByteArray("HTTP/1.1 200 OK\r\nServer: nginx\r\n\r\n");
    }
    void otherPastesAreLeftAlone()
    {
        QFETCH(QByteArray, text);
        QVERIFY(intake::understand(text).kind != intake::Kind::ServerConfiguration);
    }
};

CROSSCHECK_TEST(tst_serverconfig, TstServerconfig)
#include "tst_serverconfig.moc"
