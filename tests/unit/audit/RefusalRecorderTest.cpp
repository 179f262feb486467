#include "backend/http/refusals/RefusalRecorder.h"

#include "backend/core/json/JsonImpl.h"
#include "tests/support/EngineTest.h"
#include "tests/support/MemoryLog.h"
#include "tests/support/Soon.h"
#include "tests/support/TestClock.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <thread>

using namespace bloomzy;
using http::RefusalLimits;
using http::RefusalRecorder;
using http::RefusedRequest;

namespace {

RefusedRequest refusedAt(const std::string& address)
{
    RefusedRequest refused{.route = "GET /api/v1/taxa", .reason = "unauthenticated"};
    refused.actor.kind = api::ActorKind::anonymous;
    refused.actor.address = address;
    return refused;
}

RefusedRequest refusedPerson(const std::string& name = "Ana")
{
    RefusedRequest refused{.route = "POST /api/v1/taxa", .reason = "forbidden"};
    refused.actor = {api::ActorKind::user, "ana", name, "session-1", "192.0.2.7"};
    return refused;
}

/// A database whose first commit succeeds and seems to have failed, as when the connection goes during it.
class DoubtfulOnce : public storage::Database
{
public:
    explicit DoubtfulOnce(storage::Database& real)
        : m_real(real)
    {
    }
    [[nodiscard]] storage::Engine engine() const override { return m_real.engine(); }
    [[nodiscard]] core::Result<void> read(const Read& work, storage::Deadline deadline) override
    {
        return m_real.read(work, deadline);
    }
    [[nodiscard]] core::Result<void> write(storage::Lane lane, const Write& work, storage::Deadline deadline) override
    {
        auto written = m_real.write(lane, work, deadline);
        if (written.has_error() || m_doubted.exchange(true))
            return written;
        return core::unavailable("It is not known whether this was kept.", std::chrono::seconds(1));
    }
    void onOutbox(std::function<void()> listener) override { m_real.onOutbox(std::move(listener)); }
    [[nodiscard]] storage::DatabaseStats stats() const override { return m_real.stats(); }

    [[nodiscard]] bool hasDoubted() const { return m_doubted; }

private:
    storage::Database& m_real;
    std::atomic<bool> m_doubted{false};
};

} // namespace

/// Refusals on their way into the outbox of a database.
class RefusalRecorderTest : public EngineTest
{
    Q_OBJECT

private:
    std::vector<std::string> payloads()
    {
        std::vector<std::string> all;
        m_database
            ->read(
                [&](storage::Snapshot& snapshot) {
                    return snapshot.query("SELECT payload FROM outbox", {}, [&](const storage::Row& row) {
                        all.emplace_back(row.text(0));
                        return true;
                    });
                },
                test::soon())
            .value();
        return all;
    }

    TestClock m_clock;
    test::MemoryLog m_log;
    std::unique_ptr<storage::Database> m_database;

private Q_SLOTS:
    void init() { m_database = m_databases.create(engine(), {}); }
    void cleanup() { m_database.reset(); }

    void writesAPersonSoonAndCountsAtTheEnd()
    {
        RefusalRecorder recorder(*m_database, m_clock, m_log);
        recorder.note(refusedAt("192.0.2.7"));
        recorder.note(refusedPerson());
        QTRY_COMPARE(payloads().size(), std::size_t{1});
        QVERIFY(payloads().front().find("\"ana\"") != std::string::npos);
        recorder.note(refusedAt("192.0.2.8"));
        recorder.stop();
        QCOMPARE(payloads().size(), std::size_t{2});
        QVERIFY(payloads().back().find("192.0.2.0/24") != std::string::npos);
        recorder.note(refusedPerson());
        QCOMPARE(payloads().size(), std::size_t{2});
    }

    void writesCountsWhenTheirTimeIsOver()
    {
        RefusalRecorder recorder(*m_database, m_clock, m_log, {}, {.window = std::chrono::milliseconds(20)});
        for (int i = 0; i < 100; ++i)
            recorder.note(refusedAt("192.0.2.7"));
        QTRY_VERIFY(!payloads().empty());
    }

    void waitsWhileTheLogMayNotBeWritten()
    {
        std::atomic<bool> may{false};
        RefusalRecorder recorder(*m_database, m_clock, m_log, [&] { return may.load(); });
        for (int i = 0; i < 200; ++i)
            recorder.note(refusedPerson());
        recorder.note(refusedAt("192.0.2.7"));
        QVERIFY(payloads().empty());
        may = true;
        recorder.stop();
        std::int64_t people = 0;
        for (const std::string& payload : payloads()) {
            const auto event = core::json::fromStoredJson<api::AuditEvent>(payload).value();
            if (event.actor.id)
                people += event.changes.empty() ? 1 : std::stoll(event.changes.front().after.text);
        }
        QCOMPARE(people, std::int64_t{200});
    }

    void losesNothingAtAStopAfterADoubtfulCommit()
    {
        DoubtfulOnce database(*m_database);
        RefusalRecorder recorder(database, m_clock, m_log);
        recorder.note(refusedPerson());
        QTRY_VERIFY(database.hasDoubted());
        // It is there and is going to be tried again, which the stop does with what came since.
        for (int i = 0; i < 3; ++i)
            recorder.note(refusedAt("192.0.2.7"));
        recorder.note(refusedPerson("Bea"));
        recorder.stop();
        const auto all = payloads();
        QCOMPARE(all.size(), std::size_t{3});
        const auto has = [&](const char* words) {
            return std::ranges::count_if(
                all, [&](const std::string& each) { return each.find(words) != std::string::npos; });
        };
        QCOMPARE(has("Ana"), 1);
        QCOMPARE(has("Bea"), 1);
        QCOMPARE(has("192.0.2.0/24"), 1);
    }

    void tellsNothingOfWhoIsForgotten()
    {
        std::atomic<bool> may{false};
        RefusalRecorder recorder(*m_database, m_clock, m_log, [&] { return may.load(); }, {.singles = 3});
        for (int i = 0; i < 10; ++i)
            recorder.note(refusedPerson("Ana Canary"));
        RefusedRequest other = refusedPerson("Bea");
        other.actor.id = "bea";
        recorder.note(other);
        recorder.forget("ana");
        recorder.note(refusedPerson("Ana Canary"));
        may = true;
        recorder.stop();
        std::string all;
        for (const std::string& payload : payloads())
            all += payload;
        QVERIFY(all.find("\"ana\"") != std::string::npos && all.find("Bea") != std::string::npos);
        QVERIFY(all.find("Canary") == std::string::npos);
        QCOMPARE(QString::fromStdString(all).count(QStringLiteral("192.0.2.7")), 1); // Bea's
    }

    void losesNothingOfManyThreads()
    {
        {
            RefusalRecorder recorder(*m_database, m_clock, m_log, {},
                                     {.window = std::chrono::milliseconds(5), .refill = 100'000});
            std::vector<std::thread> threads;
            for (int thread = 0; thread < 4; ++thread)
                threads.emplace_back([&recorder, thread] {
                    for (int i = 0; i < 500; ++i)
                        recorder.note(refusedAt("10.0." + std::to_string(thread) + ".1"));
                });
            for (auto& thread : threads)
                thread.join();
        }
        std::int64_t all = 0;
        for (const std::string& payload : payloads())
            all += std::stoll(core::json::fromStoredJson<api::AuditEvent>(payload).value().changes.front().after.text);
        QCOMPARE(all, std::int64_t{2000});
    }

    void keepsHostileNames()
    {
        const std::string hostile = "Eve\r\nid: 9\r\n\x1b[31m \u202eevil\u202c" + std::string(30'000, 'x');
        {
            RefusalRecorder recorder(*m_database, m_clock, m_log);
            recorder.note(refusedPerson(hostile));
        }
        const auto written = payloads();
        QCOMPARE(written.size(), std::size_t{1});
        QVERIFY(written.front().find('\n') == std::string::npos && written.front().find('\x1b') == std::string::npos);
        QVERIFY(*core::json::fromStoredJson<api::AuditEvent>(written.front())->actor.displayName == hostile);
    }
};

BLOOMZY_TEST(RefusalRecorderTest)
#include "RefusalRecorderTest.moc"
