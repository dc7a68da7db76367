#include "page/steps.h"
#include "support/steps.h"
#include "support/test.h"

using namespace crosscheck;
using namespace Qt::StringLiterals;

class TstPageSteps : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyStepStandsOnceInTheCodeAndOnceInTheTable()
    {
        test::everyStepStandsOnceInTheCodeAndOnceInTheTable(page::stepTable(), u"page"_s);
    }
    void everyRowHasATitleAndAnAddress() { test::everyStepHasATitleAndAnAddress(page::stepTable()); }
};

CROSSCHECK_TEST(tst_page_steps, TstPageSteps)
#include "tst_page_steps.moc"
