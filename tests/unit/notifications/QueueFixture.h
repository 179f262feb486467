#pragma once

#include "backend/core/Id.h"
#include "backend/notifications/DeliveryQueue.h"
#include "backend/notifications/DeliveryStore.h"
#include "tests/support/MemoryLog.h"
#include "tests/support/Soon.h"
#include "tests/support/TestClock.h"

#include <QTest>

/// A queue over a database, with a clock that stands still.
class QueueFixture
{
public:
    using Options = bloomzy::notifications::QueueOptions;

    explicit QueueFixture(bloomzy::storage::Database& database, const Options& options = {})
        : queue(database, clock, log, 7, options)
        , m_database(database)
    {
    }

    static bloomzy::notifications::Notification notification(const std::string& subject = "Disk nearly full")
    {
        static const bloomzy::core::SystemClock real;
        return {bloomzy::core::newId(real), "alert.firing", subject, "Text.\n", R"({"value":93})"};
    }
    /// Channel number `n`.
    static std::string channel(int n = 1) { return "0196a1b2-0000-7000-8000-00000000000" + std::to_string(n); }
    static std::vector<bloomzy::notifications::Recipient> to(int n = 1, const std::string& address = "ada@example.org")
    {
        return {{channel(n), address}};
    }

    bloomzy::core::Result<void> write(const bloomzy::storage::Database::Write& work) const
    {
        return m_database.write(bloomzy::storage::Lane::interactive, work, bloomzy::test::soon());
    }
    bloomzy::core::Result<void> put(const bloomzy::notifications::Notification& told,
                                    const std::vector<bloomzy::notifications::Recipient>& recipients = to())
    {
        return write([&](auto& transaction) { return queue.put(transaction, told, recipients); });
    }
    std::optional<bloomzy::notifications::Lease> lease() { return queue.lease(bloomzy::test::soon()).value(); }
    bool settle(const bloomzy::notifications::Lease& lease, bloomzy::notifications::AttemptOutcome what,
                const std::string& detail = "Not now.", std::optional<std::chrono::seconds> retryAfter = {})
    {
        return queue.settle(lease, {what, detail, retryAfter}, bloomzy::test::soon()).value();
    }
    std::vector<bloomzy::notifications::Delivery> deliveries(const std::string& notification) const
    {
        return bloomzy::storage::readValue<std::vector<bloomzy::notifications::Delivery>>(
                   m_database, bloomzy::test::soon(),
                   [&](auto& snapshot) {
                       return bloomzy::notifications::DeliveryStore::ofNotification(snapshot, notification);
                   })
            .value();
    }
    bloomzy::notifications::Delivery delivery(const std::string& notification) const
    {
        const auto all = deliveries(notification);
        return all.size() == 1 ? all.front() : bloomzy::notifications::Delivery{"(not one)", {}, {}};
    }
    std::vector<bloomzy::notifications::Attempt> attempts(const std::string& delivery) const
    {
        return bloomzy::storage::readValue<std::vector<bloomzy::notifications::Attempt>>(
                   m_database, bloomzy::test::soon(),
                   [&](auto& snapshot) { return bloomzy::notifications::DeliveryStore::attempts(snapshot, delivery); })
            .value();
    }
    /// Of a table.
    std::int64_t rows(const std::string& table) const
    {
        std::int64_t count = -1;
        (void)m_database.read(
            [&](bloomzy::storage::Snapshot& snapshot) {
                return snapshot.query("SELECT COUNT(*) FROM " + table, {}, [&](const bloomzy::storage::Row& row) {
                    count = row.integer(0);
                    return false;
                });
            },
            bloomzy::test::soon());
        return count;
    }

    TestClock clock;
    bloomzy::test::MemoryLog log;
    bloomzy::notifications::DeliveryQueue queue;

private:
    bloomzy::storage::Database& m_database;
};
