#include "ui/client/ServerFailure.h"

#include "ui/client/ServerLog.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <sysexits.h>

namespace bloomzy::client {

namespace {

using Reason = ServerFailure::Reason;

struct NamedReason
{
    const char* name;
    Reason reason;
};

constexpr std::array reasons{
    NamedReason{"portInUse", Reason::portInUse},
    NamedReason{"portNotPermitted", Reason::portNotPermitted},
    NamedReason{"folderNotWritable", Reason::folderNotWritable},
    NamedReason{"folderModes", Reason::folderModes},
    NamedReason{"newerDatabase", Reason::newerDatabase},
    NamedReason{"databaseDamaged", Reason::databaseDamaged},
    NamedReason{"folderInUse", Reason::folderInUse},
    NamedReason{"diskFull", Reason::diskFull},
    NamedReason{"certificate", Reason::certificate},
    NamedReason{"masterKey", Reason::masterKey},
    NamedReason{"badArguments", Reason::badArguments},
};

Reason reasonOf(const QString& name)
{
    for (const NamedReason& known : reasons) {
        if (name == QLatin1String(known.name))
            return known.reason;
    }
    return Reason::internal;
}

Reason reasonOf(int exitCode)
{
    switch (exitCode) {
    case EX_USAGE:
    case EX_CONFIG:
        return Reason::badArguments;
    case EX_DATAERR:
        return Reason::databaseDamaged;
    case EX_CANTCREAT:
        return Reason::folderNotWritable;
    case EX_NOPERM:
        return Reason::folderModes;
    default:
        return Reason::internal;
    }
}

class Words
{
    Q_DECLARE_TR_FUNCTIONS(bloomzy::client::ServerFailure)

public:
    [[nodiscard]] static QString of(Reason reason);
};

QString Words::of(Reason reason)
{
    switch (reason) {
    case Reason::programMissing:
        return tr("The bundled server is not where it belongs, or may not be run. Your data is safe. Install Bloomzy "
                  "Console again.");
    case Reason::portInUse:
        return tr("Another program uses the server's port. Your data is safe. End that program, or use another port.");
    case Reason::portNotPermitted:
        return tr("This user may not open the server's port. Your data is safe. Use a port from 1024 upwards.");
    case Reason::folderNotWritable:
        return tr("The server cannot write into its data folder. Your data is safe. Give the folder to your user, or "
                  "choose another one.");
    case Reason::folderModes:
        return tr("Other users of this computer can read the server's data folder, so it was not opened. Your data is "
                  "unchanged. Take their rights away (chmod -R go= on the folder), then try again.");
    case Reason::newerDatabase:
        return tr(
            "A newer version of Bloomzy wrote this data folder. Nothing was changed in it. Install that version or "
            "a newer one.");
    case Reason::databaseDamaged:
        return tr(
            "A database in the data folder is damaged. Nothing was changed in it. Keep a copy of the folder, then "
            "put back an earlier copy, if you have one.");
    case Reason::folderInUse:
        return tr(
            "Another server works in this data folder and does not answer. Your data is safe. End that server, or "
            "wait until it has ended, then try again.");
    case Reason::diskFull:
        return tr("The disk is full. What was saved is safe. Free some space, then try again.");
    case Reason::certificate:
        return tr("The server's certificate and key (the folder tls of its data folder) cannot be used. Your data is "
                  "safe. Put a pair there that belongs together, or take both files away, and a new pair is made.");
    case Reason::masterKey:
        return tr(
            "The key that opens the server's secrets is missing, or it is another one. Your data is safe. Put the "
            "file keys/master-key of the data folder back from a copy, if you have one.");
    case Reason::badArguments:
        return tr("The console and its server do not fit together. Your data is safe. Install Bloomzy Console again.");
    case Reason::noAnswer:
        return tr("The server does not get ready. Your data is safe. Try again; if it happens again, read its log.");
    case Reason::internal:
        break;
    }
    return tr("The server ended by itself. What was saved is safe. Try again; if it happens again, read its log.");
}

} // namespace

QString textOf(const ServerFailure& failure)
{
    return Words::of(failure.reason);
}

std::optional<ServerFailure> failureFromLine(const QByteArray& line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    if (object.value(QStringLiteral("event")).toString() != QStringLiteral("failed"))
        return {};
    ServerFailure failure;
    failure.reason = reasonOf(object.value(QStringLiteral("reason")).toString());
    failure.serverText = object.value(QStringLiteral("message")).toString();
    return failure;
}

ServerFailure failureFromExit(int exitCode, const QString& logFile)
{
    return {reasonOf(exitCode), exitCode, lastLogMessage(logFile), logFile};
}

} // namespace bloomzy::client
