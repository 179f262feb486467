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
    std::function<void(QWidget* parent)> showLog; ///< of the embedded server
};

/// Adds the settings: language, theme, motion, server.
void registerSettingsPage(widgets::PageRegistry& registry, const models::ConsoleParts& parts, const ServerFacts& facts);

} // namespace bloomzy::settings_page
