#pragma once

#include "ui/widgets/frame/Commands.h"

#include <QtCore/QCoreApplication>

namespace bloomzy::backups_page {

/// The actions of the page, for menus, keys, buttons and the menu of a restore point.
class BackupsCommands
{
    Q_DECLARE_TR_FUNCTIONS(bloomzy::backups_page::BackupsCommands)

public:
    explicit BackupsCommands(widgets::Commands& commands);

    /// Of the chosen restore point, as its menu has them; null for a line.
    [[nodiscard]] QList<QAction*> ofPoint() const { return {verify, rehearse, pin, nullptr, dryRun, nullptr, details}; }
    /// Why an action cannot be used; empty: it can.
    void setReason(QAction* action, const QString& reason) const { m_commands.setReason(action, reason); }
    /// "Pin" or "Let go" of the chosen one.
    void setPinned(bool pinned) const;

    QAction* backUp = nullptr;
    QAction* verify = nullptr;
    QAction* rehearse = nullptr;
    QAction* pin = nullptr;
    QAction* dryRun = nullptr;
    QAction* details = nullptr;
    QAction* verifyAll = nullptr;
    QAction* restoreFile = nullptr;
    QAction* editPlan = nullptr;
    QAction* addDestination = nullptr;
    QAction* newKey = nullptr;
    QAction* refresh = nullptr;

private:
    struct Place
    {
        const char* id;
        widgets::MenuId menu;
        int group;
    };
    [[nodiscard]] QAction* add(Place place, std::function<QString()> text, const QKeySequence& key = {},
                               std::optional<theme::IconName> icon = {});

    widgets::Commands& m_commands;
};

} // namespace bloomzy::backups_page
