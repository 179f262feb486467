#pragma once

#include <QString>

/// Where the console keeps things for its user, after the XDG base directories; the folders are made when missing
/// (0700).
struct ConsoleFolders
{
    QString settingsFile; ///< INI
    QString drafts;       ///< unsaved edits
    QString locks;        ///< where consoles agree on who refreshes a session
    QString witness;      ///< what is kept of the servers' audit logs
    QString serverLog;    ///< standard error of the embedded server
    QString dataDir;      ///< proposed for the embedded server
    QString serverProgram;

    [[nodiscard]] static ConsoleFolders standard();
};
