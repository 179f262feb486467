#pragma once

#include <string>

namespace bloomzy::api {

/// Any JSON value, kept as its text. On the wire it stands as the value itself, not as a string.
struct RawJson
{
    std::string text = "null";

    bool operator==(const RawJson&) const = default;
};

} // namespace bloomzy::api
