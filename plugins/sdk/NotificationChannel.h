#pragma once

#include "plugins/sdk/Outcome.h"

#include <QJsonObject>
#include <QString>
#include <QtPlugin>

#include <memory>

/// A way on which people, or their programs, are told something: version 1.0 of the interface. A later version has
/// another IID and stands beside this one.
namespace bloomzy::sdk {

/// One notification to one receiver.
struct Notification
{
    QString id;        ///< of this delivery, a UUID; a try that is repeated has the same, so that a receiver knows it
    QString address;   ///< of the receiver, as the channel understands it; empty: the channel's only one
    QString kind;      ///< what it tells of, for programs: `alert.firing`
    QString subject;   ///< one line, without control characters
    QString text;      ///< plain; lines end with `\n`
    QJsonObject data;  ///< the same for programs
    QString createdAt; ///< RFC 3339 UTC
};

/// What became of it.
enum class Verdict {
    delivered, ///< the receiver took it
    later,     ///< not now, or it is not known: the program tries again, so it may arrive twice
    never      ///< the receiver does not want this one, however often it is tried
};

struct Sent
{
    Verdict verdict = Verdict::later;
    QString detail = {};    ///< why not, for who manages channels, English; no secrets; may be empty
    QString cause = {};     ///< for the log
    qint64 retryAfter = -1; ///< seconds that the receiver asks to wait; -1: it did not say
};

/// One way with one setting. It is used by one thread at a time, not always by the same. Nothing here throws.
class NotificationChannel
{
public:
    virtual ~NotificationChannel() = default;

    /// Looks at the address alone, and asks nobody. `invalidSettings` with a `detail` where it cannot be one.
    virtual Outcome<Done> checkAddress(const QString& address) = 0;
    /// Comes back within a minute, whatever the receiver does.
    virtual Sent send(const Notification& notification) = 0;
};

/// The root object of a plugin. Its metadata (Q_PLUGIN_METADATA's FILE) tells what it is before any of its code runs:
/// see README.md. Safe from any thread.
class NotificationChannelPlugin
{
public:
    virtual ~NotificationChannelPlugin() = default;
    /// Looks at the settings and asks nobody, so it comes back at once.
    virtual Outcome<std::shared_ptr<NotificationChannel>> open(const QJsonObject& settings) = 0;
};

} // namespace bloomzy::sdk

#define BLOOMZY_NOTIFICATION_CHANNEL_IID "org.bloomzy.NotificationChannel/1.0"
Q_DECLARE_INTERFACE(bloomzy::sdk::NotificationChannelPlugin, BLOOMZY_NOTIFICATION_CHANNEL_IID)
