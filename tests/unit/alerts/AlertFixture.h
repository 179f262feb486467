#pragma once

#include "backend/alerts/AlertBook.h"

/// A rule that nothing is wrong with: `load` above 5.
[[nodiscard]] inline bloomzy::alerts::Rule someRule(const std::string& id = "load", std::int64_t holdFor = 0)
{
    bloomzy::alerts::Rule rule;
    rule.id = rule.series = id;
    rule.name = "Rule " + id;
    rule.condition.limit = 5;
    rule.holdFor = holdFor;
    return rule;
}

/// Seconds as a moment.
[[nodiscard]] inline bloomzy::alerts::Moment at(double seconds)
{
    return bloomzy::alerts::Moment(seconds * double(bloomzy::alerts::second));
}

[[nodiscard]] inline bloomzy::alerts::Silence someSilence(const std::vector<std::string>& rules, double begin,
                                                          double end)
{
    return {"silence", rules, at(begin), at(end), "A new disk is put in.", "ada"};
}
