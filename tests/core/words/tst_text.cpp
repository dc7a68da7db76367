#include "support/test.h"
#include "words/text.h"

using namespace crosscheck;

namespace {
constexpr words::Sentence greeting{"greeting", "words", "Dear %2, from %1: 100 % of %3"};
}

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
    void anEmptyTextSaysNothing() { QCOMPARE(words::say(words::Text()), QString()); }
};

CROSSCHECK_TEST(tst_text, TstText)
#include "tst_text.moc"
