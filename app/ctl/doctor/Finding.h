#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace bloomzy::ctl {

/// Warning: it works today. Skipped: could not be looked at.
enum class State { ok, warning, problem, skipped };
BOOST_DESCRIBE_ENUM(State, ok, warning, problem, skipped)

/// What one check found.
struct Finding
{
    std::string check; ///< `database.catalog` and the like
    State state = State::ok;
    std::string meaning; ///< what is, and what that means
    std::string remedy;  ///< what to do; empty when nothing
    int exitCode = 0;    ///< of a problem, sysexits.h; not on the wire
};
BOOST_DESCRIBE_STRUCT(Finding, (), (check, state, meaning, remedy))

using Findings = std::vector<Finding>;

[[nodiscard]] Finding fine(std::string_view check, std::string meaning);
[[nodiscard]] Finding warning(std::string_view check, std::string meaning, std::string remedy);
[[nodiscard]] Finding problem(std::string_view check, int exitCode, std::string meaning, std::string remedy);
[[nodiscard]] Finding skipped(std::string_view check, std::string meaning, std::string remedy = {});

/// For a shell: in single quotes.
[[nodiscard]] std::string quoted(const std::filesystem::path& path);

} // namespace bloomzy::ctl
