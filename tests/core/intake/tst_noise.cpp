#include "engines/tables.h"
#include "intake/importer.h"
#include "intake/intake.h"
#include "support/test.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <functional>

using namespace crosscheck;
using namespace crosscheck::engines;
using namespace Qt::StringLiterals;

namespace {

const Fields& samples()
{
    static const Fields fields{
        {Field::Kind, u"fetch"_s},
        {Field::Url, u"https://api.example.com:8443/v1/items?limit=5"_s},
        {Field::First, u"https://api.example.com/v1/items"_s},
        {Field::Next, u"https://login.example.net/start"_s},
        {Field::Page, u"https://app.example.com/list"_s},
        {Field::Origin, u"https://app.example.com"_s},
        {Field::Value, u"https://other.example.org"_s},
        {Field::Token, u"false"_s},
        {Field::Method, u"PATCH"_s},
        {Field::Header, u"x-api-key"_s},
        {Field::Status, u"403"_s},
        {Field::Any, u"public"_s},
    };
    return fields;
}

/// Every CORS text of the three engines as it is printed.
QList<std::pair<QByteArray, QString>> texts()
{
    QList<std::pair<QByteArray, QString>> all;
    const auto add = [&all](const QList<TextRow>& table, const char* frame) {
        for (const TextRow& one : table) {
            if (one.role == Role::Reason)
                all.append({one.id, (frame ? print(row(table, frame), samples()) : QString()) +
                                        print(one, samples())});
        }
    };
    add(chromiumTexts(), "chromium-frame");
    add(geckoTexts(), "gecko-frame");
    add(webkitTexts(), nullptr);
    return all;
}

struct Noise
{
    const char* name;
    std::function<QString(QString)> make;
};

QString wrapped(QString text, qsizetype width, const QString& lineBegin)
{
    QString out;
    for (qsizetype at = 0; at < text.size(); at += width)
        out += (at ? u"\n"_s + lineBegin : lineBegin) + text.mid(at, width);
    return out;
}

QString boxed(const QString& text, qsizetype width)
{
    QString out = u"╭"_s + QString(width + 2, u'─') + u"╮\n"_s;
    for (qsizetype at = 0; at < text.size(); at += width)
        out += u"│ "_s + text.mid(at, width).leftJustified(width) + u" │\n"_s;
    return out + u"╰"_s + QString(width + 2, u'─') + u"╯"_s;
}

const QList<Noise>& noises()
{
    static const QList<Noise> all{
        {"none", [](QString t) { return t; }},
        {"prefix", [](QString t) { return u"app.js:12:5 "_s + t; }},
        {"level", [](QString t) { return u"[Error] "_s + t; }},
        {"time", [](QString t) { return u"12:34:56.789 "_s + t; }},
        {"quoted mail", [](QString t) { return u"> "_s + t; }},
        {"code fence", [](QString t) { return u"I get this:\n```\n"_s + t + u"\n```\nWhat now?"_s; }},
        {"backticks", [](QString t) { return u"The console says `"_s + t + u"` and nothing else"_s; }},
        {"bold", [](QString t) { return u"**"_s + t + u"**"_s; }},
        {"list", [](QString t) { return u"- "_s + t; }},
        {"comment", [](QString t) { return u"// "_s + t; }},
        {"html", [](QString t) { return u"<p><code>"_s + t.toHtmlEscaped() + u"</code></p>"_s; }},
        {"entities", [](QString t) { return t.replace(u'\'', u"&#39;"_s).replace(u'"', u"&quot;"_s); }},
        {"curly quotes", [](QString t) { return t.replace(u'\'', u'’'); }},
        {"straight quotes", [](QString t) { return t.replace(u'‘', u'\'').replace(u'’', u'\''); }},
        {"no-break blanks", [](QString t) { return t.replace(u' ', QChar::Nbsp); }},
        {"a line's end in a string", [](QString t) { return t.replace(u". "_s, u".\\n"_s); }},
        {"upper first letter only", [](QString t) { return t.left(1).toLower() + t.mid(1); }},
        {"wrapped in words", [](QString t) { return wrapped(t, 61, QString()); }},
        {"wrapped in a comment", [](QString t) { return wrapped(t, 70, u" * "_s); }},
        {"values in new lines of a comment",
         [](QString t) { return u" * "_s + t.replace(u" '"_s, u"\n * '"_s).replace(u" ‘"_s, u"\n * ‘"_s); }},
        {"values in new, indented lines of a comment",
         [](QString t) {
             return u"        // "_s +
                    t.replace(u" '"_s, u"\n        // '"_s).replace(u" ‘"_s, u"\n        // ‘"_s);
         }},
        {"button text", [](QString t) { return t + u"\nUnderstand this error"_s; }},
        {"learn more", [](QString t) { return t + u" [Learn More]"_s; }},
        {"script error",
         [](QString t) {
             return t + u"\nUncaught (in promise) Error: no items\n    at load (app.js:3:9)"_s;
         }},
        {"carriage returns", [](QString t) { return u"\r\n"_s + t + u"\r\n"_s; }},
        {"colours", [](QString t) { return u"\x1b[31m"_s + t + u"\x1b[0m"_s; }},
        {"terminal box", [](QString t) { return boxed(t, 60); }},
        {"doc comment",
         [](QString t) { return u"/**\n * the console says\n"_s + wrapped(t, 66, u" * "_s) + u"\n */"_s; }},
        {"hash comment", [](QString t) { return wrapped(t, 72, u"# "_s); }},
        {"table cell", [](QString t) { return u"| Chrome | `"_s + t + u"` | broken |"_s; }},
        {"heading", [](QString t) { return u"### 1. "_s + t + u"\n\nWhat to do"_s; }},
        {"cross and text", [](QString t) { return u"❌ "_s + t; }},
        {"counter", [](QString t) { return u"3\n"_s + t; }},
        {"hexadecimal entities", [](QString t) { return t.replace(u'\'', u"&#x27;"_s); }},
        {"no-break spaces", [](QString t) { return t.replace(u' ', QChar(0xa0)); }},
        {"two spaces", [](QString t) { return t.replace(u' ', u"  "_s); }},
        {"zero width", [](QString t) { return QChar(0x200b) + t; }},
        {"JSON log",
         [](QString t) {
             return u"{\"level\":\"error\",\"msg\":\""_s + t.replace(u'"', u"\\\""_s) + u"\",\"n\":1}"_s;
         }},
        {"escaped lines",
         [](QString t) { return u"console.error(\""_s + t.replace(u'"', u"\\\""_s) + u"\\n\")"_s; }},
        {"Karma", [](QString t) { return u"Chrome 120.0.0.0 (Linux) ERROR\n\t"_s + t; }},
        {"axios",
         [](QString t) {
             return t + u"\nAxiosError: Network Error\n    at XMLHttpRequest.handleError (xhr.js:110:14)"_s;
         }},
        {"fetch failed", [](QString t) { return t + u"\nTypeError: Failed to fetch"_s; }},
        {"German around",
         [](QString t) { return u"In der Konsole steht: "_s + t + u"\n\nWas heißt das?"_s; }},
        {"Chinese around", [](QString t) { return u"控制台报错如下：\n"_s + t + u"\n\n请问怎么解决？"_s; }},
        {"twice", [](QString t) { return t + u"\n"_s + t; }},
    };
    return all;
}

} // namespace

class TstNoise : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void noiseChangesNothing_data()
    {
        QTest::addColumn<QString>("plain");
        QTest::addColumn<int>("noise");
        for (const auto& [id, text] : texts()) {
            for (int i = 0; i < noises().size(); ++i) {
                // Chromium's words: beside a text that both have they say that it is Chromium's.
                if (id.startsWith("webkit") && QByteArrayView(noises()[i].name) == "fetch failed")
                    continue;
                // So does its name, beside the sentence that Chrome had until 2014.
                if (id == "webkit-http-only" && noises()[i].make(QString()).contains(u"Chrome"))
                    continue;
                QTest::addRow("%s, %s", id.constData(), noises()[i].name) << text << i;
            }
        }
    }
    void noiseChangesNothing()
    {
        QFETCH(QString, plain);
        QFETCH(int, noise);
        const QList<facts::Message> expected = intake::readMessages(plain.toUtf8()).messages;
        QCOMPARE(expected.size(), 1);
        const QByteArray paste = noises()[noise].make(plain).toUtf8();
        const QList<facts::Message> found = intake::readMessages(paste).messages;
        QCOMPARE(found.size(), 1);
        facts::Message a = expected[0];
        facts::Message b = found[0];
        QVERIFY(b.begin >= 0 && b.begin < b.end && b.end <= paste.size());
        a.begin = a.end = b.begin = b.end = 0;
        QCOMPARE(QString::fromLatin1(fetch::slug(b.symptom)), QString::fromLatin1(fetch::slug(a.symptom)));
        QCOMPARE(b.requestUrl, a.requestUrl);
        QCOMPARE(b.pageOrigin, a.pageOrigin);
        QCOMPARE(b.acaoValue, a.acaoValue);
        QCOMPARE(b.header, a.header);
        QCOMPARE(b.method, a.method);
        QCOMPARE(b.status, a.status);
        QCOMPARE(b.engine, a.engine);
        QVERIFY(a == b);
    }
    void firefoxSpeaksItsUsersLanguage_data()
    {
        QTest::addColumn<QJsonObject>("row");
        QFile file(QStringLiteral(CROSSCHECK_TESTS_ROOT "/data/pastes/firefox-languages.jsonl"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        while (!file.atEnd()) {
            const QJsonObject row = QJsonDocument::fromJson(file.readLine()).object();
            QTest::newRow(qPrintable(row[QLatin1String("id")].toString())) << row;
        }
    }
    void firefoxSpeaksItsUsersLanguage()
    {
        QFETCH(QJsonObject, row);
        const auto text = [&row](const char* name) { return row[QLatin1String(name)].toString(); };
        const QList<facts::Message> found = intake::readMessages(text("paste").toUtf8()).messages;
        QCOMPARE(found.size(), 1);
        QCOMPARE(QString::fromLatin1(fetch::slug(found[0].symptom)), text("cause"));
        QCOMPARE(found[0].engine, QByteArray("gecko"));
        QCOMPARE(found[0].requestUrl,
                 row.contains(QLatin1String("url")) ? text("url") : u"https://api.example.com/v1/x?a=1"_s);
        QCOMPARE(found[0].locale, text("locale"));
    }

    /// What is known word for word is certain, what is told by its shape or a piece of it is less so.
    void confidence_data()
    {
        QTest::addColumn<QByteArray>("paste");
        QTest::addColumn<double>("expected");
        QTest::newRow("whole") << QByteArray(
                                      "Access to fetch at 'https://a.test/x' from origin 'https://b.test' "
                                      "has been blocked by CORS policy: No 'Access-Control-Allow-Origin' "
                                      "header is present on the requested resource.")
                               << 1.0;
        QTest::newRow("without a reason")
            << QByteArray("Access to fetch at 'https://a.test/x' from origin 'https://b.test' has been "
                          "blocked by CORS policy")
            << 0.8;
        QTest::newRow("a piece") << QByteArray("is therefore not allowed access") << 0.6;
        QTest::newRow("an error of a script") << QByteArray("RangeError: Invalid array length") << 0.4;
    }
    void confidence()
    {
        QFETCH(QByteArray, paste);
        QFETCH(double, expected);
        const intake::Understood understood = intake::readMessages(paste);
        QVERIFY(!understood.spans.isEmpty());
        QCOMPARE(understood.spans.first().field, QByteArray("message"));
        QCOMPARE(understood.spans.first().confidence, expected);
        QVERIFY(!understood.what.isEmpty());
    }

    /// The fields are found again in the text, inside of their message.
    void fieldsAreShown()
    {
        const QByteArray paste =
            "é 12:01 Access to fetch at 'https://a.test/x' from origin 'https://b.test' has been blocked by "
            "CORS policy: Method PUT is not allowed by Access-Control-Allow-Methods in preflight response.";
        const QString text = QString::fromUtf8(paste);
        QHash<QByteArray, QString> shown;
        for (const intake::Span& span : intake::readMessages(paste).spans)
            shown.insert(span.field, text.mid(span.begin, span.end - span.begin));
        QCOMPARE(shown.value("page.origin"), u"https://b.test"_s);
        QCOMPARE(shown.value("request.url"), u"https://a.test/x"_s);
        QCOMPARE(shown.value("request.method"), u"PUT"_s);
        QVERIFY(shown.value("message").startsWith(u"Access to fetch"_s));
    }

    /// What was pasted is named in the importer's own words.
    void importersNameWhatTheyRead()
    {
        for (const intake::Importer& importer : intake::importers())
            QVERIFY2(!intake::wordsOf(importer.id).isEmpty(), importer.id.constData());
        QVERIFY(intake::wordsOf("nobody").isEmpty());
        const auto named = [](const QByteArray& paste) {
            return words::english(intake::understand(paste).what);
        };
        QCOMPARE(named("curl https://a.test/x"), u"curl command"_s);
        QCOMPARE(named("HTTP/1.1 200 OK\nVary: Origin\n"), u"headers"_s);
        QCOMPARE(named("$.ajax({url: 'https://a.test/x', type: 'POST'})"), u"jQuery call"_s);
        QVERIFY(named("good morning").isEmpty());
    }

    /// DevTools names the usual referrer policy beside each failure, and it is taken for the reason; a copied call holds it too.
    void theUsualReferrerPolicyIsNoError()
    {
        const auto notes = [](const QByteArray& paste) { return intake::understand(paste).notes.size(); };
        QCOMPARE(notes("strict-origin-when-cross-origin"), 1);
        QCOMPARE(notes("cors error strict-origin-when-cross-origin, please help"), 1);
        QCOMPARE(notes("Request URL: https://api.example/\nRequest Method: GET\nStatus Code: 200 OK\n"
                       "Referrer Policy: strict-origin-when-cross-origin\n"),
                 1);
        QCOMPARE(notes("fetch('https://api.example/', {referrerPolicy: 'strict-origin-when-cross-origin'})"),
                 0);
        QCOMPARE(notes("HTTP/1.1 200 OK\nReferrer-Policy: strict-origin-when-cross-origin\n\n"), 0);
        QCOMPARE(notes("good morning"), 0);
    }
};

CROSSCHECK_TEST(tst_noise, TstNoise)
#include "tst_noise.moc"
