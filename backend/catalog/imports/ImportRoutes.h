#pragma once

#include "backend/catalog/imports/ImportDesk.h"
#include "backend/catalog/imports/ImportJobs.h"

namespace bloomzy::catalog {

/// The routes of /api/v1/catalog/imports.
class ImportRoutes
{
public:
    /// All must outlive the routes and the operations they began.
    ImportRoutes(storage::Database& database, const core::Clock& clock, Importer& importer, const TwoPersonRule& rule,
                 http::Operations& operations, const http::StandingRights& rights, std::filesystem::path folder);

    [[nodiscard]] std::vector<http::Endpoint> endpoints();

private:
    [[nodiscard]] http::Endpoint upload();
    [[nodiscard]] http::Endpoint list();
    [[nodiscard]] http::Endpoint get();
    [[nodiscard]] http::Endpoint plan();
    [[nodiscard]] http::Endpoint rows();
    [[nodiscard]] http::Endpoint errors();
    [[nodiscard]] http::Endpoint discard();
    [[nodiscard]] http::Endpoint check();
    [[nodiscard]] http::Endpoint apply();
    [[nodiscard]] http::Endpoint undo();

    ImportShelf m_shelf;
    ImportDesk m_desk;
    ImportJobs m_jobs;
};

} // namespace bloomzy::catalog
