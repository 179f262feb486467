#pragma once

#include "ui/models/ServerRoles.h"
#include "ui/pages/users/UserDossier.h"
#include "ui/theme/Theme.h"

#include <QtWidgets/QScrollArea>

class QPushButton;
class QVBoxLayout;

namespace bloomzy::widgets {
class Label;
}

namespace bloomzy::users_page {

/// What a person has: roles with their ends and reasons, and live sessions.
class OverviewTab : public QScrollArea
{
    Q_OBJECT

public:
    OverviewTab(const theme::Theme& theme, const UserDossier& dossier, const models::ServerRoles& roles,
                QWidget* parent = nullptr);

    /// Empty: sessions can be ended; else why not.
    void setReason(const QString& reason);
    void focusSessions();

Q_SIGNALS:
    void endSessionRequested(const QString& sessionId);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void fillRoles();
    void fillSessions();
    [[nodiscard]] QWidget* roleRow(const api::RoleAssignment& role) const;
    [[nodiscard]] QWidget* sessionRow(const api::UserSession& session);
    [[nodiscard]] QString roleFacts(const api::RoleAssignment& role) const;

    const theme::Theme& m_theme;
    const UserDossier& m_dossier;
    const models::ServerRoles& m_book;
    widgets::Label* m_rolesTitle;
    widgets::Label* m_sessionsTitle;
    QVBoxLayout* m_roles;
    QVBoxLayout* m_sessions;
    QString m_reason;
};

} // namespace bloomzy::users_page
