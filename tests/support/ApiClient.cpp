#include "tests/support/ApiClient.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QNetworkRequest>

QJsonObject Answer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QByteArray Answer::header(const QByteArray& name) const
{
    for (const auto& [key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QString Answer::problem() const
{
    if (!header("Content-Type").startsWith("application/problem+json"))
        return {};
    return json().value(QStringLiteral("type")).toString().section(u':', -1);
}

QStringList Answer::pointers() const
{
    QStringList found;
    for (const QJsonValue fault : json().value(QStringLiteral("errors")).toArray())
        found += fault.toObject().value(QStringLiteral("pointer")).toString();
    return found;
}

QStringList Answer::codes() const
{
    QStringList found;
    for (const QJsonValue fault : json().value(QStringLiteral("errors")).toArray())
        found += fault.toObject().value(QStringLiteral("code")).toString();
    return found;
}

Answer ApiClient::send(const QByteArray& verb, const QString& pathAndQuery, const QByteArray& body, Headers headers)
{
    QNetworkRequest request(QUrl(m_base.toString() + pathAndQuery));
    request.setTransferTimeout(60000);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    if (!m_token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_token.toLatin1());
    if (!body.isEmpty())
        request.setRawHeader("Content-Type", "application/json");
    for (const auto& [name, value] : headers)
        request.setRawHeader(name, value);
    QNetworkReply* reply = m_network.sendCustomRequest(request, verb, body);
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QObject::connect(reply, &QNetworkReply::metaDataChanged, &loop, [reply, &loop] {
        if (reply->rawHeader("Content-Type") == "text/event-stream")
            loop.quit();
    });
    loop.exec();
    Answer answer{reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(),
                  reply->rawHeaderPairs()};
    reply->disconnect(&loop);
    reply->abort();
    reply->deleteLater();
    return answer;
}

Answer ApiClient::post(const QString& path, const QJsonObject& body, Headers headers)
{
    return send("POST", path, QJsonDocument(body).toJson(QJsonDocument::Compact), std::move(headers));
}

Answer ApiClient::patch(const QString& path, const QJsonObject& patch, const QByteArray& ifMatch)
{
    Headers headers{{"Content-Type", "application/merge-patch+json"}};
    if (!ifMatch.isEmpty())
        headers.append({"If-Match", ifMatch});
    return send("PATCH", path, QJsonDocument(patch).toJson(QJsonDocument::Compact), std::move(headers));
}

Answer ApiClient::remove(const QString& path, const QByteArray& ifMatch)
{
    Headers headers;
    if (!ifMatch.isEmpty())
        headers.append({"If-Match", ifMatch});
    return send("DELETE", path, {}, std::move(headers));
}

Answer ApiClient::setUp(const QString& token, const QString& email)
{
    return keepTokens(
        post(QStringLiteral("/api/v1/setup"), {{QStringLiteral("token"), token},
                                               {QStringLiteral("email"), email},
                                               {QStringLiteral("displayName"), QStringLiteral("Ada Placeholder")},
                                               {QStringLiteral("password"), goodPassword()}}));
}

Answer ApiClient::signIn(const QString& email, const QString& password)
{
    return keepTokens(post(QStringLiteral("/api/v1/auth/login"),
                           {{QStringLiteral("email"), email}, {QStringLiteral("password"), password}}));
}

Answer ApiClient::keepTokens(Answer answer)
{
    if (answer.status == 200 || answer.status == 201) {
        m_token = answer.json().value(QStringLiteral("accessToken")).toString();
        m_refreshToken = answer.json().value(QStringLiteral("refreshToken")).toString();
    }
    return answer;
}
