#include "ui/pages/users/UserChecks.h"

#include "ui/client/JsonCodec.h"
#include "ui/pages/users/UserTableModel.h"

namespace bloomzy::users_page {

using client::toQString;

UserChecks::UserChecks(UserTableModel& model)
    : CheckableRows(&model)
    , m_model(model)
{
    connect(&model, &UserTableModel::loaded, this, &CheckableRows::changed);
}

void UserChecks::tell()
{
    if (m_model.rowCount() > 0)
        Q_EMIT m_model.dataChanged(m_model.index(0, 0),
                                   m_model.index(m_model.rowCount() - 1, UserTableModel::columns - 1));
    Q_EMIT changed();
}

bool UserChecks::hasRow(int row) const
{
    return m_model.item(row);
}

bool UserChecks::isChecked(int row) const
{
    const api::User* user = m_model.item(row);
    return user && contains(toQString(user->id));
}

void UserChecks::setChecked(int row, bool checked)
{
    const api::User* user = m_model.item(row);
    if (!user || isChecked(row) == checked)
        return;
    if (checked)
        m_checked.insert(toQString(user->id), *user);
    else
        m_checked.remove(toQString(user->id));
    tell();
}

void UserChecks::checkAll()
{
    m_checked.clear();
    for (int row = 0; row < allCount(); ++row)
        m_checked.insert(toQString(m_model.item(row)->id), *m_model.item(row));
    tell();
}

void UserChecks::clear()
{
    if (m_checked.isEmpty())
        return;
    m_checked.clear();
    tell();
}

qint64 UserChecks::allCount() const
{
    return std::min(m_model.rowCount(), most);
}

void UserChecks::refresh(const api::User& user)
{
    const auto found = m_checked.find(toQString(user.id));
    if (found != m_checked.end())
        *found = user;
}

void UserChecks::forget(const QString& id)
{
    if (m_checked.remove(id) > 0)
        tell();
}

} // namespace bloomzy::users_page
