#pragma once

#include "ui/client/LogWitness.h"
#include "ui/models/ConsoleParts.h"

namespace bloomzy::models {

/// Says over the pages what the witness of the audit log found, until the log is the kept one's continuation again or
/// the person trusts the new one; and of a log that was shown and taken back, until the person dismisses that.
class LogAlarm : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive it; questions are asked over `window`.
    LogAlarm(widgets::BannerStack& banners, client::LogWitness& witness, const ConsoleParts& parts, QWidget& window);

    /// In the present language.
    void show();

private:
    void saveEvidence();
    void writeEvidence(const QString& path);
    void askForTrust();
    void askForDismissal();
    void fail(const QString& what);
    [[nodiscard]] static QString headline(client::LogChange change);
    /// `whole`: with all of the hash.
    [[nodiscard]] static QString head(const client::LogPin& pin, bool whole);
    [[nodiscard]] static QString heads(const client::LogPin& kept, const client::LogPin& served, bool whole);
    [[nodiscard]] widgets::BannerSpec specOf(const client::LogFinding& finding);
    [[nodiscard]] widgets::BannerSpec restoredSpec(const client::LogFinding& finding);
    [[nodiscard]] widgets::BannerSpec forkSpec(const QList<client::LogFork>& forks);
    [[nodiscard]] QString withFailure(const QString& detail) const;
    [[nodiscard]] static widgets::Question trustQuestion(const client::LogFinding& finding);
    [[nodiscard]] static widgets::Question acceptQuestion(const client::LogFinding& finding);
    [[nodiscard]] static widgets::Question dismissQuestion(const QList<client::LogFork>& forks);

    widgets::BannerStack& m_banners;
    client::LogWitness& m_witness;
    ConsoleParts m_parts;
    QWidget& m_window;
    QString m_failure; ///< of what was last asked for here
};

} // namespace bloomzy::models
