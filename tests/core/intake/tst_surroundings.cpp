#include "intake/intake.h"
#include "support/test.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace crosscheck;
using namespace Qt::StringLiterals;

namespace {

struct Kind
{
    QString id, shell, language, prompt, text;
    bool multiline = false; ///< its body has lines of its own, which bash takes with their blanks
};

Kind kindOf(const QJsonObject& row)
{
    return {row["id"_L1].toString(),     row["shell"_L1].toString(), row["language"_L1].toString(),
            row["prompt"_L1].toString(), row["text"_L1].toString(),  row.contains("body"_L1)};
}

/// The kind's text as it stands in what people paste around it.
QByteArray wrapped(const Kind& kind, const QJsonObject& around)
{
    QString text = around["text"_L1].toString();
    text.replace("%P"_L1, kind.prompt).replace("%L"_L1, kind.language).replace("%T"_L1, kind.text);
    const QString line = around["line"_L1].toString();
    if (!line.isEmpty()) {
        QStringList lines = text.split(u'\n');
        for (QString& one : lines)
            one = QString(line).replace("%1"_L1, one);
        text = lines.join(u'\n');
    }
    return text.toUtf8();
}

} // namespace

/// A copied request is the same request whatever a person pastes along with it: prose, fences, prompts, output, the error's text, the
/// server's program.
class TstSurroundings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(CROSSCHECK_TEST_DATA) + u"/data/surroundings.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_table = QJsonDocument::fromJson(file.readAll()).object();
        QVERIFY(m_table["kinds"_L1].toArray().size() > 25);
        QVERIFY(m_table["around"_L1].toArray().size() > 70);
    }
    void sameRequest()
    {
        QStringList faults;
        for (const QJsonValue& row : m_table["kinds"_L1].toArray()) {
            const Kind kind = kindOf(row.toObject());
            const intake::Understood alone = intake::understand(kind.text.toUtf8());
            QVERIFY2(alone.requests.size() == 1 && !alone.error, qPrintable(kind.id));
            for (const QJsonValue& value : m_table["around"_L1].toArray()) {
                const QJsonObject around = value.toObject();
                if ((around["only"_L1] == "shell"_L1 && kind.shell.isEmpty()) ||
                    (around.contains("line"_L1) && kind.multiline) ||
                    around["beside"_L1].toArray().contains(kind.id))
                    continue;
                const QString fault =
                    difference(alone, intake::understand(wrapped(kind, around)), around["times"_L1].toInt(1));
                if (!fault.isEmpty())
                    faults.append(kind.id + u" / "_s + around["id"_L1].toString() + u": "_s + fault);
            }
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

private:
    static QString difference(const intake::Understood& alone, const intake::Understood& read, int times)
    {
        if (read.error)
            return u"an error"_s;
        if (read.requests.size() != times)
            return u"%1 requests"_s.arg(read.requests.size());
        const page::PageRequest& wanted = alone.requests.first();
        for (int i = 0; i < times; ++i) {
            const page::PageRequest& request = read.requests.at(i);
            if (read.forms.at(i) != alone.forms.first())
                return u"another form"_s;
            if (request.method != wanted.method || request.url != wanted.url)
                return u"another address"_s;
            if (request.headers != wanted.headers || request.body != wanted.body)
                return u"other headers or another body"_s;
        }
        return {};
    }

    QJsonObject m_table;
};

CROSSCHECK_TEST(tst_surroundings, TstSurroundings)
#include "tst_surroundings.moc"
