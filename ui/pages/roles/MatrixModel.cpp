#include "ui/pages/roles/MatrixModel.h"

#include "ui/pages/roles/RoleTexts.h"

namespace bloomzy::roles_page {

QString wordsOf(const RoleCell& cell, const RoleBook& book)
{
    const QString families = RoleTexts::families(cell.families);
    switch (cell.kind) {
    case CellKind::absent:
        return MatrixModel::tr("There is no such action.");
    case CellKind::notGranted:
        return MatrixModel::tr("Not granted");
    case CellKind::granted:
        return MatrixModel::tr("Granted here");
    case CellKind::scoped:
        return MatrixModel::tr("Granted here for %1").arg(families);
    case CellKind::inherited:
        return cell.families.empty() ? MatrixModel::tr("Inherited from %1").arg(book.name(cell.from))
                                     : MatrixModel::tr("Inherited from %1 for %2").arg(book.name(cell.from), families);
    case CellKind::denied:
        return cell.own ? MatrixModel::tr("Denied here; a denial always wins")
                        : MatrixModel::tr("Denied by %1; a denial always wins").arg(book.name(cell.from));
    }
    return {};
}

MatrixModel::MatrixModel(const RoleBook& book, QObject* parent)
    : GridModel(book.grid(), parent)
    , m_book(book)
{
    connect(&book, &RoleBook::chosenChanged, this, [this] { renew(m_book.grid()); });
    connect(&book, &RoleBook::roleChanged, this, [this] { renew(m_book.grid()); });
}

RoleCell MatrixModel::cellOf(const std::string& permission) const
{
    return m_book.cells().of(m_book.role(m_book.chosen()), permission);
}

bool MatrixModel::isChanged(const std::string& permission) const
{
    const RoleDraft* draft = m_book.draft(m_book.chosen());
    if (!draft)
        return false;
    const api::RoleRule* was = ruleFor(draft->before, permission);
    const api::RoleRule* is = ruleFor(draft->after, permission);
    return (was == nullptr) != (is == nullptr) || (was && !(*was == *is));
}

QString MatrixModel::state(const RoleCell& cell, const std::string& permission) const
{
    const QString words = wordsOf(cell, m_book);
    return !permission.empty() && isChanged(permission) ? tr("%1, not saved").arg(words) : words;
}

} // namespace bloomzy::roles_page
