// What can be done on the page of backups now, and why not.

#include "ui/pages/backups/BackupsView.h"
#include "ui/pages/backups/PointTexts.h"
#include "ui/pages/backups/PointsCard.h"

namespace bloomzy::backups_page {

QString BackupsView::whyNotBackUp() const
{
    const auto& status = m_state.status();
    return status && !status->hasRecoveryKey
               ? tr("Make a recovery key first: without one nobody could open the backup.")
               : QString();
}

void BackupsView::refreshReasons()
{
    const QString busy = m_work.isIdle() ? QString() : tr("Wait until the work that runs is over.");
    const api::RestorePoint* point = m_points->chosen();
    const QString none = point ? QString() : tr("Choose a restore point first.");
    const QString stored = !point || PointTexts::isStored(*point) ? none : tr("It is stored nowhere.");
    m_commands.setReason(m_commands.backUp, busy.isEmpty() ? whyNotBackUp() : busy);
    m_commands.setReason(m_commands.verifyAll, !busy.isEmpty()           ? busy
                                               : m_model.rowCount() == 0 ? tr("There is no backup yet.")
                                                                         : QString());
    for (QAction* action : {m_commands.verify, m_commands.rehearse, m_commands.dryRun})
        m_commands.setReason(action, stored.isEmpty() ? busy : stored);
    m_commands.setReason(m_commands.pin, stored);
    m_commands.setReason(m_commands.details, none);
    m_commands.setPinned(point && point->pinned);
    m_commands.setReason(m_commands.editPlan, m_state.plan() ? QString() : tr("The schedule is not loaded."));
    m_commands.setReason(m_commands.addDestination,
                         m_state.kinds().empty() ? tr("The kinds of destinations are not loaded.") : QString());
    const bool noKey = !whyNotBackUp().isEmpty();
    m_points->setProposal({tr("No backups yet"),
                           noKey
                               ? tr("Make a recovery key first. Backups are encrypted to it, so that nobody who takes "
                                    "the server can read them.")
                               : tr("Make the first one now, or wait for the schedule. The server keeps answering."),
                           noKey ? tr("Make a recovery key") : tr("Back up now"), tr("Add a destination")});
    Q_EMIT changed();
}

} // namespace bloomzy::backups_page
