#pragma once

#include "backend/api/Problem.h"
#include "backend/core/Clock.h"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace bloomzy::probes {

/// A time in which nothing is looked at, as somebody works there.
struct MaintenanceWindow
{
    std::string begin;            ///< RFC 3339
    std::int64_t minutes = 60;    ///< 1 to 10,080, a week
    std::int64_t repeatHours = 0; ///< from begin to begin, at least as long as it lasts; 0: once
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(MaintenanceWindow, (), (begin, minutes, repeatHours, reason))

struct ProbeSetting
{
    std::string name;
    std::string value;
    bool operator==(const ProbeSetting&) const = default;
};
BOOST_DESCRIBE_STRUCT(ProbeSetting, (), (name, value))

/// What is looked at, and how often.
struct Probe
{
    std::string id;
    std::string kind; ///< of the plugin
    std::string name;
    std::vector<ProbeSetting> settings;
    std::int64_t interval = 30; ///< seconds, 5 to 86,400
    std::int64_t timeout = 10;  ///< seconds, 1 to 60, and not longer than the interval
    std::vector<MaintenanceWindow> maintenance;
};
BOOST_DESCRIBE_STRUCT(Probe, (), (id, kind, name, settings, interval, timeout, maintenance))

/// What is wrong with it, at its place; empty: nothing.
[[nodiscard]] std::vector<api::Fault> check(const Probe& probe);

[[nodiscard]] bool isInMaintenance(const Probe& probe, core::Time now);

/// What a look came to.
struct Outcome
{
    std::string probe; ///< id
    core::Time at;     ///< when it began
    bool isUp = false;
    double value = 0;
    std::string detail = {}; ///< why it is not up
};

} // namespace bloomzy::probes
