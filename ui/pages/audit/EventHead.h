#pragma once

#include "backend/api/Audit.h"
#include "ui/pages/audit/AuditCommands.h"
#include "ui/theme/Theme.h"

#include <QtCore/QTimeZone>
#include <QtWidgets/QWidget>

class QToolButton;

namespace bloomzy::widgets {
class Label;
class StatusBadge;
} // namespace bloomzy::widgets

namespace bloomzy::audit_page {

/// The top of the detail panel: what was done and how it ended, the ways to the neighbours, the sentence and the time.
class EventHead : public QWidget
{
    Q_OBJECT

public:
    EventHead(const theme::Theme& theme, const AuditCommands& commands, QWidget* parent = nullptr);

    void display(const api::AuditEntry& entry, const QTimeZone& zone);

Q_SIGNALS:
    void closeRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    QToolButton* addButton(QAction* action);
    void retranslate();

    const theme::Theme& m_theme;
    widgets::StatusBadge* m_action;
    widgets::StatusBadge* m_outcome;
    QToolButton* m_close;
    widgets::Label* m_sentence;
    widgets::Label* m_time;
};

} // namespace bloomzy::audit_page
