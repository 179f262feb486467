#pragma once

#include "backend/core/Clock.h"
#include "backend/core/Log.h"
#include "backend/http/NameSource.h"
#include "backend/http/Operations.h"
#include "backend/http/PersonalData.h"
#include "backend/http/StandingRights.h"
#include "backend/storage/Migration.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace bloomzy::catalog {

struct CatalogOptions
{
    std::string starterCsv;             ///< UTF-8; what POST /api/v1/catalog/starter imports
    std::filesystem::path importFolder; ///< of uploads that are being prepared; made when it is needed
};

/// Taxa, their revisions, search, facets and imports.
class CatalogService
{
public:
    virtual ~CatalogService() = default;
    /// They refer to the service, which must outlive them.
    [[nodiscard]] virtual std::vector<http::Endpoint> endpoints() = 0;
    /// See TwoPersonRule.h; off at first.
    virtual void setTwoPersonRule(bool on) = 0;
    /// What it keeps for single people.
    [[nodiscard]] virtual http::PersonalData& personalData() = 0;
    /// Takes from what all see what tells who the person was; what they wrote stays, with their id. May be repeated.
    [[nodiscard]] virtual core::Result<void> erasePerson(const std::string& userId) = 0;
    /// Of taxa.
    [[nodiscard]] virtual const http::NameSource& names() const = 0;
};

/// The schema that `database` must have.
[[nodiscard]] std::vector<storage::Migration> migrations(storage::Engine engine);

/// Everything passed in must outlive the service.
[[nodiscard]] std::unique_ptr<CatalogService> makeCatalogService(storage::Database& database, const core::Clock& clock,
                                                                 core::Log& log, http::Operations& operations,
                                                                 const http::StandingRights& rights,
                                                                 CatalogOptions options);

} // namespace bloomzy::catalog
