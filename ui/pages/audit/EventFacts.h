#pragma once

#include "backend/api/Audit.h"
#include "ui/pages/audit/FactGrid.h"

#include <QtCore/QCoreApplication>

namespace bloomzy::audit_page {

/// What an event tells beside its sentence, and where its links lead.
class EventFacts
{
    Q_DECLARE_TR_FUNCTIONS(bloomzy::audit_page::EventFacts)

public:
    static QList<Fact> of(const api::AuditEntry& entry);
    /// The filter that finds the events that are related in that way; nothing for an unknown link.
    static std::optional<api::AuditFilter> related(const api::AuditEntry& entry, const QString& link);
};

} // namespace bloomzy::audit_page
