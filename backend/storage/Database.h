#pragma once

#include "backend/core/Clock.h"
#include "backend/core/Result.h"
#include "backend/storage/DatabaseStats.h"
#include "backend/storage/Row.h"

#include <chrono>
#include <functional>
#include <initializer_list>
#include <memory>
#include <string>
#include <vector>

namespace bloomzy::storage {

enum class Engine { sqlite, postgresql };

/// Interactive: a person waits. Bulk: imports and other mass work, which gives way every 20 ms.
enum class Lane { interactive, bulk };

using Deadline = std::chrono::steady_clock::time_point;
[[nodiscard]] Deadline deadlineIn(std::chrono::milliseconds span);

/// One consistent snapshot. SQL is portable (SQLite and PostgreSQL) with `?` for parameters; each distinct text is
/// prepared once for a connection, so texts come from constants, never from input.
class Snapshot
{
public:
    virtual ~Snapshot() = default;
    [[nodiscard]] virtual Engine engine() const = 0;
    /// By the database's clock.
    [[nodiscard]] virtual core::Time now() const = 0;
    /// Calls `row` for each row until it answers false. It may query in turn, the same text too. PostgreSQL reads the
    /// whole result first: what may be long has a LIMIT, or is walked.
    [[nodiscard]] virtual core::Result<void> query(std::string_view sql, Params params,
                                                   const std::function<bool(const Row&)>& row) = 0;

    [[nodiscard]] core::Result<void> query(std::string_view sql, std::initializer_list<Param> params,
                                           const std::function<bool(const Row&)>& row)
    {
        return query(sql, Params(params.begin(), params.size()), row);
    }

    /// As query(), for a result of any length that may be left early: reads little further than `row` goes.
    [[nodiscard]] virtual core::Result<void> walk(std::string_view sql, Params params,
                                                  const std::function<bool(const Row&)>& row) = 0;

    [[nodiscard]] core::Result<void> walk(std::string_view sql, std::initializer_list<Param> params,
                                          const std::function<bool(const Row&)>& row)
    {
        return walk(sql, Params(params.begin(), params.size()), row);
    }
};

/// A record of a change, committed with it and relayed afterwards, in order and exactly once.
struct OutboxEvent
{
    std::string id;      ///< UUIDv7
    std::string topic;   ///< `audit`
    std::string payload; ///< JSON
};

/// A snapshot that can be changed. All of it commits, or nothing does.
class Transaction : public Snapshot
{
public:
    using Snapshot::query;
    using Snapshot::walk;
    /// Rows changed. A violated constraint is `conflict`; a full disk is `insufficientStorage`.
    [[nodiscard]] virtual core::Result<std::int64_t> execute(std::string_view sql, Params params) = 0;
    [[nodiscard]] core::Result<std::int64_t> execute(std::string_view sql, std::initializer_list<Param> params)
    {
        return execute(sql, Params(params.begin(), params.size()));
    }
    [[nodiscard]] virtual core::Result<void> record(const OutboxEvent& event) = 0;
    /// Runs `last` when all else of this change is done, and on SQLite of all changes that share its commit: in
    /// ascending `order`, then as they came. For an index that is quick only in its own order; until then no statement
    /// sees it. When it fails nothing of the change stays. It must own what it needs, and may be run again.
    virtual void atEnd(std::int64_t order, std::function<core::Result<void>(Transaction&)> last) = 0;
};

/// One database of one service: many readers, one writer with group commit. Safe from any thread; calls block, so never
/// call from an I/O or GUI thread. Both refuse with `unavailable` when the deadline passes before the work began, and
/// when the database is being closed. What `work` throws becomes `internal`.
class Database
{
public:
    using Read = std::function<core::Result<void>(Snapshot&)>;
    using Write = std::function<core::Result<void>(Transaction&)>;

    virtual ~Database() = default;
    [[nodiscard]] virtual Engine engine() const = 0;
    [[nodiscard]] virtual core::Result<void> read(const Read& work, Deadline deadline) = 0;
    /// Returns once the change is durable. When `work` answers an error nothing of it stays, and its neighbours in the
    /// same commit are untouched. `work` must be quick, may run on another thread, may be run again, and must not call
    /// write() of the same database (`internal`).
    [[nodiscard]] virtual core::Result<void> write(Lane lane, const Write& work, Deadline deadline) = 0;
    /// `listener` is called, on a thread of the database, after each commit that recorded events; it must not wait
    /// or throw. One listener: a later one replaces it, an empty one ends it. When this returns, the former one is not
    /// running.
    virtual void onOutbox(std::function<void()> listener) = 0;
    [[nodiscard]] virtual DatabaseStats stats() const = 0;
};

/// `auto taxon = readValue<Taxon>(db, deadline, [&](Snapshot& s) -> Result<Taxon> { … });`
template <class T, class Work>
core::Result<T> readValue(Database& database, Deadline deadline, const Work& work)
{
    core::Result<T> answer = core::internalError("read produced no value");
    auto done = database.read(
        [&](Snapshot& snapshot) -> core::Result<void> {
            answer = work(snapshot);
            return answer.has_value() ? core::Result<void>() : core::Result<void>(answer.error());
        },
        deadline);
    if (done.has_error())
        return done.error();
    return answer;
}

template <class T, class Work>
core::Result<T> writeValue(Database& database, Lane lane, Deadline deadline, const Work& work)
{
    core::Result<T> answer = core::internalError("write produced no value");
    auto done = database.write(
        lane,
        [&](Transaction& transaction) -> core::Result<void> {
            answer = work(transaction);
            return answer.has_value() ? core::Result<void>() : core::Result<void>(answer.error());
        },
        deadline);
    if (done.has_error())
        return done.error();
    return answer;
}

} // namespace bloomzy::storage
