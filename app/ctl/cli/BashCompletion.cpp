#include "app/ctl/cli/Documents.h"

#include <set>

namespace bloomzy::ctl {

namespace {

std::string firstWord(std::string_view name)
{
    return std::string(name.substr(0, name.find(' ')));
}

std::string joined(const std::set<std::string>& words)
{
    std::string line;
    for (const auto& word : words)
        line += (line.empty() ? "" : " ") + word;
    return line;
}

std::string optionWords(const Command& command)
{
    std::set<std::string> words;
    for (const auto& option : optionsOf(command))
        words.insert("--" + std::string(option.name));
    return joined(words);
}

/// `--data-dir|--other` of all options that take a value of this kind.
std::string pattern(std::span<const Command> commands, const std::function<bool(std::string_view)>& isOfKind)
{
    std::set<std::string> names;
    for (const auto& command : commands)
        for (const auto& option : command.options)
            if (!option.value.empty() && isOfKind(option.value))
                names.insert("--" + std::string(option.name));
    std::string line;
    for (const auto& name : names)
        line += (line.empty() ? "" : "|") + name;
    return line;
}

/// What follows a first word: second words, or the options of the command.
std::string groups(std::span<const Command> commands)
{
    std::map<std::string, std::set<std::string>> second;
    for (const auto& command : commands)
        if (const auto space = command.name.find(' '); space != std::string_view::npos)
            second[firstWord(command.name)].insert(std::string(command.name.substr(space + 1)));
    std::string out;
    for (const auto& [first, words] : second)
        out += "        '" + first + "') words='" + joined(words) + "' ;;\n";
    return out;
}

std::string options(std::span<const Command> commands)
{
    std::string out;
    for (const auto& command : commands)
        out += "        '" + std::string(command.name) + "'*) words='" + optionWords(command) + "' ;;\n";
    return out;
}

} // namespace

std::string bashCompletion(std::span<const Command> commands)
{
    std::set<std::string> first;
    for (const auto& command : commands)
        first.insert(firstWord(command.name));
    const auto isFolder = [](std::string_view value) { return value == "DIR"; };
    const auto isFile = [](std::string_view value) { return value.find("FILE") != std::string_view::npos; };
    const auto isOther = [&](std::string_view value) { return !isFolder(value) && !isFile(value); };
    return "# bash completion of bloomzyctl, written by `bloomzyctl help --format bash`; do not edit.\n"
           "_bloomzyctl()\n{\n"
           "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} words=''\n"
           "    local said=\"${COMP_WORDS[*]:1:COMP_CWORD-1}\"\n"
           "    COMPREPLY=()\n"
           "    case $before in\n"
           "        " +
           pattern(commands, isFolder) +
           ") mapfile -t COMPREPLY < <(compgen -d -- \"$word\"); return ;;\n"
           "        " +
           pattern(commands, isFile) +
           ") mapfile -t COMPREPLY < <(compgen -f -- \"$word\"); return ;;\n"
           "        " +
           pattern(commands, isOther) +
           ") return ;;\n"
           "    esac\n"
           "    case $said in\n"
           "        '') words='" +
           joined(first) + "' ;;\n" + groups(commands) + options(commands) +
           "    esac\n"
           "    mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$word\")\n"
           "    [[ ${#COMPREPLY[@]} -gt 0 || $word == -* ]] || mapfile -t COMPREPLY < <(compgen -f -- \"$word\")\n"
           "}\n"
           "complete -o filenames -F _bloomzyctl bloomzyctl\n";
}

} // namespace bloomzy::ctl
