#include "ui/pages/users/ExportButton.h"

#include <QtCore/QEvent>
#include <QtWidgets/QMenu>

namespace bloomzy::users_page {

ExportButton::ExportButton(const theme::Theme& theme, const UsersCommands& commands)
{
    auto* menu = new QMenu(this);
    menu->setToolTipsVisible(true);
    menu->addActions({commands.exportCsv, commands.exportJson});
    setObjectName(QStringLiteral("export"));
    setMenu(menu);
    setIcon(theme.icon(theme::IconName::download));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::StrongFocus);
    retranslate();
}

void ExportButton::retranslate()
{
    setText(tr("Export"));
    setAccessibleName(tr("Export users"));
}

void ExportButton::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    MenuButton::changeEvent(event);
}

} // namespace bloomzy::users_page
