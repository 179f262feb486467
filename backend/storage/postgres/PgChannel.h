#pragma once

#include "backend/storage/Database.h"
#include "backend/storage/postgres/PgResult.h"

namespace bloomzy::storage {

/// A connection of libpq in which no call waits beyond the deadline: one that would closes it, after which every call
/// is refused with `unavailable`. For one thread at a time.
class PgChannel
{
public:
    /// As PgConnection::open(), without what it asks of server and database.
    [[nodiscard]] static core::Result<std::unique_ptr<PgChannel>> open(const std::string& target, Deadline deadline);
    PgChannel(const PgChannel&) = delete;
    PgChannel& operator=(const PgChannel&) = delete;
    ~PgChannel();

    /// For each call from now on.
    void setDeadline(Deadline deadline) { m_deadline = deadline; }
    [[nodiscard]] Deadline deadline() const { return m_deadline; }

    [[nodiscard]] bool isLost() const { return m_handle == nullptr; }
    [[nodiscard]] core::Result<void> requireOpen() const;
    [[nodiscard]] bool inTransaction() const;
    /// For libpq's calls that send; nothing else waits here.
    [[nodiscard]] PGconn* handle() const { return m_handle; }

    /// One statement or several, without parameters: the first that failed, or the last.
    [[nodiscard]] core::Result<PgResult> ask(const std::string& sql);
    /// Waits for what `sent` asked for; 1 is libpq's success.
    [[nodiscard]] core::Result<PgResult> answer(int sent, std::string_view doing);

    /// See PgConnection.
    [[nodiscard]] core::Result<void> beginCopy(const std::string& sql);
    [[nodiscard]] core::Result<void> putCopy(std::string_view piece);
    [[nodiscard]] core::Result<void> endCopy(const char* refusal);

private:
    PgChannel(PGconn* handle, Deadline deadline);
    [[nodiscard]] core::Result<void> connect();
    [[nodiscard]] core::Result<PgResult> lastResult();
    [[nodiscard]] core::Result<void> awaitInput();
    [[nodiscard]] core::Result<void> flush();
    [[nodiscard]] core::Result<void> waitFor(short events);
    core::Error lose(std::string cause);
    core::Error loseByLibPq();

    PGconn* m_handle;
    Deadline m_deadline;
};

} // namespace bloomzy::storage
