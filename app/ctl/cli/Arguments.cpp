#include "app/ctl/cli/Arguments.h"

#include "app/ctl/cli/Command.h"

#include <algorithm>

namespace bloomzy::ctl {

namespace {

Failure wrong(const Command& command, const std::string& what)
{
    return usageFailure(what + " Usage: " + usageLine(command) + ". Run bloomzyctl help " + std::string(command.name) +
                        " for the options.");
}

/// Reads the option at `at` and leaves `at` on its last word.
Outcome<void> readOption(const Command& command, const std::vector<std::string>& words, std::size_t& at,
                         Arguments& into)
{
    const std::string_view word = std::string_view(words[at]).substr(2);
    const std::string name(word.substr(0, word.find('=')));
    const auto options = optionsOf(command);
    const auto option = std::ranges::find(options, name, &Option::name);
    if (option == options.end())
        return wrong(command, "There is no option --" + name + ".");
    const bool attached = word.size() > name.size();
    if (option->value.empty())
        return attached ? Outcome<void>(wrong(command, "The option --" + name + " takes no value."))
                        : (into.add(name, {}), Outcome<void>());
    if (!attached && at + 1 == words.size())
        return wrong(command, "The option --" + name + " lacks its " + std::string(option->value) + ".");
    into.add(name, attached ? std::string(word.substr(name.size() + 1)) : words[++at]);
    return {};
}

Outcome<void> checkOperands(const Command& command, const Arguments& arguments)
{
    const auto count = arguments.operands().size();
    const auto least = static_cast<std::size_t>(std::ranges::count(command.operands, false, &Operand::optional));
    const bool takesRest = !command.operands.empty() && command.operands.back().name.ends_with("…");
    if (count < least)
        return wrong(command, "The " + std::string(command.operands[count].name) + " is missing.");
    if (count > command.operands.size() && !takesRest)
        return wrong(command, "\"" + arguments.operands()[command.operands.size()] + "\" is one word too many.");
    return {};
}

} // namespace

std::optional<std::string> Arguments::value(std::string_view option) const
{
    const auto found = m_values.find(option);
    return found == m_values.end() ? std::nullopt : std::optional(found->second.back());
}

std::vector<std::string> Arguments::values(std::string_view option) const
{
    const auto found = m_values.find(option);
    return found == m_values.end() ? std::vector<std::string>() : found->second;
}

Outcome<Arguments> readArguments(const Command& command, const std::vector<std::string>& words)
{
    Arguments arguments;
    bool options = true;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const std::string& word = words[at];
        if (options && word == "--")
            options = false;
        else if (options && word.starts_with("--")) {
            if (auto read = readOption(command, words, at, arguments); read.has_error())
                return read.error();
        } else if (options && word.size() > 1 && word.starts_with('-'))
            return wrong(command, "There is no option " + word + ".");
        else
            arguments.addOperand(word);
    }
    if (arguments.has("help"))
        return arguments;
    if (auto checked = checkOperands(command, arguments); checked.has_error())
        return checked.error();
    return arguments;
}

} // namespace bloomzy::ctl
