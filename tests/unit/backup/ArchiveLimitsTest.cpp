#include "backend/backup/archive/ArchiveReader.h"
#include "backend/backup/archive/ArchiveWriter.h"
#include "backend/backup/archive/UnpackFolder.h"
#include "tests/support/OwnDisk.h"
#include "tests/support/TestMain.h"
#include "tests/unit/backup/AgeTexts.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstring>

using namespace bloomzy;
using namespace bloomzy::backup;

namespace {

constexpr const char* diskVariable = "BLOOMZY_SMALL_DISK";
constexpr std::int64_t mebibyte = 1 << 20;

/// As many seeded bytes as are wanted.
archive::Member bytesWithoutAFile(std::int64_t size)
{
    class Bytes : public ByteSource
    {
    public:
        explicit Bytes(std::int64_t size)
            : m_left(static_cast<std::size_t>(size))
        {
        }
        core::Result<std::size_t> read(std::span<char> into) override
        {
            // Nothing of it comes again, so zstd finds nothing to save.
            const std::size_t count = std::min(into.size(), m_left);
            for (std::size_t at = 0; at < count; at += sizeof(std::uint64_t)) {
                const std::uint64_t word = m_random();
                std::memcpy(into.data() + at, &word, std::min(sizeof word, count - at));
            }
            m_left -= count;
            return count;
        }

    private:
        std::size_t m_left;
        std::mt19937_64 m_random{1};
    };
    const auto open = [size]() -> core::Result<std::unique_ptr<ByteSource>> {
        return std::unique_ptr<ByteSource>(std::make_unique<Bytes>(size));
    };
    return {"store/auth.db", archive::MemberKind::file, size, open, {}};
}

/// Kilobytes, of /proc/self/status.
qint64 memory(const char* line)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray& one : status.readAll().split('\n')) {
        if (one.startsWith(line))
            return one.simplified().split(' ').value(1).toLongLong();
    }
    return -1;
}

/// From here on the peak counts.
void forgetThePeak()
{
    QFile references(QStringLiteral("/proc/self/clear_refs"));
    if (references.open(QIODevice::WriteOnly))
        references.write("5");
}

core::Result<std::vector<archive::TableRows>> nothingCounted(const std::filesystem::path& /*file*/)
{
    return std::vector<archive::TableRows>{};
}

} // namespace

/// Full disks and memory.
class ArchiveLimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFullDiskLeavesNothing();
    void onASmallDisk();
    void memoryStaysTheSame();

private:
    core::Result<archive::Manifest> write(const std::filesystem::path& file, std::int64_t size)
    {
        const std::vector recipients{m_identity.recipient()};
        return archive::writeArchive(file, {"0.1.0", core::SystemClock().now(), "installation", {}},
                                     {bytesWithoutAFile(size)}, recipients);
    }

    age::Identity m_identity = ageTexts::newIdentity();
};

void ArchiveLimitsTest::aFullDiskLeavesNothing()
{
    QTemporaryDir disk;
    QProcess child;
    child.setProcessChannelMode(QProcess::MergedChannels);
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(diskVariable), disk.path());
    child.setProcessEnvironment(environment);
    ownDisk::giveTo(child, disk.path().toLocal8Bit(), 4);
    child.start(QCoreApplication::applicationFilePath(),
                {QStringLiteral("ArchiveLimitsTest"), QStringLiteral("onASmallDisk")});
    QVERIFY(child.waitForFinished(60000));
    if (child.exitCode() == ownDisk::refused)
        QSKIP("this system gives a process no disk of its own");
    QVERIFY2(child.exitCode() == 0, child.readAll().constData());
}

void ArchiveLimitsTest::onASmallDisk()
{
    if (!qEnvironmentVariableIsSet(diskVariable))
        return; // aFullDiskLeavesNothing plays it, on a disk of 4 MiB
    const QDir disk(qEnvironmentVariable(diskVariable));
    const std::filesystem::path on = disk.path().toStdString();
    const auto isEmpty = [&] { return disk.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot); };
    const auto isFull = [](const auto& result) {
        return result.has_error() && result.error().code == api::ErrorCode::insufficientStorage;
    };
    QVERIFY(isFull(write(on / "backup", 20 * mebibyte)));
    QVERIFY(isEmpty());

    QTemporaryDir elsewhere;
    const std::filesystem::path large = elsewhere.filePath(QStringLiteral("large")).toStdString();
    QVERIFY(write(large, 8 * mebibyte).has_value());
    QVERIFY(isFull(archive::unpackArchive(large, std::span(&m_identity, 1), on / "new", nothingCounted)));
    QVERIFY(isEmpty());
    {
        // The room that was there is gone meanwhile.
        const auto folder = archive::UnpackFolder::create(on / "new").value();
        QVERIFY(folder->begin("store/auth.db").has_value());
        core::Result<void> written;
        for (int i = 0; i < 100 && written.has_value(); ++i)
            written = folder->write(ageTexts::noise(100000));
        QVERIFY(isFull(written));
    }
    QVERIFY(isEmpty());
    QVERIFY(write(on / "backup", mebibyte).has_value());
    QVERIFY(archive::unpackArchive(on / "backup", std::span(&m_identity, 1), on / "new", nothingCounted).has_value());
}

void ArchiveLimitsTest::memoryStaysTheSame()
{
    QTemporaryDir folder;
    const std::filesystem::path file = folder.filePath(QStringLiteral("backup")).toStdString();
    const qint64 before = memory("VmRSS");
    forgetThePeak();
    QVERIFY(write(file, 200 * mebibyte).has_value());
    const qint64 writing = memory("VmHWM") - before;
    forgetThePeak();
    const qint64 between = memory("VmRSS");
    QVERIFY(archive::verifyArchive(file, std::span(&m_identity, 1)).has_value());
    const qint64 reading = memory("VmHWM") - between;
    qInfo("writing took %lld KiB, reading %lld KiB", writing, reading);
    QVERIFY2(writing < 64 * 1024, qPrintable(QString::number(writing)));
    QVERIFY2(reading < 16 * 1024, qPrintable(QString::number(reading)));
}

BLOOMZY_TEST(ArchiveLimitsTest)
#include "ArchiveLimitsTest.moc"
