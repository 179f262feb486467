#include "ui/client/SseParser.h"

#include <utility>

namespace bloomzy::client {

QList<ServerEvent> SseParser::feed(const QByteArray& bytes)
{
    QList<ServerEvent> events;
    if (m_broken)
        return events;
    m_rest += bytes;
    qsizetype begin = 0;
    for (auto end = m_rest.indexOf('\n'); end >= 0; end = m_rest.indexOf('\n', begin)) {
        QByteArray line = m_rest.mid(begin, end - begin);
        if (line.endsWith('\r'))
            line.chop(1);
        takeLine(line, events);
        begin = end + 1;
    }
    m_rest.remove(0, begin);
    m_broken = m_rest.size() + m_data.size() > mostBytes;
    return events;
}

void SseParser::takeLine(const QByteArray& line, QList<ServerEvent>& events)
{
    if (!line.isEmpty()) {
        const auto colon = line.indexOf(':');
        const QByteArray value = colon < 0 ? QByteArray() : line.mid(colon + 1);
        takeField(line.left(colon < 0 ? line.size() : colon), value.startsWith(' ') ? value.mid(1) : value);
        return;
    }
    if (std::exchange(m_hasId, false))
        m_lastId = m_id;
    if (!m_data.isEmpty()) {
        m_data.chop(1);
        events += ServerEvent{m_name.isEmpty() ? QByteArrayLiteral("message") : m_name, m_data, m_lastId};
    }
    m_name.clear();
    m_data.clear();
}

/// A comment is a field without a name.
void SseParser::takeField(const QByteArray& name, const QByteArray& value)
{
    if (name == "data") {
        m_data += value + '\n';
    } else if (name == "event") {
        m_name = value;
    } else if (name == "id" && !value.contains('\0')) {
        m_id = value;
        m_hasId = true;
    }
}

} // namespace bloomzy::client
