#include "tests/support/TestMain.h"
#include "tests/unit/host/RestoredInstallation.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

#include <csignal>

using namespace bloomzy;
using backup::RestoreState;
using test::RestoredInstallation;

namespace {

constexpr const char* childName = "RestoreKillChild";

/// A restore and the server's start over it, in a process of its own that ends by SIGKILL once `step` steps were
/// reached.
int restoreInChild(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    RestoredInstallation all(application.arguments().at(1).toStdString());
    const int step = application.arguments().at(2).toInt();
    int reached = 0;
    const auto count = [&](backup::RestoreStep) {
        if (reached++ == step)
            ::raise(SIGKILL);
    };
    all.switchOver(count);
    return all.start(count).has_value() ? 0 : 1;
}

const test::TestEntry child(childName, &restoreInChild);

/// Whether it was killed.
bool killAt(const QString& folder, int step)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(QCoreApplication::applicationFilePath(),
                  {QString::fromLatin1(childName), folder, QString::number(step)});
    process.waitForFinished(60'000);
    const bool killed = process.exitStatus() == QProcess::CrashExit;
    if (!killed && process.exitCode() != 0)
        qFatal("the restore failed");
    return killed;
}

} // namespace

/// `kill -9` at each step of a restore, with real databases and a server that starts over them.
class RestoreKillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWhollyTheOneOrTheOther();
};

void RestoreKillTest::isWhollyTheOneOrTheOther()
{
    const int rounds = qEnvironmentVariableIntValue("BLOOMZY_SOAK") > 0 ? 20 : 1;
    int kept = 0;
    int back = 0;
    for (int round = 0; round < rounds; ++round)
        for (int step = 0;; ++step) {
            QTemporaryDir folder;
            RestoredInstallation all(folder.path().toStdString());
            all.run();
            all.mark("restored");
            all.takeBackup();
            all.mark("former");
            const bool killed = killAt(folder.path(), step);
            all.run();
            const auto journal = all.journal();
            QVERIFY(backup::isEnd(journal.state) && journal.told);
            const bool isRestored = journal.state == RestoreState::restored;
            const std::vector<std::string> expected(4, isRestored ? "restored" : "former");
            QCOMPARE(all.marks(), expected);
            QCOMPARE(std::distance(std::filesystem::directory_iterator(all.data / "restore"), {}), std::ptrdiff_t(1));
            // Each that was tried is told, and each that came to nothing.
            const auto told =
                all.texts("audit", "SELECT outcome FROM events WHERE action = 'backup.restore' ORDER BY sequence DESC");
            QCOMPARE(told.at(0), std::string(isRestored ? "success" : "failure"));
            ++(isRestored ? kept : back);
            if (!killed)
                break;
        }
    QVERIFY(kept > 3 * rounds && back > 5 * rounds);
}

BLOOMZY_TEST(RestoreKillTest)
#include "RestoreKillTest.moc"
