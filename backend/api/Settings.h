#pragma once

#include "backend/api/RawJson.h"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Wire types of /api/v1/settings.
namespace bloomzy::api {

/// A value of `role` is the id of a role.
enum class SettingType { integer, choice, role, unknown };
BOOST_DESCRIBE_ENUM(SettingType, integer, choice, role, unknown)

/// What a setting may be, and what it is.
struct Setting
{
    std::string key; ///< `auth.sessionDays`: what it belongs to, and its name
    SettingType type = SettingType::unknown;
    RawJson value;                     ///< a number or a text, by `type`
    RawJson defaultValue;              ///< what holds while nothing is set
    std::optional<std::string> unit;   ///< of a number: `minutes`, `days`, `mebibytes`
    std::optional<std::int64_t> least; ///< of a number
    std::optional<std::int64_t> most;
    std::vector<std::string> choices; ///< of a choice
    std::string title;                ///< English, a few words
    std::string text;                 ///< English: what it does
};
BOOST_DESCRIBE_STRUCT(Setting, (), (key, type, value, defaultValue, unit, least, most, choices, title, text))

/// GET /api/v1/settings; the ETag is `"<revision>"`. PATCH takes a merge patch of an object from keys to values, where
/// null stands for the default.
struct SettingList
{
    std::int64_t revision = 0;
    std::vector<Setting> items;
    std::optional<std::string> nextCursor;
};
BOOST_DESCRIBE_STRUCT(SettingList, (), (revision, items, nextCursor))

} // namespace bloomzy::api
