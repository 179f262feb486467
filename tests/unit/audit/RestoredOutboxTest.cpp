#include "backend/storage/Relay.h"
#include "tests/support/CountRows.h"
#include "tests/support/EngineTest.h"
#include "tests/support/MemoryLog.h"
#include "tests/support/TestMain.h"
#include "tests/unit/audit/AuditLogFixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace bloomzy;
using test::soon;

/// A service's database that can be taken back to an older copy, and whose events a relay brings into an audit log.
class TakenBackSource
{
public:
    explicit TakenBackSource(test::AuditLogFixture& log)
        : m_log(log)
    {
        open();
    }

    void record(int count)
    {
        for (int i = 0; i < count; ++i) {
            storage::OutboxEvent event = test::AuditLogFixture::event(++m_number).event;
            told.insert(event.id);
            m_database
                ->write(
                    storage::Lane::interactive,
                    [&](storage::Transaction& transaction) { return transaction.record(event); }, soon())
                .value();
        }
    }
    /// Until the outbox is empty.
    void relay()
    {
        storage::Relay relay(
            *m_database, "catalog", [this](auto rows) { return m_log.service->take("catalog", rows); }, m_lines);
        QTRY_COMPARE(test::countRows(*m_database, "SELECT COUNT(*) FROM outbox"), std::int64_t(0));
    }
    /// As a backup does it, with what waits in the outbox.
    void copy()
    {
        m_database.reset();
        std::filesystem::copy_file(file(), file() + ".copy", std::filesystem::copy_options::overwrite_existing);
        open();
    }
    void takeBack()
    {
        m_database.reset();
        for (const char* beside : {"", "-wal", "-shm"})
            std::filesystem::remove(file() + beside);
        std::filesystem::copy_file(file() + ".copy", file());
        open();
    }

    std::set<std::string> told; ///< ids of all events there ever were

private:
    [[nodiscard]] std::string file() const { return m_folder.filePath(QStringLiteral("store.db")).toStdString(); }
    void open() { m_database = TestDatabases::open(storage::Engine::sqlite, file(), {}).value(); }

    test::AuditLogFixture& m_log;
    test::MemoryLog m_lines;
    QTemporaryDir m_folder;
    std::unique_ptr<storage::Database> m_database;
    int m_number = 0;
};

/// After a restore a service's outbox counts from an older number, while the audit log has what came later: nothing may
/// be taken twice, and nothing new may be passed over for its number.
class RestoredOutboxTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_log = std::make_unique<test::AuditLogFixture>(m_databases.create(engine(), audit::migrations(engine())));
        m_log->open().value();
        m_source = std::make_unique<TakenBackSource>(*m_log);
    }
    void cleanup()
    {
        m_source.reset();
        m_log.reset();
    }
    void passesOverNoNewEvent();
    void takesNothingTwice();
    void goesBackTwice();

private:
    void verifyAllOnce()
    {
        const auto ids = m_log->texts("SELECT id FROM events");
        QCOMPARE(ids.size(), m_source->told.size());
        QVERIFY(std::set<std::string>(ids.begin(), ids.end()) == m_source->told);
        QCOMPARE(m_log->wrong(), std::string());
    }

    std::unique_ptr<test::AuditLogFixture> m_log;
    std::unique_ptr<TakenBackSource> m_source;
};

void RestoredOutboxTest::passesOverNoNewEvent()
{
    m_source->record(5);
    m_source->relay();
    m_source->copy();
    m_source->record(20);
    m_source->relay();
    m_source->takeBack();
    m_source->record(3); // numbers 6 to 8, which the log has seen already
    m_source->relay();
    verifyAllOnce();
}

void RestoredOutboxTest::takesNothingTwice()
{
    m_source->record(5);
    m_source->copy(); // with five that wait
    m_source->relay();
    m_source->record(4);
    m_source->relay();
    m_source->takeBack();
    m_source->relay(); // the five once more
    m_source->record(2);
    m_source->relay();
    verifyAllOnce();
}

void RestoredOutboxTest::goesBackTwice()
{
    m_source->record(3);
    m_source->copy();
    for (int i = 0; i < 2; ++i) {
        m_source->record(7);
        m_source->relay();
        m_source->takeBack();
    }
    m_source->record(9);
    m_source->relay();
    verifyAllOnce();
}

BLOOMZY_TEST(RestoredOutboxTest)
#include "RestoredOutboxTest.moc"
