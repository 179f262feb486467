#pragma once

#include "plugins/sdk/NotificationChannel.h"

#include <QObject>

namespace bloomzy::webhook {

class WebhookPlugin : public QObject, public sdk::NotificationChannelPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID BLOOMZY_NOTIFICATION_CHANNEL_IID FILE "webhook.json")
    Q_INTERFACES(bloomzy::sdk::NotificationChannelPlugin)

public:
    sdk::Outcome<std::shared_ptr<sdk::NotificationChannel>> open(const QJsonObject& settings) override;
};

} // namespace bloomzy::webhook
