#pragma once

#include "backend/api/RawJson.h"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Types with every kind of member that the wire has.
namespace wire {

enum class Colour { red, green, unknown };
BOOST_DESCRIBE_ENUM(Colour, red, green, unknown)

enum class Strict { first, second };
BOOST_DESCRIBE_ENUM(Strict, first, second)

struct Base
{
    std::string name;
    bool flag = false;
};
BOOST_DESCRIBE_STRUCT(Base, (), (name, flag))

struct Thing : Base
{
    std::int32_t small = 0;
    std::int32_t defaulted = 7;
    std::optional<std::int64_t> large;
    std::optional<double> ratio;
    Colour colour = Colour::green;
    std::vector<Base> parts;
};
BOOST_DESCRIBE_STRUCT(Thing, (Base), (small, defaulted, large, ratio, colour, parts))

struct Choices
{
    Colour needed = Colour::unknown;
    Strict strict = Strict::first;
    bloomzy::api::RawJson raw;
};
BOOST_DESCRIBE_STRUCT(Choices, (), (needed, strict, raw))

} // namespace wire
