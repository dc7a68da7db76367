#include "page/csp.h"
#include "page/frame_allow.h"
#include "page/link_header.h"
#include "support/test.h"

using namespace crosscheck;

class TstLinkHeader : public QObject
{
    Q_OBJECT

private:
    static QList<page::PageRequest> asked(const QByteArray& value)
    {
        return page::linkedRequests({{"Link", value}});
    }

private Q_SLOTS:
    void aPreloadAsItsElementWouldAsk()
    {
        const auto all =
            asked("</a,b.js> ; REL = \"nofollow preload\";as=SCRIPT; crossorigin=use-credentials;"
                  "integrity=\"sha256-x\";referrerpolicy=origin;as=style");
        QCOMPARE(all.size(), 1);
        QCOMPARE(all[0].initiator, page::Initiator::Preload);
        QCOMPARE(all[0].url, QByteArray("/a,b.js"));
        QCOMPARE(all[0].as, QByteArray("script")); // the first of a name counts
        QCOMPARE(all[0].crossorigin, std::optional<QByteArray>("use-credentials"));
        QCOMPARE(all[0].integrity, QByteArray("sha256-x"));
        QCOMPARE(all[0].referrerPolicy, QByteArray("origin"));
    }
    void severalLinksInOneLineAndInSeveral()
    {
        const auto all =
            page::linkedRequests({{"Link", "</a>;rel=preload;as=font;x=\"1,2;3\", </b>;rel=modulepreload"},
                                  {"link", "</c>;rel=prefetch,</d>;rel=stylesheet"}});
        QCOMPARE(all.size(), 4);
        QCOMPARE(all[1].as, QByteArray("module"));
        QCOMPARE(all[2].url, QByteArray("/c"));
        QVERIFY(!all[0].crossorigin);
        QCOMPARE(all[3].initiator, page::Initiator::Stylesheet);
    }
    void aStyleSheetIsOneWhateverItIsFor()
    {
        const auto all = asked("</a>;rel=\"alternate stylesheet\";media=print;crossorigin");
        QCOMPARE(all.size(), 1);
        QCOMPARE(all[0].initiator, page::Initiator::Stylesheet);
        QCOMPARE(all[0].url, QByteArray("/a"));
        QVERIFY(!all[0].crossorigin);
    }
    void whatAsksForNothing()
    {
        QVERIFY(asked("bogus").isEmpty());
        QVERIFY(asked("</a;rel=preload;as=font").isEmpty());
        QVERIFY(asked("<>;rel=preload;as=font").isEmpty());
        QVERIFY(asked("</a>;rel=preload;as=font;media=print").isEmpty());
        QVERIFY(asked("</a>;rel=preload;as=bogus").isEmpty());
    }
    void whatIsToldOfPreloads()
    {
        const http::HeaderList headers{
            {"Link", "</a>;rel=preload;as=X, </b>;rel=preload, </c>;rel=preload;as=font;media=print"}};
        const auto unknown = page::ignoredPreloads(headers);
        QCOMPARE(unknown.size(), 2);
        QCOMPARE(unknown[0].as, QByteArray("x"));
        QCOMPARE(page::ignoredPreloads(headers, true).size(), 3);
    }
    void featuresOfAFrame()
    {
        const auto names = [](const char* attributes) { return page::allowedFeatures(attributes); };
        QCOMPARE(names("sandbox=\"allow-scripts\" ALLOW=\"Autoplay; camera 'none' ;\""),
                 (QList<QByteArray>{"autoplay", "camera"}));
        QCOMPARE(names("allow=midi name=x"), QList<QByteArray>{"midi"});
        QVERIFY(names("data-allow=\"x\"").isEmpty());
        QVERIFY(names("allow=\"\"").isEmpty());
    }
    void scriptsThatStandInADocument()
    {
        const auto told = [](const QByteArray& policy) {
            const http::HeaderList headers{{"Content-Security-Policy-Report-Only", policy}};
            return page::ContentSecurityPolicy(headers).reportOnlyInlineViolations().size();
        };
        QCOMPARE(told("default-src https:"), 1);
        QCOMPARE(told("default-src 'none'; script-src 'UNSAFE-inline'"), 0);
        QCOMPARE(told("script-src 'unsafe-inline' 'nonce-x'"), 1);
        QCOMPARE(told("script-src-elem 'self'; script-src 'unsafe-inline'"), 1);
        QCOMPARE(told("img-src 'none'"), 0);
        QCOMPARE(told("script-src a, default-src b"), 2);
    }
};

CROSSCHECK_TEST(tst_link_header, TstLinkHeader)
#include "tst_link_header.moc"
