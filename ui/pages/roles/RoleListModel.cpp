#include "ui/pages/roles/RoleListModel.h"

#include "ui/theme/Formats.h"

#include <algorithm>

namespace bloomzy::roles_page {

RoleListModel::RoleListModel(const RoleBook& book, QObject* parent)
    : QAbstractListModel(parent)
    , m_book(book)
    , m_keys(book.keys())
{
    connect(&book, &RoleBook::listChanged, this, &RoleListModel::renew);
}

void RoleListModel::renew()
{
    if (m_keys != m_book.keys()) {
        beginResetModel();
        m_keys = m_book.keys();
        endResetModel();
    } else if (!m_keys.empty()) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    }
}

int RoleListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_keys.size());
}

std::string RoleListModel::key(const QModelIndex& index) const
{
    return index.isValid() ? m_keys.at(std::size_t(index.row())) : std::string();
}

QModelIndex RoleListModel::indexOf(const std::string& key) const
{
    const auto found = std::ranges::find(m_keys, key);
    return found == m_keys.end() ? QModelIndex() : index(int(found - m_keys.begin()));
}

QString RoleListModel::words(const std::string& key) const
{
    QStringList words{m_book.name(key)};
    if (m_book.isBuiltIn(key))
        words += tr("built-in");
    if (const api::Role* role = m_book.stored(key))
        words += tr("%n people", nullptr, int(role->people));
    if (m_book.isUnsaved(key))
        words += tr("not saved");
    return words.join(QStringLiteral(", "));
}

QVariant RoleListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const std::string name = key(index);
    switch (role) {
    case Qt::DisplayRole:
        return m_book.name(name);
    case Qt::AccessibleTextRole:
        return words(name);
    case BuiltInRole:
        return m_book.isBuiltIn(name);
    case UnsavedRole:
        return m_book.isUnsaved(name);
    case PeopleRole:
        return m_book.stored(name) ? theme::formatNumber(m_book.stored(name)->people) : QString();
    default:
        return {};
    }
}

} // namespace bloomzy::roles_page
