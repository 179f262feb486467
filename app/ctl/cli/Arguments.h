#pragma once

#include "app/ctl/cli/Outcome.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bloomzy::ctl {

/// What was written behind a command's name.
class Arguments
{
public:
    void add(std::string_view option, std::string value) { m_values[std::string(option)].push_back(std::move(value)); }
    void addOperand(std::string text) { m_operands.push_back(std::move(text)); }

    [[nodiscard]] bool has(std::string_view option) const { return m_values.contains(option); }
    /// The last one that was given.
    [[nodiscard]] std::optional<std::string> value(std::string_view option) const;
    [[nodiscard]] std::vector<std::string> values(std::string_view option) const;
    [[nodiscard]] const std::vector<std::string>& operands() const { return m_operands; }

private:
    std::map<std::string, std::vector<std::string>, std::less<>> m_values;
    std::vector<std::string> m_operands;
};

struct Command;

/// Reads `--name VALUE`, `--name=VALUE`, `--flag` and operands by what the command declares; `--` ends the options.
/// Anything else is a usage failure that names the remedy.
[[nodiscard]] Outcome<Arguments> readArguments(const Command& command, const std::vector<std::string>& words);

} // namespace bloomzy::ctl
