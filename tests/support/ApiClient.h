#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QNetworkAccessManager>
#include <QPair>
#include <QString>
#include <QUrl>

/// What came back, whatever it was.
struct Answer
{
    int status = 0;
    QByteArray body;
    QList<QPair<QByteArray, QByteArray>> headers;

    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] QByteArray header(const QByteArray& name) const;
    /// The last part of a problem's type: `invalid`; empty when this is no problem.
    [[nodiscard]] QString problem() const;
    /// Pointers of a problem's faults.
    [[nodiscard]] QStringList pointers() const;
    /// Codes of a problem's faults.
    [[nodiscard]] QStringList codes() const;
};

/// A plain client that waits for each answer. Knows nothing of the console's code.
class ApiClient
{
public:
    using Headers = QList<QPair<QByteArray, QByteArray>>;

    explicit ApiClient(QUrl base)
        : m_base(std::move(base))
    {
    }

    /// Of a stream only the head is read.
    Answer send(const QByteArray& verb, const QString& pathAndQuery, const QByteArray& body = {}, Headers headers = {});
    Answer get(const QString& path) { return send("GET", path); }
    Answer post(const QString& path, const QJsonObject& body, Headers headers = {});
    Answer patch(const QString& path, const QJsonObject& patch, const QByteArray& ifMatch);
    Answer remove(const QString& path, const QByteArray& ifMatch);

    /// Creates the first administrator and keeps their access token for what follows.
    Answer setUp(const QString& token, const QString& email = QStringLiteral("ada@example.org"));
    Answer signIn(const QString& email, const QString& password);

    void setToken(const QString& token) { m_token = token; }
    [[nodiscard]] QString token() const { return m_token; }
    [[nodiscard]] QString refreshToken() const { return m_refreshToken; }
    void setBase(const QUrl& base) { m_base = base; }

    static QString goodPassword() { return QStringLiteral("quiet-lantern-9-orbit-falcon"); }

private:
    Answer keepTokens(Answer answer);

    QUrl m_base;
    QString m_token;
    QString m_refreshToken;
    QNetworkAccessManager m_network;
};
