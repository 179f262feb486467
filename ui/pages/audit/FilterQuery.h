#pragma once

#include "backend/api/Audit.h"

#include <QtCore/QString>

namespace bloomzy::audit_page {

/// A filter as the query string of the list, without `?`. Parameters of `before`, the query that is replaced, which
/// this console does not know are appended as they are.
[[nodiscard]] QString queryOf(const api::AuditFilter& filter, const QString& before = {});
/// What this console does not know, and what is no time, is passed over.
[[nodiscard]] api::AuditFilter filterOf(const QString& query);

} // namespace bloomzy::audit_page
