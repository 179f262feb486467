#include "ui/pages/roles/PeopleModel.h"

#include "ui/pages/roles/RoleTexts.h"

#include <algorithm>

namespace bloomzy::roles_page {

PeopleModel::PeopleModel(const WhoCan& who, const RoleBook& book, QObject* parent)
    : QAbstractListModel(parent)
    , m_who(who)
    , m_book(book)
{
    connect(&who, &WhoCan::peopleChanged, this, &PeopleModel::renew);
}

void PeopleModel::renew()
{
    beginResetModel();
    m_people = m_who.listed();
    endResetModel();
}

int PeopleModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_people.size());
}

const WhoCan::Person* PeopleModel::person(const QModelIndex& index) const
{
    return index.isValid() ? &m_people.at(std::size_t(index.row())) : nullptr;
}

QModelIndex PeopleModel::indexOf(const std::string& id) const
{
    const auto found = std::ranges::find(m_people, id, &WhoCan::Person::id);
    return found == m_people.end() ? QModelIndex() : index(int(found - m_people.begin()));
}

QString PeopleModel::word(WhoCan::Change change)
{
    switch (change) {
    case WhoCan::Change::gains:
        return tr("New");
    case WhoCan::Change::loses:
        return tr("Loses");
    case WhoCan::Change::none:
        break;
    }
    return {};
}

QString PeopleModel::detail(const WhoCan::Person& person) const
{
    if (!person.mail.isEmpty())
        return person.mail;
    QStringList roles;
    for (const std::string& role : person.roles)
        roles += m_book.name(role);
    if (person.roles.empty())
        roles += m_book.name(m_book.chosen());
    const QString names = roles.join(QStringLiteral(", "));
    return person.families.empty()
               ? names
               : tr("%1, %2 only", "roles, families").arg(names, RoleTexts::families(person.families));
}

QVariant PeopleModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const WhoCan::Person& shown = m_people.at(std::size_t(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return shown.name;
    case DetailRole:
    case Qt::ToolTipRole:
        return detail(shown);
    case ChangeRole:
        return int(shown.change);
    case Qt::AccessibleTextRole: {
        QStringList words{shown.name, detail(shown)};
        if (shown.change != WhoCan::Change::none)
            words += word(shown.change);
        return words.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

} // namespace bloomzy::roles_page
