#include "ui/pages/audit/ExportDialog.h"

#include "ui/theme/Formats.h"
#include "ui/widgets/paint/Label.h"

#include <QtCore/QDate>
#include <QtCore/QPointer>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::audit_page {

using namespace Qt::StringLiterals;
using theme::ColorRole;
using theme::TypeRole;
using widgets::DialogFrame;

namespace {

constexpr int barSteps = 1'000;

QString headline(qint64 count, bool exact)
{
    const QString number = theme::formatNumber(count);
    return exact ? ExportDialog::tr("Export %1 events", nullptr, int(count)).arg(number)
                 : ExportDialog::tr("Export more than %1 events").arg(number);
}

} // namespace

ExportDialog::ExportDialog(const models::ConsoleParts& parts, Content content, QWidget* parent)
    : DialogFrame(parts.theme, headline(content.count, content.exact),
                  tr("The file holds what the filter finds now, newest first. The export itself is recorded in the "
                     "audit log. What your role may not see is left out."),
                  parent)
    , m_parts(parts)
    , m_content(std::move(content))
    , m_export(parts.client)
    , m_csv(new QRadioButton(tr("CSV, for spreadsheets")))
    , m_jsonLines(new QRadioButton(tr("JSON Lines, whole events for programs")))
    , m_bar(new QProgressBar)
    , m_progress(new widgets::Label(parts.theme, TypeRole::small, ColorRole::textSecondary))
    , m_keep(addKeep(tr("Cancel")))
    , m_start(addPrimary(tr("Choose a file…")))
{
    m_csv->setChecked(true);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress of the export"));
    for (QWidget* widget : std::initializer_list<QWidget*>{m_csv, m_jsonLines, m_bar, m_progress})
        body().addWidget(widget);
    connect(m_start, &QPushButton::clicked, this, &ExportDialog::start);
    connect(&m_export, &AuditExport::progressed, this, &ExportDialog::show);
    connect(&m_export, &AuditExport::finished, this, &ExportDialog::onFinished);
    connect(&m_export, &AuditExport::failed, this, &ExportDialog::onFailed);
    setRunning(false);
}

ExportDialog::~ExportDialog() = default;

bool ExportDialog::wantsCsv() const
{
    return m_csv->isChecked();
}

void ExportDialog::setRunning(bool running)
{
    for (QWidget* widget : std::initializer_list<QWidget*>{m_csv, m_jsonLines, m_start})
        widget->setEnabled(!running);
    m_bar->setVisible(running);
    m_progress->setVisible(running);
    m_keep->setText(running ? tr("Stop the export") : tr("Cancel"));
}

void ExportDialog::start()
{
    const QString name =
        u"audit-log-%1.%2"_s.arg(QDate::currentDate().toString(Qt::ISODate), wantsCsv() ? u"csv"_s : u"jsonl"_s);
    m_parts.dialogs.saveFile(
        this,
        {tr("Export events"), {}, name, {wantsCsv() ? tr("CSV files (*.csv)") : tr("JSON Lines files (*.jsonl)")}},
        [self = QPointer(this)](const QString& path) {
            if (!self || path.isEmpty() || self->m_export.isRunning())
                return;
            api::AuditExportQuery query;
            static_cast<api::AuditFilter&>(query) = self->m_content.filter;
            query.format = self->wantsCsv() ? api::AuditExportFormat::csv : api::AuditExportFormat::jsonl;
            self->setError({});
            self->setRunning(true);
            self->show(0);
            self->m_export.start(query, path);
        });
}

void ExportDialog::show(qint64 rows)
{
    const bool bounded = m_content.exact && m_content.count > 0;
    m_bar->setRange(0, bounded ? barSteps : 0);
    m_bar->setValue(bounded ? int(std::min<qint64>(barSteps, rows * barSteps / m_content.count)) : 0);
    m_progress->setText(bounded
                            ? tr("%1 of %2 events").arg(theme::formatNumber(rows), theme::formatNumber(m_content.count))
                            : tr("%1 events so far").arg(theme::formatNumber(rows)));
}

void ExportDialog::onFinished()
{
    m_parts.showToast(
        {widgets::ToastKind::done,
         tr("%1 events exported", nullptr, int(m_export.rows())).arg(theme::formatNumber(m_export.rows())),
         m_export.path(),
         {},
         {}});
    accept();
}

void ExportDialog::onFailed(const QString& why)
{
    setRunning(false);
    setError(why.isEmpty() ? tr("The export was stopped. The file is as it was before.") : why);
}

/// Esc and the button stop what runs first.
void ExportDialog::reject()
{
    if (m_export.isRunning())
        m_export.cancel();
    else
        DialogFrame::reject();
}

} // namespace bloomzy::audit_page
