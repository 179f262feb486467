#include "app/ctl/Commands.h"
#include "app/ctl/server/ServerLink.h"
#include "backend/api/Access.h"
#include "backend/api/Auth.h"
#include "backend/core/json/JsonImpl.h"

namespace bloomzy::ctl {

struct UsersReport
{
    std::string command = "users list";
    bool ok = true;
    std::vector<api::User> items;
};
BOOST_DESCRIBE_STRUCT(UsersReport, (), (command, ok, items))

struct RolesReport
{
    std::string command = "users roles";
    bool ok = true;
    std::vector<api::Role> items;
};
BOOST_DESCRIBE_STRUCT(RolesReport, (), (command, ok, items))

struct InvitationReport
{
    std::string command = "users invite";
    bool ok = true;
    api::User user;
    std::string invitationCode;
};
BOOST_DESCRIBE_STRUCT(InvitationReport, (), (command, ok, user, invitationCode))

namespace {

const std::vector<Option> account{{"email", "ADDRESS", "The account that signs in."}};

std::string joined(const std::vector<std::string>& words)
{
    std::string line;
    for (const auto& word : words)
        line += (line.empty() ? "" : ", ") + word;
    return line;
}

std::string lineOf(const api::User& user)
{
    return user.email + "\t" + std::string(core::json::enumName(user.status)) + "\t" + joined(user.roles) + "\t" +
           user.displayName + "\n";
}

Outcome<std::vector<api::User>> allUsers(ServerLink& link)
{
    std::vector<api::User> all;
    std::string cursor;
    do {
        auto page = link.get<api::UserPage>("/api/v1/users?limit=200" + cursor);
        if (page.has_error())
            return page.error();
        all.insert(all.end(), page->items.begin(), page->items.end());
        cursor = page->nextCursor ? "&cursor=" + http::percentEncoded(*page->nextCursor) : std::string();
    } while (!cursor.empty());
    return all;
}

Outcome<Report> list(const Call& call)
{
    auto link = ServerLink::signedIn(call);
    if (link.has_error())
        return link.error();
    auto users = allUsers(*link);
    if (users.has_error())
        return users.error();
    std::string text;
    for (const auto& user : *users)
        text += lineOf(user);
    return Report{text, core::json::toJson(UsersReport{.items = std::move(*users)}), 0};
}

Outcome<Report> roles(const Call& call)
{
    auto link = ServerLink::signedIn(call);
    if (link.has_error())
        return link.error();
    auto all = link->get<api::RoleList>("/api/v1/roles");
    if (all.has_error())
        return all.error();
    std::string text;
    for (const auto& role : all->items)
        text += role.id + "\t" + (role.name.empty() ? "" : role.name + "\t") + joined(role.permissions) + "\n";
    return Report{text, core::json::toJson(RolesReport{.items = std::move(all->items)}), 0};
}

Outcome<Report> invite(const Call& call)
{
    const api::UserInvitation invitation{call.arguments.operands().front(), call.arguments.value("name").value_or(""),
                                         call.arguments.values("role")};
    if (invitation.displayName.empty() || invitation.roles.empty())
        return usageFailure("Give the person a name and at least one role: --name NAME --role ROLE.");
    auto link = ServerLink::signedIn(call);
    if (link.has_error())
        return link.error();
    auto invited = link->post<api::InvitedUser>("/api/v1/users", core::json::toJson(invitation));
    if (invited.has_error())
        return invited.error();
    const std::string text =
        lineOf(invited->user) + "Invitation code, good for one use, shown only now:\n" + invited->invitationCode + "\n";
    return Report{
        text, core::json::toJson(InvitationReport{.user = invited->user, .invitationCode = invited->invitationCode}),
        0};
}

} // namespace

Command usersListCommand()
{
    return {.name = "users list",
            .summary = "List everybody who may use the server.",
            .description =
                "One line for each person: email address, status, roles and name, with tabs between them, in "
                "order of the address.",
            .operands = {},
            .options = serverOptions(account),
            .run = &list};
}

Command usersInviteCommand()
{
    auto more = account;
    more.push_back({"name", "NAME", "The person's name, as others will see it."});
    more.push_back({"role", "ROLE", "A role of the person; may be repeated. users roles lists them."});
    return {.name = "users invite",
            .summary = "Invite a person.",
            .description = "Answers with a code by which the person chooses a password, in the console or by POST "
                           "/api/v1/auth/accept-invitation. The code is shown once.",
            .operands = {{"EMAIL", "The person's email address."}},
            .options = serverOptions(std::move(more)),
            .run = &invite};
}

Command usersRolesCommand()
{
    return {.name = "users roles",
            .summary = "List the roles, and what they may do.",
            .description = "One line for each role: its id and its permissions.",
            .operands = {},
            .options = serverOptions(account),
            .run = &roles};
}

} // namespace bloomzy::ctl
