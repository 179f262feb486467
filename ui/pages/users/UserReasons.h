#pragma once

#include "ui/client/ApiClient.h"
#include "ui/models/ServerRoles.h"
#include "ui/pages/users/UserDossier.h"
#include "ui/pages/users/UserTableModel.h"
#include "ui/pages/users/UsersCommands.h"

namespace bloomzy::users_page {

/// Why a command of the page cannot be used now: rights, who is chosen, what is checked, what runs.
class UserReasons
{
    Q_DECLARE_TR_FUNCTIONS(bloomzy::users_page::UserReasons)

public:
    struct Work
    {
        bool changing = false;
        bool exporting = false;
        bool filtered = false;
    };

    /// All outlive it.
    UserReasons(const UsersCommands& commands, client::ApiClient& client, const models::ServerRoles& roles,
                const UserDossier& dossier, const UserTableModel& model);

    /// Enables each command, or gives it its reason.
    void refresh(const Work& work) const;
    /// Why accounts cannot be changed; empty when they can.
    [[nodiscard]] QString whyNotManage() const;

private:
    void refreshPerson(const QString& busy) const;
    void refreshChecked(const QString& busy) const;
    void refreshList(const Work& work) const;
    [[nodiscard]] QString whyNotRoles() const;
    [[nodiscard]] QString nobody() const;
    [[nodiscard]] QString own() const;

    const UsersCommands& m_commands;
    client::ApiClient& m_client;
    const models::ServerRoles& m_book;
    const UserDossier& m_dossier;
    const UserTableModel& m_model;
};

} // namespace bloomzy::users_page
