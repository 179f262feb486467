#pragma once

#include "backend/views/PersonalViews.h"
#include "backend/views/ViewHandlers.h"

#include <vector>

namespace bloomzy::audit {

/// The views of the audit log that people keep, under /api/v1/audit/views. They are no part of what the log proves.
/// Safe from any thread that may block.
class AuditViews
{
public:
    /// `database` is audit.db, migrated with audit::migrations(); both outlive it.
    AuditViews(storage::Database& database, const core::Clock& clock);

    /// They refer to this object.
    [[nodiscard]] std::vector<http::Endpoint> endpoints();
    [[nodiscard]] http::PersonalData& personalData() { return m_personal; }

private:
    views::ViewHandlers m_handlers;
    views::PersonalViews m_personal;
};

} // namespace bloomzy::audit
