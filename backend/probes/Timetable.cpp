#include "backend/probes/Timetable.h"

#include <cstdint>
#include <iterator>

namespace bloomzy::probes {
namespace {

/// FNV-1a: the same on every machine, so that a look at a log tells when something was due.
std::uint64_t hashOf(const std::string& text)
{
    std::uint64_t hash = 14'695'981'039'346'656'037ULL;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1'099'511'628'211ULL;
    // Ids that differ in their last letter alone are spread too.
    return hash ^ (hash >> 32);
}

} // namespace

void Timetable::put(const std::string& id, std::chrono::seconds interval, Instant now)
{
    auto& place = m_places[id];
    if (place.interval == interval)
        return;
    const bool isTaken = place.isTaken;
    leave(id, place);
    const std::chrono::milliseconds whole = interval;
    const auto phase = std::chrono::milliseconds(hashOf(id) % std::uint64_t(whole.count()));
    place = {interval, now + phase, isTaken};
    if (!isTaken)
        enter(id, place);
}

void Timetable::remove(const std::string& id)
{
    const auto place = m_places.find(id);
    if (place == m_places.end())
        return;
    leave(id, place->second);
    m_places.erase(place);
}

void Timetable::leave(const std::string& id, const Place& place)
{
    const auto [from, to] = m_due.equal_range(place.due);
    for (auto it = from; it != to; ++it)
        if (it->second == id) {
            m_due.erase(it);
            return;
        }
}

std::optional<Timetable::Instant> Timetable::next() const
{
    return m_due.empty() ? std::nullopt : std::optional(m_due.begin()->first);
}

std::optional<std::string> Timetable::take(Instant now)
{
    if (m_due.empty() || m_due.begin()->first > now)
        return {};
    std::string id = std::move(m_due.begin()->second);
    m_due.erase(m_due.begin());
    m_places.at(id).isTaken = true;
    return id;
}

void Timetable::back(const std::string& id, Instant now)
{
    const auto found = m_places.find(id);
    if (found == m_places.end() || !found->second.isTaken)
        return;
    Place& place = found->second;
    place.isTaken = false;
    // Times that went by while it was taken are left out.
    if (place.due <= now)
        place.due += place.interval * ((now - place.due) / place.interval + 1);
    enter(id, place);
}

} // namespace bloomzy::probes
