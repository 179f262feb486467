#pragma once

#include "plugins/sdk/NotificationChannel.h"
#include "plugins/webhook/WebhookSettings.h"

namespace bloomzy::webhook {

/// A signed POST of JSON for each notification (docs/webhooks.md). It has one receiver, so addresses are empty. No
/// redirect is followed: what was signed for one address is no other's.
class WebhookChannel : public sdk::NotificationChannel
{
public:
    explicit WebhookChannel(WebhookSettings settings)
        : m_settings(std::move(settings))
    {
    }

    sdk::Outcome<sdk::Done> checkAddress(const QString& address) override;
    sdk::Sent send(const sdk::Notification& notification) override;

private:
    const WebhookSettings m_settings;
};

} // namespace bloomzy::webhook
