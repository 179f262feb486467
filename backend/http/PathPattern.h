#pragma once

#include <map>
#include <string>
#include <vector>

/// Paths of routes, part by part: `{name}` takes one segment, and as the last part `{name+}` one or more.
namespace bloomzy::http {

/// Whether `a` is asked before `b`, because it leaves less open.
[[nodiscard]] bool isMoreSpecific(const std::vector<std::string>& a, const std::vector<std::string>& b);
[[nodiscard]] bool fits(const std::vector<std::string>& pattern, const std::vector<std::string>& segments);
/// By name, of segments that fit.
[[nodiscard]] std::map<std::string, std::string, std::less<>> parametersOf(const std::vector<std::string>& pattern,
                                                                           const std::vector<std::string>& segments);

} // namespace bloomzy::http
