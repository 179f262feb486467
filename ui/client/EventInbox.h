#pragma once

#include "ui/client/SseParser.h"

#include <QList>
#include <QMutex>

namespace bloomzy::client {

/// Events between the thread that hears them and the one that tells them, in order, and never more than can be kept.
/// Any thread may call.
class EventInbox
{
public:
    static constexpr qsizetype mostEvents = 1'000;
    static constexpr qsizetype mostBytes = 4 * 1024 * 1024;

    struct Put
    {
        bool first = false; ///< nothing was there before
        bool all = true;    ///< there was room for every one
    };

    /// Puts in what there is room for, from the front. One event finds room when there is nothing, however large it is.
    Put put(const QList<ServerEvent>& events);
    /// The oldest ones.
    [[nodiscard]] QList<ServerEvent> take(qsizetype most);
    [[nodiscard]] bool isEmpty() const;

private:
    mutable QMutex m_mutex;
    QList<ServerEvent> m_events;
    qsizetype m_bytes = 0;
};

} // namespace bloomzy::client
