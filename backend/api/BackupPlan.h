#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <cstdint>
#include <optional>
#include <string>

/// Wire types of /api/v1/backups/plan: when backups are made by themselves, and how long they are kept.
namespace bloomzy::api {

enum class BackupEvery { off, hour, sixHours, day, week, unknown };
BOOST_DESCRIBE_ENUM(BackupEvery, off, hour, sixHours, day, week, unknown)

enum class Weekday { monday, tuesday, wednesday, thursday, friday, saturday, sunday, unknown };
BOOST_DESCRIBE_ENUM(Weekday, monday, tuesday, wednesday, thursday, friday, saturday, sunday, unknown)

/// In the server's time zone. Every six hours means at 00:00, 06:00, 12:00 and 18:00.
struct BackupSchedule
{
    BackupEvery every = BackupEvery::sixHours;
    std::string at = "02:00";          ///< with `day` and `week`: hours and minutes, 00:00 to 23:59
    Weekday weekday = Weekday::sunday; ///< with `week`

    bool operator==(const BackupSchedule&) const = default;
};
BOOST_DESCRIBE_STRUCT(BackupSchedule, (), (every, at, weekday))

/// How many are kept at each destination. Whatever it says, the newest one and the last verified one stay.
struct BackupRetention
{
    std::int32_t recent = 28;  ///< 1 to 200: the newest ones
    std::int32_t daily = 14;   ///< 0 to 366: one of each day, for so many days that have one
    std::int32_t weekly = 8;   ///< 0 to 520: one of each week, from Monday on
    std::int32_t monthly = 12; ///< 0 to 240: one of each month

    bool operator==(const BackupRetention&) const = default;
};
BOOST_DESCRIBE_STRUCT(BackupRetention, (), (recent, daily, weekly, monthly))

/// How often the newest backup is restored into a sandbox. `backup`: each of them.
enum class RehearsalEvery { off, backup, day, week, unknown };
BOOST_DESCRIBE_ENUM(RehearsalEvery, off, backup, day, week, unknown)

/// What a merge patch of the plan must yield.
struct BackupPlanInput
{
    BackupSchedule schedule;
    BackupRetention retention;
    RehearsalEvery rehearsal = RehearsalEvery::day;

    bool operator==(const BackupPlanInput&) const = default;
};
BOOST_DESCRIBE_STRUCT(BackupPlanInput, (), (schedule, retention, rehearsal))

/// GET /api/v1/backups/plan.
struct BackupPlan : BackupPlanInput
{
    std::int64_t revision = 0;          ///< counts up with each change; the ETag
    std::string timeZone;               ///< of the server, by its IANA name: `Europe/Paris`
    std::optional<std::string> nextRun; ///< when the next backup is due; absent while the schedule is off

    bool operator==(const BackupPlan&) const = default;
};
BOOST_DESCRIBE_STRUCT(BackupPlan, (BackupPlanInput), (revision, timeZone, nextRun))

} // namespace bloomzy::api
