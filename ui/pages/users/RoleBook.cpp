#include "ui/pages/users/RoleBook.h"

#include "ui/client/ApiClient.h"
#include "ui/client/JsonCodec.h"
#include "ui/client/Session.h"
#include "ui/models/PermissionTexts.h"
#include "ui/models/RoleNames.h"

#include <algorithm>

namespace bloomzy::users_page {

using client::Result;

RoleBook::RoleBook(client::ApiClient& client, QObject* parent)
    : QObject(parent)
    , m_client(client)
    , m_api(client)
{
    reload();
}

RoleBook::~RoleBook()
{
    m_cancel.cancel();
}

void RoleBook::reload()
{
    if (!m_client.session().may(u"roles.read"))
        return;
    m_api.list(m_cancel).then(this, [this](const Result<api::RoleList>& reply) {
        if (!reply)
            return; // ids stand for the names until the next change of a role
        m_roles = reply->items;
        Q_EMIT changed();
    });
    if (!m_permissions.empty())
        return;
    m_api.permissions(m_cancel).then(this, [this](const Result<api::PermissionList>& reply) {
        if (!reply)
            return;
        m_permissions = reply->items;
        Q_EMIT changed();
    });
}

const api::Role* RoleBook::find(std::string_view id) const
{
    const auto found = std::ranges::find(m_roles, id, &api::Role::id);
    return found == m_roles.end() ? nullptr : &*found;
}

QString RoleBook::name(std::string_view id) const
{
    const api::Role* role = find(id);
    return models::roleName(client::toQString(id), role && !role->builtIn ? client::toQString(role->name) : QString());
}

QString RoleBook::names(const std::vector<std::string>& ids) const
{
    QStringList names;
    for (const std::string& id : ids)
        names += name(id);
    return names.join(QStringLiteral(", "));
}

bool RoleBook::canGrant(std::string_view id) const
{
    const api::Role* role = find(id);
    return role && std::ranges::count(role->permissions, "roles.manage") > 0;
}

bool RoleBook::isAboutTaxa(std::string_view id) const
{
    const api::Role* role = find(id);
    return role && std::ranges::any_of(role->permissions, [](const std::string& permission) {
               return models::PermissionTexts::isScoped(client::toQString(permission));
           });
}

} // namespace bloomzy::users_page
