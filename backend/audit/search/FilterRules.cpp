#include "backend/audit/search/QueryWords.h"
#include "backend/audit/search/Question.h"
#include "backend/core/Text.h"

#include <algorithm>

namespace bloomzy::audit {
namespace {

constexpr std::size_t mostCharacters = 200;
constexpr std::size_t mostValues = 50;
constexpr std::size_t mostIdBytes = 300;

void checkTime(const std::optional<std::string>& time, const char* name, std::vector<api::Fault>& faults)
{
    if (time && !core::parseTime(*time))
        faults.push_back({std::string("#query/") + name, "auditQuery.time",
                          "Write a time such as 2026-11-22T14:32:05Z, or leave it out."});
}

template <class List>
void checkList(const List& list, const char* name, std::vector<api::Fault>& faults)
{
    if (list.size() > mostValues)
        faults.push_back(
            {std::string("#query/") + name, "auditQuery.tooMany", "Filter by at most 50 values of one kind."});
}

void checkTexts(const std::vector<std::string>& list, const char* name, std::vector<api::Fault>& faults)
{
    checkList(list, name, faults);
    if (std::ranges::any_of(list, [](const std::string& text) { return text.size() > mostIdBytes; }))
        faults.push_back({std::string("#query/") + name, "auditQuery.tooLong", "There is no value that long."});
}

void checkText(const std::optional<std::string>& text, const char* name, std::vector<api::Fault>& faults)
{
    if (text)
        checkTexts({*text}, name, faults);
}

} // namespace

std::vector<api::Fault> filterFaults(const api::AuditFilter& filter)
{
    std::vector<api::Fault> faults;
    if (filter.q && core::characterCount(*filter.q) > mostCharacters)
        faults.push_back({"#query/q", "auditQuery.q", "Search for at most 200 characters."});
    checkTime(filter.from, "from", faults);
    checkTime(filter.to, "to", faults);
    checkTexts(filter.action, "action", faults);
    checkList(filter.outcome, "outcome", faults);
    checkTexts(filter.actor, "actor", faults);
    checkList(filter.actorKind, "actorKind", faults);
    checkText(filter.target, "target", faults);
    checkTexts(filter.targetType, "targetType", faults);
    checkText(filter.session, "session", faults);
    checkText(filter.trace, "trace", faults);
    checkText(filter.request, "request", faults);
    checkTexts(filter.source, "source", faults);
    if (filter.address && !addressAsked(*filter.address))
        faults.push_back({"#query/address", "auditQuery.address",
                          "Write an address such as 192.0.2.17 or 2001:db8::17, or one with /24 or /64 behind it."});
    if (filter.through && *filter.through < 0)
        faults.push_back({"#query/through", "auditQuery.through", "Write the sequence of an event, 0 or more."});
    return faults;
}

core::Result<void> checkFilter(const api::AuditFilter& filter, const Reader& reader)
{
    if (filter.address && !reader.seesPersonal)
        return core::makeError(api::ErrorCode::forbidden,
                               "You may not search the audit log by address, because addresses are hidden from you. "
                               "Ask an administrator for the permission to look at users.");
    if (auto faults = filterFaults(filter); !faults.empty())
        return core::invalid(std::move(faults));
    return {};
}

} // namespace bloomzy::audit
