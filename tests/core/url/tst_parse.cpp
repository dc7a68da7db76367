#include "support/test.h"
#include "url/encode.h"
#include "url/url.h"

using namespace crosscheck::url;
using Kind = ParseError::Kind;

Q_DECLARE_METATYPE(ParseError::Kind)

namespace {
void addRow(const char* name, const char* input, const char* base, const char* href)
{
    QTest::newRow(name) << QByteArray(input) << QByteArray(base) << QByteArray(href);
}
} // namespace

class TstParse : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void href_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QByteArray>("base");
        QTest::addColumn<QByteArray>("href");
        const char* none = "";
        const char* app = "https://app.example:8443/a/b?q#f";
        addRow("scheme and host lower case", "HtTpS://API.Example/", none, "https://api.example/");
        addRow("controls and blanks stripped", "\x01 \thttp://a/\n ", none, "http://a/");
        addRow("tabs and newlines removed", "ht\ntp://a\t/b\r/c", none, "http://a/b/c");
        addRow("default port", "https://a:443/", none, "https://a/");
        addRow("port of another scheme", "http://a:443/", none, "http://a:443/");
        addRow("leading zeros in the port", "http://a:00080/", none, "http://a/");
        addRow("empty port", "http://a:/b", none, "http://a/b");
        addRow("slashes missing", "http:a/b", none, "http://a/b");
        addRow("too many slashes", "http:////a/b", none, "http://a/b");
        addRow("backslashes", "http:\\\\a\\b", none, "http://a/b");
        addRow("userinfo", "http://u:p@a/", none, "http://u:p@a/");
        addRow("userinfo with at signs", "http://u@v:p:q@a/", none, "http://u%40v:p%3Aq@a/");
        addRow("empty userinfo", "http://:@a/", none, "http://a/");
        addRow("password only", "http://:p@a/", none, "http://:p@a/");
        addRow("path encoded", "http://a/b c\"<>`{}^?", none, "http://a/b%20c%22%3C%3E%60%7B%7D%5E?");
        addRow("path not encoded", "http://a/b'[]|%zz%41", none, "http://a/b'[]|%zz%41");
        addRow("path beyond ASCII", "http://a/\xC3\xA9", none, "http://a/%C3%A9");
        addRow("ill-formed UTF-8", "http://a/\xFF\xC3", none, "http://a/%EF%BF%BD%EF%BF%BD");
        addRow("query encoded", "http://a/?a b'\"#", none, "http://a/?a%20b%27%22#");
        addRow("query of another scheme", "x://a/?'", none, "x://a/?'");
        addRow("fragment encoded", "http://a/#a b`<\"", none, "http://a/#a%20b%60%3C%22");
        addRow("dots", "http://a/b/./c/../d/%2e/%2E%2e/e/.", none, "http://a/b/e/");
        addRow("dots above the root", "http://a/../../b/..", none, "http://a/");
        addRow("dots that are none", "http://a/.../..a", none, "http://a/.../..a");
        addRow("empty segments", "http://a//b//../c", none, "http://a//b/c");
        addRow("opaque path", "mailto:a b\x01?c#d", none, "mailto:a b%01?c#d");
        addRow("opaque path, blank before query", "data:a  ?b", none, "data:a %20?b");
        addRow("opaque path with slash inside", "x:a/../b", none, "x:a/../b");
        addRow("no host, path starts with two slashes", "x:/.//a", none, "x:/.//a");
        addRow("opaque host", "x://A\xC3\xA9/", none, "x://A%C3%A9/");
        addRow("empty host, not special", "x:///a", none, "x:///a");
        addRow("no path, not special", "x://a?b", none, "x://a?b");
        addRow("app scheme", "capacitor://localhost", none, "capacitor://localhost");
        addRow("app scheme with port", "tauri://localhost:1420/x", none, "tauri://localhost:1420/x");

        addRow("IPv4 shortened", "http://127.1/", none, "http://127.0.0.1/");
        addRow("IPv4 one number", "http://2130706433/", none, "http://127.0.0.1/");
        addRow("IPv4 hexadecimal and octal", "http://0x7f.010.0.1./", none, "http://127.8.0.1/");
        addRow("IPv4 full-width", "http://\xEF\xBC\x91.2.3.4/", none, "http://1.2.3.4/");
        addRow("not IPv4", "http://1.2.3.4.x/", none, "http://1.2.3.4.x/");
        addRow("IPv6", "http://[2001:DB8:0:0:0:0:0:1]:8080/", none, "http://[2001:db8::1]:8080/");
        addRow("IPv6 two runs of zeros", "http://[1:0:0:2:0:0:0:3]/", none, "http://[1:0:0:2::3]/");
        addRow("IPv6 one zero is kept", "http://[1:0:2:3:4:5:6:7]/", none, "http://[1:0:2:3:4:5:6:7]/");
        addRow("IPv6 all zeros", "http://[::]/", none, "http://[::]/");
        addRow("IPv6 with IPv4 part", "http://[::ffff:127.0.0.1]/", none, "http://[::ffff:7f00:1]/");
        addRow("IPv6, not special", "x://[1::]/", none, "x://[1::]/");
        addRow("percent-encoded host", "http://%41pi.example/", none, "http://api.example/");
        addRow("IDNA",
               "http://b\xC3\xBC"
               "cher.example/",
               none, "http://xn--bcher-kva.example/");
        addRow("IDNA, sharp s", "http://fa\xC3\x9F.de/", none, "http://xn--fa-hia.de/");
        addRow("IDNA, capital sharp s", "http://\xE1\xBA\x9E.de/", none, "http://xn--zca.de/");
        addRow("IDNA, full stop of Chinese",
               "http://a\xE3\x80\x82"
               "b/",
               none, "http://a.b/");
        addRow("IDNA, hyphens and empty labels", "http://r3---sn-\xC3\xBC..b/", none,
               "http://xn--r3---sn--e6a..b/");
        addRow("IDNA, newer than ICU", "http://\xD3\x80.com/", none, "http://xn--s5a.com/");
        addRow("no Punycode, all ASCII", "http://XN--a/", none, "http://xn--a/");
        addRow("odd ASCII in a host", "http://a_b!$&'()*+,;=~`{}\"/", none, "http://a_b!$&'()*+,;=~`{}\"/");

        addRow("relative", "c", app, "https://app.example:8443/a/c");
        addRow("relative with dots", "../c", app, "https://app.example:8443/c");
        addRow("relative, empty", "", app, "https://app.example:8443/a/b?q");
        addRow("relative query", "?x", app, "https://app.example:8443/a/b?x");
        addRow("relative fragment", "#x", app, "https://app.example:8443/a/b?q#x");
        addRow("relative to the root", "/c", app, "https://app.example:8443/c");
        addRow("relative to the scheme", "//b/c", app, "https://b/c");
        addRow("relative with backslash", "\\\\b\\c", app, "https://b/c");
        addRow("same scheme without slashes", "https:c", app, "https://app.example:8443/a/c");
        addRow("other scheme without slashes", "http:c", app, "http://c/");
        addRow("same scheme, one slash", "https:/c", app, "https://app.example:8443/c");
        addRow("fragment of an opaque base", "#x", "mailto:a", "mailto:a#x");
        addRow("relative, not special", "\\c", "x://a/b/d", "x://a/b/\\c");
        addRow("relative host, not special", "//B", "x://a/b", "x://B");
        addRow("relative to a path only", "c", "x:/a/b", "x:/a/c");

        addRow("file", "file:///a/b", none, "file:///a/b");
        addRow("file without slashes", "file:a", none, "file:///a");
        addRow("file with host", "file://server/a", none, "file://server/a");
        addRow("file on localhost", "file://localhost/a", none, "file:///a");
        addRow("file with drive letter", "file:c|/a/../..", none, "file:///c:/");
        addRow("file, drive letter as host", "file://C:/a", none, "file:///C:/a");
        addRow("file relative", "b", "file:///C:/a", "file:///C:/b");
        addRow("file relative to the root keeps the drive", "/b", "file:///C:/a", "file:///C:/b");
        addRow("a drive letter alone is a scheme", "D:/b", "file:///C:/a", "d:/b");
        addRow("file relative, another drive by bar", "D|/b", "file:///C:/a", "file:///D:/b");
        addRow("file relative query", "?q", "file:///a?b", "file:///a?q");
        addRow("file relative to a host", "/b", "file://h/a", "file://h/b");
    }
    void href()
    {
        QFETCH(QByteArray, input);
        QFETCH(QByteArray, base);
        QFETCH(QByteArray, href);
        const std::optional<Url> baseUrl = base.isEmpty() ? std::nullopt : parseOrNull(base);
        QCOMPARE(baseUrl.has_value(), !base.isEmpty());
        const std::optional<Url> url = parseOrNull(input, baseUrl ? &*baseUrl : nullptr);
        QVERIFY(url);
        QCOMPARE(url->href(), href);
        const std::optional<Url> again = parseOrNull(href);
        QVERIFY(again);
        QCOMPARE(*again, *url);
    }

    void failure_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QByteArray>("base");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<int>("position");
        const auto row = [](const char* name, const char* input, Kind kind, int position,
                            const char* base = "") {
            QTest::newRow(name) << QByteArray(input) << QByteArray(base) << kind << position;
        };
        row("empty", "", Kind::MissingScheme, 0);
        row("no scheme", "api.example/x", Kind::MissingScheme, 0);
        row("no scheme after blanks", "  api", Kind::MissingScheme, 2);
        row("port taken for a scheme's end", "localhost", Kind::MissingScheme, 0);
        row("relative to an opaque base", "b", Kind::NotRelative, 0, "mailto:a");
        row("no host", "http://", Kind::EmptyHost, 7);
        row("no host before the port", "http://:80/", Kind::EmptyHost, 7);
        row("no host before the port, not special", "x://:80/", Kind::EmptyHost, 4);
        row("no host after userinfo", "http://u@/", Kind::EmptyHost, 9);
        row("no host before a query", "https://?q", Kind::EmptyHost, 8);
        row("port is no number", "http://a:b/", Kind::InvalidPort, 9);
        row("port is partly a number", "http://a:80x/", Kind::InvalidPort, 11);
        row("port too large", "http://a:65536/", Kind::InvalidPort, 9);
        row("port much too large", "http://a:99999999999999999999/", Kind::InvalidPort, 9);
        row("blank in the host", "http://a b/", Kind::ForbiddenHostCharacter, 8);
        row("blank in the host, after a tab", "http://a\tb c/", Kind::ForbiddenHostCharacter, 10);
        row("angle bracket", "http://<host>/", Kind::ForbiddenHostCharacter, 7);
        row("percent sign", "http://a%zz/", Kind::ForbiddenHostCharacter, 8);
        row("encoded slash", "http://a%2Fb/", Kind::ForbiddenHostCharacter, 8);
        row("bracket in an opaque host", "x://a[b/", Kind::ForbiddenHostCharacter, 5);
        row("backslash in an opaque host", "x://a\\b", Kind::ForbiddenHostCharacter, 5);
        row("IPv4 too long", "http://1.2.3.4.5/", Kind::InvalidIpv4, 15);
        row("IPv4 part too large", "http://1.2.256.4/", Kind::InvalidIpv4, 11);
        row("IPv4 not octal", "http://1.2.3.08/", Kind::InvalidIpv4, 13);
        row("IPv4 last part too large", "http://4294967296/", Kind::InvalidIpv4, 7);
        row("a name that ends in a number", "http://a.0x1/", Kind::InvalidIpv4, 7);
        row("IPv6 not closed", "http://[::1/", Kind::InvalidIpv6, 11);
        row("IPv6 empty", "http://[]/", Kind::InvalidIpv6, 8);
        row("IPv6 two compressions", "http://[1::2::3]/", Kind::InvalidIpv6, 13);
        row("IPv6 too long", "http://[1:2:3:4:5:6:7:8:9]/", Kind::InvalidIpv6, 24);
        row("IPv6 too short", "http://[1:2]/", Kind::InvalidIpv6, 11);
        row("IPv6 with a zone", "http://[fe80::1%25eth0]/", Kind::InvalidIpv6, 15);
        row("IPv6, IPv4 part too large", "http://[::256.0.0.1]/", Kind::InvalidIpv6, 12);
        row("IPv6, IPv4 part with a zero in front", "http://[::1.02.3.4]/", Kind::InvalidIpv6, 13);
        row("IDNA, not assigned", "http://\xCD\xB8.example/", Kind::InvalidIdna, 7);
        row("IDNA, nothing left", "http://\xC2\xAD/", Kind::InvalidIdna, 7);
        row("IDNA, bidirectional",
            "http://\xD9\x8A"
            "a/",
            Kind::InvalidIdna, 7);
        row("IDNA, joiner", "http://\xE2\x80\x8D.example/", Kind::InvalidIdna, 7);
        row("ill-formed host", "http://\xFF/", Kind::InvalidIdna, 7);
    }
    void failure()
    {
        QFETCH(QByteArray, input);
        QFETCH(QByteArray, base);
        QFETCH(Kind, kind);
        QFETCH(int, position);
        const std::optional<Url> baseUrl = base.isEmpty() ? std::nullopt : parseOrNull(base);
        const ParseResult result = parse(input, baseUrl ? &*baseUrl : nullptr);
        const auto* error = std::get_if<ParseError>(&result);
        QVERIFY(error);
        QCOMPARE(*error, (ParseError{kind, position}));
    }

    void parts()
    {
        const std::optional<Url> url = parseOrNull("https://u:p@[::1]:8443/a/b?c#d");
        QVERIFY(url);
        QCOMPARE(url->href(true), QByteArray("https://u:p@[::1]:8443/a/b?c"));
        QCOMPARE(url->requestTarget(), QByteArray("/a/b?c"));
        QCOMPARE(url->hostAndPort(), QByteArray("[::1]:8443"));
        QCOMPARE(url->effectivePort(), std::optional<quint16>(8443));
        QVERIFY(url->includesCredentials());
        QVERIFY(url->isSpecial() && url->isHttp());
        QCOMPARE(parseOrNull("wss://a/")->effectivePort(), std::optional<quint16>(443));
        QVERIFY(!parseOrNull("x://a/")->effectivePort());
        QVERIFY(!parseOrNull("x://a/")->isSpecial());
        QCOMPARE(parseOrNull("x://a")->requestTarget(), QByteArray("/"));
    }

    void percentEncodingIsNormalized()
    {
        QCOMPARE(percentNormalized("/%64%2d%7E/%2f%C3%bc?a=%3d%"), QByteArray("/d-~/%2F%C3%BC?a=%3D%"));
        QCOMPARE(percentNormalized("/%6"), QByteArray("/%6"));
        QCOMPARE(percentNormalized("/%zz%25"), QByteArray("/%zz%25"));
    }

    void labelsThatAreNoPunycode()
    {
        const auto bad = [](const char* href) { return hasBadPunycode(*parseOrNull(href)->host); };
        QVERIFY(bad("http://xn--a/"));
        QVERIFY(bad("http://app.xn--a.test/"));
        QVERIFY(!bad("http://xn--bcher-kva.test/"));
        QVERIFY(!bad("http://app--x.test/"));
        QVERIFY(!bad("http://127.0.0.1/"));
    }
};

CROSSCHECK_TEST(tst_parse, TstParse)
#include "tst_parse.moc"
