#include "ui/pages/backups/BackupsPage.h"

#include "ui/client/Session.h"
#include "ui/pages/backups/ConsoleBackupsPage.h"

namespace bloomzy::backups_page {

void registerBackupsPage(widgets::PageRegistry& registry, const models::ConsoleParts& parts,
                         const BackupsSurroundings& surroundings)
{
    if (parts.client.session().may(u"backups.manage"))
        registry.add(std::make_unique<ConsoleBackupsPage>(parts, surroundings));
}

} // namespace bloomzy::backups_page
