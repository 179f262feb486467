#pragma once

#include "backend/http/NameSource.h"

namespace bloomzy::auth {

/// Names of people, for who may read accounts, and everybody their own; of roles, for who may read roles.
class NamesOfToday : public http::NameSource
{
public:
    explicit NamesOfToday(storage::Database& database)
        : m_database(database)
    {
    }

    [[nodiscard]] core::Result<std::vector<api::AuditName>> namesOf(const std::vector<std::string>& ids,
                                                                    const http::Principal& caller,
                                                                    storage::Deadline deadline) const override;

private:
    storage::Database& m_database;
};

} // namespace bloomzy::auth
