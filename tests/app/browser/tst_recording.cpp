// What the browsers' events are put together to.
#include "browser/recording.h"
#include "har/har.h"
#include "report/har.h"
#include "support/test.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace crosscheck;
using namespace Qt::StringLiterals;

class TstRecording : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void stillUnderWay_data();
    void stillUnderWay();
};

void TstRecording::stillUnderWay_data()
{
    QTest::addColumn<bool>("cancelled");
    QTest::newRow("when the watching ended") << false;
    QTest::newRow("when its page went") << true;
}

// A request whose answer had not come is no failure, here and when its recording is read again.
void TstRecording::stillUnderWay()
{
    QFETCH(const bool, cancelled);
    browser::DevToolsRecording recording;
    const QJsonObject request{{u"method"_s, u"GET"_s},
                              {u"url"_s, u"https://api.example.com/items"_s},
                              {u"headers"_s, QJsonObject{}}};
    recording.take(u"page"_s, u"Network.requestWillBeSent"_s,
                   {{u"requestId"_s, u"1"_s},
                    {u"documentURL"_s, u"https://app.example.com/"_s},
                    {u"type"_s, u"Fetch"_s},
                    {u"request"_s, request}});
    recording.take(u"page"_s, u"Network.requestWillBeSentExtraInfo"_s,
                   {{u"requestId"_s, u"1"_s},
                    {u"headers"_s, QJsonObject{{u"Origin"_s, u"https://app.example.com"_s}}},
                    {u"associatedCookies"_s, QJsonArray{}}});
    if (cancelled)
        recording.take(u"page"_s, u"Network.loadingFailed"_s,
                       {{u"requestId"_s, u"1"_s},
                        {u"type"_s, u"Fetch"_s},
                        {u"errorText"_s, u"net::ERR_ABORTED"_s},
                        {u"canceled"_s, true}});
    const browser::Chain* chain = recording.find("1");
    QVERIFY(chain);
    const facts::Send send = browser::toSend(*chain, "https://app.example.com");
    QCOMPARE(send.exchanges.size(), 1);
    QCOMPARE(send.exchanges.first().answer.failure, http::NetworkFailure::NotRecorded);

    facts::Investigation recorded;
    recorded.sends = {send};
    const QByteArray har = QJsonDocument(report::toHar(recorded, {})).toJson();
    const har::Report report = har::judge(har);
    QCOMPARE(report.entries, 1);
    QCOMPARE(report.blocked, 0);
}

CROSSCHECK_TEST(tst_recording, TstRecording)
#include "tst_recording.moc"
