#pragma once

#include "backend/api/Page.h"
#include "backend/api/Taxa.h"
#include "backend/catalog/service/TwoPersonRule.h"
#include "backend/core/Clock.h"
#include "backend/http/Endpoint.h"

namespace bloomzy::catalog {

/// What the routes of single taxa do.
class TaxonHandlers
{
public:
    TaxonHandlers(storage::Database& database, const core::Clock& clock, const TwoPersonRule& rule);

    [[nodiscard]] core::Result<http::Response> create(const http::Request& request, const api::TaxonInput& input);
    [[nodiscard]] core::Result<http::Reply<api::Taxon>> get(const http::Request& request);
    [[nodiscard]] core::Result<http::Reply<api::Taxon>> patch(const http::Request& request, const std::string& patch);
    [[nodiscard]] core::Result<http::Reply<http::Nothing>> remove(const http::Request& request);
    [[nodiscard]] core::Result<http::Reply<api::Taxon>> restore(const http::Request& request);
    [[nodiscard]] core::Result<http::Reply<api::TaxonRevisionPage>> revisions(const http::Request& request,
                                                                              const api::PageQuery& query);

private:
    storage::Database& m_database;
    const core::Clock& m_clock;
    const TwoPersonRule& m_rule;
};

} // namespace bloomzy::catalog
