#include "ui/models/LogAlarm.h"

#include "ui/client/PrivateFile.h"
#include "ui/models/DiskFile.h"
#include "ui/theme/Formats.h"

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

namespace bloomzy::models {

using client::LogChange;

namespace {

constexpr int rootLetters = 12; // enough to compare by eye; the file has all

QString bannerId()
{
    return QStringLiteral("console.log");
}

} // namespace

LogAlarm::LogAlarm(widgets::BannerStack& banners, client::LogWitness& witness, const ConsoleParts& parts,
                   QWidget& window)
    : m_banners(banners)
    , m_witness(witness)
    , m_parts(parts)
    , m_window(window)
{
    connect(&witness, &client::LogWitness::changed, this, [this] {
        m_failure.clear();
        show();
    });
    connect(&witness, &client::LogWitness::trustFailed, this,
            [this] { fail(tr("The new log is not trusted yet: what was kept could not be put aside.")); });
    connect(&witness, &client::LogWitness::dismissFailed, this,
            [this] { fail(tr("The evidence is still here: it could not be put aside.")); });
    show();
}

void LogAlarm::show()
{
    const auto& finding = m_witness.finding();
    const QList<client::LogFork> forks = m_witness.forks();
    if (finding)
        m_banners.display(finding->change == LogChange::restored ? restoredSpec(*finding) : specOf(*finding));
    else if (!forks.isEmpty())
        m_banners.display(forkSpec(forks));
    else
        m_banners.remove(bannerId());
}

void LogAlarm::fail(const QString& what)
{
    m_failure = what;
    show();
}

QString LogAlarm::headline(LogChange change)
{
    switch (change) {
    case LogChange::pinDamaged:
        return tr("What this console kept of the audit log cannot be read.");
    case LogChange::keyChanged:
        return tr("The audit log has another key than before.");
    case LogChange::unsignedHead:
        return tr("The head of the audit log is not signed by its key.");
    case LogChange::cut:
        return tr("Events are gone from the audit log.");
    case LogChange::rewritten:
        return tr("The audit log was rewritten.");
    case LogChange::restored: // restoredSpec()
    case LogChange::unproven:
        break;
    }
    return tr("The server does not prove its audit log.");
}

QString LogAlarm::head(const client::LogPin& pin, bool whole)
{
    const auto head = client::headText(pin);
    if (!head)
        return tr("none that can be read", "head of the audit log");
    return tr("#%1, root %2", "head of the audit log: number of events and hash")
        .arg(theme::formatNumber(qint64(head->size)), whole ? head->root : head->root.left(rootLetters) + u'…');
}

QString LogAlarm::heads(const client::LogPin& kept, const client::LogPin& served, bool whole)
{
    return tr("Kept here: %1. Shown by the server: %2.").arg(head(kept, whole), head(served, whole));
}

widgets::BannerSpec LogAlarm::specOf(const client::LogFinding& finding)
{
    const QString what = tr("What is told of the past may be wrong. Save the evidence and ask who runs the server; a "
                            "restored backup can be the reason. Nothing was changed on this computer.");
    widgets::BannerSpec spec{.id = bannerId(),
                             .kind = widgets::BannerKind::danger,
                             .headline = headline(finding.change),
                             .detail = withFailure(heads(finding.kept.pin, finding.served, false) + u' ' + what),
                             .actions = {{tr("Save evidence…"), [this] { saveEvidence(); }}}};
    if (finding.mayTrust)
        spec.actions.push_back({tr("Trust the new log…"), [this] { askForTrust(); }});
    return spec;
}

QString LogAlarm::withFailure(const QString& detail) const
{
    return m_failure.isEmpty() ? detail : detail + u' ' + m_failure;
}

/// Not as if somebody had tampered with it: the kept key signed that the log was restored, and how far it goes.
widgets::BannerSpec LogAlarm::restoredSpec(const client::LogFinding& finding)
{
    const QString what =
        tr("The server's audit log was restored from a backup on another machine. All that the backup had is proven; "
           "what happened after it is not in the log any more.");
    return {.id = bannerId(),
            .kind = widgets::BannerKind::warn,
            .headline = tr("%n event(s) lost in a restore", nullptr, int(finding.lost)),
            .detail = withFailure(what + u' ' + heads(finding.kept.pin, finding.served, false)),
            .actions = {{tr("Save evidence…"), [this] { saveEvidence(); }},
                        {tr("Accept the loss…"), [this] { askForTrust(); }}}};
}

/// The log is right again; that does not undo that there was another one.
widgets::BannerSpec LogAlarm::forkSpec(const QList<client::LogFork>& forks)
{
    const client::LogFork& last = forks.constLast();
    const QString what =
        tr("Both heads are signed by the server. What this console kept was not changed. Save the evidence and ask who "
           "runs the server.");
    const QString when =
        last.foundAt.isValid()
            ? tr("Last found on %1.", "time").arg(theme::formatDateTime(last.foundAt.toLocalTime())) + u' '
            : QString();
    return {.id = bannerId(),
            .kind = widgets::BannerKind::danger,
            .headline = tr("The server showed another audit log and took it back."),
            .detail = withFailure(when + heads(last.kept, last.served, false) + u' ' + what),
            .actions = {{tr("Save evidence…"), [this] { saveEvidence(); }},
                        {tr("Dismiss…"), [this] { askForDismissal(); }}}};
}

void LogAlarm::saveEvidence()
{
    m_parts.dialogs.saveFile(
        &m_window, {tr("Save evidence"), {}, QStringLiteral("audit-log-evidence.json"), {tr("JSON files (*.json)")}},
        [self = QPointer(this)](const QString& path) {
            if (self && !path.isEmpty())
                self->writeEvidence(path);
        });
}

void LogAlarm::writeEvidence(const QString& path)
{
    m_parts.background
        .run([path, content = m_witness.evidence()] {
            return content.isEmpty() ? QStringLiteral("nothing") : client::writePrivateFile(path, content);
        })
        .then(this, [this, path](const QString& why) {
            if (!why.isEmpty())
                return fail(DiskFile::failureText());
            m_parts.showToast({widgets::ToastKind::done, tr("Evidence saved"), path, {}, {}});
        });
}

widgets::Question LogAlarm::trustQuestion(const client::LogFinding& finding)
{
    const QString follows =
        tr("This console then goes by the new log, and says nothing more of what was changed before. What was kept "
           "stays in a file beside it. Do this only when you know why the log is another one.");
    return {.title = tr("Trust the new log?"),
            .consequence = heads(finding.kept.pin, finding.served, true) + u"\n\n"_qs + follows,
            .icon = theme::IconName::alert,
            .keepText = tr("Keep the old one"),
            .proceedText = tr("Trust the new log"),
            .discardText = {},
            .danger = true,
            .typedWord = tr("TRUST", "a word to type")};
}

widgets::Question LogAlarm::acceptQuestion(const client::LogFinding& finding)
{
    const QString follows =
        tr("This console then goes by the restored log. What was kept stays in a file beside it, and the audit log "
           "keeps the checkpoint. Do this only when you know that a backup was restored. You may be asked to prove who "
           "you are.");
    return {.title = tr("Accept that %n event(s) were lost?", nullptr, int(finding.lost)),
            .consequence = heads(finding.kept.pin, finding.served, true) + u"\n\n"_qs + follows,
            .icon = theme::IconName::alert,
            .keepText = tr("Not now"),
            .proceedText = tr("Accept the loss"),
            .discardText = {},
            .danger = true,
            .typedWord = {}};
}

widgets::Question LogAlarm::dismissQuestion(const QList<client::LogFork>& forks)
{
    const QString follows =
        tr("This console then says nothing more of it. The evidence stays in a file beside what is kept of the log. Do "
           "this only when you know why the server showed another log.");
    return {.title = tr("Dismiss the evidence of another audit log?"),
            .consequence = heads(forks.constLast().kept, forks.constLast().served, true) + u"\n\n"_qs + follows,
            .icon = theme::IconName::alert,
            .keepText = tr("Keep it"),
            .proceedText = tr("Dismiss"),
            .discardText = {},
            .danger = true,
            .typedWord = tr("DISMISS", "a word to type")};
}

void LogAlarm::askForDismissal()
{
    const QList<client::LogFork> forks = m_witness.forks();
    if (forks.isEmpty())
        return;
    m_parts.dialogs.ask(&m_window, dismissQuestion(forks), [self = QPointer(this)](widgets::Choice choice) {
        if (self && choice == widgets::Choice::proceed)
            self->m_witness.dismissForks();
    });
}

void LogAlarm::askForTrust()
{
    const auto& finding = m_witness.finding();
    if (!finding)
        return;
    const widgets::Question question =
        finding->change == LogChange::restored ? acceptQuestion(*finding) : trustQuestion(*finding);
    m_parts.dialogs.ask(&m_window, question, [self = QPointer(this)](widgets::Choice choice) {
        if (self && choice == widgets::Choice::proceed)
            self->m_witness.trust();
    });
}

} // namespace bloomzy::models
