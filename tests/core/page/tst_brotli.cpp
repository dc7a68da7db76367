#include "page/brotli.h"
#include "page/shown_types.h"
#include "support/test.h"

using namespace crosscheck;
using page::BrotliStream;

class TstBrotli : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStreamIsReadUpToItsData_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("expected");
        const auto row = [](const char* name, const QByteArray& bytes, BrotliStream expected) {
            QTest::newRow(name) << bytes << int(expected);
        };
        // What Google's decoder says of them, and Chromium's network stack with it.
        row("what a decoder wrote", QByteArray("\x0B\x01\x80ok\x03"), BrotliStream::HasData);
        row("the empty stream", QByteArray("\x06"), BrotliStream::HasData);
        row("a text that is a metadata block cut short", "ok", BrotliStream::Incomplete);
        row("a length cut short", "x", BrotliStream::Incomplete);
        row("a track", "WEBVTT\n\n", BrotliStream::Incomplete);
        row("padding that isn't empty", R"({"a":1})", BrotliStream::Broken);
        row("a sentence", "not actually br", BrotliStream::Broken);
        row("a style sheet", "b{color:red}", BrotliStream::Broken);
        row("events", "data: hi\n\n", BrotliStream::Broken);
        row("nothing", "", BrotliStream::Incomplete);
    }
    void aStreamIsReadUpToItsData()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const int, expected);
        QCOMPARE(int(page::readBrotli(bytes)), expected);
    }
    void framesShowTypesAndNoOthers()
    {
        for (const char* one :
             {"text/html", "text/x-none", "application/vnd.api+json", "image/svg+xml", "x", ""})
            QVERIFY2(page::isShownType(one), one);
        for (const char* one : {"application/octet-stream", "application/x-www-form-urlencoded",
                                "image/x-none", "font/ttf", "model/gltf+json", "foo/bar"})
            QVERIFY2(!page::isShownType(one), one);
    }
};

CROSSCHECK_TEST(tst_brotli, TstBrotli)
#include "tst_brotli.moc"
