// A program above or below a browser's text changes nothing of how the text is read.
#include "intake/intake.h"
#include "support/test.h"

using namespace crosscheck;

namespace {

const QList<QByteArray>& programs()
{
    static const QList<QByteArray> list{
        "const options = { origin: 'https://a.example', methods: ['GET', 'POST'] "
        "};\napp.use(cors(options));\n"
        "app.delete('/items/:id', remove);",
        "options.AddPolicy(\"CorsPolicy\", builder => builder.WithOrigins(\"https://a.example\"));",
        "r.Use(cors.Handler(cors.Options{\n  AllowedOrigins: []string{\"https://*\"},\n}))\nfunc main() { "
        "http.ListenAndServe(\":80\", r) }",
        "location / {\n  add_header 'Access-Control-Allow-Methods' 'GET, POST, OPTIONS' always;\n  "
        "proxy_pass http://127.0.0.1:5000;\n}",
        "origin: (origin, callback) => {\n  if (list.includes(origin)) callback(null, true);\n  else "
        "callback(new Error('Not allowed by CORS'));\n}\n"
        "app.use(cors(options));",
        "allow do\n  origins 'localhost:3000'\n  resource '*', headers: :any, methods: [:get, :post, "
        ":options]\nend\nRack::Cors",
        "->header('Access-Control-Allow-Methods', 'GET, POST, PUT, DELETE, OPTIONS');",
        "CORS_ALLOWED_ORIGINS = ['https://a.example']\nMIDDLEWARE = [\n  "
        "'corsheaders.middleware.CorsMiddleware',\n]",
        "registry.addMapping(\"/**\").allowedMethods(\"GET\", \"POST\", \"OPTIONS\");\npublic class A { }",
    };
    return list;
}

const QList<QByteArray>& texts()
{
    static const QByteArray framed = "Access to fetch at 'https://api.z.example/v1' from origin "
                                     "'https://page.z.example' has been blocked by "
                                     "CORS policy: ";
    static const QByteArray missing =
        "No 'Access-Control-Allow-Origin' header is present on the requested resource.";
    static const QList<QByteArray> list{
        framed + missing,
        framed + "Response to preflight request doesn't pass access control check: " + missing,
        framed + "Method PUT is not allowed by Access-Control-Allow-Methods in preflight response.",
        framed + "The 'Access-Control-Allow-Origin' header has a value 'https://b.example' that is not equal "
                 "to the supplied origin.",
        "Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at "
        "https://api.z.example/v1. "
        "(Reason: CORS header ‘Access-Control-Allow-Origin’ missing). Status code: 200.",
        "Origin https://page.z.example is not allowed by Access-Control-Allow-Origin. Status code: 200",
    };
    return list;
}

} // namespace

class TstBesideProgram : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// What looks like a request or like settings and is none: the whole reading takes the text that reading for texts finds.
    void aTextThatLooksLikeSomethingElse_data()
    {
        QTest::addColumn<QByteArray>("paste");
        QTest::addColumn<QByteArray>("cause");
        QTest::newRow("a call that throws")
            << QByteArray("`fetch(\"asset:x\")` throws `TypeError: Load failed`.")
            << QByteArray("not-cors-other");
        QTest::newRow("a status in a list")
            << QByteArray("* Look into console error when selecting an item.\n\n* GET "
                          "https://localhost:5001/Theme.png 404\n")
            << QByteArray("not-cors-other");
        QTest::newRow("a check of the settings")
            << QByteArray(
                   "ERROS:\n?: (corsheaders.E013) A origem 'CORS_ALLOWED_ORIGINS=https://a.example' \n"
                   "   em CORS_ALLOWED_ORIGINS n\xC3\xA3o possui esquema ou localiza\xC3\xA7\xC3\xA3o de "
                   "rede.")
            << QByteArray("server-config-invalid");
    }
    void aTextThatLooksLikeSomethingElse()
    {
        QFETCH(const QByteArray, paste);
        const intake::Understood understood = intake::understand(paste);
        QVERIFY(!understood.messages.isEmpty());
        QTEST(fetch::slug(understood.messages.first().symptom), "cause");
        QCOMPARE(understood.messages.size(), intake::readMessages(paste).messages.size());
    }
    void nothingChanges_data()
    {
        QTest::addColumn<QByteArray>("program");
        QTest::addColumn<QByteArray>("text");
        for (qsizetype i = 0; i < programs().size(); ++i)
            for (qsizetype j = 0; j < texts().size(); ++j)
                QTest::addRow("program %d, text %d", int(i), int(j)) << programs().at(i) << texts().at(j);
    }
    void nothingChanges()
    {
        QFETCH(const QByteArray, program);
        QFETCH(const QByteArray, text);
        const QList<facts::Message> alone = intake::understand(text).messages;
        QCOMPARE(alone.size(), 1);
        for (const QByteArray& together :
             {program + "\n\n" + text, text + "\n\n" + program, program + '\n' + text}) {
            const intake::Understood understood = intake::understand(together);
            QVERIFY(!understood.messages.isEmpty());
            facts::Message message = understood.messages.first();
            message.begin = alone.first().begin;
            message.end = alone.first().end;
            QCOMPARE(message, alone.first());
        }
    }
};

CROSSCHECK_TEST(tst_beside_program, TstBesideProgram)
#include "tst_beside_program.moc"
