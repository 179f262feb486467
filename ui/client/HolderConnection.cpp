#include "ui/client/HolderConnection.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace bloomzy::client {

namespace {

constexpr auto introductionTime = std::chrono::seconds(5);
constexpr qint64 longestIntroduction = 4096;

std::optional<HeldServer> serverFrom(const QByteArray& line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    HeldServer server;
    server.address.url = QUrl(object.value(QStringLiteral("url")).toString());
    server.address.fingerprint = object.value(QStringLiteral("fingerprint")).toString();
    server.processId = object.value(QStringLiteral("pid")).toInteger();
    if (!server.address.url.isValid() || server.address.url.host().isEmpty())
        return {};
    return server;
}

} // namespace

HolderConnection::HolderConnection(Events events, QObject* parent)
    : QObject(parent)
    , m_events(std::move(events))
    , m_socket(this)
    , m_patience(this)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(introductionTime);
    connect(&m_patience, &QTimer::timeout, this, &HolderConnection::onGone);
    connect(&m_socket, &QLocalSocket::readyRead, this, &HolderConnection::readIntroduction);
    connect(&m_socket, &QLocalSocket::errorOccurred, this, &HolderConnection::noteGone);
    connect(&m_socket, &QLocalSocket::disconnected, this, &HolderConnection::noteGone);
}

void HolderConnection::join(const QString& socketPath)
{
    letGo();
    m_attempting = true;
    m_patience.start();
    m_socket.connectToServer(socketPath);
}

void HolderConnection::letGo()
{
    m_attempting = false;
    m_joined = false;
    m_patience.stop();
    m_socket.abort();
    ++m_attempt;
}

void HolderConnection::noteGone()
{
    // Later, because an attempt may fail inside connectToServer(); and only if it is still about this attempt.
    const auto tell = [this, attempt = m_attempt] {
        if (attempt == m_attempt)
            onGone();
    };
    QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
}

void HolderConnection::readIntroduction()
{
    if (!m_attempting || (!m_socket.canReadLine() && m_socket.bytesAvailable() < longestIntroduction))
        return;
    const auto server = serverFrom(m_socket.readLine(longestIntroduction));
    if (!server) {
        onGone();
        return;
    }
    m_patience.stop();
    m_attempting = false;
    m_joined = true;
    m_events.joined(*server);
}

void HolderConnection::onGone()
{
    const bool attempting = m_attempting;
    const bool joined = m_joined;
    if (joined && m_socket.state() == QLocalSocket::ConnectedState)
        return;
    letGo();
    if (joined)
        m_events.lost();
    else if (attempting)
        m_events.refused();
}

} // namespace bloomzy::client
