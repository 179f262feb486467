#include "ui/models/ServerRoles.h"

#include "ui/client/ApiClient.h"
#include "ui/client/JsonCodec.h"
#include "ui/client/Session.h"
#include "ui/models/PermissionTexts.h"
#include "ui/models/RoleNames.h"

#include <algorithm>

namespace bloomzy::models {

using client::Result;

ServerRoles::ServerRoles(client::ApiClient& client, Reads reads, QObject* parent)
    : QObject(parent)
    , m_client(client)
    , m_api(client)
    , m_reads(reads)
{
}

ServerRoles::~ServerRoles()
{
    m_cancel.cancel();
}

void ServerRoles::loadIfPermitted()
{
    if (m_client.session().may(u"roles.read"))
        load();
}

void ServerRoles::load()
{
    m_cancel.cancel();
    m_cancel = client::CancelToken();
    if (m_reads == Reads::rolesAndPermissions && m_permissions.empty())
        loadPermissions();
    m_api.list(m_cancel).then(this, [this, mine = m_cancel](const Result<api::RoleList>& reply) {
        if (mine.isCancelled())
            return;
        if (!reply)
            return Q_EMIT failed(reply.error());
        m_roles = reply->items;
        Q_EMIT rolesRead();
    });
}

void ServerRoles::loadPermissions()
{
    m_api.permissions(m_cancel).then(this, [this, mine = m_cancel](const Result<api::PermissionList>& reply) {
        if (mine.isCancelled() || !reply)
            return; // the list of roles says why
        m_permissions = reply->items;
        Q_EMIT permissionsRead();
    });
}

const api::Role* ServerRoles::find(std::string_view id) const
{
    const auto found = std::ranges::find(m_roles, id, &api::Role::id);
    return found == m_roles.end() ? nullptr : &*found;
}

QString ServerRoles::name(std::string_view id) const
{
    const api::Role* role = find(id);
    return roleName(client::toQString(id), role && !role->builtIn ? client::toQString(role->name) : QString());
}

QString ServerRoles::names(const std::vector<std::string>& ids) const
{
    QStringList names;
    for (const std::string& id : ids)
        names += name(id);
    return names.join(QStringLiteral(", "));
}

bool ServerRoles::canGrant(std::string_view id) const
{
    const api::Role* role = find(id);
    return role && std::ranges::count(role->permissions, "roles.manage") > 0;
}

bool ServerRoles::isAboutTaxa(std::string_view id) const
{
    const api::Role* role = find(id);
    return role && std::ranges::any_of(role->permissions, [](const std::string& permission) {
               return PermissionTexts::isScoped(client::toQString(permission));
           });
}

} // namespace bloomzy::models
