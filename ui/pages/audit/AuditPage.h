#pragma once

#include "ui/client/LogWitness.h"
#include "ui/models/ConsoleParts.h"
#include "ui/widgets/frame/PageRegistry.h"

namespace bloomzy::audit_page {

/// Adds the audit log: what happened, who did it, and the proof of it. Not for who may not read it. `witness` watches
/// the log of that server, and outlives the page.
void registerAuditPage(widgets::PageRegistry& registry, const models::ConsoleParts& parts, client::LogWitness& witness);

} // namespace bloomzy::audit_page
