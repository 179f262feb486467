#pragma once

#include "backend/api/AuditLog.h"
#include "backend/audit/AuditService.h"
#include "backend/audit/log/LogSource.h"
#include "backend/core/json/JsonImpl.h"
#include "tests/support/Soon.h"

#include <algorithm>

namespace bloomzy::test {

/// The routes of a service, asked without a network.
class LogRoutes
{
public:
    using Query = std::vector<std::pair<std::string, std::string>>;

    explicit LogRoutes(audit::AuditService& service)
        : m_endpoints(service.endpoints())
    {
    }
    [[nodiscard]] const std::vector<http::Endpoint>& all() const { return m_endpoints; }
    [[nodiscard]] core::Result<http::Response> ask(const char* operation, const std::string& path = {},
                                                   Query query = {}) const
    {
        http::Request request;
        request.principal = principal;
        request.deadline = test::soon();
        request.query = std::move(query);
        request.pathParameters.emplace("path", path);
        const auto found = std::ranges::find_if(
            m_endpoints, [&](const http::Endpoint& each) { return each.route.operationId == operation; });
        return found->handle(request);
    }
    template <class T>
    [[nodiscard]] T read(const char* operation, Query query) const
    {
        return core::json::fromStoredJson<T>(ask(operation, {}, std::move(query)).value().body).value();
    }

    /// Who asks: somebody who may do everything.
    http::Principal principal = everybodysMaster();

private:
    [[nodiscard]] static http::Principal everybodysMaster()
    {
        http::Principal all;
        all.userId = "master";
        all.permissions.set();
        return all;
    }

    std::vector<http::Endpoint> m_endpoints;
};

/// Knows `auditor`, who may read the log, and `reader`, who may not.
class Auditors : public http::Authorizer
{
public:
    core::Result<http::Principal> identify(std::string_view token) override
    {
        if (token != "auditor" && token != "reader")
            return core::makeError(api::ErrorCode::unauthenticated, "The token is no longer valid.");
        http::Principal principal;
        principal.userId = std::string(token);
        principal.permissions.set(static_cast<std::size_t>(api::Permission::auditRead), token == "auditor");
        return principal;
    }
    core::Result<http::Principal> confirm(const http::Principal& caller) override { return caller; }
};

/// A log as a client of these routes sees it.
class RoutesLog : public audit::LogSource
{
public:
    explicit RoutesLog(const LogRoutes& routes)
        : m_routes(routes)
    {
    }
    core::Result<std::string> checkpoint() override { return m_routes.ask("getAuditCheckpoint").value().body; }
    core::Result<std::vector<tlog::ClosedLog>> closed() override
    {
        std::vector<tlog::ClosedLog> logs;
        for (const api::AuditClosedLog& log : m_routes.read<api::AuditClosedLogs>("listClosedAuditLogs", {}).items)
            logs.push_back({log.vkey, log.closing});
        return logs;
    }
    core::Result<std::optional<std::string>> tile(const tlog::Tile& tile) override { return body(pathOf(tile)); }
    core::Result<std::optional<std::string>> entries(const tlog::Tile& bundle) override
    {
        return body(entriesPathOf(bundle));
    }
    core::Result<std::vector<audit::BesideEntry>> beside(const tlog::Tile& /*bundle*/) override
    {
        return std::vector<audit::BesideEntry>();
    }
    core::Result<std::string> rest(const tlog::Frontier& /*tree*/, const tlog::NoteVerifier& /*key*/) override
    {
        return std::string();
    }

private:
    [[nodiscard]] std::optional<std::string> body(const std::string& path) const
    {
        return m_routes.ask("getAuditTile", path.substr(std::string_view("tile/").size())).value().body;
    }
    const LogRoutes& m_routes;
};

} // namespace bloomzy::test
