#pragma once

#include "ui/models/ConsoleParts.h"
#include "ui/pages/users/UsersCommands.h"
#include "ui/widgets/frame/Page.h"

#include <QtCore/QPointer>

namespace bloomzy::users_page {

class UsersView;

/// The users as the frame sees them.
class ConsoleUsersPage : public widgets::Page
{
    Q_OBJECT

public:
    explicit ConsoleUsersPage(const models::ConsoleParts& parts);

    QString id() const override { return QStringLiteral("users"); }
    QString title() const override { return tr("Users"); }
    theme::IconName icon() const override { return theme::IconName::users; }
    widgets::NavSection section() const override { return widgets::NavSection::access; }
    widgets::NavCounter counter() const override;

    QWidget* createWidget(QWidget* parent) override;
    QList<QWidget*> barWidgets() override;
    QString barFacts() const override;
    QList<widgets::KeyHint> keyHints() const override;
    QList<QWidget*> panes() const override;
    QWidget* searchWidget() const override;
    bool escape() override;
    QVariant place() const override;
    void goTo(const QVariant& place) override;

private:
    [[nodiscard]] qint64 total() const;

    models::ConsoleParts m_parts;
    UsersCommands m_commands;
    QPointer<UsersView> m_view;
};

} // namespace bloomzy::users_page
