#pragma once

#include "ui/client/LogWitness.h"
#include "ui/models/ConsoleParts.h"
#include "ui/models/ViewsSource.h"
#include "ui/pages/audit/AuditCommands.h"
#include "ui/pages/audit/EventsSource.h"
#include "ui/widgets/frame/Page.h"

#include <QtCore/QPointer>

namespace bloomzy::audit_page {

class AuditView;

/// The audit log as the frame sees it.
class ConsoleAuditPage : public widgets::Page
{
    Q_OBJECT

public:
    ConsoleAuditPage(const models::ConsoleParts& parts, client::LogWitness& witness);

    QString id() const override { return QStringLiteral("audit"); }
    QString title() const override { return tr("Audit log"); }
    theme::IconName icon() const override { return theme::IconName::auditLog; }
    widgets::NavSection section() const override { return widgets::NavSection::trust; }

    QWidget* createWidget(QWidget* parent) override;
    QList<QWidget*> barWidgets() override;
    QList<widgets::PaletteSource*> paletteSources() override { return {&m_events, &m_viewsSource}; }
    QString barFacts() const override;
    QList<widgets::KeyHint> keyHints() const override;
    QList<QWidget*> panes() const override;
    QWidget* searchWidget() const override;
    bool escape() override;
    void activated() override;
    void deactivated() override;
    QVariant place() const override;
    void goTo(const QVariant& place) override;

private:
    models::ConsoleParts m_parts;
    client::LogWitness& m_witness;
    AuditCommands m_commands;
    models::SavedViews m_views;
    EventsSource m_events;
    models::ViewsSource m_viewsSource;
    QPointer<AuditView> m_view;
};

} // namespace bloomzy::audit_page
