#include "causes/cause.h"
#include "facts/classify.h"
#include "facts/ids.h"
#include "support/test.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace crosscheck;
using namespace Qt::StringLiterals;

namespace {
QString folder(const QByteArray& id)
{
    return QStringLiteral(CROSSCHECK_TESTS_ROOT "/../core/causes/") + QString::fromLatin1(id);
}

QJsonObject cases(const QByteArray& id)
{
    QFile file(folder(id) + u"/case.json"_s);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

// What a case.json says: facts by id, and whole answers under their prefix.
facts::FactSet factsOf(const QJsonObject& object)
{
    const facts::Source source{facts::Source::Kind::Exchange, 0};
    facts::FactSet set;
    set.add(facts::id::pageOrigin, QByteArray("http://localhost:5173"), source);
    const QJsonObject given = object.value(u"facts").toObject();
    for (const QString& key : given.keys()) {
        const QJsonValue value = given.value(key);
        const QByteArray id = key.toLatin1();
        if (value.isBool()) {
            set.add(id, value.toBool(), source);
        } else if (value.isDouble()) {
            set.add(id, qint64(value.toInt()), source);
        } else if (value.isArray()) {
            QList<QByteArray> items;
            for (const QJsonValue& item : value.toArray())
                items.append(item.toString().toLatin1());
            set.add(id, items, source);
        } else {
            set.add(id, value.toString().toLatin1(), source);
        }
    }
    for (const char* prefix : {"failed", "preflight", "response", "redirect", "without-origin", "other-origin"}) {
        if (!object.contains(QLatin1String(prefix)))
            continue;
        const QJsonObject answer = object.value(QLatin1String(prefix)).toObject();
        http::Response response;
        response.status = answer.value(u"status").toInt();
        response.body = answer.value(u"body").toString().toUtf8();
        for (const QJsonValue& header : answer.value(u"headers").toArray())
            response.headers.append({header.toArray().at(0).toString().toLatin1(), header.toArray().at(1).toString().toLatin1()});
        facts::addAnswer(set, prefix, response, *set.bytes(facts::id::pageOrigin), source);
    }
    return set;
}

bool holds(const causes::Root& root, const QJsonObject& object)
{
    const std::optional<causes::Match> match = root.rule(factsOf(object));
    return match && !match->fell;
}
} // namespace

class TstCauses : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// What a new root still lacks, in a sentence.
    void isComplete_data()
    {
        QTest::addColumn<QByteArray>("id");
        for (const causes::Root& root : causes::all())
            QTest::newRow(root.id.constData()) << root.id;
    }
    void isComplete()
    {
        QFETCH(QByteArray, id);
        const causes::Root* root = causes::find(id);
        QVERIFY2(root, "the folder's name and the id in make_…() differ");
        QVERIFY2(QDir(folder(id)).exists(), "it is not in a folder of its own name");
        QVERIFY2(*root->title.english, "it lacks a title: one sentence on what it is");
        QVERIFY2(*root->mend.english, "it lacks a mend: what changes it, for the person who can");
        QVERIFY2(QByteArray(root->title.english).endsWith('.'), "its title is no sentence");
        QVERIFY2(QByteArray(root->page).startsWith("https://"), "it lacks the address of a standard or a documentation");
        QVERIFY2(root->rule, "it lacks a rule over facts");
        QVERIFY2(root->finding || !root->symptoms.isEmpty(), "it lacks the symptoms that it shows itself as");
        QCOMPARE(QByteArray(root->title.context), QByteArray("causes"));
        QVERIFY2(QByteArray(root->title.id).startsWith(id + '.'), "the ids of its sentences don't begin with its own");
        for (const char* text : {root->title.english, root->mend.english}) {
            QVERIFY2(!QByteArray(text).contains('!'), "its words shout");
            QVERIFY2(!QByteArray(text).contains("CORS issue") && !QByteArray(text).contains("simply"), "its words are not plain");
        }
        const QJsonObject both = cases(id);
        QVERIFY2(!both.value(u"case").toObject().isEmpty(), "it lacks a case.json with a case that triggers it");
        QVERIFY2(!both.value(u"near").toObject().isEmpty(), "its case.json lacks a near miss");
        QVERIFY2(holds(*root, both.value(u"case").toObject()), "its case doesn't trigger it");
        QVERIFY2(!holds(*root, both.value(u"near").toObject()), "its near miss triggers it too");
        const std::optional<causes::Match> match = root->rule(factsOf(both.value(u"case").toObject()));
        QVERIFY2(!match->because.isEmpty(), "its rule gives no reason");
        for (const causes::Because& because : match->because) {
            QVERIFY2(!because.text.isEmpty(), "a reason has no words");
            QVERIFY2(because.fact.isEmpty() || facts::isFact(because.fact), because.fact.constData());
            QVERIFY2(!words::english(because.text).contains(u'%'), qPrintable(words::english(because.text)));
        }
    }

    void unknownCountsForNothing_data() { isComplete_data(); }
    void unknownCountsForNothing()
    {
        QFETCH(QByteArray, id);
        QVERIFY2(!causes::find(id)->rule(facts::FactSet()), "its rule speaks where nothing is known");
    }

    void theRowsAreThere()
    {
        for (const char* id : {"no-cors-anywhere", "acao-static-other-env", "origin-refused-silently", "options-not-routed",
                               "wildcard-with-include", "preflight-header-missing-in-acah", "preflight-method-missing",
                               "credentials-not-sent", "acao-trailing-slash", "acao-scheme-differs", "acao-port-differs",
                               "redirect-to-host-without-cors", "lna-prompt-denied", "pna-header-folklore", "authorization-vs-star"})
            QVERIFY2(causes::find(id), id);
    }

    void factsOfCasesExist_data() { isComplete_data(); }
    void factsOfCasesExist()
    {
        QFETCH(QByteArray, id);
        for (const char* which : {"case", "near"}) {
            for (const facts::Fact& fact : factsOf(cases(id).value(QLatin1String(which)).toObject()).all())
                QVERIFY2(facts::isFact(fact.id), fact.id.constData());
        }
    }
};

CROSSCHECK_TEST(tst_causes, TstCauses)
#include "tst_causes.moc"
