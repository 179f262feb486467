#include "backend/storage/PostgresDatabase.h"

#include "backend/storage/engine/CallGate.h"
#include "backend/storage/engine/Guarded.h"
#include "backend/storage/engine/MigrationPlan.h"
#include "backend/storage/engine/SessionTransaction.h"
#include "backend/storage/engine/Writer.h"
#include "backend/storage/postgres/PgMigrator.h"
#include "backend/storage/postgres/PgPool.h"
#include "backend/storage/postgres/PgWriting.h"

#include <algorithm>
#include <system_error>

namespace bloomzy::storage {

namespace {

using namespace std::chrono_literals;

constexpr auto openTime = 10s;

class PostgresDatabase : public Database
{
public:
    explicit PostgresDatabase(const PostgresOptions& options, std::shared_ptr<const core::Clock> clock)
        : m_clock(std::move(clock))
        , m_connector(options.target)
        , m_readers(m_connector, std::max<std::size_t>(1, options.readers))
        , m_writing(m_connector)
        , m_writer(m_writing, *m_clock, Writer::Limits{options.commitLimit, options.queueLimit})
    {
    }

    ~PostgresDatabase() override
    {
        m_readers.refuseAll();
        m_writer.refuseAll();
        m_gate.waitUntilEmpty();
    }

    [[nodiscard]] Engine engine() const override { return Engine::postgresql; }

    [[nodiscard]] core::Result<void> read(const Read& work, Deadline deadline) override
    {
        const CallGate::Pass pass(m_gate);
        BLOOMZY_TRY(const auto lease, m_readers.begin("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", deadline));
        SessionSnapshot snapshot(*lease, *m_clock);
        return guarded(work, snapshot);
    }

    [[nodiscard]] core::Result<void> write(Lane lane, const Write& work, Deadline deadline) override
    {
        const CallGate::Pass pass(m_gate);
        return m_writer.write(lane, work, deadline);
    }

    void onOutbox(std::function<void()> listener) override { m_writer.onOutbox(std::move(listener)); }

    [[nodiscard]] DatabaseStats stats() const override
    {
        DatabaseStats stats;
        m_readers.addTo(stats);
        m_writer.addTo(stats);
        return stats;
    }

private:
    CallGate m_gate;
    std::shared_ptr<const core::Clock> m_clock;
    // Destroyed from below: the writer's thread ends before its connection goes.
    PgConnector m_connector;
    PgPool m_readers;
    PgWriting m_writing;
    Writer m_writer;
};

core::Result<void> checkTarget(const std::string& target)
{
    char* words = nullptr;
    PQconninfoOption* const parsed = PQconninfoParse(target.c_str(), &words);
    PQconninfoFree(parsed);
    // libpq's words repeat what was written, which may be a password.
    PQfreemem(words);
    if (!parsed)
        return core::makeError(api::ErrorCode::invalid,
                               "The database's address is not one. Nothing was changed. Write for example "
                               "postgresql://bloomzy@db.example.org/bloomzy.");
    return {};
}

} // namespace

core::Result<std::unique_ptr<Database>> openPostgres(const PostgresOptions& options,
                                                     const std::vector<Migration>& migrationsOfService)
{
    BLOOMZY_CHECK(checkTarget(options.target));
    const auto clock = options.clock ? options.clock : std::make_shared<core::SystemClock>();
    BLOOMZY_TRY(const auto migrating, PgConnection::open(options.target, deadlineIn(openTime)));
    BLOOMZY_CHECK(migrate(*migrating, withOwn(Engine::postgresql, migrationsOfService), *clock));
    try {
        return std::make_unique<PostgresDatabase>(options, clock);
    } catch (const std::system_error& error) {
        return core::unavailable("The system gives the server no further thread. Nothing was changed. Close other "
                                 "programs or raise the limit of processes.",
                                 std::chrono::seconds(5), error.what());
    }
}

} // namespace bloomzy::storage
