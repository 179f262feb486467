#pragma once

#include "ui/pages/settings/SettingsPage.h"

#include <QWidget>

namespace bloomzy::settings_page {

/// The cards of the settings, one below the other, no wider than reads well.
class SettingsView : public QWidget
{
    Q_OBJECT

public:
    SettingsView(const models::ConsoleParts& parts, const ServerFacts& facts, QWidget* parent = nullptr);
};

} // namespace bloomzy::settings_page
