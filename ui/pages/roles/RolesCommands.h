#pragma once

#include "ui/widgets/frame/Commands.h"

#include <QtCore/QCoreApplication>

namespace bloomzy::roles_page {

/// What can be done on the roles page, as it stands in the menus. The view connects the actions and says why one
/// cannot be used now.
class RolesCommands
{
    Q_DECLARE_TR_FUNCTIONS(bloomzy::roles_page::RolesCommands)

public:
    explicit RolesCommands(widgets::Commands& commands);

    QAction* create = nullptr;
    QAction* duplicate = nullptr;
    QAction* remove = nullptr;
    QAction* save = nullptr;
    QAction* discard = nullptr;
    QAction* cycle = nullptr;
    QAction* families = nullptr;
    QAction* explain = nullptr;
    QAction* tryAsUser = nullptr;
    QAction* history = nullptr;
    QAction* pairs = nullptr;
    QAction* refresh = nullptr;

    void setReason(QAction* action, const QString& reason) const { m_commands.setReason(action, reason); }

private:
    struct Place
    {
        const char* id;
        widgets::MenuId menu;
        int group;
    };
    QAction* add(Place place, std::function<QString()> text, const QList<QKeySequence>& keys = {},
                 std::optional<theme::IconName> icon = {});

    widgets::Commands& m_commands;
};

} // namespace bloomzy::roles_page
