#pragma once

#include "backend/storage/engine/StatementRunner.h"
#include "backend/storage/postgres/PgChannel.h"
#include "backend/storage/postgres/PgParams.h"

#include <unordered_map>

namespace bloomzy::storage {

/// One connection to a PostgreSQL database. No call takes longer than its deadline: one that would closes the
/// connection, after which every call is refused with `unavailable`. For one thread at a time.
class PgConnection : public StatementRunner
{
public:
    /// `target` is a connection URI of libpq. `unavailable` when the server cannot be reached or is full, `forbidden`
    /// when it does not let us in, `notFound` when it has no such database, `conflict` when it is older than 15 or the
    /// database's encoding is not UTF-8.
    [[nodiscard]] static core::Result<std::unique_ptr<PgConnection>> open(const std::string& target, Deadline deadline);
    PgConnection(const PgConnection&) = delete;
    PgConnection& operator=(const PgConnection&) = delete;
    ~PgConnection() override = default;

    /// For each call from now on.
    void setDeadline(Deadline deadline) { m_channel->setDeadline(deadline); }
    [[nodiscard]] Deadline deadline() const { return m_channel->deadline(); }
    /// Statements of the storage itself, without parameters, of whose rows none matters.
    [[nodiscard]] core::Result<void> run(const std::string& sql);
    /// The first column of the first row.
    [[nodiscard]] core::Result<std::string> text(const std::string& sql);

    [[nodiscard]] Engine engine() const override { return Engine::postgresql; }
    /// The whole result is read before the first row is shown.
    [[nodiscard]] core::Result<void> query(std::string_view sql, Params params,
                                           const std::function<bool(const Row&)>& row) override;
    /// By a cursor, some rows at a time.
    [[nodiscard]] core::Result<void> walk(std::string_view sql, Params params,
                                          const std::function<bool(const Row&)>& row) override;
    [[nodiscard]] core::Result<std::int64_t> execute(std::string_view sql, Params params) override;

    /// `COPY … FROM STDIN`; then the rows in PostgreSQL's text form, in pieces of any size; then the end. After an
    /// error of putCopy() there is nothing to end.
    [[nodiscard]] core::Result<void> beginCopy(const std::string& sql) { return m_channel->beginCopy(sql); }
    [[nodiscard]] core::Result<void> putCopy(std::string_view piece) { return m_channel->putCopy(piece); }
    /// `refusal` ends it without its rows.
    [[nodiscard]] core::Result<void> endCopy(const char* refusal = nullptr) { return m_channel->endCopy(refusal); }

    /// As libpq has it: 150014 is 15.14.
    [[nodiscard]] int serverVersion() const { return pq().PQserverVersion(m_channel->handle()); }
    [[nodiscard]] bool isLost() const { return m_channel->isLost(); }
    [[nodiscard]] bool inTransaction() const { return m_channel->inTransaction(); }
    void rollBack() noexcept;

private:
    explicit PgConnection(std::unique_ptr<PgChannel> channel);
    [[nodiscard]] core::Result<void> configure();
    [[nodiscard]] core::Result<PgResult> perform(std::string_view sql, Params params);
    [[nodiscard]] core::Result<void> openCursor(const std::string& name, std::string_view sql, Params params);
    [[nodiscard]] core::Result<void> fetchAll(const std::string& cursor, const std::function<bool(const Row&)>& row);
    [[nodiscard]] core::Result<std::string> prepared(std::string_view sql, const PgParams& params);

    std::unique_ptr<PgChannel> m_channel;
    std::uint64_t m_cursors = 0;                               ///< opened so far
    std::unordered_map<std::string, std::string> m_statements; ///< types and text, to the name it was prepared under
};

} // namespace bloomzy::storage
