#pragma once

#include "backend/views/ViewList.h"

namespace bloomzy::audit::examples {

/// Examples of the routes of /api/v1/audit/views.
[[nodiscard]] views::ViewExamples auditViews();

} // namespace bloomzy::audit::examples
