#pragma once

#include "plugins/sdk/NotificationChannel.h"
#include "tests/support/Paths.h"

#include <QPluginLoader>

/// The channels of a plugin that ships, as it was built; null: it could not be loaded.
[[nodiscard]] inline bloomzy::sdk::NotificationChannelPlugin* channelPlugin(const QString& name)
{
    const QString file = programPath(QStringLiteral("../lib/bloomzy/plugins/%1.so").arg(name));
    return qobject_cast<bloomzy::sdk::NotificationChannelPlugin*>(QPluginLoader(file).instance());
}

/// `changes` replaces what is in `settings`; a change to nothing takes it away.
[[nodiscard]] inline QJsonObject changed(QJsonObject settings, const QJsonObject& changes)
{
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        if (it->isNull())
            settings.remove(it.key());
        else
            settings.insert(it.key(), *it);
    }
    return settings;
}

[[nodiscard]] inline bloomzy::sdk::Notification someNotification(const QString& address)
{
    return {QStringLiteral("0196a1b2-0000-7000-8000-000000000001"),
            address,
            QStringLiteral("alert.firing"),
            QStringLiteral("Disk nearly full: 93 %"),
            QStringLiteral("One.\n.\nLängst voll.\n"),
            {{QStringLiteral("value"), 93.5}},
            QStringLiteral("2026-11-30T12:00:00.000000Z")};
}

/// The verdict as a number, so that a comparison shows both.
[[nodiscard]] inline int verdictOf(const bloomzy::sdk::Sent& sent)
{
    return int(sent.verdict);
}
