#include "support/test.h"
#include "words/argument.h"

#include <QTranslator>

using namespace crosscheck;

namespace {
constexpr words::Sentence greeting{"greeting", "words", "Dear %2, from %1: 100 % of %3"};
constexpr words::Sentence someone{"someone", "words", "somebody"};
} // namespace

class TstText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void argumentsAreFilledOnce()
    {
        const words::Text text = words::text(greeting, QStringLiteral("%2"), QStringLiteral("you"));
        QCOMPARE(words::english(text), QStringLiteral("Dear you, from %2: 100 % of %3"));
        QCOMPARE(text.id(), QByteArray("greeting"));
    }
    /// A sentence inside a sentence is put into the language of the whole, and is plain English in JSON.
    void anArgumentIsTranslatedWithTheWhole()
    {
        struct Other : QTranslator
        {
            bool isEmpty() const override { return false; }
            QString translate(const char*, const char* source, const char*, int) const override
            {
                return qstrcmp(source, "somebody") == 0 ? QStringLiteral("jemand") : QString();
            }
        } other;
        const words::Text text = words::text(greeting, words::argument(someone), QStringLiteral("you"));
        QCOMPARE(words::english(text), QStringLiteral("Dear you, from somebody: 100 % of %3"));
        QCOMPARE(words::englishArguments(text),
                 (QStringList{QStringLiteral("somebody"), QStringLiteral("you")}));
        QCoreApplication::installTranslator(&other);
        const QString said = words::say(text);
        QCoreApplication::removeTranslator(&other);
        QCOMPARE(said, QStringLiteral("Dear you, from jemand: 100 % of %3"));
    }
    /// A sentence inside a sentence inside a sentence keeps its own arguments apart from those outside.
    void argumentsNest()
    {
        const words::Text inner = words::text(greeting, words::argument(someone), QStringLiteral("%1"));
        const words::Text outer = words::text(greeting, QStringLiteral("me"), words::argument(inner));
        QCOMPARE(words::english(outer),
                 QStringLiteral("Dear Dear %1, from somebody: 100 % of %3, from me: 100 % of %3"));
    }
    void anEmptyTextSaysNothing() { QCOMPARE(words::say(words::Text()), QString()); }
};

CROSSCHECK_TEST(tst_text, TstText)
#include "tst_text.moc"
