#include "backend/catalog/imports/ImportRoutes.h"

#include "backend/catalog/imports/ImportExamples.h"
#include "backend/http/TypedEndpoint.h"

namespace bloomzy::catalog {
namespace {

using http::Call;
using http::endpoint;
using http::Endpoint;
using http::Method;
using http::Nothing;
using http::Route;

constexpr std::size_t planBytes = 4 * 1024 * 1024;

http::Access mayImport()
{
    return http::Access::needs(api::Permission::catalogImport);
}

} // namespace

ImportRoutes::ImportRoutes(storage::Database& database, const core::Clock& clock, Importer& importer,
                           const TwoPersonRule& rule, http::Operations& operations, const http::StandingRights& rights,
                           std::filesystem::path folder)
    : m_shelf(database, clock, std::move(folder))
    , m_desk(database, clock, m_shelf, rule)
    , m_jobs(database, clock, m_shelf, importer, rule, operations, rights)
{
}

std::vector<Endpoint> ImportRoutes::endpoints()
{
    return {upload(), list(), get(), plan(), rows(), errors(), discard(), check(), apply(), undo()};
}

Endpoint ImportRoutes::upload()
{
    return endpoint<std::string, api::UploadQuery, api::Import>(
        Route{.method = Method::post,
              .path = "/api/v1/catalog/imports",
              .access = mayImport(),
              .operationId = "stageImport",
              .summary = "Takes a CSV file in and tells what it is and where its columns may go.",
              .auditAction = "catalog.stageImport",
              .bodyLimit = mostImportBytes,
              .requestMediaType = "text/csv",
              .successStatus = 201,
              .cost = http::Cost::heavy},
        [this](const Call<std::string, api::UploadQuery>& call) {
            return m_desk.upload(call.request, call.query, call.body);
        },
        examples::stageImport);
}

Endpoint ImportRoutes::list()
{
    return endpoint<Nothing, api::PageQuery, api::ImportPage>(
        Route{.method = Method::get,
              .path = "/api/v1/catalog/imports",
              .access = mayImport(),
              .operationId = "listImports",
              .summary = "Lists the imports, newest first."},
        [this](const Call<Nothing, api::PageQuery>& call) { return m_desk.list(call.request, call.query); },
        examples::listImports);
}

Endpoint ImportRoutes::get()
{
    return endpoint<Nothing, Nothing, api::Import>(
        Route{.method = Method::get,
              .path = "/api/v1/catalog/imports/{id}",
              .access = mayImport(),
              .operationId = "getImport",
              .summary = "Reads one import with its columns and its plan."},
        [this](const Call<Nothing>& call) { return m_desk.get(call.request); }, examples::getImport);
}

Endpoint ImportRoutes::plan()
{
    return endpoint<api::RawJson, Nothing, api::Import>(
        Route{.method = Method::patch,
              .path = "/api/v1/catalog/imports/{id}",
              .access = mayImport(),
              .operationId = "planImport",
              .summary = "Changes how a file is read and where its columns go, by a JSON Merge Patch of `plan`.",
              .auditAction = "catalog.planImport",
              .bodyLimit = planBytes,
              .requestMediaType = "application/merge-patch+json"},
        [this](const Call<api::RawJson>& call) { return m_desk.plan(call.request, call.body.text); },
        examples::planImport);
}

Endpoint ImportRoutes::rows()
{
    return endpoint<Nothing, api::ImportRowQuery, api::ImportRowPage>(
        Route{.method = Method::get,
              .path = "/api/v1/catalog/imports/{id}/rows",
              .access = mayImport(),
              .operationId = "listImportRows",
              .summary = "Lists the rows of a file with what is wrong with their cells."},
        [this](const Call<Nothing, api::ImportRowQuery>& call) { return m_desk.rows(call.request, call.query); },
        examples::listImportRows);
}

Endpoint ImportRoutes::errors()
{
    return endpoint<Nothing, Nothing, std::string>(
        Route{.method = Method::get,
              .path = "/api/v1/catalog/imports/{id}/errors",
              .access = mayImport(),
              .operationId = "downloadImportErrors",
              .summary = "Downloads the rows that have errors as CSV, with the reason of each.",
              .responseMediaType = "text/csv"},
        [this](const Call<Nothing>& call) { return m_desk.errors(call.request); }, examples::importErrors);
}

Endpoint ImportRoutes::discard()
{
    return endpoint<Nothing, Nothing, Nothing>(
        Route{.method = Method::del,
              .path = "/api/v1/catalog/imports/{id}",
              .access = mayImport(),
              .operationId = "discardImport",
              .summary =
                  "Forgets a file that was not imported, or an import that is over, which cannot be undone then.",
              .auditAction = "catalog.discardImport"},
        [this](const Call<Nothing>& call) { return m_desk.discard(call.request); }, examples::discardImport);
}

Endpoint ImportRoutes::check()
{
    return endpoint<Nothing, Nothing, api::Operation>(
        Route{.method = Method::post,
              .path = "/api/v1/catalog/imports/{id}/check",
              .access = mayImport(),
              .operationId = "checkImport",
              .summary = "Counts what an import would do, and changes nothing in the catalog.",
              .auditAction = "catalog.checkImport",
              .successStatus = 202,
              .recorded = http::Recorded::never},
        [this](const Call<Nothing>& call) { return m_jobs.check(call.request); }, examples::checkImport);
}

Endpoint ImportRoutes::apply()
{
    return endpoint<api::ApplyImport, Nothing, api::Operation>(
        Route{.method = Method::post,
              .path = "/api/v1/catalog/imports/{id}/apply",
              .access = mayImport(),
              .operationId = "applyImport",
              .summary = "Imports the rows of a file; nobody sees them until all are there.",
              .auditAction = "catalog.import",
              .successStatus = 202},
        [this](const Call<api::ApplyImport>& call) { return m_jobs.apply(call.request, call.body); },
        examples::applyImport);
}

Endpoint ImportRoutes::undo()
{
    return endpoint<Nothing, Nothing, api::Operation>(
        Route{.method = Method::post,
              .path = "/api/v1/catalog/imports/{id}/undo",
              .access = mayImport(),
              .operationId = "undoImport",
              .summary = "Takes back what an import did, but for what was changed since.",
              .auditAction = "catalog.undoImport",
              .successStatus = 202},
        [this](const Call<Nothing>& call) { return m_jobs.undo(call.request); }, examples::undoImport);
}

} // namespace bloomzy::catalog
