// What people decide of a log that was found to be another.
#include "ui/client/ApiClient.h"
#include "ui/client/Background.h"
#include "ui/client/LogEvidence.h"
#include "ui/client/LogWitness.h"

namespace bloomzy::client {

QByteArray LogWitness::evidence() const
{
    if (m_finding)
        return evidenceOf(*m_finding, m_client.address().url);
    const QByteArrayList all = allForks();
    return all.isEmpty() ? QByteArray() : evidenceOf(all);
}

QByteArrayList LogWitness::allForks() const
{
    QByteArrayList all = m_forks;
    for (const QByteArray& each : m_unsaved)
        if (!all.contains(each))
            all += each;
    return all;
}

QList<LogFork> LogWitness::forks() const
{
    QList<LogFork> forks;
    for (const QByteArray& each : allForks())
        forks += forkFrom(each);
    return forks;
}

/// Before anything is decided: the server may take it back.
void LogWitness::keepFork(const LogFinding& finding)
{
    const QByteArray evidence = evidenceOf(finding, m_client.address().url);
    m_unsaved += evidence;
    m_background.run([file = m_file, evidence] { return std::pair(file.addFork(evidence), file.forks()); })
        .then(this, [this, evidence](const std::pair<QString, QByteArrayList>& written) {
            if (!written.first.isEmpty())
                return;
            m_unsaved.removeAll(evidence);
            m_forks = written.second;
            Q_EMIT changed();
        });
}

void LogWitness::dismissForks()
{
    const QByteArrayList all = allForks();
    if (m_finding || all.isEmpty())
        return;
    m_background
        .run([file = m_file, all, evidence = evidenceOf(all)] {
            const QByteArrayList now = file.forks();
            for (const QByteArray& each : now)
                if (!all.contains(each))
                    return QStringLiteral("there is more evidence now");
            const QString failed = file.putAside(evidence, QDateTime::currentDateTimeUtc());
            return failed.isEmpty() ? file.dismissForks() : failed;
        })
        .then(this, [this](const QString& why) {
            if (!why.isEmpty())
                Q_EMIT dismissFailed(why);
            else
                m_unsaved.clear();
            look();
        });
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
    // What else was found of that log is decided with it.
    QByteArrayList all = allForks();
    const QByteArray evidence = evidenceOf(found, m_client.address().url);
    if (!all.contains(evidence))
        all += evidence;
    m_background
        .run([file = m_file, finding = found, evidence = evidenceOf(all)]() -> QString {
            if (file.read() != finding.kept)
                return QStringLiteral("what is kept was changed meanwhile");
            QString failed = file.putAside(evidence, QDateTime::currentDateTimeUtc());
            if (failed.isEmpty())
                failed = file.write(finding.served);
            return failed.isEmpty() ? file.dismissForks() : failed;
        })
        .then(this, [this](const QString& why) {
            if (!why.isEmpty())
                Q_EMIT trustFailed(why);
            else
                m_unsaved.clear();
            look();
        });
}

} // namespace bloomzy::client
