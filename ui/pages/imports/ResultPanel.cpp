#include "ui/pages/imports/ResultPanel.h"

#include "ui/theme/Formats.h"
#include "ui/widgets/paint/IconLabel.h"
#include "ui/widgets/paint/Label.h"

#include <QtCore/QEvent>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::imports_page {

using theme::ColorRole;
using theme::formatNumber;
using theme::IconName;
using theme::TypeRole;

ResultPanel::ResultPanel(const theme::Theme& theme, ImportFlow& flow, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_flow(flow)
    , m_title(new widgets::Label(theme, TypeRole::bodyStrong))
    , m_save(new QPushButton)
    , m_note(new widgets::Label(theme, TypeRole::small, ColorRole::textSecondary))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(10);
    column->addWidget(m_title);
    m_ready = addLine(*column, IconName::statusOk, ColorRole::okFg);
    m_warnings = addLine(*column, IconName::statusWarning, ColorRole::warnFg);
    m_errors = addLine(*column, IconName::statusDanger, ColorRole::dangerFg);
    m_save->setObjectName(QStringLiteral("saveErrors"));
    column->addWidget(m_save, 0, Qt::AlignLeft);
    column->addStretch();
    m_note->setWordWrap(true);
    column->addWidget(m_note);
    connect(m_save, &QPushButton::clicked, this, &ResultPanel::saveErrorsRequested);
    connect(&m_flow, &ImportFlow::changed, this, &ResultPanel::refresh);
    refresh();
}

ResultPanel::Line ResultPanel::addLine(QVBoxLayout& column, IconName icon, ColorRole color)
{
    Line line{new widgets::Label(m_theme, TypeRole::body), new widgets::Label(m_theme, TypeRole::mono),
              new widgets::Label(m_theme, TypeRole::small, ColorRole::textMuted)};
    line.name->setWeight(QFont::Medium);
    line.text->setWordWrap(true);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(new widgets::IconLabel(m_theme, icon, 14, color));
    head->addWidget(line.name, 1);
    head->addWidget(line.count);
    auto* text = new QHBoxLayout;
    text->setContentsMargins(22, 0, 0, 0);
    text->addWidget(line.text);
    column.addLayout(head);
    column.addLayout(text);
    return line;
}

void ResultPanel::refresh()
{
    const auto& import = m_flow.import();
    const bool checked = import && import->checked && import->counts;
    const auto counts = checked ? *import->counts : api::ImportCounts();
    const QString unknown = QStringLiteral("–");
    m_title->setText(checked ? tr("Result of the check") : tr("Not checked yet"));
    m_ready.name->setText(tr("Ready"));
    m_ready.count->setText(checked ? formatNumber(counts.created + counts.updated) : unknown);
    m_ready.text->setText(
        checked ? tr("%1 new, %2 updates, %3 skipped")
                      .arg(formatNumber(counts.created), formatNumber(counts.updated), formatNumber(counts.skipped))
                : tr("Check the rows to count them. Nothing is changed by that."));
    m_warnings.name->setText(tr("Warnings"));
    m_warnings.count->setText(checked ? formatNumber(counts.warnings) : unknown);
    m_warnings.text->setText(tr("Imported as they are; look at them first."));
    m_errors.name->setText(tr("Errors"));
    m_errors.count->setText(checked ? formatNumber(counts.errors) : unknown);
    m_errors.text->setText(tr("Left out of the import."));
    m_save->setText(tr("Save rows with errors"));
    m_save->setVisible(checked && counts.errors > 0);
    m_note->setText(tr("Nobody sees the import until all of it is there. You can undo it in one step."));
}

void ResultPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace bloomzy::imports_page
