#include "backend/audit/search/QueryWords.h"
#include "backend/storage/search/Fold.h"
#include "tests/unit/audit/SearchLog.h"

#include <algorithm>

namespace bloomzy::test {
namespace {

template <class Value>
bool isOneOf(const std::vector<Value>& list, const Value& value)
{
    return list.empty() || std::ranges::find(list, value) != list.end();
}

template <class Value>
bool isSame(const std::optional<Value>& asked, const std::optional<Value>& value)
{
    return !asked || asked == value;
}

/// 192.0.2.17 is in 192.0.2.0/24.
bool isFrom(const std::string& asked, const std::optional<std::string>& address)
{
    const auto slash = asked.find("/24");
    if (slash == std::string::npos)
        return address == asked;
    return address && address->substr(0, address->rfind('.')) == asked.substr(0, asked.rfind('.'));
}

} // namespace

void SearchLog::learnNames(const api::AuditEntry& entry)
{
    if (entry.actor.kind == api::ActorKind::user && entry.actor.id && entry.actor.displayName)
        m_names.emplace_back(*entry.actor.id, *entry.actor.displayName);
    if (!entry.target || entry.target->type != "user")
        return;
    if (entry.target->displayName)
        m_names.emplace_back(entry.target->id, *entry.target->displayName);
    for (const api::FieldChange& change : entry.changes)
        if (change.field == "/email" || change.field == "/displayName")
            for (const api::RawJson* value : {&change.before, &change.after})
                m_names.emplace_back(entry.target->id, value->text == "null" ? std::string() : value->text);
}

bool SearchLog::isNamed(const std::optional<std::string>& id, std::string_view word) const
{
    return std::ranges::any_of(m_names, [&](const auto& person) {
        return person.first == id && storage::fold(person.second).find(word) != std::string::npos;
    });
}

api::AuditFilter SearchLog::anyFilter()
{
    constexpr const char* searches[] = {"monstera",     "onst",         "delicio light", "mo",
                                        "aeonium",      "brulee",       "user",          "persona",
                                        "zoe.mail",     "taxon update", "suspended",     "watering 12",
                                        "nothingatall", "catalog de",   "example",       "00F067AA0BA90217"};
    api::AuditFilter filter;
    for (unsigned parts = 1 + below(3); parts > 0; --parts) {
        const core::Time when = m_now - std::chrono::hours(below(24 * 30));
        switch (below(14)) {
        case 0:
            filter.q = searches[below(16)];
            break;
        case 1:
            filter.from = core::formatTime(when);
            break;
        case 2:
            filter.to = core::formatTime(when + std::chrono::hours(below(100)));
            break;
        case 3:
            filter.action.emplace_back(actions[below(5)]);
            break;
        case 4:
            filter.outcome.push_back(below(2) == 0 ? api::AuditOutcome::denied : api::AuditOutcome::success);
            break;
        case 5:
            filter.actor.push_back(personId(below(peopleThere + 1)));
            break;
        case 6:
            filter.actorKind.push_back(below(2) == 0 ? api::ActorKind::user : api::ActorKind::system);
            break;
        case 7:
            filter.target = below(2) == 0 ? plantId(below(10)) : personId(below(peopleThere));
            break;
        case 8:
            filter.targetType.emplace_back(below(2) == 0 ? "taxon" : "user");
            break;
        case 9:
            filter.address = below(2) == 0 ? address(below(9)) : "192.0." + std::to_string(below(4)) + ".0/24";
            break;
        case 10:
            filter.session = sessionId(below(peopleThere) * 10 + below(3));
            break;
        case 11:
            filter.trace = "36da82d79be7f738ac2f4808f69400" + std::to_string(10 + below(20));
            break;
        case 12:
            filter.request = requestId(below(50));
            break;
        default:
            filter.through = std::int64_t(below(unsigned(m_events.size()) + 10));
            break;
        }
    }
    return filter;
}

bool SearchLog::hasWord(const std::string& word, const MadeEvent& made, bool seesPersonal) const
{
    const api::AuditEntry& entry = made.entry;
    std::vector<std::string> texts = made.texts;
    texts.insert(texts.end(), {entry.action, entry.source, std::string(core::json::enumName(entry.outcome))});
    if (entry.target)
        texts.push_back(entry.target->type);
    if (entry.requestId == word ||
        std::ranges::any_of(texts, [&](const auto& text) { return storage::holdsWord(storage::fold(text), word); }))
        return true;
    return seesPersonal &&
           (isNamed(entry.actor.id, word) || (entry.target && isNamed(std::optional(entry.target->id), word)));
}

bool SearchLog::hasWords(const std::string& q, const MadeEvent& made, bool seesPersonal) const
{
    const api::AuditEntry& entry = made.entry;
    const audit::QueryWords asked = audit::queryWords(q, seesPersonal);
    return std::ranges::all_of(asked.words,
                               [&](const std::string& word) { return hasWord(word, made, seesPersonal); }) &&
           std::ranges::all_of(asked.ids,
                               [&](const std::string& id) {
                                   return entry.id == id || entry.actor.id == id || entry.actor.sessionId == id ||
                                          (entry.target && entry.target->id == id);
                               }) &&
           std::ranges::all_of(asked.traces, [&](const std::string& trace) { return entry.traceId == trace; }) &&
           std::ranges::all_of(asked.addresses, [&](const audit::AddressAsked& address) {
               return isFrom(address.address + (address.network ? "/24" : ""), entry.actor.address);
           });
}

bool SearchLog::passes(const api::AuditFilter& filter, const MadeEvent& made, bool seesPersonal) const
{
    const api::AuditEntry& entry = made.entry;
    const std::string type = entry.target ? entry.target->type : std::string();
    return (!filter.q || hasWords(*filter.q, made, seesPersonal)) &&
           (!filter.from || core::parseTime(entry.time) >= core::parseTime(*filter.from)) &&
           (!filter.to || core::parseTime(entry.time) < core::parseTime(*filter.to)) &&
           isOneOf(filter.action, entry.action) && isOneOf(filter.outcome, entry.outcome) &&
           isOneOf(filter.actor, entry.actor.id.value_or("")) && isOneOf(filter.actorKind, entry.actor.kind) &&
           (!filter.target || (entry.target && entry.target->id == *filter.target)) &&
           isOneOf(filter.targetType, type) && (!filter.address || isFrom(*filter.address, entry.actor.address)) &&
           isSame(filter.session, entry.actor.sessionId) && isSame(filter.trace, entry.traceId) &&
           isSame(filter.request, entry.requestId) && isOneOf(filter.source, entry.source) &&
           (!filter.through || entry.sequence <= *filter.through);
}

std::vector<std::int64_t> SearchLog::found(const api::AuditFilter& filter, bool seesPersonal) const
{
    std::vector<std::int64_t> sequences;
    for (const MadeEvent& made : m_events)
        if (passes(filter, made, seesPersonal))
            sequences.push_back(made.entry.sequence);
    std::ranges::reverse(sequences);
    return sequences;
}

} // namespace bloomzy::test
