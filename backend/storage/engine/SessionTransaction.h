#pragma once

#include "backend/storage/engine/StatementRunner.h"

#include <optional>
#include <vector>

namespace bloomzy::storage {

/// What a service reads with.
class SessionSnapshot : public Snapshot
{
public:
    SessionSnapshot(StatementRunner& statements, const core::Clock& clock)
        : m_statements(statements)
        , m_clock(clock)
    {
    }

    using Snapshot::query;
    using Snapshot::walk;
    [[nodiscard]] Engine engine() const override { return m_statements.engine(); }
    [[nodiscard]] core::Time now() const override { return m_clock.now(); }
    [[nodiscard]] core::Result<void> query(std::string_view sql, Params params,
                                           const std::function<bool(const Row&)>& row) override;
    [[nodiscard]] core::Result<void> walk(std::string_view sql, Params params,
                                          const std::function<bool(const Row&)>& row) override;

private:
    StatementRunner& m_statements;
    const core::Clock& m_clock;
};

/// What a change leaves for the end.
struct AtEnd
{
    std::int64_t order = 0;
    std::function<core::Result<void>(Transaction&)> last;
};

/// What a service writes with.
class SessionTransaction : public Transaction
{
public:
    SessionTransaction(StatementRunner& statements, const core::Clock& clock)
        : m_statements(statements)
        , m_clock(clock)
    {
    }

    using Transaction::execute;
    using Transaction::query;
    using Transaction::walk;
    [[nodiscard]] Engine engine() const override { return m_statements.engine(); }
    [[nodiscard]] core::Time now() const override { return m_clock.now(); }
    [[nodiscard]] core::Result<void> query(std::string_view sql, Params params,
                                           const std::function<bool(const Row&)>& row) override;
    [[nodiscard]] core::Result<void> walk(std::string_view sql, Params params,
                                          const std::function<bool(const Row&)>& row) override;
    [[nodiscard]] core::Result<std::int64_t> execute(std::string_view sql, Params params) override;
    [[nodiscard]] core::Result<void> record(const OutboxEvent& event) override;

    void atEnd(std::int64_t order, std::function<core::Result<void>(Transaction&)> last) override;

    [[nodiscard]] std::vector<AtEnd> takeAtEnd() { return std::move(m_atEnd); }
    [[nodiscard]] bool hasRecorded() const { return m_recorded; }
    /// Whether a statement that may change something was run.
    [[nodiscard]] bool hasChanged() const { return m_changed; }
    /// Of the first statement that failed.
    [[nodiscard]] const std::optional<core::Error>& failure() const { return m_failure; }

private:
    /// As it came, and the first failure kept.
    template <class Done>
    [[nodiscard]] Done noted(Done done);

    StatementRunner& m_statements;
    const core::Clock& m_clock;
    bool m_recorded = false;
    bool m_changed = false;
    std::vector<AtEnd> m_atEnd;
    std::optional<core::Error> m_failure;
};

} // namespace bloomzy::storage
