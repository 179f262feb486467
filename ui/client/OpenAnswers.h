#pragma once

#include "ui/client/ClientError.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <functional>

namespace bloomzy::client {

/// Whoever waits for an answer that may not come before something is over: each is told once. One thread.
class OpenAnswers : public QObject
{
public:
    template <class T>
    using Done = std::function<void(Result<T>)>;

    /// What to call with the answer; `done` gets it unless it was given up.
    template <class T>
    [[nodiscard]] Done<T> add(Done<T> done)
    {
        const quint64 number = ++m_count;
        m_open.insert(number, [done](const ClientError& error) { done(error); });
        return [self = QPointer(this), number, done = std::move(done)](Result<T> result) {
            if (self && self->m_open.remove(number))
                done(std::move(result));
        };
    }

    /// Tells all of them, and those that they add.
    void giveUp(const ClientError& error)
    {
        while (!m_open.isEmpty()) {
            for (const auto& tell : std::exchange(m_open, {}))
                tell(error);
        }
    }

private:
    QHash<quint64, std::function<void(const ClientError&)>> m_open;
    quint64 m_count = 0;
};

} // namespace bloomzy::client
