#pragma once

#include "backend/core/Result.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bloomzy::http {

/// A request target, taken apart and decoded.
struct Target
{
    std::vector<std::string> segments; ///< of the path; `/` has one, empty
    std::vector<std::pair<std::string, std::string>> query;

    [[nodiscard]] std::string path() const;
};

/// Reads an origin-form target (RFC 9112, section 3.2.1); the one judge of what a target may be. `malformed` for all
/// that two readers could take differently: bytes that RFC 3986 does not allow, `//` at the start, a broken escape, an
/// encoded slash or backslash in the path, a control character, `.` and `..` as segments, a fragment, bytes that are
/// not UTF-8 when decoded. In the query `+` is a space.
[[nodiscard]] core::Result<Target> parseTarget(std::string_view target);

} // namespace bloomzy::http
