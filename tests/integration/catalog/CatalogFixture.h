#pragma once

#include "backend/catalog/CatalogService.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/operations/OperationService.h"
#include "backend/storage/Outbox.h"
#include "tests/support/EngineTest.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <stdexcept>

/// A catalog on a database of its own, called through its endpoints.
namespace bloomzy::test {

class TestClock : public core::Clock
{
public:
    [[nodiscard]] core::Time now() const override { return m_start + std::chrono::microseconds(m_steps++); }

private:
    core::Time m_start = *core::parseTime("2026-11-22T14:32:05.000000Z");
    mutable std::atomic<std::int64_t> m_steps = 0;
};

class SilentLog : public core::Log
{
public:
    void write(core::LogLevel, std::string_view, std::string_view, std::initializer_list<Field>) override {}
};

inline http::Principal curator()
{
    http::Principal principal{"019aaaaa-0000-7000-8000-000000000001", "Ana Silva", "session", {}, {}, {}};
    principal.permissions.set();
    return principal;
}

/// What people may do now: everything, until it is taken away.
class Rights : public http::StandingRights
{
public:
    core::Result<std::bitset<32>> permissionsNow(const http::Principal& caller, storage::Deadline) const override
    {
        const std::lock_guard lock(m_mutex);
        if (!m_known)
            return core::unavailable("The server is busy.", std::chrono::seconds(1));
        return caller.apiKeyId.empty() || caller.apiKeyId != m_removedKey ? m_permissions : std::bitset<32>();
    }
    void set(const std::bitset<32>& permissions)
    {
        const std::lock_guard lock(m_mutex);
        m_permissions = permissions;
    }
    void removeKey(const std::string& id)
    {
        const std::lock_guard lock(m_mutex);
        m_removedKey = id;
    }
    /// Whether they can be asked for.
    void setKnown(bool known)
    {
        const std::lock_guard lock(m_mutex);
        m_known = known;
    }

private:
    mutable std::mutex m_mutex;
    std::bitset<32> m_permissions = std::bitset<32>().set();
    bool m_known = true;
    std::string m_removedKey;
};

class CatalogFixture
{
public:
    CatalogFixture(TestDatabases& databases, storage::Engine engine, std::string starterCsv = {})
        : m_database(databases.create(engine, catalog::migrations(engine)))
        , m_operationsDatabase(databases.create(engine, operations::migrations(engine)))
    {
        m_starterCsv = std::move(starterCsv);
        restart();
    }

    /// A new service over the same database.
    void restart()
    {
        m_operations.reset();
        m_service.reset();
        m_operations = std::make_unique<operations::OperationService>(*m_operationsDatabase, m_clock, m_log);
        m_service = catalog::makeCatalogService(*m_database, m_clock, m_log, *m_operations, rights,
                                                {m_starterCsv, importFolder().toStdString()});
        m_endpoints = m_service->endpoints();
    }

    void setTwoPersonRule(bool on) { m_service->setTwoPersonRule(on); }

    http::Principal principal = curator();
    Rights rights;
    std::vector<std::pair<std::string, std::string>> headers;

    [[nodiscard]] const http::Endpoint& endpoint(std::string_view operationId) const
    {
        const auto found = std::find_if(m_endpoints.begin(), m_endpoints.end(),
                                        [&](const auto& e) { return e.route.operationId == operationId; });
        if (found == m_endpoints.end())
            throw std::runtime_error("no operation " + std::string(operationId));
        return *found;
    }

    core::Result<http::Response> call(std::string_view operationId, const std::string& id = {},
                                      const std::string& body = {},
                                      std::vector<std::pair<std::string, std::string>> query = {})
    {
        const auto& chosen = endpoint(operationId);
        http::Request request;
        request.method = chosen.route.method;
        request.path = chosen.route.path;
        if (!id.empty())
            request.pathParameters["id"] = id;
        request.query = std::move(query);
        request.headers = headers;
        if (!body.empty())
            request.headers.emplace_back("content-type", chosen.route.requestMediaType);
        request.body = body;
        request.traceId = std::string(32, 'a');
        request.principal = principal;
        request.auditAction = chosen.route.auditAction;
        request.deadline = storage::deadlineIn(std::chrono::seconds(60));
        return chosen.handle(request);
    }

    /// The operation that `begun` answers, when it has ended.
    api::Operation finished(const core::Result<http::Response>& begun)
    {
        const auto id = read<api::Operation>(begun).id;
        api::Operation operation;
        (void)QTest::qWaitFor(
            [&] {
                operation = **m_operations->find(id, storage::deadlineIn(std::chrono::seconds(10)));
                return operation.finishedAt.has_value();
            },
            60'000);
        return operation;
    }
    operations::OperationService& operations() { return *m_operations; }
    QString importFolder() const { return m_folder.filePath(QStringLiteral("imports")); }

    template <class T>
    T read(const core::Result<http::Response>& response)
    {
        if (response.has_error())
            throw std::runtime_error(describe(response.error()));
        return *core::json::fromStoredJson<T>(response->body);
    }

    api::Taxon create(const std::string& json)
    {
        headers.clear();
        return read<api::Taxon>(call("createTaxon", {}, json));
    }
    api::Taxon species(const std::string& genus, const std::string& epithet, const std::string& more = {})
    {
        return create(R"({"genus":")" + genus + R"(","specificEpithet":")" + epithet + "\"" +
                      (more.empty() ? "" : ",") + more + "}");
    }
    api::Taxon get(const std::string& id) { return read<api::Taxon>(call("getTaxon", id)); }

    core::Result<http::Response> patch(const std::string& id, std::int64_t revision, const std::string& body)
    {
        return callIf("updateTaxon", id, revision, body);
    }
    core::Result<http::Response> remove(const std::string& id, std::int64_t revision)
    {
        return callIf("deleteTaxon", id, revision, {});
    }

    api::TaxonPage list(std::vector<std::pair<std::string, std::string>> query = {})
    {
        return read<api::TaxonPage>(call("listTaxa", {}, {}, std::move(query)));
    }
    api::TaxonFacets facets(std::vector<std::pair<std::string, std::string>> query = {})
    {
        return read<api::TaxonFacets>(call("countTaxonFacets", {}, {}, std::move(query)));
    }
    api::TaxonRevisionPage revisions(const std::string& id, std::vector<std::pair<std::string, std::string>> query = {})
    {
        return read<api::TaxonRevisionPage>(call("listTaxonRevisions", id, {}, std::move(query)));
    }

    std::vector<api::AuditEvent> audit()
    {
        std::vector<api::AuditEvent> events;
        (void)m_database->write(storage::Lane::interactive, &storage::outboxNumber,
                                storage::deadlineIn(std::chrono::seconds(10)));
        (void)m_database->read(
            [&](storage::Snapshot& snapshot) -> core::Result<void> {
                BLOOMZY_TRY(const auto rows, storage::outboxAfter(snapshot, 0, 100'000));
                for (const auto& row : rows)
                    events.push_back(*core::json::fromStoredJson<api::AuditEvent>(row.event.payload));
                return {};
            },
            storage::deadlineIn(std::chrono::seconds(10)));
        return events;
    }

    /// All that is stored, to see that a refusal changed nothing.
    std::string everything() { return taxa() + std::to_string(audit().size()); }
    /// The same without what was told of it.
    std::string taxa()
    {
        std::string text;
        (void)m_database->read(
            [&](storage::Snapshot& snapshot) -> core::Result<void> {
                const auto add = [&](const storage::Row& row) {
                    text += std::string(row.text(0)) + "|";
                    return true;
                };
                BLOOMZY_CHECK(snapshot.query(
                    "SELECT document || revision || coalesce(deleted_at, '') FROM taxon ORDER BY number", {}, add));
                BLOOMZY_CHECK(snapshot.query("SELECT count(*) FROM taxon_revision", {}, add));
                BLOOMZY_CHECK(snapshot.query("SELECT taxa FROM facet_group ORDER BY number", {}, add));
                return snapshot.query("SELECT folded FROM taxon_text ORDER BY place", {}, add);
            },
            storage::deadlineIn(std::chrono::seconds(10)));
        return text;
    }

    storage::Database& database() { return *m_database; }
    const core::Clock& clock() const { return m_clock; }

    static std::string describe(const core::Error& error)
    {
        std::string text = std::string(core::json::enumName(error.code)) + ": " + error.detail + " " + error.cause;
        for (const auto& fault : error.faults)
            text += "\n" + fault.pointer + " " + fault.code + " " + fault.detail;
        return text;
    }

    static std::string headerOf(const core::Result<http::Response>& response, std::string_view name)
    {
        for (const auto& [key, value] : response->headers)
            if (key == name)
                return value;
        return {};
    }

private:
    core::Result<http::Response> callIf(std::string_view operation, const std::string& id, std::int64_t revision,
                                        const std::string& body)
    {
        headers = {{"if-match", "\"" + std::to_string(revision) + "\""}};
        auto response = call(operation, id, body);
        headers.clear();
        return response;
    }

    TestClock m_clock;
    SilentLog m_log;
    QTemporaryDir m_folder;
    std::unique_ptr<storage::Database> m_database;
    std::unique_ptr<storage::Database> m_operationsDatabase;
    std::string m_starterCsv;
    std::unique_ptr<catalog::CatalogService> m_service;
    std::unique_ptr<operations::OperationService> m_operations; ///< its jobs use the service
    std::vector<http::Endpoint> m_endpoints;
};

/// Whether `response` was refused so, with this pointer and code among its faults (both empty: any).
inline bool refused(const core::Result<http::Response>& response, api::ErrorCode code, std::string_view pointer = {},
                    std::string_view faultCode = {})
{
    if (!response.has_error() || response.error().code != code)
        return false;
    const auto& faults = response.error().faults;
    return faultCode.empty() || std::any_of(faults.begin(), faults.end(), [&](const auto& fault) {
               return fault.pointer == pointer && fault.code == faultCode;
           });
}

} // namespace bloomzy::test
