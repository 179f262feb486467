#pragma once

#include "ui/client/EmbeddedServer.h"
#include "ui/models/ConsoleParts.h"
#include "ui/widgets/frame/PageRegistry.h"

namespace bloomzy::backups_page {

/// What the page needs of the window around it.
struct BackupsSurroundings
{
    client::EmbeddedServer* server = nullptr; ///< null for a team's server
    QString serverProgram;
    std::function<void()> signInAgain; ///< the sessions ended with a restore
};

/// Adds the backups: made, kept, proven, restored. Not for who may not manage them.
void registerBackupsPage(widgets::PageRegistry& registry, const models::ConsoleParts& parts,
                         const BackupsSurroundings& surroundings);

} // namespace bloomzy::backups_page
