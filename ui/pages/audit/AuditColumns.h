#pragma once

#include "ui/models/ColumnState.h"

namespace bloomzy::audit_page {

/// The columns of the table of events.
[[nodiscard]] const models::ColumnSet& auditColumns();

} // namespace bloomzy::audit_page
