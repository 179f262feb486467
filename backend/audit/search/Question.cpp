#include "backend/audit/search/Question.h"

#include <algorithm>

namespace bloomzy::audit {

bool WordQuestion::isInRow(const SearchRow& row) const
{
    return actions.contains(row.action) || outcomes.contains(row.outcome) || targetTypes.contains(row.targetType) ||
           sources.contains(row.source) || actors.contains(row.actor) || targets.contains(row.target) ||
           sessions.contains(row.session) || traces.contains(row.trace) || requests.contains(row.request) ||
           addresses.contains(row.address) || networks.contains(row.network) || sequences.contains(row.sequence);
}

unsigned Question::failedGroups(const SearchRow& row) const
{
    unsigned failed = 0;
    for (std::size_t i = 0; i < facetGroups; ++i)
        if (!passes(groups[i], row.*groupColumns[i]))
            failed |= 1U << i;
    return failed;
}

bool Question::passesRest(const SearchRow& row) const
{
    return row.sequence >= first && row.sequence <= last && (!from || row.at >= *from) && (!to || row.at < *to) &&
           passes(target, row.target) && passes(session, row.session) && passes(trace, row.trace) &&
           passes(request, row.request) && passes(address, row.address) && passes(network, row.network);
}

bool Question::needsRows() const
{
    return target || session || trace || request || address || network || !words.empty();
}

bool Question::isEmpty() const
{
    const auto isNone = [](const Choice& choice) { return choice && choice->empty(); };
    return first > last || (from && to && *from >= *to) || isNone(target) || isNone(session) || isNone(trace) ||
           isNone(request) || isNone(address) || isNone(network) || std::ranges::any_of(groups, isNone);
}

Question Question::withoutGroups() const
{
    Question rest = *this;
    rest.groups = {};
    return rest;
}

} // namespace bloomzy::audit
