#include "plugins/webhook/WebhookSettings.h"

#include "plugins/net/Curl.h"

#include <QStringList>
#include <QUrl>

namespace bloomzy::webhook {
namespace {

constexpr qsizetype leastSecret = 16;
constexpr qsizetype mostSecret = 256;
constexpr qsizetype longestText = 2000;
constexpr int mostSeconds = 50;

sdk::Failure wrong(const QString& detail)
{
    return {sdk::Problem::invalidSettings, detail};
}

QString whyNotTexts(const QJsonObject& settings)
{
    static const QStringList known{QStringLiteral("url"), QStringLiteral("secret"), QStringLiteral("fingerprint"),
                                   QStringLiteral("seconds")};
    for (auto it = settings.begin(); it != settings.end(); ++it) {
        if (!known.contains(it.key()))
            return QStringLiteral("A webhook has no setting of this name: %1.").arg(it.key().left(40));
        if (!it->isString() || it->toString().size() > longestText || net::hasControls(it->toString()))
            return QStringLiteral("A setting is one line of text: %1.").arg(it.key());
    }
    return {};
}

bool isAllowed(const QUrl& url)
{
    const bool isSafe = url.scheme() == QStringLiteral("https") ||
                        (url.scheme() == QStringLiteral("http") && net::isLoopback(url.host()));
    return url.isValid() && isSafe && !url.host().isEmpty() && url.userInfo().isEmpty() && !url.hasFragment();
}

} // namespace

sdk::Outcome<WebhookSettings> webhookSettings(const QJsonObject& settings)
{
    if (const QString why = whyNotTexts(settings); !why.isEmpty())
        return wrong(why);
    const auto text = [&](const char* name) { return settings.value(QLatin1String(name)).toString(); };
    const QUrl url(text("url"), QUrl::StrictMode);
    WebhookSettings read{url.toEncoded(), text("secret").toUtf8(), net::curlPin(text("fingerprint"))};
    if (!isAllowed(url))
        return wrong(QStringLiteral("Give a whole address that begins with https and has no password in it. Plain http "
                                    "is for this computer only."));
    if (read.secret.size() < leastSecret || read.secret.size() > mostSecret)
        return wrong(QStringLiteral("A secret has %1 to %2 bytes.").arg(leastSecret).arg(mostSecret));
    if (!text("fingerprint").isEmpty() && read.pin.isEmpty())
        return wrong(QStringLiteral("A fingerprint reads sha256: and 64 hexadecimal digits."));
    if (text("seconds").isEmpty())
        return read;
    bool isNumber = false;
    read.seconds = text("seconds").toInt(&isNumber);
    if (!isNumber || read.seconds < 1 || read.seconds > mostSeconds)
        return wrong(QStringLiteral("Wait from 1 to %1 seconds.").arg(mostSeconds));
    return read;
}

} // namespace bloomzy::webhook
