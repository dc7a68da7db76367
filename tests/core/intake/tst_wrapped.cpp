#include "intake/encoding.h"
#include "intake/packed.h"
#include "support/test.h"

#include <QProcess>
#include <QStringEncoder>

using namespace crosscheck;
using namespace Qt::StringLiterals;

namespace {

const QByteArray har =
    "{\"log\":{\"entries\":[{\"request\":{\"method\":\"GET\",\"url\":\"https://a.test/?q=ä\"}}]}}";

/// The bytes as gzip 1.12 writes them, without a name and a time; `gzip -n`.
QByteArray gzipped(const QByteArray& bytes)
{
    QProcess gzip;
    gzip.start(u"gzip"_s, {u"-nc"_s});
    gzip.write(bytes);
    gzip.closeWriteChannel();
    gzip.waitForFinished();
    return gzip.readAllStandardOutput();
}

QByteArray utf16(const QString& text, QStringConverter::Encoding order)
{
    QStringEncoder encoder(order);
    return encoder(text);
}

} // namespace

/// What a file holds that is not the text itself.
class TstWrapped : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void packed()
    {
        const QByteArray file = gzipped(har);
        QVERIFY(intake::isPacked(file));
        QVERIFY(intake::isWrapped(file));
        QCOMPARE(intake::textOf(file), std::optional(har));
        // One behind the other, as `cat a.gz b.gz` and servers that rotate their logs make them.
        QCOMPARE(intake::textOf(file + gzipped("x")), std::optional(har + "x"));
        // qCompress puts the length in front of what zlib writes; mitmproxy's .zhar is that without it.
        QCOMPARE(intake::textOf(qCompress(har).mid(4)), std::optional(har));
        QVERIFY(!intake::isWrapped(har));
        for (const char* text : {"x^2 + y^2", "x = 1", "x?y", "x}"}) // their first two bytes fit zlib's check
            QVERIFY2(!intake::isWrapped(text), text);
        QVERIFY(!intake::isWrapped(QByteArray()));
    }
    void cutAndBroken()
    {
        const QByteArray many = har.repeated(5000);
        const QByteArray file = gzipped(many);
        const std::optional<QByteArray> left = intake::textOf(file.first(file.size() / 2));
        QVERIFY(left && !left->isEmpty() && many.startsWith(*left));
        QCOMPARE(intake::textOf("\x1F\x8B\x08nothing of it"), std::nullopt);
        QCOMPARE(intake::textOf(QByteArray("\x1F\x8B\x08")), std::nullopt);
        for (qsizetype length = 3; length < file.size(); length += 11)
            intake::textOf(file.first(length)); // ends, and never throws
    }
    void noMoreThanTheLimit()
    {
        const QByteArray file = gzipped(QByteArray(4 << 20, 'a'));
        QCOMPARE(intake::unpacked(file, (4 << 20) - 1), std::nullopt);
        QCOMPARE(intake::unpacked(file, 4 << 20)->size(), qsizetype(4 << 20));
    }
    void utf16WithoutItsMark()
    {
        for (const auto order : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
            const QByteArray bytes = utf16(u"curl https://a.test/ä"_s, order);
            QVERIFY(intake::isUtf16(bytes));
            QCOMPARE(intake::asUtf8(bytes), u"curl https://a.test/ä"_s.toUtf8());
        }
        QVERIFY(!intake::isUtf16("ab"));
        QVERIFY(!intake::isUtf16(QByteArray("a\0bc", 4)));
        QVERIFY(!intake::isUtf16(QByteArray(8, '\0')));
    }
    void escaped()
    {
        const QByteArray page = "{&quot;log&quot;: {&quot;a&quot;: &quot;&lt;b&gt; &amp;amp; &#39;&quot;}}";
        QVERIFY(intake::isWrapped(page));
        QCOMPARE(intake::textOf(page), std::optional<QByteArray>("{\"log\": {\"a\": \"<b> &amp; '\"}}"));
        QVERIFY(!intake::isWrapped("curl 'https://a.test/?a=1&quot;'"));
    }
};

CROSSCHECK_TEST(tst_wrapped, TstWrapped)
#include "tst_wrapped.moc"
