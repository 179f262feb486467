#include "backend/http/refusals/RefusalTally.h"

#include "backend/core/Id.h"
#include "backend/http/Origin.h"

#include <algorithm>
#include <functional>

namespace bloomzy::http {

namespace {

constexpr std::string_view otherPeople = "Further people or reasons, counted together.";
constexpr std::string_view otherNetworks = "Further networks, counted together.";

api::AuditEvent eventOf(RefusedRequest refused, core::Time time)
{
    api::AuditEvent event;
    event.id = core::newId(time);
    event.time = core::formatTime(time);
    event.action = "request.refused";
    event.actor = std::move(refused.actor);
    if (!refused.route.empty())
        event.target = api::AuditTarget{"route", std::move(refused.route), {}};
    event.outcome = api::AuditOutcome::denied;
    event.reason = std::string(refusalWords(refused.reason));
    if (!refused.traceId.empty())
        event.traceId = std::move(refused.traceId);
    if (!refused.requestId.empty())
        event.requestId = std::move(refused.requestId);
    return event;
}

std::string quoted(core::Time time)
{
    return '"' + core::formatTime(time) + '"';
}

std::vector<api::FieldChange> countChanges(std::uint64_t number, core::Time begin, core::Time end)
{
    return {{"/count", {"0"}, {std::to_string(number)}}, {"/first", {}, {quoted(begin)}}, {"/last", {}, {quoted(end)}}};
}

} // namespace

RefusalTally::RefusalTally(RefusalLimits limits)
    : m_limits(limits)
    , m_budget(limits.burst)
{
}

void RefusalTally::beginWindow(Steady now)
{
    if (m_open)
        return;
    m_open = true;
    m_end = now + m_limits.window;
    if (m_filled == Steady())
        m_filled = now;
}

/// A person's refusal that is recorded by itself.
bool RefusalTally::takesOne(const RefusedRequest& refused)
{
    if (m_singles >= m_limits.waiting)
        return false;
    const auto person = m_ofPerson.find(*refused.actor.id);
    if (person == m_ofPerson.end() && m_ofPerson.size() >= m_limits.people)
        return false;
    std::size_t& number = m_ofPerson[*refused.actor.id];
    if (number >= m_limits.singles)
        return false;
    ++number;
    ++m_singles;
    return true;
}

void RefusalTally::add(RefusedRequest refused, Steady now, core::Time time)
{
    beginWindow(now);
    if (!refused.actor.id) {
        if (refused.actor.address)
            refused.actor.address = networkOf(*refused.actor.address);
        const std::string network = refused.actor.address.value_or(std::string());
        count(m_networks, network, std::move(refused), time);
        return;
    }
    if (!takesOne(refused)) {
        const std::string person = *refused.actor.id;
        count(m_people, person, std::move(refused), time);
        return;
    }
    if (m_single.empty())
        m_oldest = now;
    m_single.push_back(eventOf(std::move(refused), time));
}

void RefusalTally::count(Counts& counts, const std::string& whom, RefusedRequest refused, core::Time time)
{
    const std::string key = whom + '\n' + refused.route + '\n' + refused.reason;
    auto place = counts.find(key);
    const bool full = place == counts.end() && counts.size() >= m_limits.keys;
    if (place == counts.end() && !full)
        place = counts.emplace(key, Count()).first;
    Count& count = full ? (&counts == &m_people ? m_otherPeople : m_otherNetworks) : place->second;
    if (count.number == 0) {
        count.begin = time;
        if (!full)
            count.first = std::move(refused);
    }
    ++count.number;
    count.end = time;
}

RefusalTally::Steady RefusalTally::due(std::chrono::milliseconds pause) const
{
    if (!m_open)
        return Steady::max();
    return m_single.empty() ? m_end : std::min(m_end, m_oldest + pause);
}

std::vector<api::AuditEvent> RefusalTally::take(Steady now, core::Time time, bool all)
{
    std::vector<api::AuditEvent> events;
    std::swap(events, m_single);
    if (m_open && (all || now >= m_end))
        closeWindow(now, time, events);
    return events;
}

std::vector<RefusalTally::Count> RefusalTally::chosen(Count& others)
{
    std::vector<Count> counts;
    counts.reserve(m_networks.size());
    for (auto& [key, count] : m_networks)
        counts.push_back(std::move(count));
    std::ranges::stable_sort(counts, std::ranges::greater(), &Count::number);
    for (std::size_t i = m_budget; i < counts.size(); ++i) {
        others.begin = others.number == 0 ? counts[i].begin : std::min(others.begin, counts[i].begin);
        others.end = std::max(others.end, counts[i].end);
        others.number += counts[i].number;
    }
    counts.resize(std::min(counts.size(), m_budget));
    m_budget -= counts.size();
    return counts;
}

void RefusalTally::closeWindow(Steady now, core::Time time, std::vector<api::AuditEvent>& events)
{
    const auto windows = static_cast<std::size_t>((now - m_filled) / m_limits.window);
    m_filled += windows * m_limits.window;
    m_budget = std::min(m_limits.burst, m_budget + std::min(windows, m_limits.burst) * m_limits.refill);
    const auto tell = [&](Count& count, std::string_view reason = {}) {
        api::AuditEvent event = eventOf(std::move(count.first), time);
        event.changes = countChanges(count.number, count.begin, count.end);
        if (!reason.empty())
            event.reason = std::string(reason);
        // One request of many says nothing about the others.
        if (count.number > 1) {
            event.traceId.reset();
            event.requestId.reset();
        }
        events.push_back(std::move(event));
    };
    for (Count& count : chosen(m_otherNetworks))
        tell(count);
    for (auto& [key, count] : m_people)
        tell(count);
    m_otherNetworks.first.actor.kind = m_otherPeople.first.actor.kind = api::ActorKind::anonymous;
    if (m_otherNetworks.number > 0)
        tell(m_otherNetworks, otherNetworks);
    if (m_otherPeople.number > 0)
        tell(m_otherPeople, otherPeople);
    m_networks.clear();
    m_people.clear();
    m_ofPerson.clear();
    m_otherNetworks = m_otherPeople = {};
    m_singles = 0;
    m_open = false;
}

} // namespace bloomzy::http
