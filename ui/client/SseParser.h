#pragma once

#include <QByteArray>
#include <QList>

namespace bloomzy::client {

struct ServerEvent
{
    QByteArray name; ///< `message` unless told
    QByteArray data;
    QByteArray id; ///< for Last-Event-ID once this is taken; empty while none was told
};

/// Reads a text/event-stream as the HTML standard says (9.2.6), with lines that end in LF or CR LF. An event is one
/// once its empty line has come, so what a broken connection cut off is dropped.
class SseParser
{
public:
    static constexpr qsizetype mostBytes = 1024 * 1024; ///< of one event

    /// The events that `bytes` completed, in order.
    [[nodiscard]] QList<ServerEvent> feed(const QByteArray& bytes);
    /// An event was longer than it may be; nothing more is read.
    [[nodiscard]] bool isBroken() const { return m_broken; }
    /// For Last-Event-ID.
    [[nodiscard]] const QByteArray& lastId() const { return m_lastId; }

private:
    void takeLine(const QByteArray& line, QList<ServerEvent>& events);
    void takeField(const QByteArray& name, const QByteArray& value);

    QByteArray m_rest;
    QByteArray m_id;
    bool m_hasId = false;
    QByteArray m_lastId;
    QByteArray m_name;
    QByteArray m_data;
    bool m_broken = false;
};

} // namespace bloomzy::client
