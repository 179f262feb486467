#include "ui/pages/backups/ConsoleBackupsPage.h"

#include "ui/client/ServerTime.h"
#include "ui/pages/backups/BackupsView.h"
#include "ui/pages/backups/RestoreFileDialog.h"
#include "ui/pages/backups/WorkTexts.h"
#include "ui/theme/Formats.h"
#include "ui/widgets/frame/ActionButton.h"

namespace bloomzy::backups_page {

using namespace Qt::StringLiterals;

ConsoleBackupsPage::ConsoleBackupsPage(const models::ConsoleParts& parts, BackupsSurroundings surroundings)
    : m_parts(parts)
    , m_surroundings(std::move(surroundings))
    , m_commands(parts.commands)
{
}

QWidget* ConsoleBackupsPage::createWidget(QWidget* parent)
{
    m_view = new BackupsView(m_parts, m_commands, parent);
    connect(m_view, &BackupsView::changed, this, &Page::changed);
    connect(m_view, &BackupsView::restoreFileRequested, this,
            [this] { (new RestoreFileDialog(m_parts, m_surroundings, m_view))->open(); });
    return m_view;
}

QList<QWidget*> ConsoleBackupsPage::barWidgets()
{
    return {new widgets::ActionButton(m_parts.theme, m_commands.verifyAll),
            new widgets::ActionButton(m_parts.theme, m_commands.restoreFile)};
}

QString ConsoleBackupsPage::barFacts() const
{
    if (!m_view || !m_view->state().status())
        return {};
    const auto& status = *m_view->state().status();
    if (!status.verifiedAt)
        return status.newestAt ? tr("No backup is verified yet") : tr("No backup yet");
    return tr("Last verified backup: %1").arg(theme::formatAgo(client::timeOf(*status.verifiedAt)));
}

QList<widgets::StatusFact> ConsoleBackupsPage::statusFacts() const
{
    if (!m_view || m_view->work().isIdle())
        return {};
    const QString title = WorkTexts::title(m_view->work());
    const auto permille = m_view->work().permille();
    return {{permille ? tr("%1, %2").arg(title, theme::formatPercent(*permille / 1000.0)) : title, false}};
}

QList<widgets::KeyHint> ConsoleBackupsPage::keyHints() const
{
    return {{{u"Ctrl"_s, u"B"_s}, tr("back up")}, {{u"V"_s}, tr("verify")}, {{u"D"_s}, tr("dry run")}};
}

QList<QWidget*> ConsoleBackupsPage::panes() const
{
    return m_view ? m_view->panes() : QList<QWidget*>();
}

bool ConsoleBackupsPage::escape()
{
    return m_view && m_view->escape();
}

void ConsoleBackupsPage::activated()
{
    if (m_view)
        m_view->reload();
}

} // namespace bloomzy::backups_page
