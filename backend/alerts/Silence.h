#pragma once

#include "backend/alerts/Rule.h"

namespace bloomzy::alerts {

/// Nobody is told of these rules' alarms from `begin` up to `end`, exclusive. What fires then is told when it ends, if
/// it still does.
struct Silence
{
    std::string id;
    std::vector<std::string> rules; ///< ids
    Moment begin = 0;
    Moment end = 0;
    std::string reason;
    std::string by; ///< who, an id
};
BOOST_DESCRIBE_STRUCT(Silence, (), (id, rules, begin, end, reason, by))

/// What is wrong with it, at its place; empty: nothing. It has an end within a year, a reason and rules.
[[nodiscard]] std::vector<api::Fault> check(const Silence& silence);

[[nodiscard]] bool isActive(const Silence& silence, Moment now);

} // namespace bloomzy::alerts
