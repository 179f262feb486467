#include "backend/audit/AuditStore.h"
#include "backend/audit/log/LogView.h"
#include "tests/support/EngineTest.h"
#include "tests/support/TestMain.h"
#include "tests/unit/audit/AuditLogFixture.h"

#include <QRandomGenerator>
#include <QTest>

using namespace bloomzy;
using test::AuditLogFixture;

namespace {

/// A value of one row, by a condition that names the row.
struct StoredValue
{
    std::string table;
    std::string column;
    std::string where;
    bool isNumber = false;
};

/// Each column that the log is kept in. The sealed seed is left out: nobody reads it but the server at its start, which
/// is unit.AuditLogTest's.
std::vector<StoredValue> valuesAt(std::uint32_t row, std::uint32_t tile)
{
    std::vector<StoredValue> values;
    const std::string event = "sequence = " + std::to_string(row);
    for (const char* column : {"id", "source", "time", "action", "outcome", "actor_hash", "target_hash", "details_hash",
                               "actor", "target", "details", "actor_id", "target_id"})
        values.push_back({"events", column, event});
    values.push_back({"events", "sequence", event, true});
    const std::string level = tile == 2 ? "level = 1" : "level = 0 AND number = " + std::to_string(tile);
    values.push_back({"log_tiles", "hashes", level});
    values.push_back({"log_tiles", "level", level, true});
    values.push_back({"log_tiles", "number", level, true});
    for (const char* column : {"roots", "checkpoint"})
        values.push_back({"log_head", column, "id = 1"});
    values.push_back({"log_head", "size", "id = 1", true});
    values.push_back({"log_head", "id", "id = 1", true});
    values.push_back({"log_key", "verifier", "id = 1"});
    values.push_back({"log_key", "id", "id = 1", true});
    for (const char* column : {"id", "key_id", "sealed"})
        values.push_back({"people", column, "id = 'person-" + std::to_string(row % 3) + "'"});
    return values;
}

} // namespace

/// Any history, and one byte of what is stored changed: it is found, or nobody can tell the difference.
class LogTamperTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void findsAnyByteThatIsChanged_data();
    void findsAnyByteThatIsChanged();

private:
    enum class Outcome { refused, found, harmless, missed };
    Outcome tamper(const StoredValue& value);
    std::string changed(storage::Transaction& transaction, const StoredValue& value);
    /// All that the log answers to anybody.
    std::string answers(storage::Snapshot& snapshot) const;

    std::unique_ptr<AuditLogFixture> m_log;
    QRandomGenerator m_random;
};

std::string LogTamperTest::answers(storage::Snapshot& snapshot) const
{
    std::string all;
    all += core::json::toJson(audit::AuditStore::listAfter(snapshot, *m_log->vault, 0, 10'000).value());
    for (const char* person : {"actor_id", "target_id"})
        for (const std::string& id : AuditLogFixture::texts(snapshot, "SELECT COALESCE(" + std::string(person) +
                                                                          ", '') FROM events ORDER BY id"))
            all += id + "\n";
    const auto view = audit::LogView::of(snapshot).value();
    all += view.checkpoint();
    for (std::uint64_t index = 0; index * 256 < view.size(); ++index) {
        const tlog::Tile tile{0, index, tlog::widthIn(view.size(), 0, index)};
        all += view.tile(tile).value().value() + view.entries(tile).value().value();
    }
    return all;
}

/// The value with one byte changed; empty when there is no byte.
std::string LogTamperTest::changed(storage::Transaction& transaction, const StoredValue& value)
{
    const auto found = AuditLogFixture::texts(transaction, "SELECT COALESCE(" + value.column + ", '') FROM " +
                                                               value.table + " WHERE " + value.where);
    std::string text = found.empty() ? std::string() : found.front();
    if (text.empty())
        return {};
    auto at = m_random.bounded(quint32(text.size()));
    while (static_cast<unsigned char>(text[at]) >= 0x80) // a byte of a longer character would not be stored
        at = (at + 1) % quint32(text.size());
    const char before = text[at];
    while (text[at] == before)
        text[at] = char(' ' + m_random.bounded(95));
    return text;
}

LogTamperTest::Outcome LogTamperTest::tamper(const StoredValue& value)
{
    const audit::LogTrust trust{m_log->key(), {}};
    auto outcome = Outcome::refused;
    const auto undone = m_log->database->write(
        storage::Lane::interactive,
        [&](storage::Transaction& transaction) -> core::Result<void> {
            const std::string before = answers(transaction);
            const std::string text = value.isNumber ? std::string() : changed(transaction, value);
            const std::string set = value.isNumber ? value.column + " + " + std::to_string(1 + m_random.bounded(400))
                                    : text.empty() ? "'A'"
                                                   : "?";
            const std::string sql =
                "UPDATE " + value.table + " SET " + value.column + " = " + set + " WHERE " + value.where;
            std::vector<storage::Param> params;
            if (set == "?")
                params.emplace_back(std::string_view(text));
            BLOOMZY_CHECK(transaction.execute(sql, params));
            const std::string wrong = m_log->wrong(transaction, trust);
            outcome = wrong.empty() ? Outcome::missed : Outcome::found;
            if (wrong.empty() && answers(transaction) == before)
                outcome = Outcome::harmless;
            return core::internalError("undone");
        },
        test::soon());
    static_cast<void>(undone);
    return outcome;
}

void LogTamperTest::findsAnyByteThatIsChanged_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 4; ++seed)
        QTest::addRow("history %d", seed) << seed;
}

void LogTamperTest::findsAnyByteThatIsChanged()
{
    QFETCH(int, seed);
    m_random = QRandomGenerator(quint32(seed));
    m_log = std::make_unique<AuditLogFixture>(m_databases.create(engine(), audit::migrations(engine())));
    m_log->open().value();
    int size = 0;
    for (int delivery = 0; delivery < 4; ++delivery) {
        const int count = 70 + int(m_random.bounded(20U));
        m_log->happen(count).value();
        size += count;
    }
    int found = 0;
    for (int round = 0; round < 4; ++round)
        for (const StoredValue& value : valuesAt(1 + m_random.bounded(quint32(size)), m_random.bounded(3U))) {
            const Outcome outcome = tamper(value);
            QVERIFY2(outcome != Outcome::missed, (value.table + "." + value.column + " where " + value.where).c_str());
            found += outcome == Outcome::found ? 1 : 0;
        }
    QVERIFY2(found >= 60, qPrintable(QString::number(found)));
    m_log.reset();
}

BLOOMZY_TEST(LogTamperTest)
#include "LogTamperTest.moc"
