#pragma once

#include "ui/pages/users/UserDossier.h"
#include "ui/pages/users/UsersCommands.h"

#include <QtWidgets/QWidget>

class QMenu;
class QToolButton;

namespace bloomzy::widgets {
class Avatar;
class Label;
class MenuButton;
class StatusBadge;
} // namespace bloomzy::widgets

namespace bloomzy::users_page {

/// Who it is, and what can be done about them.
class UserHead : public QWidget
{
    Q_OBJECT

public:
    UserHead(const theme::Theme& theme, const UserDossier& dossier, const UsersCommands& commands,
             QWidget* parent = nullptr);

Q_SIGNALS:
    void closeRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QLayout* makeNames();
    [[nodiscard]] QLayout* makeActions(const UsersCommands& commands);
    void refresh();

    const theme::Theme& m_theme;
    const UserDossier& m_dossier;
    widgets::Avatar* m_avatar;
    widgets::Label* m_name;
    widgets::Label* m_mail;
    widgets::StatusBadge* m_status;
    widgets::StatusBadge* m_factor;
    widgets::StatusBadge* m_since;
    QToolButton* m_close;
    QWidget* m_suspend = nullptr;
    QWidget* m_reactivate = nullptr;
    widgets::MenuButton* m_more = nullptr;
};

} // namespace bloomzy::users_page
