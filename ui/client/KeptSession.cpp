#include "ui/client/KeptSession.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace bloomzy::client {

QByteArray toSecret(const KeptSession& session)
{
    const QJsonObject object{{QStringLiteral("subject"), session.subject},
                             {QStringLiteral("refreshToken"), QString::fromUtf8(session.refreshToken)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<KeptSession> keptSessionFrom(const QByteArray& secret)
{
    const QJsonObject object = QJsonDocument::fromJson(secret).object();
    KeptSession session{object.value(QStringLiteral("subject")).toString(),
                        object.value(QStringLiteral("refreshToken")).toString().toUtf8()};
    if (session.refreshToken.isEmpty())
        return {};
    return session;
}

QString subjectOf(const QByteArray& accessToken)
{
    const QByteArray payload = accessToken.split('.').value(1);
    const QByteArray json = QByteArray::fromBase64(payload, QByteArray::Base64UrlEncoding);
    return QJsonDocument::fromJson(json).object().value(QStringLiteral("sub")).toString();
}

KeptSession sessionOf(const api::TokenPair& tokens)
{
    return {subjectOf(QByteArray::fromStdString(tokens.accessToken)), QByteArray::fromStdString(tokens.refreshToken)};
}

} // namespace bloomzy::client
