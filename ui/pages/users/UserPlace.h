#pragma once

#include "backend/api/Auth.h"

#include <QtCore/QVariant>

namespace bloomzy::users_page {

/// Where a person is on the page of users, for Back and Forward.
struct UserPlace
{
    api::UserFilter filter;
    api::UserSort sort = api::UserSort::name;
    QString userId;
    int rows = 0;   ///< that were loaded
    int scroll = 0; ///< pixels from the top of the table
};

[[nodiscard]] QVariant toVariant(const UserPlace& place);
/// What is no place is the start of the list.
[[nodiscard]] UserPlace placeFrom(const QVariant& value);

} // namespace bloomzy::users_page
