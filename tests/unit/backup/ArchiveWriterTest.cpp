#include "backend/backup/archive/ArchiveWriter.h"

#include "backend/backup/archive/ArchiveReader.h"
#include "tests/support/TestMain.h"
#include "tests/unit/backup/AgeTexts.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace bloomzy;
using namespace bloomzy::backup;

namespace {

archive::ArchiveFacts someFacts()
{
    return {"0.1.0", *core::parseTime("2026-12-01T10:20:30.5Z"), "0192f0c1-installation",
            archive::AuditNote{"example.com/log\n12\nhash\n"}};
}

/// Bytes of a seeded generator, half of them zeros; nothing of them is kept.
class NoiseSource : public ByteSource
{
public:
    explicit NoiseSource(std::int64_t size, unsigned seed = 1)
        : m_left(size)
        , m_piece(ageTexts::noise(1 << 16, seed) + std::string(1 << 16, '\0'))
    {
    }
    core::Result<std::size_t> read(std::span<char> into) override
    {
        const std::size_t wanted = std::min(into.size(), static_cast<std::size_t>(m_left));
        const std::size_t count = m_piece.copy(into.data(), wanted, m_at);
        m_at = (m_at + count) % m_piece.size();
        m_left -= static_cast<std::int64_t>(count);
        return count;
    }

private:
    std::int64_t m_left;
    std::string m_piece;
    std::size_t m_at = 0;
};

archive::Member noiseMember(std::string path, std::int64_t size)
{
    return {std::move(path),
            archive::MemberKind::file,
            size,
            [size]() -> core::Result<std::unique_ptr<ByteSource>> {
                return std::unique_ptr<ByteSource>(std::make_unique<NoiseSource>(size));
            },
            {}};
}

/// A member whose readings differ: the n-th is made by sources[n].
archive::Member fickleMember(std::int64_t size, std::vector<std::int64_t> sizes, std::vector<unsigned> seeds)
{
    const auto turn = std::make_shared<std::size_t>(0);
    return {"store/auth.db",
            archive::MemberKind::file,
            size,
            [=]() -> core::Result<std::unique_ptr<ByteSource>> {
                const std::size_t now = (*turn)++;
                return std::unique_ptr<ByteSource>(std::make_unique<NoiseSource>(sizes[now], seeds[now]));
            },
            {}};
}

core::Result<std::vector<archive::TableRows>> countNothing(const std::filesystem::path& /*file*/)
{
    return std::vector<archive::TableRows>{};
}

} // namespace

/// Writing a backup: whole, or nothing.
class ArchiveWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void refusesANameThatIsTaken();
    void refusesMembersThatMayNotBe();
    void refusesWhatChangesMeanwhile();
    void refusesNoRecipient();
    void cancelsAtEachStep();
    void writesWhatIsRead();
    void tellsHowFarItIs();
    void eachKindOfCompressionReads_data();
    void eachKindOfCompressionReads();

private:
    core::Result<archive::Manifest> write(const std::vector<archive::Member>& members, const archive::Watch& watch = {},
                                          const ZstdOptions& compression = {})
    {
        const std::vector recipients{m_identity.recipient()};
        return archive::writeArchive(path("backup"), someFacts(), members, recipients, watch, compression);
    }
    [[nodiscard]] QStringList content() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    [[nodiscard]] std::filesystem::path path(const char* name) const
    {
        return std::filesystem::path(m_folder->path().toStdString()) / name;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    age::Identity m_identity = ageTexts::newIdentity();
};

void ArchiveWriterTest::refusesANameThatIsTaken()
{
    QFile taken(QString::fromStdString(path("backup")));
    QVERIFY(taken.open(QIODevice::ReadWrite) && taken.write("an older backup") > 0 && taken.flush());
    const auto refused = write({archive::memberOfText("a", "b")});
    QVERIFY(refused.has_error() && refused.error().code == api::ErrorCode::conflict);
    QVERIFY(taken.seek(0));
    QCOMPARE(taken.readAll(), QByteArray("an older backup"));
    QCOMPARE(content(), QStringList{QStringLiteral("backup")});
}

void ArchiveWriterTest::refusesMembersThatMayNotBe()
{
    const std::vector<std::vector<archive::Member>> all{
        {},
        {archive::memberOfText("../a", "b")},
        {archive::memberOfText("manifest.json", "b")},
        {archive::memberOfText("a", "b"), archive::memberOfText("a", "c")},
        {archive::memberOfText("a", "b"), archive::memberOfText("a/b", "c")}};
    for (const auto& members : all) {
        const auto refused = write(members);
        QVERIFY(refused.has_error() && refused.error().code == api::ErrorCode::conflict);
    }
    QVERIFY(archive::memberOfFile("a", archive::MemberKind::file, path("missing")).has_error());
    QVERIFY(archive::memberOfFile("a", archive::MemberKind::file, path(".")).has_error());
    QCOMPARE(content(), QStringList());
}

void ArchiveWriterTest::refusesWhatChangesMeanwhile()
{
    const std::int64_t size = 300000;
    const std::vector<std::vector<archive::Member>> all{{fickleMember(size, {size + 1, size}, {1, 1})},
                                                        {fickleMember(size, {size - 1, size}, {1, 1})},
                                                        {fickleMember(size, {size, size}, {1, 2})},
                                                        {fickleMember(size, {size, size - 1}, {1, 1})},
                                                        {fickleMember(size, {size, size + 1}, {1, 1})}};
    for (const auto& members : all) {
        const auto refused = write(members);
        QVERIFY(refused.has_error());
        QCOMPARE(refused.error().cause, std::string("archive: \"store/auth.db\" in it changed while it was read"));
    }
    QCOMPARE(content(), QStringList());
}

void ArchiveWriterTest::refusesNoRecipient()
{
    const auto refused = archive::writeArchive(path("backup"), someFacts(), {archive::memberOfText("a", "b")}, {});
    QVERIFY(refused.has_error() && refused.error().code == api::ErrorCode::invalid);
    QCOMPARE(content(), QStringList());
}

void ArchiveWriterTest::cancelsAtEachStep()
{
    for (int step = 1; step <= 8; ++step) {
        int asked = 0;
        const auto refused = write({noiseMember("a", 1 << 20)}, {{}, [&] { return ++asked == step; }}, {3, step % 3});
        QVERIFY(refused.has_error());
        QCOMPARE(refused.error().cause, std::string("cancelled"));
        QCOMPARE(asked, step);
        QCOMPARE(content(), QStringList());
    }
}

void ArchiveWriterTest::writesWhatIsRead()
{
    const auto manifest = write(
        {noiseMember("store/auth.db", 700001), archive::memberOfText("settings.json", "{}"), noiseMember("empty", 0)});
    QVERIFY(manifest.has_value());
    QCOMPARE(content(), QStringList{QStringLiteral("backup")});
    QCOMPARE(QFile::permissions(QString::fromStdString(path("backup"))) & ~(QFile::ReadUser | QFile::WriteUser),
             QFile::ReadOwner | QFile::WriteOwner);
    QCOMPARE(manifest->created, std::string("2026-12-01T10:20:30.500000Z"));
    QCOMPARE(manifest->contents.size(), std::size_t{3});

    const std::span identities(&m_identity, 1);
    QVERIFY(archive::readManifest(path("backup"), identities).value() == *manifest);
    QVERIFY(archive::verifyArchive(path("backup"), identities).value() == *manifest);
    QVERIFY(archive::unpackArchive(path("backup"), identities, path("new"), countNothing).value() == *manifest);
    QFile unpacked(QString::fromStdString(path("new/store/auth.db")));
    QVERIFY(unpacked.open(QIODevice::ReadOnly));
    std::string expected(700001, '\0');
    NoiseSource source(700001);
    QVERIFY(readFully(source, expected).has_value());
    QVERIFY(unpacked.readAll().toStdString() == expected);
    QCOMPARE(QFileInfo(QString::fromStdString(path("new/empty"))).size(), 0);
}

void ArchiveWriterTest::tellsHowFarItIs()
{
    std::vector<std::int64_t> told;
    std::int64_t all = 0;
    const archive::Watch watch{[&](std::int64_t done, std::int64_t total) { told.push_back(done), all = total; }, {}};
    QVERIFY(write({noiseMember("a", 2000000), noiseMember("b", 300000)}, watch).has_value());
    QCOMPARE(all, std::int64_t{4600000});
    QCOMPARE(told.back(), all);
    QVERIFY(std::ranges::is_sorted(told));
    told.clear();
    QVERIFY(archive::verifyArchive(path("backup"), std::span(&m_identity, 1), watch).has_value());
    QCOMPARE(all, std::int64_t{2300000});
    QCOMPARE(told.back(), all);
    const archive::Watch stopped{{}, [] { return true; }};
    const auto refused =
        archive::unpackArchive(path("backup"), std::span(&m_identity, 1), path("new"), countNothing, stopped);
    QVERIFY(refused.has_error());
    QCOMPARE(refused.error().cause, std::string("cancelled"));
    QCOMPARE(content(), QStringList{QStringLiteral("backup")});
}

void ArchiveWriterTest::eachKindOfCompressionReads_data()
{
    QTest::addColumn<int>("level");
    QTest::addColumn<int>("workers");
    for (const int level : {1, 3, 19}) {
        for (const int workers : {0, 1, 2})
            QTest::addRow("level %d, %d workers", level, workers) << level << workers;
    }
}

void ArchiveWriterTest::eachKindOfCompressionReads()
{
    QFETCH(int, level);
    QFETCH(int, workers);
    const auto manifest = write({noiseMember("a", 5000000)}, {}, {level, workers});
    QVERIFY(manifest.has_value());
    QVERIFY(archive::verifyArchive(path("backup"), std::span(&m_identity, 1)).value() == *manifest);
}

BLOOMZY_APPLESS_TEST(ArchiveWriterTest)
#include "ArchiveWriterTest.moc"
