#include "ui/pages/users/UsersPage.h"

#include "ui/client/Session.h"
#include "ui/pages/users/ConsoleUsersPage.h"

namespace bloomzy::users_page {

void registerUsersPage(widgets::PageRegistry& registry, const models::ConsoleParts& parts)
{
    if (parts.client.session().may(u"users.read"))
        registry.add(std::make_unique<ConsoleUsersPage>(parts));
}

} // namespace bloomzy::users_page
