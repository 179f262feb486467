#include "tests/support/OwnDisk.h"
#include "tests/support/TestMain.h"
#include "tests/unit/storage/TestDatabase.h"

#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

namespace bloomzy::storage {

/// A disk that has no room for a snapshot, or loses it on the way. SnapshotOnDisk plays it, on a disk of its own.
class SnapshotDiskTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void leavesNoPartialFileAndTheLiveDataWhole();
};

void SnapshotDiskTest::leavesNoPartialFileAndTheLiveDataWhole()
{
    const QTemporaryDir disk;
    QStringList arguments{disk.path()};
    if (engine() == Engine::postgresql) {
        arguments << m_databases.server().createDatabase();
        // In a namespace of its own the process is nobody's superuser, and has to come to the socket like everybody.
        const QString folder = arguments.last().section(QStringLiteral("host="), 1).section(QLatin1Char('&'), 0, 0);
        QVERIFY(QFile::setPermissions(folder, QFile::Permissions(0x7755)));
    }
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    ownDisk::giveTo(process, disk.path().toLocal8Bit(), 96);
    process.start(QStringLiteral(SNAPSHOT_ON_DISK), arguments);
    QVERIFY(process.waitForFinished(240'000));
    if (process.exitCode() == ownDisk::refused)
        QSKIP("this system does not let a process have a disk of its own");
    QCOMPARE(process.readAll(), QByteArray("ok\n"));
}

} // namespace bloomzy::storage

BLOOMZY_TEST(bloomzy::storage::SnapshotDiskTest)
#include "SnapshotDiskTest.moc"
