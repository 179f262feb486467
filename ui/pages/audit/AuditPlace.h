#pragma once

#include "backend/api/Audit.h"
#include "ui/widgets/timeline/Timeline.h"

#include <QtCore/QVariant>

namespace bloomzy::audit_page {

/// Where a person is on the page of the audit log, for Back and Forward, for links from other pages, and for views that
/// are kept.
struct AuditPlace
{
    api::AuditFilter filter;
    std::optional<widgets::TimeRange> range; ///< the brush
    std::optional<std::string> at;           ///< where the list begins; nothing for the newest event
    QString eventId;
};

[[nodiscard]] QVariant toVariant(const AuditPlace& place);
/// What is no place is all of the log.
[[nodiscard]] AuditPlace placeFrom(const QVariant& value);

/// RFC 3339, UTC, milliseconds.
[[nodiscard]] std::string wireTime(qint64 milliseconds);
/// Nothing for what is no time.
[[nodiscard]] std::optional<qint64> timeFrom(const std::optional<std::string>& text);

} // namespace bloomzy::audit_page
