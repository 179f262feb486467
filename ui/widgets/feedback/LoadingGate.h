#pragma once

#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace bloomzy::widgets {

/// When waiting becomes visible: nothing for 150 ms, then placeholders, after 4 s "Still loading".
class LoadingGate : public QObject
{
    Q_OBJECT

public:
    static constexpr int placeholdersAfter = 150; ///< milliseconds
    static constexpr int stillLoadingAfter = 4000;

    enum class State { idle, quiet, placeholders, stillLoading };

    explicit LoadingGate(QObject* parent = nullptr);

    State state() const { return m_state; }
    /// Begins to wait; a wait that runs already goes on.
    void start();
    void stop();

Q_SIGNALS:
    void stateChanged(bloomzy::widgets::LoadingGate::State state);

private:
    void enter(State state);

    QTimer m_timer;
    State m_state = State::idle;
};

} // namespace bloomzy::widgets
