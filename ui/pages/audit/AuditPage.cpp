#include "ui/pages/audit/AuditPage.h"

#include "ui/client/Session.h"
#include "ui/pages/audit/ConsoleAuditPage.h"

namespace bloomzy::audit_page {

void registerAuditPage(widgets::PageRegistry& registry, const models::ConsoleParts& parts, client::LogWitness& witness)
{
    if (parts.client.session().may(u"audit.read"))
        registry.add(std::make_unique<ConsoleAuditPage>(parts, witness));
}

} // namespace bloomzy::audit_page
