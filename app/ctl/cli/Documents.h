#pragma once

#include "app/ctl/cli/Command.h"

#include <span>

/// What the table of commands is written as.
namespace bloomzy::ctl {

/// All commands, a line each.
[[nodiscard]] std::string overview(std::span<const Command> commands);
/// Usage, description and options of one.
[[nodiscard]] std::string helpText(const Command& command);
/// bloomzyctl(1) in the man macros of groff.
[[nodiscard]] std::string manPage(std::span<const Command> commands, std::string_view version);
/// For bash-completion's folder `completions`.
[[nodiscard]] std::string bashCompletion(std::span<const Command> commands);

} // namespace bloomzy::ctl
