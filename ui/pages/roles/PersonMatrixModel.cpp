#include "ui/pages/roles/PersonMatrixModel.h"

#include "ui/client/JsonCodec.h"
#include "ui/models/PermissionTexts.h"
#include "ui/pages/roles/RoleTexts.h"

#include <algorithm>

namespace bloomzy::roles_page {

namespace {

const api::ScopedPermission* heldIn(const std::vector<api::ScopedPermission>& all, const std::string& permission)
{
    const auto found = std::ranges::find(all, permission, &api::ScopedPermission::permission);
    return found == all.end() ? nullptr : &*found;
}

bool grants(const RoleCell& cell)
{
    return cell.kind == CellKind::granted || cell.kind == CellKind::scoped || cell.kind == CellKind::inherited;
}

} // namespace

PersonMatrixModel::PersonMatrixModel(const RoleBook& book, QObject* parent)
    : GridModel(book.grid(), parent)
    , m_book(book)
{
}

void PersonMatrixModel::show(const std::optional<api::UserRoles>& held)
{
    m_held = held;
    m_roles.clear();
    for (const std::string& key : m_book.keys())
        if (const api::Role* role = m_book.stored(key))
            m_roles.emplace(key, api::RoleInput{role->name, role->description, role->parents, role->rules});
    renew(m_book.grid());
}

void PersonMatrixModel::setEffect(const std::optional<api::AccessEffect>& effect)
{
    m_effect = effect;
    renew(m_book.grid());
}

QStringList PersonMatrixModel::sources(const std::string& permission, bool denials) const
{
    QStringList names;
    for (const api::RoleAssignment& assignment : m_held ? m_held->items : std::vector<api::RoleAssignment>()) {
        const auto role = m_roles.find(assignment.role);
        if (assignment.over || role == m_roles.end())
            continue;
        const RoleCell cell = RoleCells(m_roles).of(role->second, permission);
        if (denials ? cell.kind != CellKind::denied : !grants(cell))
            continue;
        const QString name = m_book.name(assignment.role);
        names += cell.own ? name
                          : tr("%1 (from %2)", "role, the one that it inherits from").arg(name, m_book.name(cell.from));
    }
    return names;
}

RoleCell PersonMatrixModel::cellOf(const std::string& permission) const
{
    const auto* held = m_held ? heldIn(m_held->permissions, permission) : nullptr;
    if (!held)
        return {sources(permission, true).isEmpty() ? CellKind::notGranted : CellKind::denied, true, {}, {}};
    const bool isScoped = models::PermissionTexts::isScoped(client::toQString(permission)) && !held->families.empty();
    return {isScoped ? CellKind::scoped : CellKind::granted,
            true,
            isScoped ? held->families : std::vector<std::string>(),
            {}};
}

bool PersonMatrixModel::isChanged(const std::string& permission) const
{
    return m_effect && (heldIn(m_effect->gains, permission) || heldIn(m_effect->losses, permission));
}

QString PersonMatrixModel::state(const RoleCell& cell, const std::string& permission) const
{
    if (cell.kind == CellKind::absent)
        return tr("There is no such action.");
    QString words = tr("Not permitted: no role of theirs grants it");
    if (cell.kind == CellKind::denied)
        words = tr("Denied by %1; a denial always wins").arg(sources(permission, true).join(QStringLiteral(", ")));
    if (grants(cell)) {
        const QString roles = sources(permission, false).join(QStringLiteral(", "));
        words = cell.kind == CellKind::scoped
                    ? tr("Permitted for %1 by %2", "families, roles").arg(RoleTexts::families(cell.families), roles)
                    : tr("Permitted by %1", "roles").arg(roles);
    }
    const QString change = afterwards(permission);
    return change.isEmpty() ? words : tr("%1. After saving: %2", "what is now, change").arg(words, change);
}

QString PersonMatrixModel::afterwards(const std::string& permission) const
{
    QStringList words;
    if (const auto* gain = m_effect ? heldIn(m_effect->gains, permission) : nullptr)
        words += gain->families.empty() ? tr("gained") : tr("gained for %1").arg(RoleTexts::families(gain->families));
    if (const auto* loss = m_effect ? heldIn(m_effect->losses, permission) : nullptr)
        words += loss->families.empty() ? tr("lost") : tr("lost for %1").arg(RoleTexts::families(loss->families));
    return words.join(QStringLiteral(", "));
}

} // namespace bloomzy::roles_page
