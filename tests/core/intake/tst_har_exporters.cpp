#include "intake/har/entry.h"
#include "support/test.h"

using namespace crosscheck;

namespace {

/// The habits of one exporter: what stands around the entries, and three entries: a request that was answered, one that got no
/// answer, one with a body.
struct Exporter
{
    const char* name;
    const char* before; ///< up to the first entry
    const char* answered;
    const char* failed; ///< empty: it writes none
    const char* posted;
    const char* behind;
    http::NetworkFailure failure;
};

using F = http::NetworkFailure;

const QList<Exporter>& exporters()
{
    static const QList<Exporter> all{
        {"Chrome",
         "{\n  \"log\": {\n    \"version\": \"1.2\",\n    \"creator\": {\"name\": \"WebInspector\", "
         "\"version\": "
         "\"537.36\"},\n    \"pages\": [{\"startedDateTime\": \"2026-01-01T10:00:00.000Z\", \"id\": "
         "\"page_1\", "
         "\"title\": \"https://app.test/\", \"pageTimings\": {\"onLoad\": null}}],\n    \"entries\": [",
         "{\"_connectionId\": \"12\", \"_initiator\": {\"type\": \"script\", \"stack\": {\"callFrames\": "
         "[]}}, "
         "\"_priority\": \"High\", \"_resourceType\": \"fetch\", \"cache\": {}, \"connection\": \"443\", "
         "\"pageref\": \"page_1\", \"request\": {\"method\": \"GET\", \"url\": \"https://api.test/a\", "
         "\"httpVersion\": \"http/2.0\", \"headers\": [{\"name\": \":authority\", \"value\": \"api.test\"}, "
         "{\"name\": \"origin\", \"value\": \"https://app.test\"}], \"queryString\": [], \"cookies\": [], "
         "\"headersSize\": -1, \"bodySize\": 0}, \"response\": {\"status\": 200, \"statusText\": \"\", "
         "\"headers\": [{\"name\": \"vary\", \"value\": \"Origin\"}], \"content\": {\"size\": 2, "
         "\"mimeType\": "
         "\"text/plain\", \"text\": \"aGk=\", \"encoding\": \"base64\"}, \"_transferSize\": 9, \"_error\": "
         "null}, "
         "\"serverIPAddress\": \"[::1]\", \"startedDateTime\": \"2026-01-01T10:00:00.100Z\", \"time\": 1.5}",
         "{\"_initiator\": {\"type\": \"other\"}, \"_resourceType\": \"xhr\", \"cache\": {}, \"pageref\": "
         "\"page_1\", \"request\": {\"method\": \"GET\", \"url\": \"https://api.test/b\", \"headers\": []}, "
         "\"response\": {\"status\": 0, \"statusText\": \"\", \"headers\": [], \"content\": {\"size\": 0, "
         "\"mimeType\": \"x-unknown\"}, \"_transferSize\": 0, \"_error\": \"net::ERR_CONNECTION_REFUSED\"}, "
         "\"startedDateTime\": \"2026-01-01T10:00:00.200Z\", \"time\": 0}",
         "{\"_resourceType\": \"fetch\", \"request\": {\"method\": \"POST\", \"url\": "
         "\"https://api.test/c\", "
         "\"headers\": [], \"postData\": {\"mimeType\": \"application/json\", \"text\": \"{\\\"a\\\":1}\"}}, "
         "\"response\": {\"status\": 204, \"headers\": [], \"_error\": null}}",
         "]\n  }\n}\n", F::Refused},
        {"Firefox",
         "{\"log\":{\"version\":\"1.2\",\"creator\":{\"name\":\"Firefox\",\"version\":\"130.0\"},\"browser\":"
         "{"
         "\"name\":\"Firefox\",\"version\":\"130.0\"},\"pages\":[{\"id\":\"page_1\",\"pageTimings\":{},"
         "\"startedDateTime\":\"2026-01-01T11:00:00.000+01:00\",\"title\":\"https://app.test/"
         "\"}],\"entries\":[",
         "{\"startedDateTime\":\"2026-01-01T11:00:00.100+01:00\",\"request\":{\"bodySize\":0,\"method\":"
         "\"GET\","
         "\"url\":\"https://api.test/a\",\"httpVersion\":\"HTTP/"
         "2\",\"headers\":[{\"name\":\"Origin\",\"value\":"
         "\"https://"
         "app.test\"}],\"cookies\":[],\"queryString\":[],\"headersSize\":300},\"response\":{\"status\":"
         "200,\"statusText\":\"OK\",\"httpVersion\":\"HTTP/2\",\"headers\":[{\"name\":\"vary\",\"value\":"
         "\"Origin\"}],\"cookies\":[],\"content\":{\"mimeType\":\"text/plain\",\"size\":2,\"text\":\"hi\"},"
         "\"redirectURL\":\"\"},\"cache\":{},\"timings\":{},\"time\":9,\"_securityState\":\"secure\","
         "\"serverIPAddress\":\"192.0.2.1\",\"connection\":\"443\",\"pageref\":\"page_1\"}",
         "{\"startedDateTime\":\"2026-01-01T11:00:00.200+01:00\",\"request\":{\"method\":\"GET\",\"url\":"
         "\"https://api.test/"
         "b\",\"headers\":[]},\"response\":{\"status\":0,\"statusText\":\"\",\"headers\":[],"
         "\"content\":{\"mimeType\":\"text/plain\",\"size\":0,\"text\":\"\"}},\"timings\":{},\"time\":0,"
         "\"pageref\":\"page_1\"}",
         "{\"request\":{\"method\":\"POST\",\"url\":\"https://api.test/c\",\"headers\":[],\"postData\":{"
         "\"mimeType\":\"application/"
         "json\",\"params\":[],\"text\":\"{\\\"a\\\":1}\"}},\"response\":{\"status\":"
         "204,\"headers\":[]}}",
         "]}}", F::NotRecorded},
        {"Safari",
         "{\n  \"log\": {\n    \"version\": \"1.2\",\n    \"creator\": {\"name\": \"WebKit Web Inspector\", "
         "\"version\": \"1.0\"},\n    \"pages\": [{\"startedDateTime\": \"2026-01-01T10:00:00.000Z\", "
         "\"id\": "
         "\"page_0\", \"title\": \"https://app.test/\", \"pageTimings\": {}}],\n    \"entries\": [",
         "{\"pageref\": \"page_0\", \"startedDateTime\": \"2026-01-01T10:00:00.100Z\", \"time\": 8.1, "
         "\"request\": "
         "{\"method\": \"GET\", \"url\": \"https://api.test/a\", \"httpVersion\": \"HTTP/2\", \"cookies\": "
         "[], "
         "\"headers\": [{\"name\": \"Origin\", \"value\": \"https://app.test\"}], \"headersSize\": 200, "
         "\"bodySize\": 0}, \"response\": {\"status\": 200, \"statusText\": \"\", \"headers\": [{\"name\": "
         "\"Vary\", \"value\": \"Origin\"}], \"content\": {\"size\": 2, \"compression\": 0, \"mimeType\": "
         "\"text/plain\", \"text\": \"hi\"}, \"_transferSize\": 90}, \"cache\": {}, \"timings\": "
         "{\"blocked\": -1}, "
         "\"serverIPAddress\": \"192.0.2.1\", \"_serverPort\": 443, \"connection\": \"A\", \"_fetchType\": "
         "\"Network Load\", \"_priority\": \"medium\"}",
         "{\"pageref\": \"page_0\", \"request\": {\"method\": \"GET\", \"url\": \"https://api.test/b\", "
         "\"headers\": []}, \"response\": {\"status\": 0, \"statusText\": \"\", \"headers\": [], \"_error\": "
         "\"Could not connect to the server.\"}, \"_fetchType\": \"(unknown)\"}",
         "{\"request\": {\"method\": \"POST\", \"url\": \"https://api.test/c\", \"headers\": [], "
         "\"postData\": "
         "{\"mimeType\": \"application/json\", \"text\": \"{\\\"a\\\":1}\"}}, \"response\": {\"status\": "
         "204, "
         "\"headers\": []}}",
         "]\n  }\n}", F::Refused},
        {"Playwright",
         "{\"log\": {\"version\": \"1.2\", \"creator\": {\"name\": \"Playwright\", \"version\": \"1.50.0\"}, "
         "\"browser\": {\"name\": \"chromium\", \"version\": \"140\"}, \"pages\": [{\"startedDateTime\": "
         "\"2026-01-01T10:00:00.000Z\", \"id\": \"page@1\", \"title\": \"App\", \"pageTimings\": {}}], "
         "\"entries\": [",
         "{\"_frameref\": \"frame@1\", \"_monotonicTime\": 1.5, \"startedDateTime\": "
         "\"2026-01-01T10:00:00.100Z\", "
         "\"time\": 3, \"request\": {\"method\": \"GET\", \"url\": \"https://api.test/a\", \"headers\": "
         "[{\"name\": \"origin\", \"value\": \"https://app.test\"}], \"headersSize\": 9, \"bodySize\": 0}, "
         "\"response\": {\"status\": 200, \"statusText\": \"OK\", \"headers\": [{\"name\": \"vary\", "
         "\"value\": "
         "\"Origin\"}], \"content\": {\"size\": 2, \"mimeType\": \"text/plain\", \"text\": \"hi\"}, "
         "\"_transferSize\": 5}, \"_securityDetails\": {\"protocol\": \"TLS 1.3\"}, \"pageref\": \"page@1\", "
         "\"serverIPAddress\": \"192.0.2.1\", \"_serverPort\": 443}",
         "{\"_frameref\": \"frame@1\", \"request\": {\"method\": \"GET\", \"url\": \"https://api.test/b\", "
         "\"headers\": []}, \"response\": {\"status\": -1, \"statusText\": \"\", \"headers\": [], "
         "\"_transferSize\": "
         "-1, \"_failureText\": \"net::ERR_CONNECTION_REFUSED\"}, \"pageref\": \"page@1\"}",
         "{\"request\": {\"method\": \"POST\", \"url\": \"https://api.test/c\", \"headers\": [], "
         "\"postData\": "
         "{\"mimeType\": \"application/json\", \"text\": \"{\\\"a\\\":1}\", \"params\": []}}, \"response\": "
         "{\"status\": 204, \"headers\": []}}",
         "]}}", F::Refused},
        {"Charles",
         "{\n\t\"log\": {\n\t\t\"version\": \"1.2\",\n\t\t\"creator\": {\"name\": \"Charles Proxy\", "
         "\"version\": "
         "\"4.6\"},\n\t\t\"entries\": [",
         "{\"startedDateTime\": \"2026-01-01T10:00:00.100+00:00\", \"time\": 7, \"request\": {\"method\": "
         "\"GET\", "
         "\"url\": \"https://api.test/a\", \"httpVersion\": \"HTTP/1.1\", \"headers\": [{\"name\": "
         "\"Origin\", "
         "\"value\": \"https://app.test\"}], \"headersSize\": 10}, \"response\": {\"_charlesStatus\": "
         "\"COMPLETE\", \"status\": 200, \"statusText\": \"OK\", \"headers\": [{\"name\": \"Vary\", "
         "\"value\": "
         "\"Origin\"}], \"content\": {\"size\": 2, \"mimeType\": \"text/plain\", \"text\": \"aGk=\", "
         "\"encoding\": "
         "\"base64\"}}, \"serverIPAddress\": \"192.0.2.1\", \"cache\": {}, \"timings\": {}}",
         "{\"startedDateTime\": \"2026-01-01T10:00:00.200+00:00\", \"request\": {\"method\": \"GET\", "
         "\"url\": "
         "\"https://api.test/b\", \"headers\": []}, \"response\": {\"_charlesStatus\": \"FAILED\", "
         "\"headers\": []}}",
         "{\"request\": {\"method\": \"POST\", \"url\": \"https://api.test/c\", \"headers\": [], "
         "\"postData\": "
         "{\"mimeType\": \"application/json\", \"text\": \"{\\\"a\\\":1}\"}}, \"response\": "
         "{\"_charlesStatus\": "
         "\"COMPLETE\", \"status\": 204, \"headers\": []}}",
         "]\n\t}\n}", F::NotRecorded},
        {"Fiddler",
         "\xEF\xBB\xBF{\"log\":{\"pages\":[],\"comment\":\"exported @ 1/1/2026 10:00:00 AM\",\"entries\":[",
         "{\"time\":5,\"request\":{\"method\":\"GET\",\"headers\":[{\"value\":\"https://app.test\",\"name\":"
         "\"Origin\"}],\"bodySize\":0,\"headersSize\":90,\"queryString\":[],\"httpVersion\":\"HTTP/"
         "1.1\",\"url\":"
         "\"https://api.test/a\",\"cookies\":[]},\"response\":{\"headers\":[{\"value\":\"Origin\",\"name\":"
         "\"Vary\"}],\"redirectURL\":\"\",\"headersSize\":40,\"statusText\":\"OK\",\"content\":{\"mimeType\":"
         "\"text/plain\",\"text\":\"hi\",\"size\":2},\"status\":200,\"bodySize\":2,\"httpVersion\":\"HTTP/"
         "1.1\","
         "\"cookies\":[]},\"comment\":\"[#1]\",\"serverIPAddress\":\"192.0.2.1\",\"startedDateTime\":"
         "\"2026-01-01T10:00:00.1000000+00:00\",\"cache\":{},\"timings\":{}}",
         "", // a failure is an answer of its own: 502 Fiddler - DNS Lookup Failed
         "{\"request\":{\"method\":\"POST\",\"headers\":[],\"postData\":{\"text\":\"{\\\"a\\\":1}\","
         "\"mimeType\":"
         "\"application/json\"},\"url\":\"https://api.test/"
         "c\"},\"response\":{\"headers\":[],\"status\":204}}",
         "],\"creator\":{\"name\":\"Fiddler\",\"comment\":\"https://fiddler2.com\",\"version\":\"5.0\"},"
         "\"version\":\"1.2\"}}",
         F::NotRecorded},
        {"Insomnia",
         "{\n  \"log\": {\n    \"version\": \"1.2\",\n    \"creator\": {\"name\": \"Insomnia REST Client\", "
         "\"version\": \"insomnia.desktop.app:v9\"},\n    \"entries\": [",
         "{\"startedDateTime\": \"2026-01-01T10:00:00.100Z\", \"time\": 20.1, \"request\": {\"method\": "
         "\"GET\", "
         "\"url\": \"https://api.test/a\", \"httpVersion\": \"HTTP/1.1\", \"cookies\": [], \"headers\": "
         "[{\"name\": "
         "\"Origin\", \"value\": \"https://app.test\"}], \"queryString\": [], \"postData\": {\"mimeType\": "
         "\"\", "
         "\"text\": \"\"}, \"headersSize\": -1, \"bodySize\": -1, \"settingEncodeUrl\": true}, \"response\": "
         "{\"status\": 200, \"statusText\": \"OK\", \"headers\": [{\"name\": \"Vary\", \"value\": "
         "\"Origin\"}], "
         "\"content\": {\"size\": 2, \"mimeType\": \"text/plain\", \"text\": \"hi\"}}, \"cache\": {}, "
         "\"timings\": "
         "{}, \"comment\": \"My request\"}",
         "{\"request\": {\"method\": \"GET\", \"url\": \"https://api.test/b\", \"headers\": []}, "
         "\"response\": "
         "{\"status\": 0, \"statusText\": \"\", \"headers\": []}, \"comment\": \"x\"}",
         "{\"request\": {\"method\": \"POST\", \"url\": \"https://api.test/c\", \"headers\": [], "
         "\"postData\": "
         "{\"mimeType\": \"application/json\", \"text\": \"{\\\"a\\\":1}\"}}, \"response\": {\"status\": "
         "204, "
         "\"headers\": []}}",
         "]\n  }\n}", F::NotRecorded},
        {"mitmproxy",
         "{\"log\": {\"version\": \"1.2\", \"creator\": {\"name\": \"mitmproxy\", \"version\": \"11\", "
         "\"comment\": "
         "\"\"}, \"pages\": [], \"entries\": [",
         "{\"startedDateTime\": \"2026-01-01T10:00:00.100000+00:00\", \"time\": 3, \"request\": {\"method\": "
         "\"GET\", \"url\": \"https://api.test/a\", \"httpVersion\": \"HTTP/2.0\", \"headers\": [{\"name\": "
         "\"origin\", \"value\": \"https://app.test\"}], \"headersSize\": 9, \"bodySize\": 0}, \"response\": "
         "{\"status\": 200, \"statusText\": \"\", \"headers\": [{\"name\": \"vary\", \"value\": "
         "\"Origin\"}], "
         "\"content\": {\"size\": 2, \"compression\": 0, \"mimeType\": \"text/plain\", \"text\": \"hi\"}}, "
         "\"cache\": {}, \"timings\": {}, \"serverIPAddress\": \"192.0.2.1\"}",
         "{\"startedDateTime\": \"2026-01-01T10:00:00.200000+00:00\", \"request\": {\"method\": \"GET\", "
         "\"url\": "
         "\"https://api.test/b\", \"headers\": []}, \"response\": {\"status\": 0, \"statusText\": \"\", "
         "\"headers\": [], \"_transferSize\": 0, \"_error\": \"[Errno 111] Connect call failed ('192.0.2.1', "
         "443)\"}}",
         "{\"request\": {\"method\": \"POST\", \"url\": \"https://api.test/c\", \"headers\": [], "
         "\"postData\": "
         "{\"mimeType\": \"application/json\", \"text\": \"{\\\"a\\\":1}\", \"params\": []}}, \"response\": "
         "{\"status\": 204, \"headers\": []}}",
         "]}}", F::Refused},
        {"WebPagetest",
         "{\"log\":{\"version\":\"1.1\",\"creator\":{\"name\":\"WebPagetest\",\"version\":\"20\"},\"pages\":["
         "{"
         "\"startedDateTime\":\"2026-01-01T10:00:00.000+00:00\",\"title\":\"Run 1\",\"id\":\"page_1_0\"}],"
         "\"entries\":[",
         "{\"pageref\":\"page_1_0\",\"startedDateTime\":\"2026-01-01T10:00:00.100+00:00\",\"time\":3,"
         "\"request\":{"
         "\"method\":\"GET\",\"url\":\"https://api.test/a\",\"headersSize\":2,\"bodySize\":-1,\"cookies\":[],"
         "\"headers\":[{\"name\":\"Origin\",\"value\":\"https://"
         "app.test\"}],\"httpVersion\":\"\"},\"response\":{"
         "\"status\":200,\"statusText\":\"\",\"headers\":[{\"name\":\"vary\",\"value\":\"Origin\"}],"
         "\"content\":{"
         "\"size\":2,\"mimeType\":\"text/"
         "plain\",\"text\":\"hi\"}},\"_type\":\"3\",\"_responseCode\":\"200\"}",
         "{\"pageref\":\"page_1_0\",\"request\":{\"method\":\"GET\",\"url\":\"https://api.test/"
         "b\",\"headers\":[]},"
         "\"response\":{\"status\":-2,\"headers\":[]},\"_responseCode\":\"-2\"}",
         "{\"request\":{\"method\":\"POST\",\"url\":\"https://api.test/c\",\"headers\":[],\"postData\":{"
         "\"mimeType\":\"application/"
         "json\",\"text\":\"{\\\"a\\\":1}\"}},\"response\":{\"status\":204,\"headers\":["
         "]}}",
         "]}}", F::NotRecorded},
    };
    return all;
}

QByteArray textOf(const Exporter& exporter)
{
    QByteArray out = QByteArray(exporter.before) + exporter.answered;
    if (*exporter.failed != '\0')
        out += QByteArray(", ") + exporter.failed;
    return out + "," + exporter.posted + exporter.behind;
}

} // namespace

class TstHarExporters : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyEntryIsRead_data()
    {
        QTest::addColumn<int>("exporter");
        for (int i = 0; i < exporters().size(); ++i)
            QTest::newRow(exporters()[i].name) << i;
    }
    /// No entry lost, none invented, each with its headers, its body and its end.
    void everyEntryIsRead()
    {
        QFETCH(int, exporter);
        const Exporter& one = exporters()[exporter];
        const bool fails = *one.failed != '\0';
        const intake::HarText text = intake::readHar(textOf(one));
        QVERIFY(text.errors.isEmpty());
        QCOMPARE(text.entries.size(), fails ? 3 : 2);
        const intake::HarEntry& first = text.entries.first();
        QCOMPARE(first.request.url, QByteArray("https://api.test/a"));
        QCOMPARE(first.request.headers.size(), 1);
        QCOMPARE(http::get(first.request.headers, "origin").value_or(QByteArray()),
                 QByteArray("https://app.test"));
        QCOMPARE(first.response.status, 200);
        QCOMPARE(http::get(first.response.headers, "vary").value_or(QByteArray()), QByteArray("Origin"));
        QCOMPARE(first.response.body, QByteArray("hi"));
        QCOMPARE(first.startedMs, 1767261600100);
        QVERIFY(first.error.isEmpty());
        const intake::HarEntry& last = text.entries.last();
        QCOMPARE(last.request.method, QByteArray("POST"));
        QCOMPARE(last.request.body.value_or(QByteArray()), QByteArray("{\"a\":1}"));
        QCOMPARE(last.response.status, 204);
        if (!fails)
            return;
        QCOMPARE(text.entries.at(1).response.status, 0);
        const QList<intake::HarSend> sends = intake::joinHar(text);
        QCOMPARE(sends.size(), 3);
        QCOMPARE(int(sends.at(1).send.exchanges.last().answer.failure), int(one.failure));
    }
    /// A recording that a test keeps under a name of its own.
    void logUnderAName()
    {
        QCOMPARE(intake::readHar("{\"of a test\": " + textOf(exporters().first()) + ", \"other\": {}}")
                     .entries.size(),
                 3);
    }
};

CROSSCHECK_TEST(tst_har_exporters, TstHarExporters)
#include "tst_har_exporters.moc"
