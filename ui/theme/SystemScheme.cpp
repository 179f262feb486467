#include "ui/theme/SystemScheme.h"

#include <QtCore/QFileInfo>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusPendingCallWatcher>
#include <QtDBus/QDBusPendingReply>

namespace bloomzy::theme {
namespace {

using namespace Qt::StringLiterals;

const auto service = "org.freedesktop.portal.Desktop"_L1;
const auto path = "/org/freedesktop/portal/desktop"_L1;
const auto interface = "org.freedesktop.portal.Settings"_L1;
const auto appearance = "org.freedesktop.appearance"_L1;
const auto colorScheme = "color-scheme"_L1;

// Without a running bus libdbus would try to start one, which blocks.
bool hasSessionBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
           QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + "/bus"_L1);
}

// Read() wraps the value in a second variant, SettingChanged does not.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

SystemScheme::SystemScheme(QObject* parent)
    : QObject(parent)
{
    if (!hasSessionBus())
        return;
    // Before QtDBus knows the type, connect() refuses the slot's signature.
    // Signals of any sender: asking the bus who owns the name would block.
    qRegisterMetaType<QDBusVariant>();
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.connect(QString(), path, interface, u"SettingChanged"_s, this,
                SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    ask();
}

void SystemScheme::ask()
{
    auto message = QDBusMessage::createMethodCall(service, path, interface, u"Read"_s);
    message << QString(appearance) << QString(colorScheme);
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* done) {
        const QDBusPendingReply<QDBusVariant> reply = *done;
        if (!reply.isError())
            set(reply.value().variant());
        done->deleteLater();
    });
}

void SystemScheme::onSettingChanged(const QString& group, const QString& key, const QDBusVariant& value)
{
    if (group == appearance && key == colorScheme)
        set(value.variant());
}

void SystemScheme::set(const QVariant& value)
{
    const bool dark = unwrapped(value).toUInt() == 1;
    if (std::exchange(m_dark, dark) != dark)
        Q_EMIT changed();
}

} // namespace bloomzy::theme
