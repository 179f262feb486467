// What people decide of a log that was found to be another.
#include "ui/client/ApiClient.h"
#include "ui/client/Background.h"
#include "ui/client/LogEvidence.h"
#include "ui/client/LogWitness.h"

namespace bloomzy::client {

QByteArray LogWitness::evidence() const
{
    return m_finding ? evidenceOf(*m_finding, m_client.address().url) : QByteArray();
}

void LogWitness::trust()
{
    if (!m_finding || !m_finding->mayTrust)
        return;
    if (m_finding->change != LogChange::restored)
        return keepAside(*m_finding);
    m_api.acceptLoss(m_finding->kept.pin.checkpoint)
        .then(this, [this, finding = *m_finding](const Result<void>& accepted) {
            if (accepted)
                keepAside(finding);
            else
                Q_EMIT trustFailed(accepted.error().detail);
        });
}

void LogWitness::keepAside(const LogFinding& found)
{
    const QByteArray evidence = evidenceOf(found, m_client.address().url);
    m_background
        .run([file = m_file, finding = found, evidence]() -> QString {
            if (file.read() != finding.kept)
                return QStringLiteral("what is kept was changed meanwhile");
            const QString failed = file.putAside(evidence, QDateTime::currentDateTimeUtc());
            return failed.isEmpty() ? file.write(finding.served) : failed;
        })
        .then(this, [this](const QString& why) {
            if (!why.isEmpty())
                Q_EMIT trustFailed(why);
            look();
        });
}

} // namespace bloomzy::client
