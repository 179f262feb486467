#pragma once

#include "tests/support/Soon.h"
#include "tests/unit/auth/RoleFixture.h"

#include <functional>

/// Lets others write before a write of one who is at it.
class InterruptedDatabase : public bloomzy::storage::Database
{
public:
    explicit InterruptedDatabase(bloomzy::storage::Database& database)
        : m_database(database)
    {
    }
    bloomzy::storage::Engine engine() const override { return m_database.engine(); }
    bloomzy::core::Result<void> read(const Read& work, bloomzy::storage::Deadline deadline) override
    {
        return m_database.read(work, deadline);
    }
    bloomzy::core::Result<void> write(bloomzy::storage::Lane lane, const Write& work,
                                      bloomzy::storage::Deadline deadline) override
    {
        if (++m_writes == before && meanwhile)
            meanwhile();
        return m_database.write(lane, work, deadline);
    }
    void onOutbox(std::function<void()> listener) override { m_database.onOutbox(std::move(listener)); }
    bloomzy::storage::DatabaseStats stats() const override { return m_database.stats(); }

    int before = 1; ///< which write
    std::function<void()> meanwhile;

private:
    bloomzy::storage::Database& m_database;
    int m_writes = 0;
};

/// A deputy who may manage people and roles until the administrator takes that away, and three others.
class Staff : public RoleFixture
{
public:
    Staff(TestDatabases& databases, bloomzy::storage::Engine engine)
        : RoleFixture(databases, engine)
    {
        begin();
        role = made(roleWith("Deputies", {granted("users.manage"), granted("users.read"), granted("roles.manage"),
                                          granted("taxa.read")}));
        deputy = join(tokens.accessToken, "dora@example.org", role);
        deputyId = idOf(deputy.accessToken);
        for (const char* name : {"vera", "wim", "xena"})
            people.push_back(idOf(join(tokens.accessToken, std::string(name) + "@example.org", "viewer").accessToken));
        spare = made(roleWith("Spare", {granted("taxa.read")}));
        link = std::make_unique<InterruptedDatabase>(*database);
    }
    /// As the router makes it of a request of the deputy.
    [[nodiscard]] bloomzy::http::Request byDeputy(std::string action) const
    {
        bloomzy::http::Request request;
        request.principal = parts->authorizer->identify(deputy.accessToken).value();
        request.auditAction = std::move(action);
        request.remoteAddress = "192.0.2.1";
        request.deadline = bloomzy::test::soon();
        return request;
    }
    [[nodiscard]] std::vector<std::string> emailsOf(bloomzy::api::UserStatus status) const
    {
        std::vector<std::string> emails;
        const std::string target = "/api/v1/users?status=" + std::string(bloomzy::core::json::enumName(status));
        for (const auto& user : get(target, tokens.accessToken).as<bloomzy::api::UserPage>().items)
            emails.push_back(user.email);
        return emails;
    }

    std::string role;
    std::string spare; ///< a role that nobody has
    bloomzy::api::TokenPair deputy;
    std::string deputyId;
    std::vector<std::string> people;
    std::unique_ptr<InterruptedDatabase> link;
};
