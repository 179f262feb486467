#pragma once

#include "backend/api/Audit.h"

#include <QtCore/QByteArray>
#include <QtCore/QJsonValue>

namespace bloomzy::audit_page {

/// What a change made of a resource, as far as an event tells it: its fields put together from their pointers. A side
/// on which every field is absent is undefined: what was made or deleted.
struct BeforeAndAfter
{
    QJsonValue before;
    QJsonValue after;
};
[[nodiscard]] BeforeAndAfter beforeAndAfter(const api::AuditEntry& entry);

/// The event as the API tells it, indented; for the clipboard.
[[nodiscard]] QByteArray eventJson(const api::AuditEntry& entry);

} // namespace bloomzy::audit_page
