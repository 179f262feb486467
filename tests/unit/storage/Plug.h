#pragma once

#include "tests/unit/storage/TestDatabase.h"

#include <atomic>
#include <future>

namespace bloomzy::storage {

/// Holds the writer inside one transaction until it is let go, so that what comes next has to queue.
class Plug
{
public:
    explicit Plug(Database& database, Lane lane = Lane::interactive)
        : m_done(std::async(std::launch::async, [this, &database, lane] {
            return database.write(
                lane,
                [this](Transaction&) -> core::Result<void> {
                    if (!m_entered.exchange(true))
                        m_inside.set_value();
                    m_released.wait();
                    return {};
                },
                soon());
        }))
    {
        m_inside.get_future().wait();
    }
    ~Plug() { release(); }

    void release()
    {
        if (!m_open.exchange(true))
            m_release.set_value();
    }

private:
    std::atomic<bool> m_entered{false};
    std::atomic<bool> m_open{false};
    std::promise<void> m_inside;
    std::promise<void> m_release;
    std::shared_future<void> m_released{m_release.get_future().share()};
    std::future<core::Result<void>> m_done;
};

using Pending = std::future<core::Result<void>>;

inline Pending later(Database& database, Database::Write work, Lane lane = Lane::interactive,
                     Deadline deadline = soon())
{
    return std::async(std::launch::async, [&database, work = std::move(work), lane, deadline] {
        return database.write(lane, work, deadline);
    });
}

inline core::Result<void> executeOnly(Transaction& transaction, std::string_view sql)
{
    const auto done = transaction.execute(sql, {});
    return done.has_value() ? core::Result<void>() : core::Result<void>(done.error());
}

} // namespace bloomzy::storage
