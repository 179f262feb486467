#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace bloomzy::client {

/// Why the bundled server does not run.
struct ServerFailure
{
    enum class Reason {
        programMissing,
        portInUse,
        portNotPermitted,
        folderNotWritable,
        folderModes,
        newerDatabase,
        databaseDamaged,
        folderInUse,
        diskFull,
        certificate,
        masterKey,
        badArguments,
        noAnswer, ///< it neither got ready nor ended
        internal
    };

    Reason reason = Reason::internal;
    int exitCode = 0;   ///< sysexits; negative: the signal that ended it
    QString serverText; ///< the server's own line, English; may name a path, which is the user's own
    QString logFile;    ///< where its log is
};

/// What happened, what is safe, what to do; translated.
[[nodiscard]] QString textOf(const ServerFailure& failure);

/// The line `{"event":"failed","reason":…,"message":…}` that a server prints before it ends; nothing for any other
/// line.
[[nodiscard]] std::optional<ServerFailure> failureFromLine(const QByteArray& line);

/// What an exit without such a line means: by sysexits, and by the last line of its log.
[[nodiscard]] ServerFailure failureFromExit(int exitCode, const QString& logFile);

} // namespace bloomzy::client
