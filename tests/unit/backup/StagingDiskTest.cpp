#include "tests/support/OwnDisk.h"
#include "tests/support/TestMain.h"
#include "tests/unit/backup/RestoreFolder.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

using namespace bloomzy;

namespace {

constexpr const char* fullDiskChild = "StagingDiskChild";
constexpr int wrong = 2;

/// A restore that does not fit on the disk, where only this process sees it.
int stageOnAFullDisk(int, char** argv)
{
    const std::filesystem::path data = std::filesystem::path(argv[1]) / "data";
    const std::filesystem::path unpacked = argv[2];
    const std::string live(100'000, 'l');
    test::RestoreFolder::put(data / "store" / "auth.db", live);
    const TestClock clock;
    auto restore = backup::StoreSwitch::begin(data, {{"point", "2026"}, {{"store", {"auth.db"}}}, {}}, clock);
    const auto copied = restore->copyFrom(unpacked);
    if (copied.has_value() || copied.error().code != api::ErrorCode::insufficientStorage)
        return wrong;
    if (restore->abandon(copied.error().detail).has_error())
        return wrong + 1;
    if (core::readPrivateFile(data / "store" / "auth.db", 1'000'000).value() != live)
        return wrong + 2;
    const auto lie = std::distance(std::filesystem::directory_iterator(data / "restore"), {});
    if (lie != 1 || (*backup::readRestoreJournal(data))->state != backup::RestoreState::abandoned)
        return wrong + 3;
    // As much room as before.
    test::RestoreFolder::put(data / "more", std::string(700'000, 'm'));
    return 0;
}

const test::TestEntry childEntry(fullDiskChild, &stageOnAFullDisk);

} // namespace

class StagingDiskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesLiveDataWholeAndNothingElse();
};

void StagingDiskTest::leavesLiveDataWholeAndNothingElse()
{
    QTemporaryDir disk;
    QTemporaryDir unpacked;
    test::RestoreFolder::put(std::filesystem::path(unpacked.path().toStdString()) / "store" / "auth.db",
                             std::string(3'000'000, 'r'));
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    ownDisk::giveTo(process, disk.path().toLocal8Bit(), 1);
    process.start(QCoreApplication::applicationFilePath(),
                  {QString::fromLatin1(fullDiskChild), disk.path(), unpacked.path()});
    QVERIFY(process.waitForFinished(30'000));
    if (process.exitCode() == ownDisk::refused)
        QSKIP("this system does not let a process have a disk of its own");
    QCOMPARE(process.exitCode(), 0);
}

BLOOMZY_TEST(StagingDiskTest)
#include "StagingDiskTest.moc"
