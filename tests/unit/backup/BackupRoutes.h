#pragma once

#include "backend/backup/BackupService.h"
#include "backend/http/Router.h"
#include "tests/support/CountRows.h"
#include "tests/support/MemoryLog.h"
#include "tests/support/Paths.h"
#include "tests/support/Soon.h"
#include "tests/support/TestClock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

/// An answer, as a test asks for its parts.
struct BackupAnswer
{
    int status = 0;
    std::string etag;
    QJsonObject body;

    /// The first one: `/name text.tooLong`.
    [[nodiscard]] QString fault() const
    {
        const QJsonObject first = body.value(QLatin1String("errors")).toArray().at(0).toObject();
        return first.value(QLatin1String("pointer")).toString() + u' ' + first.value(QLatin1String("code")).toString();
    }
    [[nodiscard]] std::string text(const char* key) const
    {
        return body.value(QLatin1String(key)).toString().toStdString();
    }
    /// What is wrong with a destination.
    [[nodiscard]] QString trouble() const
    {
        return body.value(QLatin1String("trouble")).toObject().value(QLatin1String("problem")).toString();
    }
    [[nodiscard]] QJsonArray items() const { return body.value(QLatin1String("items")).toArray(); }
};

/// `ada` manages backups and has just proved who she is, `old` has not, `eve` may do nothing.
class ThreePeople : public bloomzy::http::Authorizer
{
public:
    bloomzy::core::Result<bloomzy::http::Principal> identify(std::string_view token) override
    {
        bloomzy::http::Principal principal{std::string(token), "Una", "s1", {}, {}};
        principal.permissions.set(static_cast<std::size_t>(bloomzy::api::Permission::backupsManage), token != "eve");
        principal.fresh = token == "ada";
        return principal;
    }
    bloomzy::core::Result<bloomzy::http::Principal> confirm(const bloomzy::http::Principal& caller) override
    {
        return caller;
    }
};

/// The backup service behind its routes, with the plugins that ship.
class BackupRoutes
{
public:
    explicit BackupRoutes(bloomzy::storage::Database& database)
        : m_database(database)
        , m_service(database, clock, m_log, programPath(QStringLiteral("../lib/bloomzy/plugins")).toStdString())
        , m_router(
              std::move(*bloomzy::http::Router::make(m_service.endpoints(), std::make_shared<ThreePeople>(), m_log)))
    {
    }

    [[nodiscard]] BackupAnswer send(const std::string& method, const std::string& target, const QByteArray& body = {},
                                    const std::string& etag = {}, const std::string& user = "ada")
    {
        bloomzy::http::RawRequest request{.method = method,
                                          .target = target,
                                          .headers = {{"authorization", "Bearer " + user}},
                                          .body = body.toStdString(),
                                          .deadline = bloomzy::test::soon()};
        const char* type = method == "PATCH" ? "application/merge-patch+json" : "application/json";
        if (!body.isEmpty())
            request.headers.emplace_back("content-type", type);
        if (!etag.empty())
            request.headers.emplace_back("if-match", etag);
        const auto answer = m_router->answer(std::move(request));
        BackupAnswer shown{answer.status, {}, QJsonDocument::fromJson(QByteArray::fromStdString(answer.body)).object()};
        for (const auto& [name, value] : answer.headers)
            if (name == "etag")
                shown.etag = value;
        return shown;
    }
    /// That wait for the audit log.
    [[nodiscard]] std::int64_t events() { return bloomzy::test::countRows(m_database, "SELECT count(*) FROM outbox"); }

    TestClock clock;

private:
    bloomzy::storage::Database& m_database;
    bloomzy::test::MemoryLog m_log;
    bloomzy::backup::BackupService m_service;
    std::unique_ptr<bloomzy::http::Router> m_router;
};
