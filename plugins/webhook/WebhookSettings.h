#pragma once

#include "plugins/sdk/Outcome.h"

#include <QByteArray>
#include <QJsonObject>

namespace bloomzy::webhook {

struct WebhookSettings
{
    QByteArray url;    ///< https, or http for a loopback address
    QByteArray secret; ///< 16 to 256 bytes; stays in memory while the channel is open
    QByteArray pin;    ///< as net::curlPin(); empty: the system's authorities decide
    int seconds = 30;
};

/// `invalidSettings` with what is wrong.
[[nodiscard]] sdk::Outcome<WebhookSettings> webhookSettings(const QJsonObject& settings);

} // namespace bloomzy::webhook
