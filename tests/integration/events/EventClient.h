#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QTcpSocket>
#include <QUrl>

/// Reads /api/v1/events as it comes, over plain HTTP.
class EventClient
{
public:
    struct Event
    {
        QByteArray id;
        QByteArray name;
        QByteArray data;
    };

    EventClient(const QUrl& url, const QString& token, const QByteArray& lastEventId = {})
    {
        m_socket.connectToHost(url.host(), static_cast<quint16>(url.port()));
        m_socket.waitForConnected();
        m_socket.write("GET /api/v1/events HTTP/1.1\r\nHost: " + url.authority().toUtf8() + "\r\n" +
                       (token.isEmpty() ? QByteArray() : "Authorization: Bearer " + token.toUtf8() + "\r\n") +
                       (lastEventId.isEmpty() ? QByteArray() : "Last-Event-ID: " + lastEventId + "\r\n") + "\r\n");
    }

    /// What has come by now; call it again and again.
    const QList<Event>& events()
    {
        read();
        return m_events;
    }
    [[nodiscard]] int count(const QByteArray& name)
    {
        int found = 0;
        for (const Event& event : events())
            found += event.name == name ? 1 : 0;
        return found;
    }
    [[nodiscard]] bool has(const QByteArray& text)
    {
        for (const Event& event : events())
            if (event.data.contains(text))
                return true;
        return false;
    }
    /// The ids of the taxa that changed, in order.
    [[nodiscard]] QList<QByteArray> taxa()
    {
        QList<QByteArray> ids;
        const QByteArray mark = "\"type\":\"taxon\",\"id\":\"";
        for (const Event& event : events())
            if (const auto at = event.data.indexOf(mark); at >= 0)
                ids << event.data.mid(at + mark.size(), 36);
        return ids;
    }
    [[nodiscard]] QByteArray lastId()
    {
        QByteArray id;
        for (const Event& event : events())
            if (!event.id.isEmpty())
                id = event.id;
        return id;
    }
    [[nodiscard]] int status()
    {
        read();
        return m_head.mid(9, 3).toInt();
    }
    [[nodiscard]] QByteArray head()
    {
        read();
        return m_head;
    }
    /// Whether the server ended it, and whole.
    [[nodiscard]] bool hasEnded()
    {
        read();
        return m_ended;
    }

    /// From here on nothing more is heard.
    void leave()
    {
        m_left = true;
        m_socket.abort();
    }

private:
    void read()
    {
        if (m_left)
            return;
        m_socket.waitForReadyRead(5);
        m_raw += m_socket.readAll();
        if (m_head.isEmpty()) {
            const auto end = m_raw.indexOf("\r\n\r\n");
            if (end < 0)
                return;
            m_head = m_raw.left(end);
            m_raw.remove(0, end + 4);
        }
        while (takeChunk()) {
        }
        for (auto end = m_text.indexOf("\n\n"); end >= 0; end = m_text.indexOf("\n\n")) {
            takeEvent(m_text.left(end));
            m_text.remove(0, end + 2);
        }
    }
    bool takeChunk()
    {
        const auto line = m_raw.indexOf("\r\n");
        if (line < 0 || m_ended)
            return false;
        const auto size = m_raw.left(line).toInt(nullptr, 16);
        if (m_raw.size() < line + 4 + size)
            return false;
        m_ended = size == 0;
        m_text += m_raw.mid(line + 2, size);
        m_raw.remove(0, line + 4 + size);
        return true;
    }
    void takeEvent(const QByteArray& block)
    {
        Event event;
        for (const QByteArray& line : block.split('\n')) {
            if (line.startsWith("id: "))
                event.id = line.mid(4);
            else if (line.startsWith("event: "))
                event.name = line.mid(7);
            else if (line.startsWith("data: "))
                event.data = line.mid(6);
        }
        m_events << event;
    }

    QTcpSocket m_socket;
    QByteArray m_raw;
    QByteArray m_head;
    QByteArray m_text;
    bool m_ended = false;
    bool m_left = false;
    QList<Event> m_events;
};
