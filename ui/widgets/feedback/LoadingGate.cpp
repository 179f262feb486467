#include "ui/widgets/feedback/LoadingGate.h"

#include <utility>

namespace bloomzy::widgets {

LoadingGate::LoadingGate(QObject* parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        const bool first = m_state == State::quiet;
        if (first)
            m_timer.start(stillLoadingAfter - placeholdersAfter);
        enter(first ? State::placeholders : State::stillLoading);
    });
}

void LoadingGate::start()
{
    if (m_state != State::idle)
        return;
    m_timer.start(placeholdersAfter);
    enter(State::quiet);
}

void LoadingGate::stop()
{
    m_timer.stop();
    enter(State::idle);
}

void LoadingGate::enter(State state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged(state);
}

} // namespace bloomzy::widgets
