#pragma once

#include "ui/models/ColumnState.h"

namespace bloomzy::users_page {

/// The columns of the table of users.
[[nodiscard]] const models::ColumnSet& userColumns();

} // namespace bloomzy::users_page
