#include "app/ctl/cli/Command.h"

namespace bloomzy::ctl {

const std::vector<Option>& commonOptions()
{
    static const std::vector<Option> options{
        {"json", {}, "Print one JSON object on standard output, for scripts."},
        {"help", {}, "Show the help of the command."},
    };
    return options;
}

std::vector<Option> optionsOf(const Command& command)
{
    auto all = command.options;
    all.insert(all.end(), commonOptions().begin(), commonOptions().end());
    return all;
}

std::string usageLine(const Command& command)
{
    std::string line = "bloomzyctl " + std::string(command.name) + " [OPTION]…";
    for (const auto& operand : command.operands)
        line += operand.optional ? " [" + std::string(operand.name) + "]" : " " + std::string(operand.name);
    return line;
}

} // namespace bloomzy::ctl
