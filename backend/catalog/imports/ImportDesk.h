#pragma once

#include "backend/catalog/imports/ImportShelf.h"
#include "backend/catalog/service/TwoPersonRule.h"

namespace bloomzy::catalog {

/// What the routes of /api/v1/catalog/imports do at once; ImportJobs.h has what takes longer.
class ImportDesk
{
public:
    /// All must outlive the desk.
    ImportDesk(storage::Database& database, const core::Clock& clock, ImportShelf& shelf, const TwoPersonRule& rule);

    [[nodiscard]] core::Result<http::Response> upload(const http::Request& request, const api::UploadQuery& query,
                                                      std::string_view bytes);
    [[nodiscard]] core::Result<http::Reply<api::ImportPage>> list(const http::Request& request,
                                                                  const api::PageQuery& query);
    [[nodiscard]] core::Result<http::Reply<api::Import>> get(const http::Request& request);
    [[nodiscard]] core::Result<http::Reply<api::Import>> plan(const http::Request& request, std::string_view patch);
    [[nodiscard]] core::Result<http::Reply<api::ImportRowPage>> rows(const http::Request& request,
                                                                     const api::ImportRowQuery& query);
    [[nodiscard]] core::Result<http::Reply<std::string>> errors(const http::Request& request);
    [[nodiscard]] core::Result<http::Reply<http::Nothing>> discard(const http::Request& request);

private:
    storage::Database& m_database;
    const core::Clock& m_clock;
    ImportShelf& m_shelf;
    const TwoPersonRule& m_rule;
};

} // namespace bloomzy::catalog
