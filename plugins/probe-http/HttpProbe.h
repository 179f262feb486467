#pragma once

#include "plugins/sdk/HealthProbe.h"

#include <QByteArray>
#include <QList>

#include <utility>

namespace bloomzy::probehttp {

struct HttpSettings
{
    QByteArray url;
    QList<std::pair<int, int>> statuses; ///< from and to, both right
    QByteArray contains;                 ///< in the first 64 KiB of the body; empty: anything is right
    qint64 milliseconds = 0;             ///< 0: as long as it may take
    QByteArray pin;                      ///< as net::curlPin(); empty: the system's authorities decide
};

/// `200-299` or `200,401`: none when it cannot be understood.
[[nodiscard]] QList<std::pair<int, int>> statusesIn(const QString& text);

/// A GET. It is up when status, body and time are right; its value is the time, in milliseconds. No redirect is
/// followed.
class HttpProbe : public sdk::HealthProbe
{
public:
    explicit HttpProbe(HttpSettings settings)
        : m_settings(std::move(settings))
    {
    }
    sdk::Reading look(int seconds) override;

private:
    const HttpSettings m_settings;
};

} // namespace bloomzy::probehttp
