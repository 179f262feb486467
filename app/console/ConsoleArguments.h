#pragma once

#include <QString>
#include <QStringList>

#include <optional>

/// The command line of bloomzy-console.
struct ConsoleArguments
{
    QString dataDir;       ///< proposed for the embedded server; empty: the usual one
    QString serverProgram; ///< empty: the bloomzyd beside this program
};

/// What to do instead: print and end.
struct ConsoleAnswer
{
    QString text;
    int exitCode = 0; ///< sysexits
};

struct ParsedConsoleArguments
{
    std::optional<ConsoleAnswer> answer;
    ConsoleArguments arguments;
};

[[nodiscard]] ParsedConsoleArguments parseConsoleArguments(const QStringList& commandLine);
