#include "fetch/trace.h"
#include "support/steps.h"
#include "support/test.h"

using namespace crosscheck;
using namespace Qt::StringLiterals;

class TstSteps : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyStepStandsOnceInTheCodeAndOnceInTheTable()
    {
        test::everyStepStandsOnceInTheCodeAndOnceInTheTable(fetch::stepTable(), u"fetch"_s);
    }
    void everyRowHasATitleAndAnAddress() { test::everyStepHasATitleAndAnAddress(fetch::stepTable()); }
};

CROSSCHECK_TEST(tst_steps, TstSteps)
#include "tst_steps.moc"
