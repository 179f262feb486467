#include "tests/support/OwnDisk.h"
#include "tests/support/TestMain.h"
#include "tests/unit/host/RestorableBackup.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

#include <csignal>
#include <fstream>

using namespace bloomzy;
using test::RestorableBackup;
using test::RestoredInstallation;

namespace {

constexpr const char* killedName = "StoppedRestoreKilledChild";
constexpr const char* fullName = "StoppedRestoreFullDiskChild";
constexpr int wrongAnswer = 2;

host::StoppedRestoreOptions restoreOf(const std::filesystem::path& where, const std::string& identity)
{
    host::StoppedRestoreOptions options;
    options.dataFolder = where / "data";
    options.file = where / "file.backup";
    options.identities = {backup::age::Identity::of(identity).value()};
    return options;
}

/// A restore in a process of its own, which ends by SIGKILL once `step` steps were reached.
int restoreUntilKilled(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    auto options = restoreOf(argv[1], argv[2]);
    const int step = application.arguments().at(3).toInt();
    int reached = 0;
    options.reached = [&](backup::RestoreStep) {
        if (reached++ == step)
            ::raise(SIGKILL);
    };
    const core::SystemClock clock;
    test::MemoryLog log;
    const auto done = host::restoreStopped(options, clock, log);
    return done.has_value() && done->end == api::RestoreEnd::restored ? 0 : wrongAnswer;
}

/// All but so many bytes of a disk.
void fill(const std::filesystem::path& disk, std::size_t room)
{
    const std::filesystem::path file = disk / "filler";
    std::filesystem::remove(file);
    const auto free = std::filesystem::space(disk).available;
    std::ofstream(file, std::ios::binary) << std::string(free > room ? free - room : 0, 'f');
}

std::map<std::string, std::string> withoutJournal(const std::filesystem::path& folder)
{
    auto content = test::contentOf(folder);
    content.erase("restore/journal.json");
    return content;
}

/// Restores onto a disk that has more room each time, until it suffices. Only this process sees the disk.
int restoreOntoAFullDisk(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const std::filesystem::path disk = argv[1];
    std::filesystem::copy(argv[3], disk / "data", std::filesystem::copy_options::recursive);
    auto options = restoreOf(argv[4], argv[2]);
    options.dataFolder = disk / "data";
    const auto before = withoutJournal(options.dataFolder);
    const core::SystemClock clock;
    test::MemoryLog log;
    for (std::size_t room = 8 * 1024; room < (std::size_t{16} << 20); room *= 2) {
        fill(disk, room);
        const auto done = host::restoreStopped(options, clock, log);
        if (done.has_value())
            return room > 64 * 1024 && done->end == api::RestoreEnd::restored ? 0 : wrongAnswer;
        if (done.error().code != api::ErrorCode::insufficientStorage)
            return wrongAnswer + 1;
        if (withoutJournal(options.dataFolder) != before)
            return wrongAnswer + 2;
    }
    return wrongAnswer + 3;
}

const test::TestEntry killedEntry(killedName, &restoreUntilKilled);
const test::TestEntry fullEntry(fullName, &restoreOntoAFullDisk);

} // namespace

/// Restores of a whole backup file that end in the middle.
class StoppedRestoreKillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void leavesAllAsItWasOnAFullDisk();
    void isWhollyTheOneOrTheOther_data();
    void isWhollyTheOneOrTheOther();

private:
    [[nodiscard]] std::filesystem::path where() const { return m_folder->path().toStdString(); }
    /// Whether it was killed.
    [[nodiscard]] bool killAt(const std::filesystem::path& place, int step) const
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedChannels);
        process.start(QCoreApplication::applicationFilePath(),
                      {QString::fromLatin1(killedName), QString::fromStdString(place.string()),
                       QString::fromStdString(m_identity), QString::number(step)});
        process.waitForFinished(120'000);
        if (process.exitStatus() == QProcess::CrashExit)
            return true;
        if (process.exitCode() != 0)
            qFatal("the restore failed");
        return false;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_identity;
};

void StoppedRestoreKillTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    RestoredInstallation all(where());
    all.run();
    all.addUser("early");
    RestorableBackup backup(all);
    backup.write(where() / "file.backup");
    m_identity = backup.recoveryText;
    all.addUser("late");
    all.run();
}

void StoppedRestoreKillTest::leavesAllAsItWasOnAFullDisk()
{
    QTemporaryDir disk;
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    ownDisk::giveTo(process, disk.path().toLocal8Bit(), 16);
    process.start(QCoreApplication::applicationFilePath(),
                  {QString::fromLatin1(fullName), disk.path(), QString::fromStdString(m_identity),
                   QString::fromStdString((where() / "data").string()), QString::fromStdString(where().string())});
    QVERIFY(process.waitForFinished(120'000));
    if (process.exitCode() == ownDisk::refused)
        QSKIP("this system gives a process no disk of its own");
    QCOMPARE(process.exitCode(), 0);
}

void StoppedRestoreKillTest::isWhollyTheOneOrTheOther_data()
{
    QTest::addColumn<bool>("bare");
    QTest::newRow("over a server") << false;
    QTest::newRow("on a bare machine") << true;
}

void StoppedRestoreKillTest::isWhollyTheOneOrTheOther()
{
    QFETCH(bool, bare);
    const int rounds = qEnvironmentVariableIsSet("BLOOMZY_SOAK") ? 20 : 1;
    int kept = 0;
    int back = 0;
    for (int round = 0; round < rounds; ++round)
        for (int step = 0;; ++step) {
            QTemporaryDir place;
            const std::filesystem::path there = place.path().toStdString();
            std::filesystem::copy_file(where() / "file.backup", there / "file.backup");
            if (!bare)
                std::filesystem::copy(where() / "data", there / "data", std::filesystem::copy_options::recursive);
            const bool killed = killAt(there, step);
            RestoredInstallation after(there);
            after.run();
            const bool isRestored = after.journal().state == backup::RestoreState::restored;
            const auto users = after.texts("auth", "SELECT id FROM users ORDER BY id");
            const std::vector<std::string> former =
                bare ? std::vector<std::string>() : std::vector<std::string>{"early", "late"};
            QCOMPARE(users, isRestored ? std::vector<std::string>{"early"} : former);
            QCOMPARE(std::distance(std::filesystem::directory_iterator(after.data / "restore"), {}), std::ptrdiff_t(1));
            QVERIFY(backup::isEnd(after.journal().state));
            ++(isRestored ? kept : back);
            if (!killed)
                break;
        }
    QVERIFY(kept > 3 * rounds && back > 5 * rounds);
}

BLOOMZY_TEST(StoppedRestoreKillTest)
#include "StoppedRestoreKillTest.moc"
