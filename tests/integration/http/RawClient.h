#pragma once

#include <QByteArray>
#include <QList>
#include <QTcpSocket>

#include <memory>
#include <optional>
#include <utility>

/// One answer, taken apart.
struct RawAnswer
{
    int status = 0;
    QByteArray head;
    QByteArray body;

    [[nodiscard]] QByteArray header(const QByteArray& name) const
    {
        for (const auto& line : head.split('\n'))
            if (line.left(line.indexOf(':')).toLower() == name.toLower())
                return line.mid(line.indexOf(':') + 1).trimmed();
        return {};
    }
};

/// A client that sends exactly the bytes it is told to. Waits block for at most `patience` milliseconds.
class RawClient
{
public:
    static constexpr int patience = 10'000;

    explicit RawClient(quint16 port, QTcpSocket* socket = nullptr)
        : m_socket(socket ? socket : new QTcpSocket)
    {
        if (socket)
            return;
        m_socket->connectToHost(QStringLiteral("127.0.0.1"), port);
        m_socket->waitForConnected(patience);
    }

    void send(const QByteArray& bytes)
    {
        m_socket->write(bytes);
        while (m_socket->bytesToWrite() > 0 && m_socket->waitForBytesWritten(patience)) {
        }
    }

    RawAnswer ask(const QByteArray& request, bool head = false)
    {
        send(request);
        return next(head).value_or(RawAnswer());
    }

    /// The next answer; nothing when the connection ended before it was whole.
    std::optional<RawAnswer> next(bool toHead = false)
    {
        qsizetype end = -1;
        while ((end = m_received.indexOf("\r\n\r\n")) < 0)
            if (!more())
                return {};
        RawAnswer answer{m_received.mid(9, 3).toInt(), m_received.left(end), {}};
        m_received.remove(0, end + 4);
        const auto length = toHead ? 0 : answer.header("content-length").toLongLong();
        while (m_received.size() < length)
            if (!more())
                return {};
        answer.body = m_received.left(length);
        m_received.remove(0, length);
        return answer;
    }

    /// What comes up to and with `mark`, without what next() took.
    QByteArray until(const QByteArray& mark)
    {
        while (!m_received.contains(mark))
            if (!more())
                break;
        const auto end = m_received.indexOf(mark);
        const QByteArray text = m_received.left(end < 0 ? m_received.size() : end + mark.size());
        m_received.remove(0, text.size());
        return text;
    }
    /// What comes until the connection ends.
    QByteArray rest()
    {
        while (more()) {
        }
        return std::exchange(m_received, {});
    }

    /// Whether the server ends the connection without sending anything more.
    bool isClosed()
    {
        while (more()) {
        }
        return m_received.isEmpty() && m_socket->state() != QAbstractSocket::ConnectedState;
    }

    QTcpSocket& socket() { return *m_socket; }

private:
    bool more()
    {
        if (m_socket->bytesAvailable() == 0 && !m_socket->waitForReadyRead(patience))
            return false;
        m_received += m_socket->readAll();
        return true;
    }

    std::unique_ptr<QTcpSocket> m_socket;
    QByteArray m_received;
};
