#include "plugins/webhook/WebhookPlugin.h"

#include "plugins/webhook/WebhookChannel.h"

namespace bloomzy::webhook {

sdk::Outcome<std::shared_ptr<sdk::NotificationChannel>> WebhookPlugin::open(const QJsonObject& settings)
{
    const auto read = webhookSettings(settings);
    if (!read.isDone())
        return read.failure();
    return std::shared_ptr<sdk::NotificationChannel>(std::make_shared<WebhookChannel>(read.value()));
}

} // namespace bloomzy::webhook
