#pragma once

#include "backend/api/Taxa.h"

namespace bloomzy::catalog {

/// A row of table taxon.
struct TaxonRecord
{
    std::int64_t number = 0; ///< within this database; searched and sorted by
    std::string id;
    std::int64_t revision = 0;
    api::TaxonInput input;
    std::string document; ///< `input` as JSON since it was stored; empty where it was read
    std::string createdAt;
    std::string updatedAt;
    api::Person updatedBy;
    std::optional<std::string> deletedAt;
    std::int64_t import = 0; ///< n: of import n, which nobody sees yet
};

} // namespace bloomzy::catalog
