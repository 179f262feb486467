#pragma once

#include "ui/widgets/frame/Commands.h"

#include <QtCore/QCoreApplication>

namespace bloomzy::audit_page {

/// What can be done on the page of the audit log, as it stands in the menus. The view connects the actions and says why
/// one cannot be used now.
class AuditCommands
{
    Q_DECLARE_TR_FUNCTIONS(bloomzy::audit_page::AuditCommands)

public:
    explicit AuditCommands(widgets::Commands& commands);

    QAction* exportEvents = nullptr;
    QAction* verifyLog = nullptr;
    QAction* next = nullptr;
    QAction* previous = nullptr;
    QAction* proof = nullptr;
    QAction* exportProof = nullptr;
    QAction* copy = nullptr;
    QAction* copyId = nullptr;
    QAction* live = nullptr;
    QAction* filter = nullptr;
    QAction* clearFilters = nullptr;
    QAction* jump = nullptr;
    QAction* newest = nullptr;
    QAction* brushFirstBack = nullptr; ///< this and the next four move the brush of the histogram
    QAction* brushFirstOn = nullptr;
    QAction* brushLastBack = nullptr;
    QAction* brushLastOn = nullptr;
    QAction* brushClear = nullptr;
    QAction* chartTable = nullptr;
    QAction* zone = nullptr;
    QAction* refresh = nullptr;
    QAction* columns = nullptr;
    QAction* saveView = nullptr;
    QAction* showViews = nullptr;
    QAction* detail = nullptr;
    QAction* sideBySide = nullptr;

    void setReason(QAction* action, const QString& reason) const { m_commands.setReason(action, reason); }
    /// Those whose key is a letter or a sign: for what has the focus.
    [[nodiscard]] QList<QAction*> letters() const;

private:
    struct Place
    {
        const char* id;
        widgets::MenuId menu;
        int group;
    };

    QAction* add(Place place, std::function<QString()> text, const QKeySequence& key = {},
                 std::optional<theme::IconName> icon = {}, bool checkable = false);
    void addView();
    void addBrush();

    widgets::Commands& m_commands;
};

} // namespace bloomzy::audit_page
