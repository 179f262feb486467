#include "app/console/ConsoleArguments.h"

#include <QCommandLineParser>

#include <sysexits.h>

ParsedConsoleArguments parseConsoleArguments(const QStringList& commandLine)
{
    const QCommandLineOption dataDir(QStringLiteral("data-dir"),
                                     QStringLiteral("Folder that the setup proposes for a server here."),
                                     QStringLiteral("DIR"));
    const QCommandLineOption server(QStringLiteral("server-program"),
                                    QStringLiteral("The bloomzyd to start. Default: the one beside this program."),
                                    QStringLiteral("PATH"));
    const QCommandLineOption help(QStringLiteral("help"), QStringLiteral("Show this help."));
    const QCommandLineOption version(QStringLiteral("version"), QStringLiteral("Show the version."));
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Bloomzy Console: administers a Bloomzy server, here or elsewhere."));
    parser.addOptions({dataDir, server, help, version});
    if (!parser.parse(commandLine))
        return {ConsoleAnswer{parser.errorText() + QStringLiteral("\nRun bloomzy-console --help for the list.\n"),
                              EX_USAGE},
                {}};
    if (parser.isSet(help))
        return {ConsoleAnswer{parser.helpText(), EX_OK}, {}};
    if (parser.isSet(version))
        return {ConsoleAnswer{QStringLiteral("bloomzy-console " BLOOMZY_VERSION "\n"), EX_OK}, {}};
    return {std::nullopt, {parser.value(dataDir), parser.value(server)}};
}
