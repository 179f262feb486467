#include "ui/pages/users/UserColumns.h"

#include "ui/pages/users/UserTableModel.h"

namespace bloomzy::users_page {

using Model = UserTableModel;

const models::ColumnSet& userColumns()
{
    static const models::ColumnSet columns({{"name", Model::nameColumn, 240, true},
                                            {"status", Model::statusColumn, 112, true},
                                            {"roles", Model::rolesColumn, 180, true},
                                            {"secondFactor", Model::factorColumn, 116, true},
                                            {"lastSignIn", Model::lastSignInColumn, 156, true},
                                            {"sessions", Model::sessionsColumn, 78, true},
                                            {"created", Model::createdColumn, 92, false}},
                                           Model::checkColumn);
    return columns;
}

} // namespace bloomzy::users_page
