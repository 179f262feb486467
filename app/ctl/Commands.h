#pragma once

#include "app/ctl/cli/Command.h"

namespace bloomzy::ctl {

/// Every command, in the order of the help.
[[nodiscard]] std::vector<Command> commands();

[[nodiscard]] Command doctorCommand();
[[nodiscard]] Command statusCommand();
[[nodiscard]] Command usersListCommand();
[[nodiscard]] Command usersInviteCommand();
[[nodiscard]] Command usersRolesCommand();
[[nodiscard]] Command recoverAdminCommand();
[[nodiscard]] Command keysListCommand();
[[nodiscard]] Command keysRotateCommand();
[[nodiscard]] Command catalogExportCommand();
[[nodiscard]] Command catalogImportCommand();
[[nodiscard]] Command settingsListCommand();
[[nodiscard]] Command settingsGetCommand();
[[nodiscard]] Command settingsSetCommand();
[[nodiscard]] Command settingsResetCommand();
[[nodiscard]] Command settingsReferenceCommand();
[[nodiscard]] Command migrateStorageCommand();
[[nodiscard]] Command rebuildSearchCommand();
[[nodiscard]] Command auditVerifyCommand();
[[nodiscard]] Command backupCreateCommand();
[[nodiscard]] Command backupListCommand();
[[nodiscard]] Command backupVerifyCommand();
[[nodiscard]] Command backupRestoreCommand();
[[nodiscard]] Command backupRehearseCommand();
[[nodiscard]] Command helpCommand();

/// The command that `words` begin with, and how many of them are its name; null where there is none.
[[nodiscard]] const Command* findCommand(const std::vector<Command>& commands, const std::vector<std::string>& words,
                                         std::size_t& nameWords);

/// What to say to `words` that begin with no command: it names those of the group that they begin with.
[[nodiscard]] Failure noSuchCommand(const std::vector<Command>& commands, const std::vector<std::string>& words);

} // namespace bloomzy::ctl
