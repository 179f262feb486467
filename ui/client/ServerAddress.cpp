#include "ui/client/ServerAddress.h"

#include <QHostAddress>

namespace bloomzy::client {

namespace {
constexpr int defaultPort = 7443;
}

bool isLoopback(const QUrl& url)
{
    const QString host = url.host();
    return host == QStringLiteral("localhost") || QHostAddress(host).isLoopback();
}

std::optional<QUrl> serverUrlFromUserInput(const QString& text)
{
    QString address = text.trimmed();
    if (!address.contains(QStringLiteral("://")))
        address.prepend(QStringLiteral("https://"));
    const QUrl typed(address, QUrl::StrictMode);
    const bool secure = typed.scheme() == QStringLiteral("https");
    if (!typed.isValid() || typed.host().isEmpty() || !typed.userInfo().isEmpty())
        return {};
    if (!secure && (typed.scheme() != QStringLiteral("http") || !isLoopback(typed)))
        return {};
    QUrl url;
    url.setScheme(typed.scheme());
    url.setHost(typed.host());
    url.setPort(typed.port(defaultPort));
    return url;
}

} // namespace bloomzy::client
