#pragma once

#include "ui/widgets/frame/Commands.h"

#include <QtCore/QCoreApplication>

namespace bloomzy::catalog_page {

/// What can be done on the catalog page, as it stands in the menus. The view connects the actions and says why one
/// cannot be used now.
class CatalogCommands
{
    Q_DECLARE_TR_FUNCTIONS(bloomzy::catalog_page::CatalogCommands)

public:
    explicit CatalogCommands(widgets::Commands& commands);

    QAction* create = nullptr;
    QAction* edit = nullptr;
    QAction* save = nullptr;
    QAction* discard = nullptr;
    QAction* remove = nullptr;
    QAction* parent = nullptr;
    QAction* previous = nullptr;
    QAction* next = nullptr;
    QAction* nextTab = nullptr;
    QAction* refresh = nullptr;
    QAction* detail = nullptr;
    QAction* clearFilters = nullptr;

    void setReason(QAction* action, const QString& reason) const { m_commands.setReason(action, reason); }

private:
    struct Place
    {
        const char* id;
        widgets::MenuId menu;
        int group;
    };

    QAction* add(Place place, std::function<QString()> text, const QKeySequence& key = {},
                 std::optional<theme::IconName> icon = {}, bool checkable = false);

    widgets::Commands& m_commands;
};

} // namespace bloomzy::catalog_page
