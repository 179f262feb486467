#pragma once

#include "backend/alerts/Alert.h"

namespace bloomzy::alerts {

struct GroupOptions
{
    std::int64_t wait = 30;      ///< seconds from the first alarm of a group to its notice, so that others come with it
    std::int64_t interval = 300; ///< seconds between two notices of a group at least
};

/// What is to be told at once. Each list has ids of rules, in the order of the members.
struct Notice
{
    std::string group;
    std::int64_t number = 0; ///< of the group's notices, from 1: with the group's name an id of this one
    Moment at = 0;
    std::vector<std::string> firing;   ///< told for the first time
    std::vector<std::string> resolved; ///< were told and are over
    std::vector<std::string> still;    ///< were told before and go on, nobody having taken them on
    bool isRepeat = false;             ///< nothing is new
    bool operator==(const Notice&) const = default;
};
BOOST_DESCRIBE_STRUCT(Notice, (), (group, number, at, firing, resolved, still, isRepeat))

/// What is remembered of a group.
struct Group
{
    std::string name;
    std::vector<std::string> told; ///< ids of rules of which it was told that they fire, and not yet that it is over
    std::optional<Moment> changedSince; ///< since when there is something that was not told
    std::optional<Moment> noticedAt;    ///< its last notice
    std::int64_t notices = 0;
};
BOOST_DESCRIBE_STRUCT(Group, (), (name, told, changedSince, noticedAt, notices))

struct Member
{
    const Rule& rule;
    const Alert& alert;
    bool isSilenced = false;
};

/// What is to be told of the group now, if anything, and the group after that. What is silenced or held is told neither
/// when it begins nor when it ends, until it is so no more. `members`: all rules of the group.
[[nodiscard]] std::optional<Notice> planNotice(Group& group, const std::vector<Member>& members,
                                               const GroupOptions& options, Moment now);

} // namespace bloomzy::alerts
