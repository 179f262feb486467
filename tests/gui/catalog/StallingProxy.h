#pragma once

#include <QHostAddress>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

#include <functional>
#include <memory>

namespace bloomzy::test {

/// Stands between console and server, and holds what the console sends for as long as `delay` says, or breaks the
/// connection when it is `cut`, or answers itself what `instead` makes of the request. Answers to what `keeps` names
/// are kept until release().
class StallingProxy : public QTcpServer
{
public:
    explicit StallingProxy(const QUrl& server)
        : m_server(server)
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket* console = nextPendingConnection())
                join(console);
        });
    }

    QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(serverPort())); }

    int delay = 0; ///< milliseconds
    int held = 0;  ///< pieces that had to wait
    bool cut = false;
    std::function<QByteArray(const QByteArray&)> instead; ///< empty answer: the server is asked
    std::function<bool(const QByteArray&)> keeps;
    int kept = 0; ///< pieces of such answers

    void release()
    {
        keeps = {};
        for (const auto& pass : std::exchange(m_kept, {}))
            pass();
    }

private:
    void join(QTcpSocket* console)
    {
        auto* server = new QTcpSocket(console);
        server->connectToHost(m_server.host(), quint16(m_server.port()));
        auto keeping = std::make_shared<bool>(false);
        connect(console, &QTcpSocket::readyRead, server, [this, console, server, keeping] {
            if (cut)
                return console->abort();
            const QByteArray request = console->readAll();
            *keeping = *keeping || (keeps && keeps(request));
            const QByteArray answer = instead ? instead(request) : QByteArray();
            if (answer.isEmpty())
                pass(request, server);
            else
                console->write(answer);
        });
        connect(server, &QTcpSocket::readyRead, console, [this, console, server, keeping] {
            if (*keeping)
                keep(server->readAll(), console, keeping);
            else
                console->write(server->readAll());
        });
        connect(server, &QTcpSocket::disconnected, console, &QTcpSocket::disconnectFromHost);
        connect(console, &QTcpSocket::disconnected, console, &QObject::deleteLater);
    }

    void pass(const QByteArray& bytes, QTcpSocket* to)
    {
        held += delay > 0 ? 1 : 0;
        QTimer::singleShot(delay, to, [bytes, to] { to->write(bytes); });
    }

    void keep(const QByteArray& bytes, QTcpSocket* console, const std::shared_ptr<bool>& keeping)
    {
        ++kept;
        m_kept += [bytes, keeping, to = QPointer(console)] {
            *keeping = false;
            if (to)
                to->write(bytes);
        };
    }

    QUrl m_server;
    QList<std::function<void()>> m_kept;
};

} // namespace bloomzy::test
