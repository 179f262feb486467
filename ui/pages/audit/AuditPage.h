#pragma once

#include "ui/models/ConsoleParts.h"
#include "ui/pages/audit/LogTrust.h"
#include "ui/widgets/frame/PageRegistry.h"

namespace bloomzy::audit_page {

/// Adds the audit log: what happened, who did it, and the proof of it. Not for who may not read it.
void registerAuditPage(widgets::PageRegistry& registry, const models::ConsoleParts& parts, const LogTrust& trust = {});

} // namespace bloomzy::audit_page
