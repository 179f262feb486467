#include "app/ctl/Commands.h"

namespace bloomzy::ctl {

namespace {

/// The first `count` words with a space between them.
std::string beginning(const std::vector<std::string>& words, std::size_t count)
{
    std::string text;
    for (std::size_t i = 0; i < count && i < words.size(); ++i)
        text += (i == 0 ? "" : " ") + words[i];
    return text;
}

} // namespace

std::vector<Command> commands()
{
    return {doctorCommand(),         statusCommand(),        usersListCommand(),         usersInviteCommand(),
            usersRolesCommand(),     recoverAdminCommand(),  keysListCommand(),          keysRotateCommand(),
            catalogExportCommand(),  catalogImportCommand(), auditVerifyCommand(),       backupCreateCommand(),
            backupListCommand(),     backupVerifyCommand(),  backupRestoreCommand(),     backupRehearseCommand(),
            migrateStorageCommand(), rebuildSearchCommand(), settingsListCommand(),      settingsGetCommand(),
            settingsSetCommand(),    settingsResetCommand(), settingsReferenceCommand(), helpCommand()};
}

const Command* findCommand(const std::vector<Command>& commands, const std::vector<std::string>& words,
                           std::size_t& nameWords)
{
    for (nameWords = 2; nameWords > 0; --nameWords)
        for (const auto& command : commands)
            if (words.size() >= nameWords && command.name == beginning(words, nameWords))
                return &command;
    return nullptr;
}

Failure noSuchCommand(const std::vector<Command>& commands, const std::vector<std::string>& words)
{
    std::string group;
    for (const auto& command : commands)
        if (command.name.starts_with(words.front() + " "))
            group += (group.empty() ? "" : ", ") + std::string(command.name);
    if (!group.empty())
        return usageFailure("Say which: " + group + ".");
    return usageFailure("There is no command \"" + words.front() + "\". Run bloomzyctl help for the list.");
}

} // namespace bloomzy::ctl
