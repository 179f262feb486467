#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QDateTime>
#include <QString>

namespace bloomzy::client {

/// What tells a server's audit log from every other one: its key and its head, as texts of the server. Of a pin the
/// head was verified.
struct LogPin
{
    QByteArray vkey;       ///< without a line's end
    QByteArray checkpoint; ///< a signed note

    bool operator==(const LogPin&) const = default;
};

/// What a console has kept of a log.
struct KeptLog
{
    enum class Is { none, pin, damaged };

    Is is = Is::none;
    LogPin pin = {};  ///< of a damaged one what was found, as the checkpoint
    QString why = {}; ///< of a damaged one, for the log

    bool operator==(const KeptLog& other) const { return is == other.is && pin == other.pin; }
};

/// The file in which a console keeps the pin of one server, for its owner only. Any thread; calls block.
class LogPinFile
{
public:
    /// `folder` is made when something is written.
    LogPinFile(QString folder, const QString& profileId);

    [[nodiscard]] KeptLog read() const;
    /// Writes all of it or nothing. Empty when it went well, and otherwise why not, for the log.
    [[nodiscard]] QString write(const LogPin& pin) const;
    /// Evidence of other logs that the server showed, oldest first; it stays until dismissForks(). What cannot be read
    /// is one that says nothing.
    [[nodiscard]] QByteArrayList forks() const;
    /// `evidence` is a JSON object. It is left out when it is there, but for its `foundAt`, or when there are eight:
    /// the first ones stay. Empty when it went well, otherwise why not.
    [[nodiscard]] QString addFork(const QByteArray& evidence) const;
    /// The file of them goes. Empty when it went well, also where there was none.
    [[nodiscard]] QString dismissForks() const;
    /// Puts `evidence` beside the file, under a name with the time. Empty when it went well, otherwise why not.
    [[nodiscard]] QString putAside(const QByteArray& evidence, const QDateTime& now) const;
    [[nodiscard]] const QString& path() const { return m_path; }

private:
    [[nodiscard]] QString forkPath() const;

    QString m_folder;
    QString m_path;
};

} // namespace bloomzy::client
