#include "ui/pages/audit/LogCheck.h"

namespace bloomzy::audit_page {

LogCheck::LogCheck(client::LogWitness& witness, QObject* parent)
    : QObject(parent)
    , m_witness(witness)
{
    connect(&witness, &client::LogWitness::looked, this, [this] {
        if (m_running)
            end();
    });
}

void LogCheck::start()
{
    if (m_running)
        return;
    m_running = true;
    Q_EMIT changed();
    m_witness.look();
}

void LogCheck::end()
{
    LogVerdict verdict;
    if (m_witness.finding()) {
        verdict.state = LogVerdict::State::broken;
        verdict.why = tr("The message above the page tells what was found.");
    } else if (m_witness.verifiedTo()) {
        verdict.state = LogVerdict::State::consistent;
        verdict.size = qint64(*m_witness.verifiedTo());
    } else {
        verdict.why = tr("The server did not answer. Try again when it can be reached.");
    }
    m_running = false;
    m_verdict = verdict;
    Q_EMIT changed();
}

} // namespace bloomzy::audit_page
