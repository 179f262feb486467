#include "backend/audit/people/PartOwners.h"

#include "backend/core/json/JsonImpl.h"
#include "backend/storage/Text.h"

#include <algorithm>

namespace bloomzy::audit {
namespace {

using Owner = std::optional<std::string>;

Owner storableId(const std::string& id)
{
    return id.empty() ? Owner() : Owner(storage::storable(id));
}

Owner doerOf(const api::AuditEntry& event)
{
    return event.actor.kind == api::ActorKind::user && event.actor.id ? storableId(*event.actor.id) : Owner();
}

Owner personAbout(const api::AuditEntry& event)
{
    return event.target && event.target->type == "user" ? storableId(event.target->id) : Owner();
}

/// Of one person alone, so that its id or its name tells of them.
bool isOfOnePerson(const api::AuditTarget& target)
{
    constexpr std::array types{"session", "apiKey", "notice", "savedView", "invitation"};
    return std::ranges::find(types, target.type) != types.end();
}

/// Whether what was changed is a thing's: its fields name nobody. Of all else, such as the filter of an export, which
/// holds what somebody looked for, it is not known.
bool areOfAThing(const api::AuditEntry& event)
{
    constexpr std::array things{
        "taxon",      "import",    "role",        "roleConflicts", "settings",    "secondFactorPolicy",
        "signingKey", "masterKey", "recoveryKey", "operation",     "certificate", "server",
        "route",      "backup",    "checkpoint"};
    return event.target && std::ranges::find(things, event.target->type) != things.end();
}

bool tellsOfSomebody(const api::AuditActor& actor)
{
    return actor.address || actor.displayName || actor.sessionId || actor.apiKeyId || actor.id;
}

/// A text of JSON; nothing of another value.
std::optional<std::string> textIn(const api::RawJson& value)
{
    const auto read = core::json::fromStoredJson<std::string>(value.text);
    return read.has_value() ? std::optional(*read) : std::nullopt;
}

} // namespace

std::string nobodyIn(std::string_view time)
{
    constexpr std::size_t yearAndMonth = 7;
    return "nobody:" + storage::storable(time.substr(0, yearAndMonth));
}

PartTexts partOwners(const LogRecord& record)
{
    const api::AuditEntry event = auditEntryOf(0, record);
    const Owner doer = doerOf(event);
    const Owner about = personAbout(event);
    const bool unreadable = event.action == "audit.unreadable";
    PartTexts owners;
    owners.actor = doer;
    if (!doer && tellsOfSomebody(event.actor) && event.actor.kind != api::ActorKind::system)
        owners.actor = about ? about : nobodyIn(event.time);
    owners.target = about;
    if (!about && event.target && isOfOnePerson(*event.target))
        owners.target = doer;
    owners.details = about;
    const bool mayTell = event.reason || (!event.changes.empty() && !areOfAThing(event));
    if (!about && (mayTell || unreadable))
        owners.details = unreadable ? nobodyIn(event.time) : doer;
    return owners;
}

std::vector<std::pair<std::string, std::string>> namesIn(const LogRecord& record)
{
    const api::AuditEntry event = auditEntryOf(0, record);
    std::vector<std::pair<std::string, std::string>> names;
    if (const Owner doer = doerOf(event); doer && event.actor.displayName)
        names.emplace_back(*doer, *event.actor.displayName);
    const Owner about = personAbout(event);
    if (!about)
        return names;
    if (event.target->displayName)
        names.emplace_back(*about, *event.target->displayName);
    for (const api::FieldChange& change : event.changes)
        if (change.field == "/email" || change.field == "/displayName")
            for (const api::RawJson* value : {&change.before, &change.after})
                if (auto text = textIn(*value))
                    names.emplace_back(*about, std::move(*text));
    return names;
}

} // namespace bloomzy::audit
