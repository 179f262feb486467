#include "app/ctl/cli/Documents.h"
#include "backend/core/Text.h"

#include <algorithm>

namespace bloomzy::ctl {

namespace {

constexpr std::size_t width = 96;

std::string padded(std::string text, std::size_t columns)
{
    const auto length = core::characterCount(text);
    text.append(length < columns ? columns - length : 1, ' ');
    return text;
}

/// `text` after `lead`, further lines below its beginning.
std::string hanging(const std::string& lead, std::string_view text)
{
    const std::size_t indent = core::characterCount(lead);
    std::string out = lead;
    std::size_t column = indent;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        const auto word = text.substr(0, end);
        const auto length = core::characterCount(word);
        if (column > indent && column + 1 + length > width) {
            out += "\n" + std::string(indent, ' ');
            column = indent;
        }
        out.append(column > indent ? " " : "").append(word);
        column += length + (column > indent ? 1 : 0);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out + "\n";
}

std::string written(const Option& option)
{
    return "--" + std::string(option.name) + (option.value.empty() ? "" : " " + std::string(option.value));
}

std::string paragraphs(std::string_view text)
{
    std::string out;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        out += "\n" + hanging({}, text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

} // namespace

std::string overview(std::span<const Command> commands)
{
    std::string out =
        "Usage: bloomzyctl COMMAND [OPTION]… [OPERAND]…\n\nAdministers a Bloomzy server, or the data folder "
        "of one.\n\n";
    for (const auto& command : commands)
        out += hanging(padded("  " + std::string(command.name), 20), command.summary);
    return out + "\nRun bloomzyctl help COMMAND for the options of a command.\n";
}

std::string helpText(const Command& command)
{
    std::string out =
        "Usage: " + usageLine(command) + "\n\n" + hanging({}, command.summary) + paragraphs(command.description) + "\n";
    for (const auto& operand : command.operands)
        out += hanging(padded("  " + std::string(operand.name), 26), operand.help);
    for (const auto& option : optionsOf(command))
        out += hanging(padded("  " + written(option), 26), option.help);
    return out;
}

} // namespace bloomzy::ctl
