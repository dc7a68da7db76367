// Probes a server that isn't ours through the command line, as a script would, and holds the first cause, each engine's
// outcome and the exit status.
#include "support/test.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTcpSocket>

namespace {

struct Probed
{
    int status = -1;
    QJsonObject json;
    QByteArray errors;

    QString firstCause() const
    {
        return json.value(QStringLiteral("causes"))
            .toArray()
            .first()
            .toObject()
            .value(QStringLiteral("id"))
            .toString();
    }
    /// A letter for each of Chromium, Gecko, WebKit: o passes, b is stopped, ? is unknown.
    QString outcomes() const
    {
        QString out;
        for (const char* engine : {"chromium", "gecko", "webkit"}) {
            QChar letter = u'?';
            for (const QJsonValue& value : json.value(QStringLiteral("verdicts")).toArray()) {
                if (value[QStringLiteral("engine")].toString() == QLatin1String(engine)) {
                    const QString outcome = value[QStringLiteral("outcome")].toString();
                    letter = outcome == u"ok" || outcome == u"opaque" ? u'o'
                             : outcome == u"unknown"                  ? u'?'
                                                                      : u'b';
                }
            }
            out += letter;
        }
        return out;
    }
};

} // namespace

class TstIndependent : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void endpoints_data();
    void endpoints();
    void networkFailures();
    void whatCouldChangeDataWasSentOnce();
    void badUsage_data();
    void badUsage();

private:
    Probed probe(const QStringList& arguments) const;
    QString address(const QString& path) const
    {
        return QStringLiteral("http://127.0.0.1:%1%2").arg(m_port).arg(path);
    }

    QProcess m_server;
    int m_port = 0;
    int m_closed = 0;
};

void TstIndependent::initTestCase()
{
    m_server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_server.start(QStringLiteral("python3"),
                   {QStringLiteral(CROSSCHECK_TEST_DATA "/independent_server.py")});
    QVERIFY2(m_server.waitForReadyRead(20000), "python3 did not start the server");
    const QJsonObject ports = QJsonDocument::fromJson(m_server.readLine()).object();
    m_port = ports.value(QStringLiteral("port")).toInt();
    m_closed = ports.value(QStringLiteral("closed")).toInt();
    QVERIFY(m_port > 0);
}

void TstIndependent::cleanupTestCase()
{
    m_server.closeWriteChannel();
    if (!m_server.waitForFinished(5000))
        m_server.kill();
}

Probed TstIndependent::probe(const QStringList& arguments) const
{
    QProcess process;
    process.start(QStringLiteral(CROSSCHECK_BIN "/crosscheck-cli"),
                  QStringList{QStringLiteral("probe")} + arguments);
    process.waitForFinished(30000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QJsonDocument::fromJson(process.readAllStandardOutput()).object(),
            process.readAllStandardError()};
}

void TstIndependent::endpoints_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>(
        "causes"); // alternatives divided by |, where the text of the rule allows several
    QTest::addColumn<QString>("outcomes");

    const QString none;
    const QString put = QStringLiteral("-X PUT -H X-Api-Key:1");
    const QString json = QStringLiteral("-X POST -H Content-Type:application/json -d {}");
    const QString include = QStringLiteral("--credentials include");
    const QString putInclude = put + u' ' + include;
    const QString quick = QStringLiteral("--timeout 1");
    struct Row
    {
        const char* path;
        QString options;
        const char* causes;
        const char* outcomes;
        int status;
    };
    const Row rows[]{
        {"/ok/star", none, "", "ooo", 0},
        {"/ok/origin", none, "", "ooo", 0},
        {"/ok/odd-case", none, "", "ooo", 0},
        {"/ok/blanks", none, "", "ooo", 0},
        {"/ok/404", none, "", "ooo", 0},
        {"/ok/500", none, "", "ooo", 0},
        {"/ok/credentials", include, "", "ooo", 0},
        {"/ok/expose", none, "", "ooo", 0},
        {"/ok/many-headers", none, "", "ooo", 0},
        {"/ok/preflight", put, "", "ooo", 0},
        {"/ok/preflight-200", put, "", "ooo", 0},
        {"/ok/preflight-star", put, "", "ooo", 0},
        {"/ok/preflight-lists", put, "", "ooo", 0},
        {"/ok/preflight-max-age", put, "", "ooo", 0},
        {"/ok/preflight-bad-max-age", put, "", "ooo", 0},
        {"/ok/preflight-credentials", putInclude, "", "ooo", 0},
        {"/ok/post-safelisted-method", json, "", "ooo", 0},
        {"/ok/options-405-unused", none, "", "ooo", 0},
        {"/ok/redirect-same-host", none, "", "ooo", 0},
        {"/ok/redirect-other-host", none, "", "ooo", 0},
        {"/ok/redirect-chain", none, "", "ooo", 0},
        {"/ok/http-1.0", none, "", "ooo", 0},
        {"/ok/lf-only", none, "", "ooo", 0},
        {"/ok/no-reason", none, "", "ooo", 0},
        {"/ok/interim", none, "", "ooo", 0},
        {"/ok/chunked", none, "", "ooo", 0},
        {"/ok/slow", none, "", "ooo", 0},
        {"/ok/folded", none, "", "ooo", 0},
        {"/ok/line-without-colon", none, "", "ooo", 0},
        {"/ok/event-stream", none, "", "ooo", 0},
        {"/ok/preflight-without-length", put, "", "ooo", 0},
        {"/ok/big-body", none, "", "ooo", 0},

        {"/bad/missing", none, "acao-missing", "bbb", 1},
        {"/bad/missing-404", none, "acao-missing", "bbb", 1},
        {"/bad/missing-500", none, "acao-missing", "bbb", 1},
        {"/bad/missing-401", none, "acao-missing", "bbb", 1},
        {"/bad/missing-502", none, "acao-missing", "bbb", 1},
        {"/bad/missing-vary", none, "acao-missing", "bbb", 1},
        {"/bad/other", none, "acao-mismatch", "bbb", 1},
        {"/bad/slash", none, "acao-mismatch", "bbb", 1},
        {"/bad/path", none, "acao-mismatch", "bbb", 1},
        {"/bad/scheme", none, "acao-mismatch", "bbb", 1},
        {"/bad/port", none, "acao-mismatch", "bbb", 1},
        {"/bad/no-port", none, "acao-mismatch", "bbb", 1},
        {"/bad/host-127", none, "acao-mismatch", "bbb", 1},
        {"/bad/upper-case", none, "acao-mismatch", "bbb", 1},
        {"/bad/null", none, "acao-mismatch", "bbb", 1},
        {"/bad/two-lines", none, "acao-multiple-values", "bbb", 1},
        {"/bad/two-equal-lines", none, "acao-multiple-values", "bbb", 1},
        {"/bad/comma", none, "acao-multiple-values", "bbb", 1},
        {"/bad/space", none, "acao-multiple-values", "bbb", 1},
        {"/bad/star-and-origin", none, "acao-multiple-values", "bbb", 1},
        {"/bad/empty", none, "acao-invalid-value", "bbb", 1},
        {"/bad/no-scheme", none, "acao-invalid-value|acao-mismatch", "bbb", 1},
        {"/bad/bare-host", none, "acao-invalid-value", "bbb", 1},
        {"/bad/pattern", none, "acao-invalid-value", "bbb", 1},
        {"/bad/double-star", none, "acao-invalid-value", "bbb", 1},
        {"/bad/placeholder", none, "acao-invalid-value", "bbb", 1},
        {"/bad/true", none, "acao-invalid-value", "bbb", 1},
        {"/bad/star-credentials", include, "acao-wildcard-with-credentials", "bbb", 1},
        {"/bad/star-credentials", none, "", "ooo", 0},
        {"/bad/acac-missing", include, "acac-missing-or-not-true", "bbb", 1},
        {"/bad/acac-missing", none, "", "ooo", 0},
        {"/bad/acac-upper", include, "acac-missing-or-not-true", "bbb", 1},
        {"/bad/acac-false", include, "acac-missing-or-not-true", "bbb", 1},
        {"/bad/acac-twice", include, "acac-missing-or-not-true", "bbb", 1},
        {"/bad/wrong-name", none, "acao-missing", "bbb", 1},

        {"/bad/options-404", put, "preflight-missing-acao", "bbb", 1},
        {"/bad/options-405", put, "preflight-missing-acao", "bbb", 1},
        {"/bad/options-405-acao", put, "preflight-status-not-ok", "bbb", 1},
        {"/bad/options-401", put, "preflight-missing-acao", "bbb", 1},
        {"/bad/options-401-acao", put, "preflight-status-not-ok", "bbb", 1},
        {"/bad/options-403", put, "preflight-missing-acao", "bbb", 1},
        {"/bad/options-403-acao", put, "preflight-status-not-ok", "bbb", 1},
        {"/bad/options-500", put, "preflight-missing-acao", "bbb", 1},
        {"/bad/options-500-acao", put, "preflight-status-not-ok", "bbb", 1},
        {"/bad/options-200-bare", put, "preflight-missing-acao", "bbb", 1},
        {"/bad/options-204-bare", put, "preflight-missing-acao", "bbb", 1},
        {"/bad/options-301", put, "preflight-redirect|preflight-missing-acao", "bbb", 1},
        {"/bad/options-308-acao", put, "preflight-redirect", "bbb", 1},
        {"/bad/options-302-login", put, "preflight-redirect", "bbb", 1},
        {"/bad/options-other", put, "acao-mismatch", "bbb", 1},
        {"/bad/options-slash", put, "acao-mismatch", "bbb", 1},
        {"/bad/options-two", put, "acao-multiple-values", "bbb", 1},
        {"/bad/options-star-credentials", putInclude, "acao-wildcard-with-credentials", "bbb", 1},
        {"/bad/options-acac-missing", putInclude, "acac-missing-or-not-true", "bbb", 1},
        {"/bad/method-missing", put, "method-not-allowed", "bbb", 1},
        {"/bad/method-absent", QStringLiteral("-X PUT"), "method-not-allowed", "bbb", 1},
        {"/bad/method-lower", put, "method-not-allowed", "bbb", 1},
        {"/bad/method-malformed", put, "method-not-allowed", "bbb", 1},
        {"/bad/method-star-credentials", putInclude, "wildcard-in-methods-or-headers-with-credentials", "bbb",
         1},
        {"/bad/header-missing", put, "header-not-allowed", "bbb", 1},
        {"/bad/header-absent", put, "header-not-allowed", "bbb", 1},
        {"/bad/header-malformed", put, "header-not-allowed", "bbb", 1},
        {"/bad/header-star-credentials", putInclude, "wildcard-in-methods-or-headers-with-credentials", "bbb",
         1},
        {"/bad/only-preflight", put, "acao-missing", "bbb", 1},
        {"/bad/only-preflight-500", put, "acao-missing", "bbb", 1},
        {"/bad/only-preflight", put + QStringLiteral(" --preflight-only"), "", "ooo", 0},
        {"/warn/authorization-star", QStringLiteral("-H Authorization:Bearer"), "", "ooo", 0},
        {"/bad/options-close", put, "preflight-network-failure", "bbb", 1},
        {"/bad/options-reset", put, "preflight-network-failure", "bbb", 1},
        {"/bad/options-garbage", put, "preflight-network-failure", "bbb", 1},
        {"/bad/options-hangs", put + u' ' + quick, "timeout", "bbb", 3},

        {"/bad/redirect-bare", none, "redirect-denied", "bbb", 1},
        {"/bad/redirect-target-bare", none, "redirect-denied", "bbb", 1},
        {"/bad/redirect-null", none, "redirect-to-null-origin|redirect-denied", "bbb", 1},
        {"/bad/redirect-loop", none, "not-cors-other|redirect-denied", "bbb", 1},
        {"/bad/redirect-user", none, "url-has-credentials", "bbb", 1},
        {"/bad/redirect-file", none, "unsupported-scheme", "bbb", 1},
        {"/bad/redirect-chain-last-bare", none, "redirect-denied", "bbb", 1},

        {"/net/close", none, "connection-reset", "bbb", 1},
        {"/net/reset", none, "connection-reset", "bbb", 1},
        {"/net/hangs", quick, "timeout", "bbb", 3},
        {"/net/garbage", none, "connection-reset", "bbb", 1},
        {"/net/cut-head", none, "connection-reset", "bbb", 1},
        {"/net/huge-head", none, "connection-reset", "bbb", 1},
    };
    for (const Row& row : rows)
        QTest::newRow(
            qPrintable(QLatin1String(row.path) + (row.options.isEmpty() ? QString() : u' ' + row.options)))
            << row.options << row.status << QString::fromLatin1(row.causes)
            << QString::fromLatin1(row.outcomes);
}

void TstIndependent::endpoints()
{
    QFETCH(const QString, options);
    QFETCH(const int, status);
    QFETCH(const QString, causes);
    QFETCH(const QString, outcomes);
    const QString path = QString::fromLatin1(QTest::currentDataTag()).section(u' ', 0, 0);
    QStringList arguments{address(path), QStringLiteral("--origin"), QStringLiteral("http://localhost:5173"),
                          QStringLiteral("--json")};
    arguments += options.split(u' ', Qt::SkipEmptyParts);
    const Probed probed = probe(arguments);
    const QByteArray told =
        probed.errors + QJsonDocument(probed.json).toJson(QJsonDocument::Compact).left(4000);
    QVERIFY2(!probed.json.isEmpty(), told.constData());
    QVERIFY2(causes.split(u'|').contains(probed.firstCause()),
             qPrintable(probed.firstCause() + u' ' + QString::fromUtf8(told)));
    QVERIFY2(probed.outcomes() == outcomes, qPrintable(probed.outcomes() + u' ' + QString::fromUtf8(told)));
    QVERIFY2(probed.status == status, told.constData());
}

void TstIndependent::networkFailures()
{
    const QStringList page{QStringLiteral("--origin"), QStringLiteral("http://localhost:5173"),
                           QStringLiteral("--json")};
    const Probed refused = probe(QStringList{QStringLiteral("http://127.0.0.1:%1/").arg(m_closed)} + page);
    QCOMPARE(refused.firstCause(), QStringLiteral("connection-refused"));
    QCOMPARE(refused.status, 3);
    const Probed preflight = probe(QStringList{QStringLiteral("http://127.0.0.1:%1/").arg(m_closed),
                                               QStringLiteral("-X"), QStringLiteral("PUT")} +
                                   page);
    QCOMPARE(preflight.firstCause(), QStringLiteral("connection-refused"));
    QCOMPARE(preflight.status, 3);
    const Probed name = probe(QStringList{QStringLiteral("http://no-such-host.invalid/")} + page);
    QCOMPARE(name.firstCause(), QStringLiteral("dns-failure"));
    QCOMPARE(name.status, 3);
}

void TstIndependent::whatCouldChangeDataWasSentOnce()
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, quint16(m_port));
    socket.write("GET /counts HTTP/1.1\r\n\r\n");
    QVERIFY(socket.waitForDisconnected(5000));
    const QByteArray all = socket.readAll();
    const QJsonObject counts = QJsonDocument::fromJson(all.mid(all.indexOf("\r\n\r\n") + 4)).object();
    QVERIFY(counts.contains(QStringLiteral("PUT /ok/preflight")));
    for (auto it = counts.begin(); it != counts.end(); ++it) {
        if (it.key().startsWith(u"PUT ") || it.key().startsWith(u"POST "))
            QVERIFY2(it.value().toInt() <= 1, qPrintable(it.key()));
    }
}

void TstIndependent::badUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("says");
    const QString url = QStringLiteral("http://127.0.0.1:1/");
    const QString origin = QStringLiteral("--origin=http://localhost:5173");
    QTest::newRow("nothing") << QStringList{} << QStringLiteral("no URL");
    QTest::newRow("no origin") << QStringList{url} << QStringLiteral("--origin");
    QTest::newRow("origin is none") << QStringList{url, QStringLiteral("--origin"),
                                                   QStringLiteral("localhost")}
                                    << QStringLiteral("localhost");
    QTest::newRow("not a URL") << QStringList{QStringLiteral("http://a b/"), origin}
                               << QStringLiteral("not a URL");
    QTest::newRow("header without colon")
        << QStringList{url, origin, QStringLiteral("-H"), QStringLiteral("X-A 1")} << QStringLiteral("colon");
    QTest::newRow("header name with a blank")
        << QStringList{url, origin, QStringLiteral("-H"), QStringLiteral("X A: 1")} << QStringLiteral("X A");
    QTest::newRow("unknown option") << QStringList{url, origin, QStringLiteral("--frobnicate")}
                                    << QStringLiteral("--frobnicate");
    QTest::newRow("value missing") << QStringList{url, QStringLiteral("--origin")}
                                   << QStringLiteral("--origin");
    QTest::newRow("credentials") << QStringList{url, origin, QStringLiteral("--credentials"),
                                                QStringLiteral("yes")}
                                 << QStringLiteral("include");
    QTest::newRow("no such file") << QStringList{QStringLiteral("--from"), QStringLiteral("no-such-file")}
                                  << QStringLiteral("no-such-file");
    QTest::newRow("no such authority")
        << QStringList{url, origin, QStringLiteral("--cacert"), QStringLiteral("no-such-file")}
        << QStringLiteral("no-such-file");
    QTest::newRow("two URLs") << QStringList{url, url, origin} << QStringLiteral("too many");
    QTest::newRow("engine") << QStringList{url, origin, QStringLiteral("--engine"),
                                           QStringLiteral("netscape")}
                            << QStringLiteral("netscape");
}

void TstIndependent::badUsage()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, says);
    const Probed probed = probe(arguments);
    QCOMPARE(probed.status, 2);
    QVERIFY(probed.json.isEmpty());
    QVERIFY2(probed.errors.contains(says.toUtf8()), probed.errors.constData());
    QCOMPARE(probed.errors.count('\n'), 1);
}

CROSSCHECK_TEST(tst_independent, TstIndependent)
#include "tst_independent.moc"
