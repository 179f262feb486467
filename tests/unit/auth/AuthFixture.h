#pragma once

#include "backend/auth/AuthParts.h"
#include "backend/auth/RoleStore.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/http/Router.h"
#include "tests/support/EngineTest.h"
#include "tests/support/MemoryLog.h"
#include "tests/support/TestClock.h"

#include <QTemporaryDir>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct Answer
{
    int status = 0;
    std::string body;
    std::string retryAfter;
    std::string etag;

    template <class T>
    [[nodiscard]] T as() const
    {
        return bloomzy::core::json::fromStoredJson<T>(body).value();
    }
    /// The codes of a problem's faults, joined by blanks; empty when it has none.
    [[nodiscard]] std::string faults() const;
};

inline const std::string adminEmail = "ada@example.org";
inline const std::string adminPassword = "violet rake under slow rain";

/// The service over a real database, called through the router, with a clock that stands still and cheap hashes.
class AuthFixture
{
public:
    AuthFixture(TestDatabases& databases, bloomzy::storage::Engine engine);

    /// A stop and a start over the same folder.
    void restart();
    [[nodiscard]] Answer get(const std::string& target, const std::string& token = {}) const;
    [[nodiscard]] Answer post(const std::string& target, const std::string& body, const std::string& token = {},
                              const std::string& address = "192.0.2.1") const;

    [[nodiscard]] Answer send(const std::string& method, const std::string& target, const std::string& body,
                              const std::string& token, const std::string& etag = {}) const;
    /// By a merge patch; without If-Match when `etag` is empty.
    [[nodiscard]] Answer patch(const std::string& target, const std::string& patch, const std::string& token,
                               const std::string& etag) const;
    /// Without If-Match when `revision` is empty.
    [[nodiscard]] Answer del(const std::string& target, const std::string& token,
                             const std::string& revision = {}) const;
    /// Seals the data key under another master key, as a server does, and starts with that one.
    void changeMasterKey();
    /// Of SQLite: the database's file.
    [[nodiscard]] const std::string& databaseName() const { return m_databaseName; }

    [[nodiscard]] std::filesystem::path folder() const { return m_dir.path().toStdString(); }
    [[nodiscard]] std::string setupToken() const;
    [[nodiscard]] Answer setup(const std::string& token, const std::string& email = adminEmail,
                               const std::string& password = adminPassword) const;
    /// The administrator's tokens.
    bloomzy::api::TokenPair setUp();
    [[nodiscard]] Answer login(const std::string& email, const std::string& password,
                               const std::string& address = "192.0.2.1") const;
    [[nodiscard]] Answer refresh(const std::string& refreshToken) const;
    [[nodiscard]] Answer invite(const std::string& token, const std::string& email,
                                const std::vector<std::string>& roles) const;
    /// Invites and accepts; the new person's tokens.
    [[nodiscard]] bloomzy::api::TokenPair join(const std::string& adminToken, const std::string& email,
                                               const std::string& role) const;
    void setStatus(const std::string& userId, bloomzy::api::UserStatus status);

    /// All rows of all tables but the counters of failed sign-ins, as text: equal means nothing changed.
    [[nodiscard]] std::string rows() const;
    [[nodiscard]] std::vector<bloomzy::api::AuditEvent> audit() const;
    [[nodiscard]] std::int64_t count(std::string_view sql) const;

    TestClock clock;
    std::chrono::milliseconds patience = std::chrono::seconds(20); ///< of each request; below zero, it is over at once
    std::string userAgent;                                         ///< of each request; none when empty
    bloomzy::test::MemoryLog log;
    bloomzy::auth::AuthOptions options;
    std::unique_ptr<bloomzy::storage::Database> database;
    std::unique_ptr<bloomzy::storage::Vault> vault;
    std::unique_ptr<bloomzy::auth::AuthParts> parts;

private:
    void start();
    [[nodiscard]] Answer call(bloomzy::http::RawRequest request, const std::string& token) const;

    QTemporaryDir m_dir;
    bloomzy::storage::Engine m_engine;
    std::string m_databaseName;
    bloomzy::core::crypto::SecretKey m_master = bloomzy::core::crypto::SecretKey::random();
    std::unique_ptr<bloomzy::http::Router> m_router;
};
