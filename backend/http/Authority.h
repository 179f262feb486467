#pragma once

#include <string_view>

namespace bloomzy::http {

/// Whether `authority` is a host with an optional port, as Host carries it: a name of letters, digits, `-`, `.` and
/// `_`, an IPv4 address, or an IPv6 address in brackets.
[[nodiscard]] bool isHost(std::string_view authority);

/// The authority and the rest of `http://authority/rest`; both empty when it is not that.
struct AbsoluteForm
{
    std::string_view authority;
    std::string_view rest;
};
[[nodiscard]] AbsoluteForm splitAbsoluteForm(std::string_view target);

} // namespace bloomzy::http
