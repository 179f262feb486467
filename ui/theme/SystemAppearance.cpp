#include "ui/theme/SystemAppearance.h"

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
const auto contrast = "contrast"_L1;
const auto gnomeAccess = "org.gnome.desktop.a11y.interface"_L1;
const auto gnomeContrast = "high-contrast"_L1;

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

SystemAppearance::SystemAppearance(QObject* parent)
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
    ask(appearance, colorScheme);
    ask(appearance, contrast);
    ask(gnomeAccess, gnomeContrast);
}

void SystemAppearance::ask(const QString& group, const QString& key)
{
    auto message = QDBusMessage::createMethodCall(service, path, interface, u"Read"_s);
    message << group << key;
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, group, key](QDBusPendingCallWatcher* done) {
        const QDBusPendingReply<QDBusVariant> reply = *done;
        if (!reply.isError())
            set(group, key, reply.value().variant());
        done->deleteLater();
    });
}

void SystemAppearance::onSettingChanged(const QString& group, const QString& key, const QDBusVariant& value)
{
    set(group, key, value.variant());
}

void SystemAppearance::set(const QString& group, const QString& key, const QVariant& value)
{
    bool* setting = group == appearance && key == colorScheme      ? &m_dark
                    : group == appearance && key == contrast       ? &m_contrast
                    : group == gnomeAccess && key == gnomeContrast ? &m_gnomeContrast
                                                                   : nullptr;
    // The ones that are numbers say 1, the one that is a truth value converts to it.
    const bool asked = unwrapped(value).toUInt() == 1;
    if (setting && std::exchange(*setting, asked) != asked)
        Q_EMIT changed();
}

} // namespace bloomzy::theme
