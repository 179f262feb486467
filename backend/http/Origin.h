#pragma once

#include <string>
#include <string_view>

namespace bloomzy::http {

/// What counts as one client: an IPv4 address, or the /64 of an IPv6 address, since its holder has all of them.
[[nodiscard]] std::string originOf(std::string_view address);
/// What counts as one neighbourhood: the /24 of an IPv4 address, or the /64 of an IPv6 address.
[[nodiscard]] std::string networkOf(std::string_view address);

} // namespace bloomzy::http
