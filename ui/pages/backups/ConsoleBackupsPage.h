#pragma once

#include "ui/pages/backups/BackupsCommands.h"
#include "ui/pages/backups/BackupsPage.h"
#include "ui/widgets/frame/Page.h"

#include <QtCore/QPointer>

namespace bloomzy::backups_page {

class BackupsView;

/// The backups as the frame sees them.
class ConsoleBackupsPage : public widgets::Page
{
    Q_OBJECT

public:
    ConsoleBackupsPage(const models::ConsoleParts& parts, BackupsSurroundings surroundings);

    QString id() const override { return QStringLiteral("backups"); }
    QString title() const override { return tr("Backups"); }
    theme::IconName icon() const override { return theme::IconName::backup; }
    widgets::NavSection section() const override { return widgets::NavSection::trust; }
    int order() const override { return 20; }

    QWidget* createWidget(QWidget* parent) override;
    QList<QWidget*> barWidgets() override;
    QString barFacts() const override;
    QList<widgets::StatusFact> statusFacts() const override;
    QList<widgets::KeyHint> keyHints() const override;
    QList<QWidget*> panes() const override;
    bool escape() override;
    void activated() override;

private:
    models::ConsoleParts m_parts;
    BackupsSurroundings m_surroundings;
    BackupsCommands m_commands;
    QPointer<BackupsView> m_view;
};

} // namespace bloomzy::backups_page
