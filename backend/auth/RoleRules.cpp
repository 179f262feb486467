#include "backend/auth/RoleRules.h"

#include "backend/auth/RoleWire.h"
#include "backend/auth/TextRules.h"
#include "backend/core/Text.h"
#include "backend/http/Authorizer.h"

#include <algorithm>

namespace bloomzy::auth {
namespace {

using Faults = std::vector<api::Fault>;

constexpr std::size_t nameCharacters = 60;
constexpr std::size_t textCharacters = 500;
constexpr std::size_t mostParents = 20;
constexpr std::size_t mostFamilies = 200;
constexpr std::size_t familyCharacters = 100;

bool isOneLine(std::string_view text)
{
    return !core::hasUnseen(text) && text.find_first_of("\t\r\n") == std::string_view::npos;
}

void sortUnique(std::vector<std::string>& texts)
{
    std::ranges::sort(texts);
    texts.erase(std::ranges::unique(texts).begin(), texts.end());
}

void checkName(std::string& name, Faults& faults)
{
    name = std::string(trimmed(name));
    if (core::isBlank(name))
        faults.push_back({"/name", "role.name.required", "Enter a name for the role."});
    else if (core::characterCount(name) > nameCharacters)
        faults.push_back({"/name", "role.name.tooLong", "The name of a role has at most 60 characters."});
    else if (!isOneLine(name))
        faults.push_back(
            {"/name", "role.name.characters", "The name holds invisible characters or a line break. Type it anew."});
}

void checkParents(std::vector<std::string>& parents, Faults& faults)
{
    sortUnique(parents);
    if (parents.size() > mostParents)
        faults.push_back({"/parents", "role.parents.tooMany", "A role inherits from at most 20 others."});
}

void checkRule(api::RoleRule& rule, const std::string& pointer, Faults& faults)
{
    const auto permission = http::permissionFromName(rule.permission);
    if (!permission)
        faults.push_back({pointer + "/permission", "role.permission.unknown",
                          "There is no such permission. GET /api/v1/permissions lists them."});
    checkFamilies(rule.families, pointer + "/families", faults);
    const bool mayBeNarrow = permission && access::isScoped(*permission) && rule.effect == api::RuleEffect::grant;
    if (permission && !rule.families.empty() && !mayBeNarrow)
        faults.push_back({pointer + "/families", "role.families.notHere",
                          "Only a grant of a permission about plants can be for some families. Leave them out."});
}

access::Rule readRule(const api::RoleRule& rule)
{
    return {*http::permissionFromName(rule.permission),
            rule.effect == api::RuleEffect::deny ? access::Effect::deny : access::Effect::grant,
            scopeOf(rule.families)};
}

api::Fault faultOf(const access::PolicyFlaw& flaw)
{
    switch (flaw.flaw) {
    case access::Flaw::unknownParent:
        return {"/parents", "role.parents.unknown", "One of the roles to inherit from does not exist."};
    case access::Flaw::circle:
        return {"/parents", "role.parents.circle",
                "The role would inherit from itself. Leave out the parent that inherits from it."};
    case access::Flaw::ruleTwice:
        return {"/rules", "role.rules.twice",
                "There are two rules for " + http::permissionName(*flaw.permission) + ". Keep one."};
    case access::Flaw::scopeTooMuch:
        return {"/rules", "role.families.notHere",
                "Only a grant of a permission about plants can be for some families. Leave them out."};
    case access::Flaw::conflict:
        break;
    }
    return {"/parents", "role.parents.conflict",
            "The role would hold two roles that nobody may have both. Leave one of them out."};
}

} // namespace

core::Result<access::Role> readRole(api::RoleInput& input)
{
    Faults faults;
    checkName(input.name, faults);
    checkReason(input.description, "/description", faults);
    checkParents(input.parents, faults);
    for (std::size_t i = 0; i < input.rules.size(); ++i)
        checkRule(input.rules[i], "/rules/" + std::to_string(i), faults);
    if (!faults.empty())
        return core::invalid(std::move(faults));
    access::Role role{{}, input.parents, {}};
    for (const api::RoleRule& rule : input.rules)
        role.rules.push_back(readRule(rule));
    std::ranges::sort(role.rules, {}, &access::Rule::permission);
    return role;
}

core::Result<void> checkSound(const access::Policy& policy, std::string_view id)
{
    const auto flaws = flawsOf(policy);
    if (flaws.empty())
        return {};
    Faults faults;
    for (const auto& flaw : flaws)
        if (flaw.role == id)
            faults.push_back(faultOf(flaw));
    if (faults.empty()) // of a role that inherits from this one
        faults.push_back(faultOf(flaws.front()));
    return core::invalid(std::move(faults));
}

void checkFamilies(std::vector<std::string>& families, const std::string& pointer, Faults& faults)
{
    for (std::string& family : families)
        family = std::string(trimmed(family));
    sortUnique(families);
    if (families.size() > mostFamilies)
        faults.push_back({pointer, "role.families.tooMany", "Name at most 200 families."});
    else if (std::ranges::any_of(families, [](const auto& family) {
                 return core::isBlank(family) || core::characterCount(family) > familyCharacters || !isOneLine(family);
             }))
        faults.push_back({pointer, "role.families.name", "A family has a name such as Araceae."});
}

void checkReason(std::string& text, const std::string& pointer, Faults& faults)
{
    text = std::string(trimmed(text));
    if (core::characterCount(text) > textCharacters)
        faults.push_back({pointer, "role.text.tooLong", "The text has at most 500 characters."});
    else if (core::hasUnseen(text))
        faults.push_back({pointer, "role.text.characters", "The text holds invisible characters. Type it anew."});
}

} // namespace bloomzy::auth
