#include "backend/storage/Relay.h"
#include "tests/support/TestMain.h"
#include "tests/unit/backup/SnapshotFixture.h"

#include <set>
#include <thread>

namespace bloomzy::backup {

/// Eight writers change one database after the other, and relays carry events into a third, while copies are made.
class SnapshotConsistencyTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void noChangeIsWithoutWhatCameBefore();

private:
    void check(const SnapshotFixture& fixture, const StagedSnapshot& taken);
};

namespace {

using namespace std::chrono_literals;

constexpr storage::RelayOptions quick{64, 1ms, 20ms, 100ms};

using Texts = std::set<std::string>;

core::Result<void> changeWithEvent(storage::Database& database, const std::string& text)
{
    return database.write(
        storage::Lane::interactive,
        [&](storage::Transaction& transaction) -> core::Result<void> {
            BLOOMZY_CHECK(storage::TestDatabase::adding(text)(transaction));
            return transaction.record({text, "audit", "{}"});
        },
        storage::soon());
}

/// The third database stands for the audit log: `<source>:<event>` for each.
storage::Relay::Receiver receiver(storage::Database& log, std::string source)
{
    return [&log, source = std::move(source)](std::span<const storage::OutboxRow> rows) -> core::Result<std::int64_t> {
        const auto taken = log.write(
            storage::Lane::interactive,
            [&](storage::Transaction& transaction) -> core::Result<void> {
                for (const auto& row : rows) {
                    const std::string text = source + ":" + row.event.id;
                    BLOOMZY_CHECK(transaction.execute("INSERT INTO notes (text) VALUES (?) ON CONFLICT DO NOTHING",
                                                      {std::string_view(text)}));
                }
                return {};
            },
            storage::soon());
        if (taken.has_error())
            return taken.error();
        return rows.back().sequence;
    };
}

Texts textsOf(storage::Database& database, std::string_view sql)
{
    Texts texts;
    const auto done = database.read(
        [&](storage::Snapshot& snapshot) {
            return snapshot.query(sql, {}, [&](const storage::Row& row) {
                texts.emplace(row.text(0));
                return true;
            });
        },
        storage::soon());
    return done.has_value() ? texts : Texts{done.error().cause};
}

class Writers
{
public:
    Writers(storage::Database& first, storage::Database& second)
    {
        for (int i = 0; i < 8; ++i)
            m_threads.emplace_back([&, i](const std::stop_token& stop) {
                for (int n = 0; !stop.stop_requested(); ++n) {
                    const std::string text = std::to_string(i) + "-" + std::to_string(n);
                    if (changeWithEvent(first, text).has_error() || changeWithEvent(second, text).has_error())
                        m_failed = true;
                    ++m_done;
                }
            });
    }
    ~Writers()
    {
        for (auto& thread : m_threads)
            thread.request_stop();
    }
    [[nodiscard]] int done() const { return m_done; }
    [[nodiscard]] bool failed() const { return m_failed; }

private:
    std::atomic<int> m_done{0};
    std::atomic<bool> m_failed{false};
    std::vector<std::jthread> m_threads;
};

/// Of one source: each change has its event, in the outbox or in the log, and each event its change.
bool eventsMatch(const Texts& changes, const Texts& waiting, const Texts& log, const std::string& source)
{
    Texts events = waiting;
    for (const auto& text : log)
        if (text.starts_with(source + ":"))
            events.insert(text.substr(source.size() + 1));
    return events == changes;
}

} // namespace

void SnapshotConsistencyTest::check(const SnapshotFixture& fixture, const StagedSnapshot& taken)
{
    const auto first = fixture.open(taken.databases[0]);
    const auto second = fixture.open(taken.databases[1]);
    const auto log = fixture.open(taken.databases[2]);
    const Texts earlier = textsOf(*first, "SELECT text FROM notes");
    const Texts later = textsOf(*second, "SELECT text FROM notes");
    const Texts told = textsOf(*log, "SELECT text FROM notes");
    QVERIFY(!later.empty());
    QVERIFY2(std::ranges::includes(earlier, later), "the later change is there without the earlier one");
    QVERIFY(eventsMatch(earlier, textsOf(*first, "SELECT id FROM outbox"), told, "first"));
    QVERIFY(eventsMatch(later, textsOf(*second, "SELECT id FROM outbox"), told, "second"));
    QCOMPARE(std::int64_t(earlier.size()), rowsOf(taken.databases[0], "notes"));
}

void SnapshotConsistencyTest::noChangeIsWithoutWhatCameBefore()
{
    const bool soak = qEnvironmentVariableIntValue("BLOOMZY_SOAK") > 0;
    const SnapshotFixture fixture(m_databases, engine(), 3, 0);
    const auto words = core::makeStderrLog(core::LogLevel::error);
    const storage::Relay first(*fixture[0], "first", receiver(*fixture[2], "first"), *words, quick);
    const storage::Relay second(*fixture[1], "second", receiver(*fixture[2], "second"), *words, quick);
    const Writers writers(*fixture[0], *fixture[1]);
    for (int round = 0; round < (soak ? 60 : 4); ++round) {
        const int before = writers.done();
        QTRY_VERIFY_WITH_TIMEOUT(writers.done() > before + 50, 60'000);
        const auto taken = fixture.take();
        VERIFY_OK(taken);
        check(fixture, *taken);
        if (soak) // times are judged where nothing else runs
            QVERIFY(taken->moment.longestPause <= 50ms);
        fixture.clear();
    }
    QVERIFY(!writers.failed());
}

} // namespace bloomzy::backup

BLOOMZY_TEST(bloomzy::backup::SnapshotConsistencyTest)
#include "SnapshotConsistencyTest.moc"
