#include "backend/backup/BackupService.h"
#include "backend/backup/archive/ArchiveReader.h"
#include "backend/backup/archive/ArchiveWriter.h"
#include "backend/backup/archive/SqliteRows.h"
#include "backend/storage/SqliteDatabase.h"
#include "tests/support/Paths.h"
#include "tests/support/TestMain.h"
#include "tests/unit/backup/AgeTexts.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace bloomzy;
using namespace bloomzy::backup;

namespace {

/// The blocks of shell in a document, in order.
QStringList shellOf(const QString& document)
{
    QFile file(sourcePath(document));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList blocks;
    const QStringList parts = QString::fromUtf8(file.readAll()).split(QStringLiteral("```"));
    for (qsizetype i = 1; i < parts.size(); i += 2) {
        if (parts[i].startsWith(QStringLiteral("sh\n")))
            blocks << parts[i].mid(3);
    }
    return blocks;
}

} // namespace

/// docs/backup-format.md: its commands recover a backup without this program.
class BackupFormatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void countsRows();
    void theCommandsRecoverEverything();
    void theCommandsFindDamage();
    void ourOwnReaderAgrees();
    void aManifestThatLiesAboutRowsIsRefused();

private:
    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    [[nodiscard]] std::filesystem::path file(const char* name) const { return path(name).toStdString(); }
    /// Plays the blocks up to `count`; the exit code.
    int play(qsizetype count, const QString& backup, const QString& target);
    core::Result<archive::Manifest> write(const char* name, const std::vector<archive::TableRows>& rows);

    QTemporaryDir m_folder;
    std::vector<age::Identity> m_identities;
    std::vector<archive::TableRows> m_rows;
    QByteArray m_output;
};

void BackupFormatTest::initTestCase()
{
    const auto pair = makeAgeIdentity();
    m_identities = {age::Identity::of(pair->identity).value()};
    QFile key(path("key"));
    QVERIFY(key.open(QIODevice::WriteOnly) && key.write(QByteArray::fromStdString(pair->identity + "\n")) > 0);
    {
        storage::SqliteOptions options;
        options.file = file("backup.db");
        const auto database = storage::openSqlite(options, backup::migrations(storage::Engine::sqlite)).value();
        const auto inserted = database->write(
            storage::Lane::interactive,
            [](storage::Transaction& transaction) -> core::Result<void> {
                for (const char* id : {"1", "2", "3"})
                    BLOOMZY_CHECK(transaction.execute(
                        "INSERT INTO recovery_keys (id, recipient, created_at) VALUES (?, ?, '2026-12-01')",
                        {std::string_view(id), std::string_view(id)}));
                return {};
            },
            storage::deadlineIn(std::chrono::seconds(30)));
        QVERIFY(inserted.has_value());
    }
    m_rows = archive::sqliteRows(file("backup.db")).value();
    QVERIFY(write("backup", m_rows).has_value());
}

core::Result<archive::Manifest> BackupFormatTest::write(const char* name, const std::vector<archive::TableRows>& rows)
{
    BLOOMZY_TRY(auto database,
                archive::memberOfFile("store/backup.db", archive::MemberKind::database, file("backup.db")));
    database.tables = rows;
    const std::vector members{database, archive::memberOfText("settings.json", "{\"a\":1}")};
    const std::vector recipients{m_identities.front().recipient()};
    return archive::writeArchive(file(name), {"0.1.0", core::SystemClock().now(), "installation", {}}, members,
                                 recipients);
}

int BackupFormatTest::play(qsizetype count, const QString& backup, const QString& target)
{
    const QStringList blocks = shellOf(QStringLiteral("docs/backup-format.md"));
    if (blocks.size() != 3)
        return -1;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("KEY"), path("key"));
    environment.insert(QStringLiteral("BACKUP"), backup);
    environment.insert(QStringLiteral("TARGET"), target);
    QProcess shell;
    shell.setProcessEnvironment(environment);
    shell.start(QStringLiteral("bash"),
                {QStringLiteral("-c"), QStringLiteral("set -e -o pipefail\n") + blocks.mid(0, count).join(u'\n')});
    const bool ended = shell.waitForFinished(60000) && shell.exitStatus() == QProcess::NormalExit;
    m_output = shell.readAllStandardOutput();
    return ended ? shell.exitCode() : -1;
}

void BackupFormatTest::countsRows()
{
    QVERIFY(std::ranges::find(m_rows, archive::TableRows{"recovery_keys", 3}) != m_rows.end());
    QVERIFY(m_rows.size() > 2);
    QVERIFY(archive::sqliteRows(file("key")).has_error());
    QVERIFY(archive::sqliteRows(file("missing")).has_error());
}

void BackupFormatTest::theCommandsRecoverEverything()
{
    QCOMPARE(play(3, path("backup"), path("recovered")), 0);
    QVERIFY2(m_output.contains("store/backup.db: OK\nsettings.json: OK\n"), m_output.constData());
    QVERIFY2(m_output.contains("./store/backup.db\nok\n"), m_output.constData());
    QVERIFY2(m_output.contains("recovery_keys"), m_output.constData());
    QFile was(path("backup.db"));
    QFile is(path("recovered/store/backup.db"));
    QVERIFY(was.open(QIODevice::ReadOnly) && is.open(QIODevice::ReadOnly));
    QVERIFY(was.readAll() == is.readAll());
    QCOMPARE(is.permissions() & ~(QFile::ReadUser | QFile::WriteUser), QFile::ReadOwner | QFile::WriteOwner);
}

void BackupFormatTest::theCommandsFindDamage()
{
    QVERIFY(QFile::copy(path("backup"), path("damaged")));
    QFile damaged(path("damaged"));
    QVERIFY(damaged.open(QIODevice::ReadWrite) && damaged.seek(damaged.size() / 2) && damaged.write("x", 1) == 1);
    damaged.close();
    QVERIFY(play(1, path("damaged"), path("nothing")) > 0);
}

void BackupFormatTest::ourOwnReaderAgrees()
{
    const auto read = archive::unpackArchive(file("backup"), m_identities, file("unpacked"), archive::sqliteRows);
    QVERIFY2(read.has_value(), read.has_error() ? read.error().cause.c_str() : "");
    QCOMPARE(read->contents.size(), std::size_t{2});
    // Looking at the database left nothing beside it.
    QCOMPARE(QDir(path("unpacked/store")).entryList(QDir::Files | QDir::Hidden),
             QStringList{QStringLiteral("backup.db")});
    QCOMPARE(play(0, {}, {}), 0);
}

void BackupFormatTest::aManifestThatLiesAboutRowsIsRefused()
{
    std::vector<archive::TableRows> lies = m_rows;
    lies.front().rows += 1;
    QVERIFY(write("lies", lies).has_value());
    QVERIFY(archive::verifyArchive(file("lies"), m_identities).has_value());
    const auto refused = archive::unpackArchive(file("lies"), m_identities, file("liar"), archive::sqliteRows);
    QVERIFY(refused.has_error());
    QCOMPARE(refused.error().cause,
             std::string("archive: \"store/backup.db\" in it does not have the rows that its manifest says"));
    QVERIFY(!QFile::exists(path("liar")));
}

BLOOMZY_TEST(BackupFormatTest)
#include "BackupFormatTest.moc"
