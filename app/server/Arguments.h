#pragma once

#include "backend/host/StartFailure.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>

/// The command line of bloomzyd.
struct Arguments
{
    QString dataFolder;
    QString database; ///< postgresql://…, or empty
    QString address = QStringLiteral("127.0.0.1");
    std::uint16_t port = 7443;
    bool insecureHttp = false; ///< plain HTTP, loopback only
    bool embedded = false;     ///< ends when the last console lets go
    bool debugLog = false;
    QString breachedPasswords;              ///< a file, or empty
    std::optional<int> masterKeyDescriptor; ///< open for reading
};

/// What to do instead of serving: print `text` and end well.
struct Information
{
    QString text;
};

struct ParsedArguments
{
    std::optional<Information> information; ///< --help, --version
    Arguments arguments;
};

[[nodiscard]] bloomzy::host::Started<ParsedArguments> parseArguments(const QStringList& commandLine);
