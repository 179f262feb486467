// What the panel of a restore says at each stage.

#include "ui/client/ServerTime.h"
#include "ui/models/RecoveryKeyField.h"
#include "ui/pages/backups/DryRunPanel.h"
#include "ui/pages/backups/DryRunResult.h"
#include "ui/pages/backups/PointTexts.h"
#include "ui/theme/Formats.h"
#include "ui/widgets/feedback/StatusBadge.h"
#include "ui/widgets/inputs/LabeledField.h"
#include "ui/widgets/paint/Label.h"

#include <QtCore/QEvent>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

namespace bloomzy::backups_page {

using widgets::StatusKind;

QString DryRunPanel::whyNotRestore() const
{
    if (m_stage == Stage::restoring)
        return tr("The restore runs.");
    if (m_stage != Stage::passed)
        return tr("The dry run comes first.");
    if (!m_work.isIdle())
        return tr("Wait until the work that runs is over.");
    if (needsKey() && key().isEmpty())
        return tr("Type the recovery key first.");
    return m_word->text().trimmed() == word() ? QString() : tr("Type %1 first.").arg(word());
}

void DryRunPanel::showState()
{
    const auto show = [this](StatusKind kind, const QString& word, const QString& text) {
        m_badge->setBadge(widgets::badge(kind, word));
        m_state->setText(text);
    };
    switch (m_stage) {
    case Stage::untried:
        show(StatusKind::neutral, tr("Not tried yet"), tr("Nothing is changed by it"));
        break;
    case Stage::trying:
        show(StatusKind::info, tr("Dry run"), tr("Reading all of it; nothing is changed"));
        break;
    case Stage::failed:
        show(StatusKind::danger, tr("Dry run failed"), tr("Nothing was changed"));
        break;
    case Stage::passed:
        show(StatusKind::ok, tr("Dry run passed"),
             tr("%1, nothing was changed").arg(theme::formatAgo(client::timeOf(m_run->at))));
        break;
    case Stage::restoring:
        show(StatusKind::info, tr("Restoring"), tr("The server starts again, then you sign in"));
        break;
    }
}

void DryRunPanel::refresh()
{
    m_title->setText(m_point ? PointTexts::title(*m_point) : QString());
    showState();
    const bool passed = m_stage == Stage::passed;
    m_about->setText(m_stage == Stage::failed ? m_failure
                     : m_stage == Stage::untried
                         ? tr("A dry run decrypts the backup, checks every hash, opens its databases and counts what a "
                              "restore would bring.")
                         : QString());
    m_about->setVisible(!m_about->text().isEmpty());
    m_result->setVisible(passed || (m_stage == Stage::restoring && m_run));
    m_key->setVisible(needsKey() && m_stage != Stage::restoring && m_stage != Stage::trying);
    m_wordField->setVisible(passed);
    m_start->setVisible(m_stage == Stage::untried || m_stage == Stage::failed);
    showButtons();
}

void DryRunPanel::showButtons()
{
    const auto enable = [](QPushButton& button, const QString& reason) {
        button.setEnabled(reason.isEmpty());
        button.setToolTip(reason);
    };
    m_start->setText(m_stage == Stage::failed ? tr("Try again") : tr("Start the dry run"));
    enable(*m_start, !m_work.isIdle()                ? tr("Wait until the work that runs is over.")
                     : needsKey() && key().isEmpty() ? tr("Type the recovery key first.")
                                                     : QString());
    enable(*m_report, m_run ? QString() : tr("There is no result to save yet."));
    enable(*m_restore, whyNotRestore());
    enable(*m_cancel, m_stage == Stage::restoring ? tr("The restore is cancelled beside “Back up now”.") : QString());
    const bool ready = m_restore->isEnabled();
    m_restore->setIcon(m_parts.theme.icon(theme::IconName::undo,
                                          ready ? theme::ColorRole::textOnDanger : theme::ColorRole::textDisabled));
}

void DryRunPanel::retranslate()
{
    m_caption->setText(tr("Restore dry run"));
    m_close->setAccessibleName(tr("Close the dry run"));
    m_close->setToolTip(m_close->accessibleName());
    m_wordField->setLabel(tr("Type %1 to enable the button").arg(word()));
    m_word->setPlaceholderText(word());
    m_report->setText(tr("Save report"));
    m_cancel->setText(tr("Cancel"));
    m_restore->setText(tr("Restore this point"));
    m_result->retranslate();
    refresh();
}

QString DryRunPanel::word()
{
    return tr("RESTORE", "the word to type");
}

void DryRunPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace bloomzy::backups_page
