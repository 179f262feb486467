#pragma once

#include "plugins/sdk/Outcome.h"

#include <QByteArray>
#include <QJsonObject>

namespace bloomzy::mail {

/// How the connection to the mail server is kept secret. `none` is for this machine alone.
enum class Security { startTls, tls, none };

struct MailSettings
{
    QString host;
    int port = 0;
    Security security = Security::startTls;
    QString user;     ///< empty: does not sign in
    QString password; ///< stays in memory while the channel is open
    QString sender;
    QString senderName;
    QByteArray pin; ///< as net::curlPin(); empty: the system's authorities decide
    int seconds = 30;
};

/// An address as SMTP without extensions carries it: `name@host`, 254 characters of ASCII at most, without quotes and
/// comments.
[[nodiscard]] bool isAddress(const QString& text);

/// `invalidSettings` with what is wrong.
[[nodiscard]] sdk::Outcome<MailSettings> mailSettings(const QJsonObject& settings);

} // namespace bloomzy::mail
