#include "backend/host/StartFailure.h"

#include "tests/support/TestMain.h"

#include <QTest>

#include <set>
#include <stdexcept>
#include <sysexits.h>

using namespace bloomzy::host;

class StartFailureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesToGiveTheValueOfAFailure()
    {
        const Started<int> failed = StartFailure{StartReason::diskFull, "The disk is full.", "errno 28"};
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(failed.value()), std::logic_error);
    }

    void givesEachReasonItsOwnNameAndAFailingCode()
    {
        std::set<std::string_view> names;
        for (int value = 0; value <= static_cast<int>(StartReason::internal); ++value) {
            const auto reason = static_cast<StartReason>(value);
            QVERIFY2(names.insert(reasonName(reason)).second, reasonName(reason).data());
            QVERIFY(exitCode(reason) >= EX__BASE && exitCode(reason) <= EX__MAX);
        }
    }

    void tellsWhatCanBeTriedAgainFromWhatCannot()
    {
        QCOMPARE(exitCode(StartReason::folderInUse), EX_TEMPFAIL);
        QCOMPARE(exitCode(StartReason::badArguments), EX_USAGE);
        QCOMPARE(exitCode(StartReason::newerDatabase), EX_CONFIG);
        QCOMPARE(reasonName(StartReason::portInUse), std::string_view("portInUse"));
    }

    void takesAReasonThatIsNoneForAnErrorOfItsOwn()
    {
        QCOMPARE(reasonName(static_cast<StartReason>(99)), std::string_view("internal"));
        QCOMPARE(exitCode(static_cast<StartReason>(99)), EX_SOFTWARE);
    }
};

BLOOMZY_APPLESS_TEST(StartFailureTest)
#include "StartFailureTest.moc"
