#include "tests/support/TestMain.h"
#include "tests/unit/backup/RestoreFolder.h"

#include <QTest>

#include <sys/wait.h>

#include <csignal>

using namespace bloomzy;
using backup::RestoreState;
using backup::RestoreStep;
using backup::StoreSwitch;
using backup::SwitchOptions;

namespace {

/// What a child does before it is killed.
using Deed = std::function<void(const test::RestoreFolder&, const SwitchOptions&)>;

void restoreAndKeep(const test::RestoreFolder& folder, const SwitchOptions& options)
{
    auto restore = StoreSwitch::begin(folder.data(), folder.request(), folder.clock, options).value();
    restore.copyFrom(folder.unpacked()).value();
    restore.seal().value();
    restore.switchOver().value();
    restore.beginTrial().value();
    restore.commit().value();
}

void restoreAndPutBack(const test::RestoreFolder& folder, const SwitchOptions& options)
{
    auto restore = StoreSwitch::begin(folder.data(), folder.request(), folder.clock, options).value();
    restore.copyFrom(folder.unpacked()).value();
    restore.seal().value();
    restore.switchOver().value();
    restore.rollBack("It was not healthy.").value();
}

void restoreAndAbandon(const test::RestoreFolder& folder, const SwitchOptions& options)
{
    auto restore = StoreSwitch::begin(folder.data(), folder.request(), folder.clock, options).value();
    restore.copyFrom(folder.unpacked()).value();
    restore.seal().value();
    restore.abandon("Cancelled.").value();
}

void recover(const test::RestoreFolder& folder, const SwitchOptions& options)
{
    (void)backup::recoverRestore(folder.data(), folder.clock, options).value();
}

/// In a process of its own, which ends by SIGKILL as soon as `step` steps were reached. Whether it was killed.
bool killAt(int step, const Deed& deed, const test::RestoreFolder& folder, bool canExchange)
{
    const pid_t child = ::fork();
    if (child == 0) {
        int reached = 0;
        deed(folder, {[&](RestoreStep) {
                          if (reached++ == step)
                              ::raise(SIGKILL);
                      },
                      canExchange});
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
}

/// The journal says which of the two the installation is.
void verifyWhole(const test::RestoreFolder& folder)
{
    const auto journal = backup::recoverRestore(folder.data(), folder.clock);
    QVERIFY2(journal.has_value(), journal.has_error() ? journal.error().cause.c_str() : "");
    if ((*journal)->state == RestoreState::switched) {
        // Nothing of the former one is lost before a server has started over the restored one.
        QVERIFY(!folder.isWhollyFormer());
        StoreSwitch::resume(folder.data(), folder.clock).value().rollBack("for the test").value();
        QVERIFY(folder.isWhollyFormer());
    } else if (backup::isRestoredLive((*journal)->state)) {
        QVERIFY(folder.isWhollyRestored());
    } else {
        QVERIFY(backup::isEnd((*journal)->state));
        QVERIFY(folder.isWhollyFormer());
    }
    QVERIFY(folder.remains().empty());
}

int rounds()
{
    return qEnvironmentVariableIntValue("BLOOMZY_SOAK") > 0 ? 20 : 1;
}

} // namespace

/// A restore that is cut off by force at each of its steps, and the recovery after it too.
class StoreSwitchKillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWhollyTheOneOrTheOther_data();
    void isWhollyTheOneOrTheOther();
    void recoversFromItsOwnRecovery_data() { isWhollyTheOneOrTheOther_data(); }
    void recoversFromItsOwnRecovery();
};

void StoreSwitchKillTest::isWhollyTheOneOrTheOther_data()
{
    QTest::addColumn<int>("deed");
    QTest::addColumn<bool>("canExchange");
    QTest::addColumn<bool>("withAudit");
    const char* names[] = {"kept", "put back", "abandoned"};
    for (int deed = 0; deed < 3; ++deed)
        for (const bool canExchange : {true, false})
            for (const bool withAudit : {false, true})
                QTest::addRow("%s, %s, %s", names[deed], canExchange ? "one rename" : "three renames",
                              withAudit ? "with the log" : "store")
                    << deed << canExchange << withAudit;
}

namespace {

Deed deedOf(int number)
{
    return std::array<Deed, 3>{&restoreAndKeep, &restoreAndPutBack, &restoreAndAbandon}[std::size_t(number)];
}

std::vector<backup::RestorePart> partsOf(bool withAudit)
{
    return withAudit ? test::bothParts() : std::vector<backup::RestorePart>{{"store", {"auth.db", "catalog.db"}}};
}

} // namespace

void StoreSwitchKillTest::isWhollyTheOneOrTheOther()
{
    QFETCH(int, deed);
    QFETCH(bool, canExchange);
    QFETCH(bool, withAudit);
    for (int round = 0; round < rounds(); ++round) {
        int step = 0;
        for (bool killed = true; killed; ++step) {
            test::RestoreFolder folder(partsOf(withAudit));
            folder.noteFormer();
            killed = killAt(step, deedOf(deed), folder, canExchange);
            verifyWhole(folder);
            if (QTest::currentTestFailed())
                qFatal("killed at step %d", step);
        }
        QVERIFY(step > 5);
    }
}

/// Every pair of steps with BLOOMZY_SOAK, and otherwise each step of a restore with a third of those of its recovery.
void StoreSwitchKillTest::recoversFromItsOwnRecovery()
{
    QFETCH(int, deed);
    QFETCH(bool, canExchange);
    QFETCH(bool, withAudit);
    const int stride = rounds() > 1 ? 1 : 3;
    bool first = true;
    for (int step = 0; first; ++step) {
        bool second = true;
        for (int then = step % stride; second; then += stride) {
            test::RestoreFolder folder(partsOf(withAudit));
            folder.noteFormer();
            first = killAt(step, deedOf(deed), folder, canExchange);
            // The system may have learnt to exchange meanwhile.
            second = killAt(then, &recover, folder, then % 2 == 0 ? canExchange : !canExchange);
            verifyWhole(folder);
            if (QTest::currentTestFailed())
                qFatal("killed at step %d, and at step %d of the recovery", step, then);
        }
    }
}

BLOOMZY_APPLESS_TEST(StoreSwitchKillTest)
#include "StoreSwitchKillTest.moc"
