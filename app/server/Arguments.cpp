#include "app/server/Arguments.h"

#include "backend/http/BindAddress.h"

#include <QCommandLineParser>

namespace http = bloomzy::http;
using bloomzy::host::Started;
using bloomzy::host::StartFailure;
using bloomzy::host::StartReason;

namespace {

StartFailure badArgument(const QString& message)
{
    return {StartReason::badArguments, message.toStdString(), {}};
}

/// `127.0.0.1:7443`, `[::1]:7443`, `0.0.0.0:0`
bool readListen(const QString& text, Arguments& into)
{
    const qsizetype colon = text.lastIndexOf(u':');
    if (colon <= 0)
        return false;
    QString address = text.left(colon);
    if (address.startsWith(u'[') && address.endsWith(u']'))
        address = address.mid(1, address.size() - 2);
    else if (address.contains(u':'))
        return false;
    bool isNumber = false;
    into.port = text.mid(colon + 1).toUShort(&isNumber);
    into.address = address;
    return isNumber && http::isAddress(address.toStdString());
}

struct Options
{
    QCommandLineOption dataDir{QStringLiteral("data-dir"),
                               QStringLiteral("Folder that holds everything the server keeps."), QStringLiteral("DIR")};
    QCommandLineOption database{
        QStringLiteral("database"),
        QStringLiteral("PostgreSQL instead of SQLite files: postgresql://ROLE@HOST/NAME, with "
                       "the databases NAME_auth, NAME_catalog, NAME_backup, NAME_system and NAME_audit."),
        QStringLiteral("URL")};
    QCommandLineOption listen{QStringLiteral("listen"),
                              QStringLiteral("Where to listen; port 0 picks a free one. Default: 127.0.0.1:7443."),
                              QStringLiteral("ADDR:PORT")};
    QCommandLineOption target{QStringLiteral("target"),
                              QStringLiteral("Services that this process runs. Default: all."), QStringLiteral("all")};
    QCommandLineOption insecureHttp{QStringLiteral("insecure-http"),
                                    QStringLiteral("Plain HTTP instead of HTTPS; on a loopback address only.")};
    QCommandLineOption embedded{QStringLiteral("embedded"),
                                QStringLiteral("End when the last console that holds the data folder is gone.")};
    QCommandLineOption masterKey{
        QStringLiteral("master-key-fd"),
        QStringLiteral("Read the master key, 64 hexadecimal digits and a line's end, from this "
                       "open file descriptor."),
        QStringLiteral("N")};
    QCommandLineOption breached{
        QStringLiteral("breached-passwords"),
        QStringLiteral("Refuse new passwords that are in this list of breached ones: a file of Have I Been Pwned, "
                       "ordered by SHA-1."),
        QStringLiteral("FILE")};
    QCommandLineOption debugLog{QStringLiteral("debug"), QStringLiteral("Log every request.")};
    QCommandLineOption help{QStringLiteral("help"), QStringLiteral("Show this help.")};
    QCommandLineOption version{QStringLiteral("version"), QStringLiteral("Show the version.")};
};

Started<Arguments> readArguments(const QCommandLineParser& parser, const Options& options)
{
    Arguments arguments;
    if (!parser.positionalArguments().isEmpty())
        return badArgument(QStringLiteral("\"%1\" is not an option. Run bloomzyd --help for the list.")
                               .arg(parser.positionalArguments().first()));
    arguments.dataFolder = parser.value(options.dataDir);
    if (arguments.dataFolder.isEmpty())
        return badArgument(QStringLiteral("Name the data folder: bloomzyd --data-dir DIR."));
    arguments.database = parser.value(options.database);
    if (parser.isSet(options.database) && arguments.database.isEmpty())
        return badArgument(QStringLiteral("Name the database: --database postgresql://ROLE@HOST/NAME."));
    if (parser.isSet(options.listen) && !readListen(parser.value(options.listen), arguments))
        return badArgument(
            QStringLiteral("\"%1\" is not an address and a port. Write for example --listen 127.0.0.1:7443.")
                .arg(parser.value(options.listen)));
    if (parser.isSet(options.target) && parser.value(options.target) != QStringLiteral("all"))
        return badArgument(QStringLiteral("This version runs every service in one process. Leave --target out."));
    arguments.insecureHttp = parser.isSet(options.insecureHttp);
    if (arguments.insecureHttp && !http::isLoopback(arguments.address.toStdString()))
        return badArgument(QStringLiteral("--insecure-http is for a loopback address only, such as 127.0.0.1."));
    arguments.embedded = parser.isSet(options.embedded);
    arguments.breachedPasswords = parser.value(options.breached);
    if (parser.isSet(options.breached) && arguments.breachedPasswords.isEmpty())
        return badArgument(QStringLiteral("Name the list: --breached-passwords FILE."));
    arguments.debugLog = parser.isSet(options.debugLog);
    if (parser.isSet(options.masterKey)) {
        bool isNumber = false;
        arguments.masterKeyDescriptor = parser.value(options.masterKey).toUShort(&isNumber);
        if (!isNumber)
            return badArgument(QStringLiteral("Name an open file descriptor: --master-key-fd 0 is standard input."));
    }
    return arguments;
}

} // namespace

Started<ParsedArguments> parseArguments(const QStringList& commandLine)
{
    const Options options;
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("The Bloomzy server. It prints one JSON line when it serves."));
    parser.addOptions({options.dataDir, options.database, options.listen, options.target, options.insecureHttp,
                       options.embedded, options.masterKey, options.breached, options.debugLog, options.help,
                       options.version});
    if (!parser.parse(commandLine))
        return badArgument(parser.errorText() + QStringLiteral(" Run bloomzyd --help for the list."));
    if (parser.isSet(options.help))
        return ParsedArguments{Information{parser.helpText()}, {}};
    if (parser.isSet(options.version))
        return ParsedArguments{Information{QStringLiteral("bloomzyd " BLOOMZY_VERSION "\n")}, {}};
    auto arguments = readArguments(parser, options);
    if (arguments.has_error())
        return arguments.error();
    return ParsedArguments{std::nullopt, std::move(*arguments)};
}
