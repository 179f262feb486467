#pragma once

#include "ui/client/EmbeddedServer.h"
#include "ui/models/ConsoleParts.h"
#include "ui/widgets/frame/PageRegistry.h"

namespace bloomzy::settings_page {

/// What the settings page shows beside language and theme.
struct ServerFacts
{
    client::EmbeddedServer* server = nullptr; ///< null for a team's server
    QString serverProgram;
    QString logFile;
};

/// Adds the settings: language, theme, text size, motion, server.
void registerSettingsPage(widgets::PageRegistry& registry, const models::ConsoleParts& parts, const ServerFacts& facts);

} // namespace bloomzy::settings_page
