#include "backend/backup/archive/Tar.h"
#include "tests/support/TestMain.h"
#include "tests/unit/backup/ArchiveTrial.h"

#include <QTest>

using namespace bloomzy;
using namespace bloomzy::backup;
using namespace archiveMaker;

/// Files that were damaged or made for another key, and stages that are not what they must be.
class ArchiveDamageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherKey();
    void aNewerFormat();
    void eachFlippedByte();
    void flippedBytesOfALargeOne();
    void eachTruncation();
    void wrongStages_data();
    void wrongStages();
    void aFolderThatIsThere();
    void moreThanTheCallerAllows();
    void rowsThatAreNotThere();
    void theSmallOneIsRight();

private:
    ArchiveTrial m_trial;
};

void ArchiveDamageTest::anotherKey()
{
    m_trial.write(fileOf(tarOf(ArchiveTrial::small()), m_trial.recipient()));
    const age::Identity other = ageTexts::newIdentity();
    const auto read =
        archive::unpackArchive(m_trial.path("backup"), std::span(&other, 1), m_trial.path("new"), ArchiveTrial::noRows);
    QVERIFY(read.has_error());
    QCOMPARE(read.error().faults.front().code, std::string("backup.key"));
    QVERIFY(m_trial.isClean());
}

void ArchiveDamageTest::aNewerFormat()
{
    const std::string text = R"({"format":2,"needs":"9.4.1","shape":{"nobody":["knows"]}})";
    const core::Error error = m_trial.errorOf(tarManifest(text) + "whatever that format has");
    QCOMPARE(error.faults.front().code, std::string("backup.newer"));
    QVERIFY(error.faults.front().detail.find("9.4.1") != std::string::npos);
    const core::Error odd = m_trial.errorOf(tarManifest(R"({"format":2,"needs":"\u001b[1m<b>"})"));
    QVERIFY(odd.faults.front().detail.find("a newer version") != std::string::npos);
}

void ArchiveDamageTest::eachFlippedByte()
{
    const std::string file = fileOf(tarOf(ArchiveTrial::small()), m_trial.recipient());
    for (std::size_t at = 0; at < file.size(); ++at) {
        std::string changed = file;
        changed[at] = static_cast<char>(changed[at] ^ (1 << (at % 8)));
        QVERIFY2(!m_trial.refusalOf(changed).empty(), qPrintable(QString::number(at)));
        QVERIFY(m_trial.isClean());
    }
}

void ArchiveDamageTest::flippedBytesOfALargeOne()
{
    const std::vector<Content> contents{{"store/auth.db", ageTexts::noise(1'000'000, 3)},
                                        {"store/catalog.db", ageTexts::noise(2'000'000, 4)}};
    const std::string file = fileOf(tarOf(contents), m_trial.recipient());
    const int flips = qEnvironmentVariableIntValue("BLOOMZY_SOAK") > 0 ? 1000 : 12;
    std::mt19937_64 random(5);
    for (int i = 0; i < flips; ++i) {
        const std::size_t at = random() % file.size();
        std::string changed = file;
        changed[at] = static_cast<char>(changed[at] ^ (1 << (random() % 8)));
        QVERIFY2(!m_trial.refusalOf(changed).empty(), qPrintable(QString::number(at)));
        QVERIFY(m_trial.isClean());
    }
    // The member in which it is, is named.
    std::string changed = file;
    changed[changed.size() / 2] ^= 1;
    const std::string cause = m_trial.refusalOf(changed);
    QVERIFY2(cause.starts_with("archive: \"store/catalog.db\" in it is damaged"), cause.c_str());
}

void ArchiveDamageTest::eachTruncation()
{
    const std::string file = fileOf(tarOf(ArchiveTrial::small()), m_trial.recipient());
    for (std::size_t length = 0; length < file.size(); ++length)
        QVERIFY2(!m_trial.refusalOf(file.substr(0, length)).empty(), qPrintable(QString::number(length)));
    QVERIFY(m_trial.isClean());
    // The same inside, where a thief of the recipient's text could cut.
    const std::string tar = tarOf(ArchiveTrial::small());
    for (std::size_t length = 0; length < tar.size(); length += 256)
        QVERIFY2(!m_trial.refusalOf(fileOf(tar.substr(0, length), m_trial.recipient())).empty(),
                 qPrintable(QString::number(length)));
}

void ArchiveDamageTest::wrongStages_data()
{
    QTest::addColumn<std::string>("plain");
    QTest::addColumn<QString>("cause");
    const std::string frame = zstdOf(tarOf(ArchiveTrial::small()));
    const auto row = [](const char* name, const std::string& plain, const char* cause) {
        QTest::newRow(name) << plain << QString::fromLatin1(cause);
    };
    row("empty", {}, "zstd: not a frame");
    row("no zstd", tarOf(ArchiveTrial::small()), "zstd: not a frame");
    row("a frame that is passed over", std::string("\x50\x2a\x4d\x18\x03\0\0\0xyz", 11) + frame, "zstd: not a frame");
    row("cut off", frame.substr(0, frame.size() - 5), "zstd: it ends early");
    row("two frames", frame + frame, "zstd: something follows the frame");
    row("a byte more", frame + "x", "zstd: something follows the frame");
    row("a checksum that does not fit", frame.substr(0, frame.size() - 1) + "x", "zstd: ");
    // Magic, no checksum or size, a window of 2^30.
    row("a large window", std::string("\x28\xb5\x2f\xfd\x00\xa0\x01\x00\x00", 9),
        "zstd: Frame requires too much memory");
}

void ArchiveDamageTest::wrongStages()
{
    QFETCH(std::string, plain);
    QFETCH(QString, cause);
    const std::string got = m_trial.refusalOf(ageTexts::seal(plain, {m_trial.recipient()}).value());
    QVERIFY2(got.starts_with("archive: ") && QString::fromStdString(got).contains(cause), got.c_str());
    QVERIFY(m_trial.isClean());
}

void ArchiveDamageTest::aFolderThatIsThere()
{
    m_trial.write(fileOf(tarOf(ArchiveTrial::small()), m_trial.recipient()));
    QVERIFY(std::filesystem::create_directory(m_trial.path("taken")));
    const auto read = archive::unpackArchive(m_trial.path("backup"), m_trial.identities(), m_trial.path("taken"),
                                             ArchiveTrial::noRows);
    QVERIFY(read.has_error() && read.error().code == api::ErrorCode::conflict);
    QVERIFY(std::filesystem::remove(m_trial.path("taken"))); // it was empty
}

void ArchiveDamageTest::moreThanTheCallerAllows()
{
    const std::string zeros(50'000'000, '\0');
    const std::string file = fileOf(tarOf({{"store/auth.db", zeros}}), m_trial.recipient());
    QVERIFY(file.size() < 10'000);
    m_trial.write(file);
    const auto most = static_cast<std::int64_t>(zeros.size()) - 1;
    const auto verified = archive::verifyArchive(m_trial.path("backup"), m_trial.identities(), {}, most);
    const auto unpacked = archive::unpackArchive(m_trial.path("backup"), m_trial.identities(), m_trial.path("new"),
                                                 ArchiveTrial::noRows, {}, most);
    for (const auto* refused : {&verified, &unpacked}) {
        QVERIFY(refused->has_error());
        QCOMPARE(refused->error().cause,
                 std::string("archive: \"manifest.json\" in it lists more bytes than are allowed here"));
    }
    QVERIFY(m_trial.isClean());
    QVERIFY(archive::verifyArchive(m_trial.path("backup"), m_trial.identities(), {}, most + 1).has_value());
}

void ArchiveDamageTest::rowsThatAreNotThere()
{
    std::vector<Content> contents = ArchiveTrial::small();
    contents[1].kind = MemberKind::database;
    m_trial.write(fileOf(tarOf(contents), m_trial.recipient()));
    const auto one = [](const std::filesystem::path&) {
        return core::Result<std::vector<archive::TableRows>>(std::vector<archive::TableRows>{{"taxa", 1}});
    };
    const auto read = archive::unpackArchive(m_trial.path("backup"), m_trial.identities(), m_trial.path("new"), one);
    QVERIFY(read.has_error());
    QCOMPARE(read.error().cause,
             std::string("archive: \"store/catalog.db\" in it does not have the rows that its manifest says"));
    QVERIFY(m_trial.isClean());
}

void ArchiveDamageTest::theSmallOneIsRight()
{
    QCOMPARE(m_trial.refusalOf(fileOf(tarOf(ArchiveTrial::small()), m_trial.recipient())), std::string());
    QFile catalog(QString::fromStdString(m_trial.path("new/store/catalog.db")));
    QVERIFY(catalog.open(QIODevice::ReadOnly));
    QCOMPARE(catalog.readAll().toStdString(), ArchiveTrial::small()[1].bytes);
    QCOMPARE(catalog.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther), QFile::Permissions());
}

BLOOMZY_APPLESS_TEST(ArchiveDamageTest)
#include "ArchiveDamageTest.moc"
