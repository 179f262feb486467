#pragma once

#include "ui/client/RolesApi.h"

#include <QtCore/QObject>

namespace bloomzy::models {

/// The roles of the server and, for who wants them, all permissions that there are, as they were read last. GUI thread
/// only.
class ServerRoles : public QObject
{
    Q_OBJECT

public:
    enum class Reads { rolesAndPermissions, roles };

    explicit ServerRoles(client::ApiClient& client, QObject* parent = nullptr)
        : ServerRoles(client, Reads::rolesAndPermissions, parent)
    {
    }
    /// Only the roles, for who has no use for the list of permissions.
    ServerRoles(client::ApiClient& client, Reads reads, QObject* parent = nullptr);
    ~ServerRoles() override;

    /// Reads the roles anew, and the permissions that are wanted until they are there. An answer that an earlier call
    /// waits for is dropped, so that no older one comes last.
    void load();
    /// The same for who may read roles; others have none.
    void loadIfPermitted();

    /// In the order of the server; empty until they are there.
    [[nodiscard]] const std::vector<api::Role>& roles() const { return m_roles; }
    /// Null for one that is not known.
    [[nodiscard]] const api::Role* find(std::string_view id) const;
    /// In the present language for a built-in role; the id of one that is not known.
    [[nodiscard]] QString name(std::string_view id) const;
    [[nodiscard]] QString names(const std::vector<std::string>& ids) const;
    /// Who has it can give rights to others.
    [[nodiscard]] bool canGrant(std::string_view id) const;
    /// It grants something that can be narrowed to families.
    [[nodiscard]] bool isAboutTaxa(std::string_view id) const;
    /// By their wire names; empty until they are there.
    [[nodiscard]] const std::vector<std::string>& permissions() const { return m_permissions; }

Q_SIGNALS:
    void rolesRead();
    void permissionsRead();
    /// The roles could not be read, and are as before.
    void failed(const bloomzy::client::ClientError& error);

private:
    void loadPermissions();

    client::ApiClient& m_client;
    client::RolesApi m_api;
    const Reads m_reads;
    client::CancelToken m_cancel;
    std::vector<api::Role> m_roles;
    std::vector<std::string> m_permissions;
};

} // namespace bloomzy::models
