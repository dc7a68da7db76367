#include "page/framing.h"
#include "page/run.h"
#include "support/test.h"

using namespace crosscheck;
using page::FrameOptions;

class TstFraming : public QObject
{
    Q_OBJECT

private:
    static fetch::Verdict framed(const http::HeaderList& answered, const http::HeaderList& ofPage = {},
                                 page::PageKind kind = page::PageKind::Normal)
    {
        static const fetch::Profile profile;
        page::Page page{"https://app.example", {}, kind, ofPage, {}, {}};
        if (kind == page::PageKind::Data)
            page.documentUrl = "data:text/html,";
        page::PageRequest form;
        form.initiator = page::Initiator::FormPost;
        form.url = "https://app.example/x";
        form.method = "POST";
        page::Run run(profile, page, form);
        http::Answer answer;
        answer.response.status = 200;
        answer.response.headers = answered;
        run.feed(answer, 0);
        return std::get<fetch::Verdict>(run.next());
    }
    static QByteArray whyNot(const http::HeaderList& answered, const http::HeaderList& ofPage = {},
                             page::PageKind kind = page::PageKind::Normal)
    {
        const auto failure = framed(answered, ofPage, kind).failure;
        return failure ? failure->detail : QByteArray();
    }

private Q_SLOTS:
    void optionsAreReadAsOneList()
    {
        const auto read = [](const http::HeaderList& headers) { return page::frameOptionsIn(headers); };
        QCOMPARE(read({}), FrameOptions::None);
        QCOMPARE(read({{"X-Frame-Options", " dEnY\t"}}), FrameOptions::Deny);
        QCOMPARE(read({{"x-frame-options", "SAMEORIGIN"}, {"X-Frame-Options", "sameorigin"}}),
                 FrameOptions::SameOrigin);
        QCOMPARE(read({{"X-Frame-Options", "SAMEORIGIN, x"}}), FrameOptions::Conflict);
        QCOMPARE(read({{"X-Frame-Options", "a"}, {"X-Frame-Options", "b"}}), FrameOptions::Invalid);
        QCOMPARE(read({{"X-Frame-Options", ""}}), FrameOptions::Invalid);
    }
    void everyPageAroundIsAsked()
    {
        QCOMPARE(whyNot({{"X-Frame-Options", "DENY"}}), QByteArray("frame-options"));
        QCOMPARE(whyNot({{"X-Frame-Options", "SAMEORIGIN"}}), QByteArray());
        // Around the frame of a data: page stands one without an origin.
        QCOMPARE(whyNot({{"X-Frame-Options", "SAMEORIGIN"}}, {}, page::PageKind::Data),
                 QByteArray("frame-options"));
        QCOMPARE(whyNot({{"Content-Security-Policy", "frame-ancestors https://app.example"}}), QByteArray());
        QCOMPARE(whyNot({{"Content-Security-Policy", "frame-ancestors https://app.example"}}, {},
                        page::PageKind::Data),
                 QByteArray("frame-ancestors"));
        QCOMPARE(whyNot({{"Content-Security-Policy", "frame-ancestors 'none'"}}),
                 QByteArray("frame-ancestors"));
    }
    void thePolicyTakesTheOptionsPlace()
    {
        QCOMPARE(whyNot({{"X-Frame-Options", "DENY"}, {"Content-Security-Policy", "frame-ancestors *"}}),
                 QByteArray());
        QCOMPARE(whyNot({{"X-Frame-Options", "DENY"},
                         {"Content-Security-Policy-Report-Only", "frame-ancestors *"}}),
                 QByteArray("frame-options"));
    }
    void anEmbedderPolicyAsksForOne()
    {
        const http::HeaderList embeds{{"Cross-Origin-Embedder-Policy", "require-corp"}};
        QCOMPARE(whyNot({}, embeds), QByteArray("frame-embedder"));
        QCOMPARE(whyNot(embeds, embeds), QByteArray());
    }
};

CROSSCHECK_TEST(tst_framing, TstFraming)
#include "tst_framing.moc"
