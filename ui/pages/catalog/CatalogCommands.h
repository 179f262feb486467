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
    QAction* columns = nullptr;
    QAction* saveView = nullptr;
    QAction* showViews = nullptr;
    QAction* copyNames = nullptr;
    QAction* copyCsv = nullptr;
    QAction* exportCsv = nullptr;
    QAction* print = nullptr;
    QAction* printList = nullptr;
    QAction* setDraft = nullptr;
    QAction* setInReview = nullptr;
    QAction* setReviewed = nullptr;
    QAction* undo = nullptr;
    QAction* redo = nullptr;

    void setText(QAction* action, std::function<QString()> text) const { m_commands.setText(action, std::move(text)); }
    void setReason(QAction* action, const QString& reason) const { m_commands.setReason(action, reason); }

private:
    void addBulk();
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
