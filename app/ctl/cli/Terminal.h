#pragma once

#include "app/ctl/cli/Outcome.h"

namespace bloomzy::ctl {

/// A secret without its line's end: from the terminal without echo after `prompt`, or the first line of standard input
/// where that is no terminal. The terminal is as before afterwards, also when a signal ends the program. At most 4,096
/// bytes.
[[nodiscard]] Outcome<std::string> readSecret(const std::string& prompt);

/// Shows a line on standard error in the place of the one before, where that is a terminal; empty takes it away.
void showProgress(const std::string& line);

/// `text` as one line that a terminal obeys nothing of: line ends, tabs and unseen characters are spaces.
[[nodiscard]] std::string harmless(std::string_view text);

} // namespace bloomzy::ctl
