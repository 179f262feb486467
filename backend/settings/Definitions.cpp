#include "backend/settings/Definitions.h"

#include <algorithm>
#include <array>

namespace bloomzy::settings {
namespace {

using api::SettingType;

constexpr std::array<std::string_view, 2> switches{"off", "on"};
constexpr std::array<std::string_view, 2> reviewers{"anyReviewer", "anotherPerson"};
constexpr std::array<std::string_view, 2> codeTimes{"halfMinuteOff", "presentOnly"};
constexpr std::array<std::string_view, 4> logLevels{"debug", "info", "warning", "error"};

constexpr std::array table{
    Definition{.key = key::signUp,
               .title = "People sign up by themselves",
               .text =
                   "When on, whoever reaches this server can make themselves an account, in the team's applications "
                   "for instance. Nobody proves that the email address is theirs.",
               .type = SettingType::choice,
               .defaultChoice = "off",
               .choices = switches},
    Definition{.key = key::signUpRole,
               .title = "Role of who signed up",
               .text =
                   "What each of them may do from then on. A role that manages anything, or that grants what you do "
                   "not hold yourself, is refused.",
               .type = SettingType::role,
               .defaultChoice = "viewer"},
    Definition{.key = key::accessTokenMinutes,
               .title = "Programs renew their access after",
               .text = "How long a program that is signed in, such as the console, may work before it has to renew its "
                       "access, which it does by itself. A shorter time holds for open sessions too, from now on.",
               .unit = "minutes",
               .defaultNumber = 10,
               .least = 1,
               .most = 60},
    Definition{.key = key::codeTime,
               .title = "Codes of authenticator apps are taken",
               .text =
                   "Each is good once, and for the 30 seconds in which the app shows it. With half a minute early or "
                   "late, clocks that are off lock nobody out. Only while the app shows them is what OWASP ASVS asks "
                   "for.",
               .type = SettingType::choice,
               .defaultChoice = "halfMinuteOff",
               .choices = codeTimes},
    Definition{.key = key::invitationDays,
               .title = "Invitations are good for",
               .text = "How long an invited person has to choose a password. A shorter time holds for open invitations "
                       "too, from now on.",
               .unit = "days",
               .defaultNumber = 7,
               .least = 1,
               .most = 30},
    Definition{.key = key::sessionDays,
               .title = "Sign in again after",
               .text = "The longest a session lasts, however much it is used. A shorter time holds for open sessions "
                       "too, from now on.",
               .unit = "days",
               .defaultNumber = 90,
               .least = 1,
               .most = 365},
    Definition{.key = key::sessionIdleDays,
               .title = "Sign out when unused for",
               .text = "How long a session that nobody uses stays open. A shorter time holds for open sessions too, "
                       "from now on.",
               .unit = "days",
               .defaultNumber = 30,
               .least = 1,
               .most = 365},
    Definition{.key = key::reviewBy,
               .title = "Plants are marked as reviewed by",
               .text = "With another person nobody marks a plant as reviewed who wrote some of it since it was "
                       "last reviewed, and an import marks none: the two-person rule.",
               .type = SettingType::choice,
               .defaultChoice = "anyReviewer",
               .choices = reviewers},
    Definition{.key = key::operationsKeptDays,
               .title = "Keep ended operations for",
               .text = "How long it can be read how an import or other long work ended; 1,000 of them at most.",
               .unit = "days",
               .defaultNumber = 7,
               .least = 1,
               .most = 90},
    Definition{.key = key::freeSpaceMebibytes,
               .title = "Free disk space that the server needs",
               .text = "With less than this on the disk of the data folder the server tells the programs that watch it "
                       "that it is not ready.",
               .unit = "mebibytes",
               .defaultNumber = 64,
               .least = 16,
               .most = 1'048'576},
    Definition{.key = key::logLevel,
               .title = "Log",
               .text = "What the server writes to its log. A server that was started with --debug writes everything.",
               .type = SettingType::choice,
               .defaultChoice = "info",
               .choices = logLevels}};

std::string allowed(const Definition& definition)
{
    if (definition.type == SettingType::integer)
        return std::to_string(definition.least) + " to " + std::to_string(definition.most) + " " +
               std::string(definition.unit);
    if (definition.type == SettingType::role)
        return "the id of a role";
    std::string all;
    for (const std::string_view choice : definition.choices)
        all.append(all.empty() ? "`" : ", `").append(choice).append("`");
    return all;
}

std::string defaultText(const Definition& definition)
{
    return definition.type == SettingType::integer ? std::to_string(definition.defaultNumber)
                                                   : "`" + std::string(definition.defaultChoice) + "`";
}

std::string rowOf(const Definition& definition)
{
    return "| `" + std::string(definition.key) + "` | " + allowed(definition) + " | " + defaultText(definition) +
           " | " + std::string(definition.title) + ". " + std::string(definition.text) + " |\n";
}

} // namespace

std::span<const Definition> definitions()
{
    return table;
}

const Definition* findDefinition(std::string_view key)
{
    const auto found = std::ranges::find(table, key, &Definition::key);
    return found == table.end() ? nullptr : &*found;
}

std::string referencePage()
{
    std::string page =
        "# Settings of the server\n\n"
        "<!-- Written by: bloomzyctl settings reference > docs/settings.md -->\n\n"
        "Read with `GET /api/v1/settings` and changed with `PATCH` ([api.md](api.md)), or\n"
        "by `bloomzyctl settings` ([bloomzyctl.md](bloomzyctl.md)). Looking needs the permission `settings.read`,\n"
        "changing `settings.manage`. Every change stands in the audit log with what was before. A new value holds "
        "from\n"
        "the next request on, unless it says otherwise.\n\n"
        "| key | allowed | default | what it does |\n|---|---|---|---|\n";
    for (const Definition& definition : table)
        page += rowOf(definition);
    return page;
}

} // namespace bloomzy::settings
