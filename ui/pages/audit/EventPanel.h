#pragma once

#include "ui/models/ConsoleParts.h"
#include "ui/pages/audit/AuditCommands.h"
#include "ui/pages/audit/OpenEvent.h"
#include "ui/pages/audit/ProofRun.h"

#include <QtCore/QTimeZone>
#include <QtWidgets/QWidget>

class QScrollArea;
class QStackedWidget;

namespace bloomzy::widgets {
class EmptyState;
class LoadingPanel;
} // namespace bloomzy::widgets

namespace bloomzy::audit_page {

class ChangesCard;
class EventHead;
class FactGrid;
class ProofPanel;

/// The open event: what happened, its facts with links to related events, what it changed, and the proof that it is in
/// the log.
class EventPanel : public QWidget
{
    Q_OBJECT

public:
    /// All outlive it.
    EventPanel(const models::ConsoleParts& parts, OpenEvent& event, ProofRun& proof, const AuditCommands& commands,
               QWidget* parent = nullptr);

    [[nodiscard]] ChangesCard& changes() const { return *m_changes; }
    [[nodiscard]] ProofPanel& proof() const { return *m_proof; }
    void setZone(const QTimeZone& zone);

Q_SIGNALS:
    void closeRequested();
    void relatedRequested(const QString& link);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeContent(const AuditCommands& commands);
    void refresh();
    void retranslate();

    const theme::Theme& m_theme;
    OpenEvent& m_event;
    ProofRun& m_run;
    QTimeZone m_zone = QTimeZone::utc();
    QStackedWidget* m_stack;
    widgets::EmptyState* m_nothing;
    widgets::LoadingPanel* m_loading;
    widgets::EmptyState* m_failed;
    EventHead* m_head = nullptr;
    FactGrid* m_facts = nullptr;
    ChangesCard* m_changes = nullptr;
    ProofPanel* m_proof = nullptr;
    QScrollArea* m_scroll = nullptr;
    QWidget* m_content;
};

} // namespace bloomzy::audit_page
