#pragma once

#include "backend/http/NameSource.h"

namespace bloomzy::catalog {

/// Names of taxa, from the bin too, as far as the caller sees them.
class TaxonNames : public http::NameSource
{
public:
    explicit TaxonNames(storage::Database& database)
        : m_database(database)
    {
    }

    [[nodiscard]] core::Result<std::vector<api::AuditName>> namesOf(const std::vector<std::string>& ids,
                                                                    const http::Principal& caller,
                                                                    storage::Deadline deadline) const override;

private:
    storage::Database& m_database;
};

} // namespace bloomzy::catalog
