#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>

namespace bloomzy::probes {

/// When what is looked at next. Spread over the interval by their ids, so that a thousand do not all begin at once; a
/// look that came late moves none of the later ones. For one thread at a time.
class Timetable
{
public:
    using Instant = std::chrono::steady_clock::time_point;

    /// New, or with another interval. Its first look comes within one interval from `now`.
    void put(const std::string& id, std::chrono::seconds interval, Instant now);
    void remove(const std::string& id);

    /// When the next one is due; empty: none is.
    [[nodiscard]] std::optional<Instant> next() const;
    /// The one that is due longest, and it is off the table until it is back(); empty: none is due.
    [[nodiscard]] std::optional<std::string> take(Instant now);
    /// It may be looked at again, at its next time. One that was removed meanwhile stays away.
    void back(const std::string& id, Instant now);

private:
    struct Place
    {
        std::chrono::seconds interval{0};
        Instant due;
        bool isTaken = false;
    };

    void enter(const std::string& id, const Place& place) { m_due.emplace(place.due, id); }
    void leave(const std::string& id, const Place& place);

    std::map<std::string, Place> m_places;
    std::multimap<Instant, std::string> m_due; ///< of those that are not taken
};

} // namespace bloomzy::probes
