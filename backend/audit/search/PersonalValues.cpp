#include "backend/audit/search/PersonalValues.h"

#include <algorithm>
#include <array>

namespace bloomzy::audit {
namespace {

using Names = std::string_view;

/// What a person's account or session may be said to have become by everybody who reads the log.
constexpr std::array harmlessOfPeople{Names("status"), Names("sessions")};
/// Targets of the service of accounts that are no persons.
constexpr std::array impersonal{Names("role"), Names("roleConflicts"), Names("secondFactorPolicy"), Names("signingKey"),
                                Names("users")};
constexpr std::array ofPersons{Names("user"),   Names("session"),    Names("apiKey"), Names("notice"),
                               Names("device"), Names("invitation"), Names("person"), Names("savedView")};
/// Last names of fields, in lower case, wherever they stand; `q` is what somebody searched the log for.
constexpr std::array personal{Names("email"),         Names("displayname"), Names("address"), Names("device"),
                              Names("signinaddress"), Names("lastaddress"), Names("phone"),   Names("q")};

template <class List>
bool holds(const List& list, std::string_view name)
{
    return std::ranges::find(list, name) != list.end();
}

std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return lower;
}

/// The first step of a pointer, without its slash.
std::string_view firstStep(std::string_view pointer)
{
    pointer.remove_prefix(pointer.starts_with('/') ? 1 : 0);
    return pointer.substr(0, pointer.find('/'));
}

std::string_view lastStep(std::string_view pointer)
{
    const auto slash = pointer.rfind('/');
    return slash == std::string_view::npos ? pointer : pointer.substr(slash + 1);
}

void maskText(std::optional<std::string>& text, std::string pointer, std::vector<std::string>& masked)
{
    if (!text)
        return;
    text.reset();
    masked.push_back(std::move(pointer));
}

void maskValue(api::RawJson& value, std::string pointer, std::vector<std::string>& masked)
{
    if (value.text == "null")
        return;
    value.text = "null";
    masked.push_back(std::move(pointer));
}

} // namespace

bool isAboutPerson(const api::AuditEntry& entry)
{
    if (!entry.target)
        return false;
    return holds(ofPersons, entry.target->type) || (entry.source == "auth" && !holds(impersonal, entry.target->type));
}

/// What programs say of a refusal names nobody.
bool hasPersonalReason(const api::AuditEntry& entry)
{
    return entry.reason && entry.outcome == api::AuditOutcome::success;
}

bool isPersonalField(const api::AuditEntry& entry, std::string_view field)
{
    if (holds(personal, lowerCase(lastStep(field))))
        return true;
    return isAboutPerson(entry) && !holds(harmlessOfPeople, firstStep(field));
}

void mask(api::AuditEntry& entry)
{
    auto& masked = entry.masked;
    maskText(entry.actor.address, "/actor/address", masked);
    if (entry.actor.kind != api::ActorKind::system && entry.actor.kind != api::ActorKind::service)
        maskText(entry.actor.displayName, "/actor/displayName", masked);
    if (hasPersonalReason(entry))
        maskText(entry.reason, "/reason", masked);
    if (isAboutPerson(entry))
        maskText(entry.target->displayName, "/target/displayName", masked);
    for (std::size_t i = 0; i < entry.changes.size(); ++i) {
        api::FieldChange& change = entry.changes[i];
        if (!isPersonalField(entry, change.field))
            continue;
        const std::string pointer = "/changes/" + std::to_string(i);
        maskValue(change.before, pointer + "/before", masked);
        maskValue(change.after, pointer + "/after", masked);
    }
}

} // namespace bloomzy::audit
