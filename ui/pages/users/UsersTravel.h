#pragma once

#include "ui/pages/users/UserDossier.h"
#include "ui/pages/users/UserTableModel.h"

namespace bloomzy::users_page {

class UserFilters;
class UsersTable;

/// Where a person is on the page of users, and the ways back to there.
class UsersTravel : public QObject
{
    Q_OBJECT

public:
    /// What it moves; all of it outlives this.
    struct Parts
    {
        UserTableModel& model;
        UserDossier& dossier;
        UserFilters& filters;
        UsersTable& table;
    };

    UsersTravel(const Parts& parts, QObject* parent);

    [[nodiscard]] QVariant place() const;
    void goTo(const QVariant& place);
    /// Somebody else than who is chosen in the table; a step worth coming back from.
    void follow(const QString& id);

Q_SIGNALS:
    void moved(const QVariant& before);

private:
    Parts m_parts;
};

} // namespace bloomzy::users_page
