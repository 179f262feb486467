#pragma once

#include "backend/core/Clock.h"
#include "backend/http/refusals/RefusedRequest.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace bloomzy::http {

struct RefusalLimits
{
    std::chrono::milliseconds window{60'000}; ///< over which refusals are counted
    std::size_t singles = 60;                 ///< of one person in a window, recorded one by one
    std::size_t waiting = 1'200;              ///< of all people in a window; more are counted
    std::size_t people = 1'024;               ///< who are told apart in a window
    std::size_t keys = 4'096;                 ///< networks, or people, by route and reason that are told apart
    /// Events of networks: so many at once, then so many in each window. Those that were refused most often come first,
    /// the others are one event.
    std::size_t burst = 512;
    std::size_t refill = 6;
};

/// Counts refusals within bounded memory, and says what of them the audit log gets: of a person one by one up to a
/// limit, of everybody else one counted event for each network, route and reason. What finds no room is counted
/// together. A value; of one thread.
class RefusalTally
{
public:
    using Steady = std::chrono::steady_clock::time_point;

    explicit RefusalTally(RefusalLimits limits);

    /// `now` for the window, `time` for the log.
    void add(RefusedRequest refused, Steady now, core::Time time);
    /// When take() has something; max() when there is nothing. `pause`: how long single ones wait for others.
    [[nodiscard]] Steady due(std::chrono::milliseconds pause) const;
    /// The single events, and those of a window that is over; `all`: also of one that is not.
    [[nodiscard]] std::vector<api::AuditEvent> take(Steady now, core::Time time, bool all);

private:
    struct Count
    {
        RefusedRequest first;
        std::uint64_t number = 0;
        core::Time begin;
        core::Time end;
    };
    using Counts = std::map<std::string, Count>; ///< by whom, route and reason

    void beginWindow(Steady now);
    [[nodiscard]] bool takesOne(const RefusedRequest& refused);
    void count(Counts& counts, const std::string& whom, RefusedRequest refused, core::Time time);
    void closeWindow(Steady now, core::Time time, std::vector<api::AuditEvent>& events);
    /// The most frequent ones, as many as there may be; what is left is added up in `others`.
    [[nodiscard]] std::vector<Count> chosen(Count& others);

    const RefusalLimits m_limits;
    bool m_open = false; ///< a window is
    Steady m_end;
    Steady m_oldest; ///< of the single events
    std::vector<api::AuditEvent> m_single;
    std::map<std::string, std::size_t> m_ofPerson; ///< by id, how many in this window
    std::size_t m_singles = 0;                     ///< in this window
    Counts m_people;
    Counts m_networks;
    Count m_otherPeople;
    Count m_otherNetworks;
    std::size_t m_budget;
    Steady m_filled; ///< when the budget grew last
};

} // namespace bloomzy::http
