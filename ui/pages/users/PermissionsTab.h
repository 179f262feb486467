#pragma once

#include "ui/models/ServerRoles.h"
#include "ui/pages/users/UserDossier.h"
#include "ui/theme/Theme.h"

#include <QtWidgets/QScrollArea>

class QVBoxLayout;

namespace bloomzy::users_page {

/// What a person may do and may not, each with a link that says why.
class PermissionsTab : public QScrollArea
{
    Q_OBJECT

public:
    /// `canExplain`: whoever looks may ask why.
    PermissionsTab(const theme::Theme& theme, const UserDossier& dossier, const models::ServerRoles& roles,
                   bool canExplain, QWidget* parent = nullptr);

Q_SIGNALS:
    void whyRequested(const QString& permission);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    [[nodiscard]] QWidget* row(const std::string& permission, const api::ScopedPermission* held);
    /// Names of the person's roles that grant it.
    [[nodiscard]] QString sources(const std::string& permission) const;
    [[nodiscard]] QString facts(const std::string& permission, const api::ScopedPermission* held) const;

    const theme::Theme& m_theme;
    const UserDossier& m_dossier;
    const models::ServerRoles& m_book;
    bool m_canExplain;
    QVBoxLayout* m_rows;
};

} // namespace bloomzy::users_page
