#pragma once

#include "backend/api/Users.h"
#include "ui/widgets/table/CheckableRows.h"

#include <QtCore/QMap>

namespace bloomzy::users_page {

class UserTableModel;

/// Which people are checked. They stay so when others are loaded.
class UserChecks : public widgets::CheckableRows
{
    Q_OBJECT

public:
    static constexpr int most = 200; ///< at once, for the server; checkAll() stops there

    explicit UserChecks(UserTableModel& model);

    bool hasRow(int row) const override;
    bool isChecked(int row) const override;
    void setChecked(int row, bool checked) override;
    void checkAll() override;
    void clear() override;
    bool isEmpty() const override { return m_checked.isEmpty(); }
    qint64 checkedCount() const override { return m_checked.size(); }
    qint64 allCount() const override;

    [[nodiscard]] bool contains(const QString& id) const { return m_checked.contains(id); }
    [[nodiscard]] QList<api::User> users() const { return m_checked.values(); }
    /// As they are now.
    void refresh(const api::User& user);
    void forget(const QString& id);

private:
    void tell();

    UserTableModel& m_model;
    QMap<QString, api::User> m_checked; ///< by id
};

} // namespace bloomzy::users_page
