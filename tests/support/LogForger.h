#pragma once

#include <QString>

#include <vector>

/// What whoever owns a server can do to its audit log while it is stopped: runs the statements in its database, and
/// makes all fit again and signs it with the log's own key. False when that could not be done.
[[nodiscard]] bool forgeLog(const QString& dataFolder, const std::vector<const char*>& statements);
/// What a restore on a bare machine does to the log of a backup that was put there: it goes on with another key.
[[nodiscard]] bool goOnAfterRestore(const QString& dataFolder);
