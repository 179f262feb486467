#pragma once

#include "ui/client/LogWitness.h"

namespace bloomzy::audit_page {

/// How a look at the whole log ended.
struct LogVerdict
{
    enum class State {
        consistent,  ///< it goes on from what this computer keeps of it
        broken,      ///< it does not
        unreachable, ///< the server did not answer
    };

    State state = State::unreachable;
    qint64 size = 0; ///< events that were verified; of a consistent log
    QString why;     ///< of the others: a sentence
};

/// "Verify log": has the witness look now, and tells what it found. GUI thread only.
class LogCheck : public QObject
{
    Q_OBJECT

public:
    /// `witness` outlives it.
    explicit LogCheck(client::LogWitness& witness, QObject* parent = nullptr);

    void start();
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] const std::optional<LogVerdict>& verdict() const { return m_verdict; }

Q_SIGNALS:
    void changed();

private:
    void end();

    client::LogWitness& m_witness;
    std::optional<LogVerdict> m_verdict;
    bool m_running = false;
};

} // namespace bloomzy::audit_page
