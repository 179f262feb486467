#pragma once

#include "ui/models/ConsoleParts.h"
#include "ui/pages/roles/RolesCommands.h"
#include "ui/pages/roles/RolesSource.h"
#include "ui/widgets/frame/Page.h"

#include <QtCore/QPointer>

namespace bloomzy::roles_page {

class RolesView;

/// The roles as the frame sees them.
class ConsoleRolesPage : public widgets::Page
{
    Q_OBJECT

public:
    explicit ConsoleRolesPage(const models::ConsoleParts& parts);

    QString id() const override { return QStringLiteral("roles"); }
    QString title() const override { return tr("Roles"); }
    theme::IconName icon() const override { return theme::IconName::key; }
    widgets::NavSection section() const override { return widgets::NavSection::access; }
    int order() const override { return 5; }
    widgets::NavCounter counter() const override;

    QWidget* createWidget(QWidget* parent) override;
    QList<QWidget*> barWidgets() override;
    QList<widgets::PaletteSource*> paletteSources() override { return {&m_source}; }
    QString barFacts() const override;
    QList<widgets::StatusFact> statusFacts() const override;
    QList<widgets::KeyHint> keyHints() const override;
    QList<QWidget*> panes() const override;
    bool escape() override;

    QString unsavedChanges() const override;
    void saveChanges(const std::function<void(bool saved)>& done) override;
    void discardChanges() override;

    QVariant place() const override;
    void goTo(const QVariant& place) override;

private:
    models::ConsoleParts m_parts;
    RolesCommands m_commands;
    RolesSource m_source;
    QPointer<RolesView> m_view;
};

} // namespace bloomzy::roles_page
