#include "ui/pages/roles/RoleLines.h"

#include "ui/client/JsonCodec.h"
#include "ui/models/PermissionTexts.h"
#include "ui/pages/roles/MatrixModel.h"
#include "ui/pages/roles/RoleTexts.h"

namespace bloomzy::roles_page {

using client::toQString;

QStringList RoleLines::grantHeads()
{
    return {tr("Permission"), tr("Effect")};
}

QList<QStringList> RoleLines::grants(const RoleBook& book)
{
    QList<QStringList> lines;
    for (const QString& permission : book.grid().permissions()) {
        const RoleCell cell = book.cells().of(book.role(book.chosen()), client::toStdString(permission));
        if (cell.kind != CellKind::notGranted)
            lines += {models::PermissionTexts::permission(permission), wordsOf(cell, book)};
    }
    return lines;
}

QStringList RoleLines::changeHeads()
{
    return {tr("Of"), tr("Before"), tr("After")};
}

QString RoleLines::parents(const RoleBook& book, const api::RoleInput& role)
{
    QStringList names;
    for (const std::string& parent : role.parents)
        names += book.name(parent);
    return names.isEmpty() ? tr("None") : names.join(QStringLiteral(", "));
}

QList<QStringList> RoleLines::changes(const RoleBook& book, const api::RoleInput& before, const api::RoleInput& after)
{
    QList<QStringList> lines;
    for (const RoleChange& change : changesBetween(before, after)) {
        if (change.member == "name")
            lines += {tr("Name"), toQString(before.name), toQString(after.name)};
        else if (change.member == "description")
            lines += {tr("Description"), toQString(before.description), toQString(after.description)};
        else if (change.member == "parents")
            lines += {tr("Inherits from"), parents(book, before), parents(book, after)};
        else
            lines += {models::PermissionTexts::permission(toQString(change.permission)),
                      RoleTexts::rule(ruleFor(before, change.permission)),
                      RoleTexts::rule(ruleFor(after, change.permission))};
    }
    return lines;
}

} // namespace bloomzy::roles_page
