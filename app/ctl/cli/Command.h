#pragma once

#include "app/ctl/cli/Arguments.h"
#include "app/ctl/cli/Outcome.h"
#include "backend/core/Clock.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace bloomzy::ctl {

struct Option
{
    std::string_view name;  ///< without hyphens
    std::string_view value; ///< what stands for its value in help: `DIR`, `FILE`, `URL`; empty: a flag
    std::string_view help;  ///< one sentence
};

struct Operand
{
    std::string_view name; ///< as in help: `FILE.csv`
    std::string_view help; ///< one sentence
    bool optional = false; ///< the last ones only; `…` at the end of the name takes the rest
};

/// What a command works with beside its arguments.
struct Means
{
    const core::Clock& clock;
    /// Asks the terminal without echo, or reads a line of standard input where that is none.
    std::function<Outcome<std::string>(const std::string& prompt)> readSecret;
    std::function<void(const std::string& line)> tell; ///< a message beside the result, for standard error
    /// How far it is, for a person who watches: replaces what was shown; empty takes it away.
    std::function<void(const std::string& line)> progress = [](const std::string&) {};
    /// With --json: an object for a line of standard output before the result.
    std::function<void(const std::string& json)> event = [](const std::string&) {};
};

struct Call
{
    const Arguments& arguments;
    const Means& means;
};

/// A command as a value: reading its arguments, help, man page and completion come from it.
struct Command
{
    std::string_view name;        ///< `catalog export`
    std::string_view summary;     ///< one sentence
    std::string_view description; ///< paragraphs, with a line break between them
    std::vector<Operand> operands;
    std::vector<Option> options; ///< beside the ones of all commands
    std::function<Outcome<Report>(const Call&)> run;
    int usageExitCode = 64; ///< of a wrong command line; sysexits.h but where other programs of the kind have their own
};

/// `--json` and `--help`, which every command takes.
[[nodiscard]] const std::vector<Option>& commonOptions();
/// Every option that a command takes, the common ones last.
[[nodiscard]] std::vector<Option> optionsOf(const Command& command);
/// `bloomzyctl catalog export [OPTION]… FILE.csv`
[[nodiscard]] std::string usageLine(const Command& command);

} // namespace bloomzy::ctl
