#include "app/ctl/Commands.h"
#include "backend/core/Files.h"
#include "backend/storage/SqliteDatabase.h"
#include "backend/storage/SqliteInspection.h"
#include "tests/support/TestMain.h"
#include "tests/unit/audit/AuditLogFixture.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace bloomzy;

namespace {

/// All that the log holds and whatever it is listed by; nothing when it cannot be read.
std::optional<std::string> logContentOf(const std::filesystem::path& file)
{
    std::string all;
    const auto read = [&](storage::Snapshot& snapshot) -> core::Result<void> {
        for (const char* sql :
             {"SELECT sequence || quote(id) || quote(source) || quote(time) || quote(action) || quote(outcome) || "
              "quote(actor_hash) || quote(target_hash) || quote(details_hash) || quote(actor) || quote(target) || "
              "quote(details) || quote(actor_id) || quote(target_id) FROM events ORDER BY sequence",
              "SELECT quote(actor_id) || sequence FROM events WHERE actor_id IS NOT NULL ORDER BY actor_id, sequence",
              "SELECT quote(target_id) || sequence FROM events WHERE target_id IS NOT NULL ORDER BY target_id, "
              "sequence",
              "SELECT level || '/' || number || quote(hashes) FROM log_tiles ORDER BY level, number",
              "SELECT id || '/' || size || quote(roots) || quote(checkpoint) FROM log_head",
              "SELECT id || quote(verifier) FROM log_key", "SELECT quote(body) FROM earlier_events"})
            BLOOMZY_CHECK(snapshot.query(sql, {}, [&](const storage::Row& row) {
                all += std::string(row.text(0)) + "\n";
                return true;
            }));
        return {};
    };
    return storage::lookIntoSqlite(file, read).has_value() ? std::optional(all) : std::nullopt;
}

} // namespace

/// Any history, and one byte of the file that it lies in changed: `audit verify` finds it, or the log holds what it
/// held. What a search goes by besides is not proven (docs/audit-search.md).
class LogFileTamperTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAnyByteThatIsChanged_data();
    void findsAnyByteThatIsChanged();

private:
    void makeHistory();
    [[nodiscard]] int verify() const;
    [[nodiscard]] bool writeBack(const QByteArray& bytes) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::filesystem::path m_file;
    QRandomGenerator m_random;
};

void LogFileTamperTest::makeHistory()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = std::filesystem::path(m_folder->path().toStdString()) / "audit" / "audit.db";
    core::makePrivateFolder(m_file.parent_path()).value();
    storage::SqliteOptions options;
    options.file = m_file;
    test::AuditLogFixture log(storage::openSqlite(options, audit::migrations(storage::Engine::sqlite)).value());
    log.open().value();
    const auto keys = m_file.parent_path().parent_path() / "keys";
    core::makePrivateFolder(keys).value();
    core::writeFileAtomically(keys / "master-key", log.master().hex() + "\n").value();
    for (int delivery = 0; delivery < 4; ++delivery)
        log.happen(60 + int(m_random.bounded(20U))).value();
}

int LogFileTamperTest::verify() const
{
    const auto all = ctl::commands();
    std::size_t words = 0;
    const ctl::Command* command = ctl::findCommand(all, {"audit", "verify"}, words);
    ctl::Arguments arguments;
    arguments.add("data-dir", m_folder->path().toStdString());
    const core::SystemClock clock;
    const ctl::Means means{clock, {}, {}};
    const auto report = command->run({arguments, means});
    return report.has_value() ? report->exitCode : report.error().exitCode;
}

bool LogFileTamperTest::writeBack(const QByteArray& bytes) const
{
    QFile file(QString::fromStdString(m_file.string()));
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size();
}

void LogFileTamperTest::findsAnyByteThatIsChanged_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 3; ++seed)
        QTest::addRow("history %d", seed) << seed;
}

void LogFileTamperTest::findsAnyByteThatIsChanged()
{
    QFETCH(const int, seed);
    m_random = QRandomGenerator(quint32(seed));
    makeHistory();
    QCOMPARE(verify(), 0);
    QFile file(QString::fromStdString(m_file.string()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    const auto content = logContentOf(m_file);
    QVERIFY(content.has_value());
    int found = 0;
    constexpr int rounds = 120;
    for (int round = 0; round < rounds; ++round) {
        QByteArray bytes = whole;
        const auto at = qsizetype(m_random.bounded(quint32(whole.size())));
        bytes[at] = char(bytes.at(at) ^ char(1 + m_random.bounded(255U)));
        QVERIFY(writeBack(bytes));
        const int code = verify();
        QVERIFY2(code != 0 || logContentOf(m_file) == content, qPrintable(QStringLiteral("byte %1").arg(at)));
        found += code != 0 ? 1 : 0;
    }
    QVERIFY2(found > rounds / 3, qPrintable(QString::number(found)));
    QVERIFY(writeBack(whole));
    QCOMPARE(verify(), 0);
}

BLOOMZY_TEST(LogFileTamperTest)
#include "LogFileTamperTest.moc"
