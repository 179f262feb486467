#include "ui/pages/audit/LogCheck.h"

#include "ui/client/ProblemText.h"

namespace bloomzy::audit_page {

using client::Result;

LogCheck::LogCheck(client::ApiClient& client, client::Background& background, LogTrust trust, QObject* parent)
    : QObject(parent)
    , m_api(client)
    , m_background(background)
    , m_trust(std::move(trust))
{
    if (!m_trust.key)
        m_trust.key = [this](const client::CancelToken& cancel) { return m_api.verifierKey(cancel); };
}

LogCheck::~LogCheck()
{
    m_cancel.cancel();
}

void LogCheck::start()
{
    if (m_running)
        return;
    m_running = true;
    Q_EMIT changed();
    if (m_trust.verifyLog) {
        m_trust.verifyLog().then(this, [this](const LogVerdict& verdict) { end(verdict); });
        return;
    }
    m_trust.key(m_cancel).then(this, [this](const Result<QByteArray>& key) {
        if (!key)
            return fail(key.error());
        m_key = *key;
        askHead();
    });
}

void LogCheck::askHead()
{
    m_api.checkpoint(m_cancel).then(this, [this](const Result<QByteArray>& head) {
        if (!head)
            return fail(head.error());
        askProof(*head);
    });
}

void LogCheck::askProof(const QByteArray& head)
{
    const auto earlier = claimedSize(m_known);
    const auto later = claimedSize(head);
    if (!earlier || !later || *later <= *earlier)
        return compare(head, {});
    m_api.consistency({.oldSize = std::int64_t(*earlier), .newSize = std::int64_t(*later)}, m_cancel)
        .then(this, [this, head](const Result<api::AuditConsistencyProof>& proof) {
            if (!proof)
                return fail(proof.error());
            compare(head, *proof);
        });
}

void LogCheck::compare(const QByteArray& head, const std::optional<api::AuditConsistencyProof>& proof)
{
    const HeadsInput input{m_key, m_known, head, proof};
    m_background.run([input] { return checkHeads(input); }).then(this, [this, head](HeadsState state) {
        LogVerdict verdict;
        verdict.size = qint64(claimedSize(head).value_or(0));
        if (state != HeadsState::consistent) {
            verdict.state = LogVerdict::State::broken;
            verdict.why = textOf(state);
            return end(verdict);
        }
        verdict.state = m_known.isEmpty() ? LogVerdict::State::first : LogVerdict::State::consistent;
        m_known = head;
        end(verdict);
    });
}

QString LogCheck::textOf(HeadsState state)
{
    switch (state) {
    case HeadsState::shrunk:
        return tr("The log has fewer events than it had. Keep what you have exported and tell an administrator.");
    case HeadsState::rewritten:
        return tr("What the log held was changed. Keep what you have exported and tell an administrator.");
    default:
        return tr("Its head is not signed by the log's key. Keep what you have exported and tell an administrator.");
    }
}

void LogCheck::end(const LogVerdict& verdict)
{
    m_running = false;
    m_verdict = verdict;
    Q_EMIT changed();
}

void LogCheck::fail(const client::ClientError& error)
{
    LogVerdict verdict;
    verdict.why = client::textOf(error);
    end(verdict);
}

} // namespace bloomzy::audit_page
