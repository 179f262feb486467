#include "backend/storage/PostgresDatabase.h"

#include "backend/storage/engine/CallGate.h"
#include "backend/storage/engine/Guarded.h"
#include "backend/storage/engine/MigrationPlan.h"
#include "backend/storage/engine/SessionTransaction.h"
#include "backend/storage/engine/Writer.h"
#include "backend/storage/postgres/PgClaim.h"
#include "backend/storage/postgres/PgHold.h"
#include "backend/storage/postgres/PgMigrator.h"
#include "backend/storage/postgres/PgPool.h"
#include "backend/storage/postgres/PgTarget.h"
#include "backend/storage/postgres/PgWriting.h"

#include <algorithm>
#include <system_error>

namespace bloomzy::storage {

namespace {

using namespace std::chrono_literals;

constexpr auto openTime = 10s;

class PostgresDatabase : public Database, public SnapshotSource
{
public:
    explicit PostgresDatabase(const PostgresOptions& options, std::shared_ptr<const core::Clock> clock)
        : m_clock(std::move(clock))
        , m_target(options.target)
        , m_connector(options.target)
        , m_writingConnector(options.target, options.exclusive ? std::string(claimText) : std::string())
        , m_readers(m_connector, std::max<std::size_t>(1, options.readers))
        , m_writing(m_writingConnector, options.onUncertain)
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

    [[nodiscard]] core::Result<std::unique_ptr<SnapshotHold>> prepareSnapshot(const SnapshotTools& tools) override
    {
        return PgHold::open(m_target, m_writer.gate(), tools);
    }

private:
    CallGate m_gate;
    std::shared_ptr<const core::Clock> m_clock;
    const std::string m_target;
    // Destroyed from below: the writer's thread ends before its connection goes.
    PgConnector m_connector;
    PgConnector m_writingConnector;
    PgPool m_readers;
    PgWriting m_writing;
    Writer m_writer;
};

struct ParsedTargetDeleter
{
    void operator()(PQconninfoOption* options) const { pq().PQconninfoFree(options); }
};
using ParsedTarget = std::unique_ptr<PQconninfoOption, ParsedTargetDeleter>;

core::Error noAddress()
{
    return core::makeError(api::ErrorCode::invalid,
                           "The database's address is not one. Nothing was changed. Write for example "
                           "postgresql://bloomzy@db.example.org/bloomzy.");
}

core::Result<ParsedTarget> parse(const std::string& target)
{
    BLOOMZY_CHECK(requireLibPq());
    char* words = nullptr;
    ParsedTarget parsed(pq().PQconninfoParse(target.c_str(), &words));
    // libpq's words repeat what was written, which may be a password.
    pq().PQfreemem(words);
    if (!parsed)
        return noAddress();
    return parsed;
}

} // namespace

core::Result<std::string> serviceTarget(const std::string& uri, const std::string& service)
{
    if (!uri.starts_with("postgresql://") && !uri.starts_with("postgres://"))
        return noAddress();
    BLOOMZY_TRY(const ParsedTarget parsed, parse(uri));
    std::string target;
    bool named = false;
    for (const auto* option = parsed.get(); option->keyword; ++option) {
        if (!option->val)
            continue;
        const std::string_view keyword = option->keyword;
        const std::string value = keyword == "dbname" ? option->val + ("_" + service) : std::string(option->val);
        named = named || (keyword == "dbname" && *option->val);
        target.append(keyword).append("=").append(quotedValue(value)).append(" ");
    }
    if (!named)
        return noAddress();
    return target;
}

core::Result<std::unique_ptr<Database>> openPostgres(const PostgresOptions& options,
                                                     const std::vector<Migration>& migrationsOfService)
{
    BLOOMZY_CHECK(parse(options.target));
    const auto clock = options.clock ? options.clock : std::make_shared<core::SystemClock>();
    BLOOMZY_TRY(const auto migrating, PgConnection::open(options.target, deadlineIn(openTime)));
    if (options.exclusive)
        BLOOMZY_CHECK(claim(*migrating));
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
