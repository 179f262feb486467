#include "ui/pages/audit/AuditActions.h"

#include "ui/client/JsonCodec.h"
#include "ui/models/ColumnLayout.h"
#include "ui/models/ColumnsDialog.h"
#include "ui/models/DiskFile.h"
#include "ui/pages/audit/AuditBanners.h"
#include "ui/pages/audit/AuditFilterBar.h"
#include "ui/pages/audit/AuditPanes.h"
#include "ui/pages/audit/AuditTable.h"
#include "ui/pages/audit/AuditView.h"
#include "ui/pages/audit/ChangesCard.h"
#include "ui/pages/audit/EventJson.h"
#include "ui/pages/audit/EventPanel.h"
#include "ui/pages/audit/ExportDialog.h"
#include "ui/pages/audit/JumpDialog.h"
#include "ui/pages/audit/TimelineBar.h"
#include "ui/pages/audit/TimelineDialog.h"
#include "ui/widgets/inputs/Switch.h"
#include "ui/widgets/table/DataTable.h"

#include <QtCore/QDateTime>
#include <QtCore/QSettings>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>

namespace bloomzy::audit_page {

using namespace Qt::StringLiterals;

AuditActions::AuditActions(AuditView& view)
    : QObject(&view)
    , m_view(view)
{
    connectRecord();
    connectView();
    connectBrush();
    giveLetters();
}

void AuditActions::giveLetters()
{
    const AuditCommands& commands = m_view.m_commands;
    m_view.m_table->table().addActions(commands.letters());
    // The histogram has keys of its own for its brush.
    m_view.m_timeline->histogram().addActions(
        {commands.next, commands.previous, commands.proof, commands.live, commands.filter, commands.chartTable});
}

void AuditActions::connectRecord()
{
    const AuditCommands& commands = m_view.m_commands;
    connect(commands.next, &QAction::triggered, this, [this] { m_view.m_table->step(1); });
    connect(commands.previous, &QAction::triggered, this, [this] { m_view.m_table->step(-1); });
    connect(commands.proof, &QAction::triggered, this, [this] {
        m_view.m_panes->setDetailOpen(true);
        m_view.m_proveSoon.stop();
        m_view.m_proof.check();
    });
    connect(commands.exportProof, &QAction::triggered, this, &AuditActions::saveProof);
    connect(commands.copy, &QAction::triggered, this, [this] {
        if (m_view.m_event.entry())
            QGuiApplication::clipboard()->setText(QString::fromUtf8(eventJson(*m_view.m_event.entry())));
    });
    connect(commands.copyId, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(m_view.m_event.id()); });
    connect(commands.exportEvents, &QAction::triggered, this, &AuditActions::openExport);
    connect(commands.verifyLog, &QAction::triggered, &m_view.m_logCheck, &LogCheck::start);
}

void AuditActions::connectView()
{
    const AuditCommands& commands = m_view.m_commands;
    connect(commands.live, &QAction::triggered, this, &AuditActions::setLive);
    connect(commands.filter, &QAction::triggered, this, [this] { m_view.m_bar->takeFocus(); });
    connect(commands.clearFilters, &QAction::triggered, &m_view.m_filters, &AuditFilters::clear);
    connect(commands.jump, &QAction::triggered, this, &AuditActions::openJump);
    connect(commands.newest, &QAction::triggered, this, [this] {
        if (m_view.m_filters.at())
            m_view.m_filters.jumpTo({});
        else
            m_view.m_table->showNewest();
    });
    connect(commands.refresh, &QAction::triggered, this, [this] { m_view.query(); });
    connect(commands.columns, &QAction::triggered, this, &AuditActions::openColumns);
    connect(commands.zone, &QAction::triggered, this, &AuditActions::setLocalZone);
    connect(commands.sideBySide, &QAction::triggered, this, &AuditActions::setSideBySide);
    connect(commands.detail, &QAction::triggered, this, [this](bool checked) {
        m_view.m_panes->setDetailOpen(checked);
        m_view.m_commands.detail->setChecked(m_view.m_panes->isDetailOpen());
    });
    commands.detail->setChecked(m_view.m_panes->isDetailOpen());
}

void AuditActions::connectBrush()
{
    const AuditCommands& commands = m_view.m_commands;
    for (const auto& [action, key] :
         {std::pair(commands.brushFirstBack, Qt::Key_BracketLeft),
          std::pair(commands.brushFirstOn, Qt::Key_BracketRight), std::pair(commands.brushLastBack, Qt::Key_BraceLeft),
          std::pair(commands.brushLastOn, Qt::Key_BraceRight), std::pair(commands.brushClear, Qt::Key_0)}) {
        connect(action, &QAction::triggered, this, [this, pressed = key] {
            // Not sent as an event, which would be this shortcut again.
            m_view.m_timeline->histogram().press(QKeyEvent(QEvent::KeyPress, pressed, {}));
        });
    }
    connect(commands.chartTable, &QAction::triggered, this, [this] {
        auto* dialog =
            new TimelineDialog(m_view.m_parts.theme, m_view.m_counts.timeline(), m_view.m_model.zone(), &m_view);
        dialog->open();
    });
}

void AuditActions::openExport()
{
    const AuditCounts& counts = m_view.m_counts;
    ExportDialog::Content content{m_view.m_filters.list(), counts.facets().count, counts.isExact()};
    // What has been counted, and nothing that came since.
    if (content.exact)
        content.filter.through = counts.facets().through;
    auto* dialog = new ExportDialog(m_view.m_parts, std::move(content), &m_view);
    dialog->open();
}

void AuditActions::openJump()
{
    const auto start = m_view.m_event.entry() ? timeFrom(m_view.m_event.entry()->time) : std::nullopt;
    auto* dialog = new JumpDialog(m_view.m_parts.theme, m_view.m_model.zone(),
                                  start.value_or(QDateTime::currentMSecsSinceEpoch()), &m_view);
    connect(dialog, &JumpDialog::chosen, this, [this](qint64 time) {
        m_view.leave();
        m_view.m_filters.jumpTo(wireTime(time));
    });
    dialog->open();
}

void AuditActions::openColumns()
{
    auto* dialog = new models::ColumnsDialog(m_view.m_parts.theme, m_view.m_table->columns(), m_view.m_model, &m_view);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void AuditActions::saveProof()
{
    const QByteArray proof = m_view.m_proof.exported();
    if (proof.isEmpty())
        return;
    const QString name = QStringLiteral("audit-proof-%1.json").arg(qint64(m_view.m_proof.entry().sequence));
    m_view.m_parts.dialogs.saveFile(
        &m_view, {tr("Export proof"), {}, name, {tr("JSON files (*.json)")}},
        [self = QPointer(this), proof](const QString& path) {
            if (!self || path.isEmpty())
                return;
            auto* file = new models::DiskFile(path, self, models::DiskFile::Access::owner);
            file->write(proof);
            file->commit().then(self, [self, file, path](bool done) {
                file->deleteLater();
                if (done)
                    self->m_view.m_parts.showToast({widgets::ToastKind::done, tr("Proof exported"), path, {}, {}});
                else
                    self->m_view.m_banners->showFailure(tr("The proof was not exported."),
                                                        models::DiskFile::failureText());
            });
        });
}

void AuditActions::setLive(bool live)
{
    m_view.m_commands.live->setChecked(live);
    if (m_view.m_liveSwitch)
        m_view.m_liveSwitch->setChecked(live);
    m_view.m_table->setLive(live);
}

void AuditActions::setLocalZone(bool local)
{
    const QTimeZone zone = local ? QTimeZone::systemTimeZone() : QTimeZone::utc();
    m_view.m_parts.settings.setValue("audit/localZone"_L1, local);
    m_view.m_commands.zone->setChecked(local);
    m_view.m_model.setZone(zone);
    m_view.m_timeline->setZone(zone);
    m_view.m_bar->setZone(zone);
    m_view.m_panel->setZone(zone);
    m_view.m_table->setLive(m_view.m_table->isLive()); // the footer names the zone
}

void AuditActions::setSideBySide(bool beside)
{
    m_view.m_parts.settings.setValue("audit/sideBySide"_L1, beside);
    m_view.m_commands.sideBySide->setChecked(beside);
    m_view.m_panel->changes().setSideBySide(beside);
}

QString AuditActions::whyNoEvent() const
{
    return m_view.m_event.entry() ? QString() : tr("Choose an event first.");
}

void AuditActions::refresh()
{
    const AuditCommands& commands = m_view.m_commands;
    const QString noEvent = whyNoEvent();
    const QString nothing = m_view.m_model.rowCount() > 0 ? QString() : tr("There are no events.");
    for (QAction* action : {commands.proof, commands.copy, commands.copyId})
        commands.setReason(action, noEvent);
    for (QAction* action : {commands.next, commands.previous})
        commands.setReason(action, nothing);
    commands.setReason(commands.exportProof,
                       m_view.m_proof.exported().isEmpty() ? tr("Verify the event first.") : QString());
    commands.setReason(commands.exportEvents, m_view.m_table->isForbidden()
                                                  ? tr("You may not see the audit log. An administrator can give you "
                                                       "the right.")
                                                  : QString());
    commands.exportEvents->setIconText(tr("Export", "button"));
    commands.setReason(commands.chartTable,
                       m_view.m_counts.timeline().size() > 0 ? QString() : tr("There are no events."));
    commands.setReason(commands.verifyLog,
                       m_view.m_logCheck.isRunning() ? tr("The log is being verified.") : QString());
    commands.setReason(commands.clearFilters, m_view.m_filters.isActive() ? QString() : tr("No filter is set."));
    commands.setReason(commands.saveView,
                       m_view.m_filters.isActive() ? QString() : tr("Set a filter first: a view is what it finds."));
    if (m_view.m_liveSwitch)
        m_view.m_liveSwitch->setText(tr("Live tail"));
}

} // namespace bloomzy::audit_page
