#pragma once

#include "ui/client/ApiClient.h"
#include "ui/pages/roles/RoleBook.h"
#include "ui/pages/roles/RolesCommands.h"

namespace bloomzy::roles_page {

/// Why a command of the page cannot be used now.
class RoleReasons
{
    Q_DECLARE_TR_FUNCTIONS(bloomzy::roles_page::RoleReasons)

public:
    RoleReasons(const RolesCommands& commands, client::ApiClient& client, const RoleBook& book)
        : m_commands(commands)
        , m_client(client)
        , m_book(book)
    {
    }

    /// Why no role can be changed by this person; empty: they may.
    [[nodiscard]] QString mayNotManage() const;
    /// Why the chosen role cannot be changed.
    [[nodiscard]] QString readOnly() const;
    /// `permission`: of the cell that has the focus.
    void refresh(const QString& permission, bool saving) const;

private:
    const RolesCommands& m_commands;
    client::ApiClient& m_client;
    const RoleBook& m_book;
};

} // namespace bloomzy::roles_page
