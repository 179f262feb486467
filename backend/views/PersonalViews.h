#pragma once

#include "backend/http/PersonalData.h"

namespace bloomzy::views {

/// The views that people keep in one database. Safe from any thread that may block.
class PersonalViews : public http::PersonalData
{
public:
    explicit PersonalViews(storage::Database& database)
        : m_database(database)
    {
    }
    [[nodiscard]] core::Result<std::int64_t> savedViews(const std::string& userId,
                                                        storage::Deadline deadline) const override;
    [[nodiscard]] core::Result<void> forget(const std::string& userId, storage::Deadline deadline) override;

private:
    storage::Database& m_database;
};

} // namespace bloomzy::views
