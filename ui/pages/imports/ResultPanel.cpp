#include "ui/pages/imports/ResultPanel.h"

#include "ui/pages/imports/PaneHead.h"
#include "ui/theme/Formats.h"
#include "ui/widgets/inputs/LabeledField.h"
#include "ui/widgets/paint/IconLabel.h"
#include "ui/widgets/paint/Label.h"
#include "ui/widgets/paint/Line.h"

#include <QtCore/QEvent>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <array>

namespace bloomzy::imports_page {

using theme::ColorRole;
using theme::formatNumber;
using theme::IconName;
using theme::TypeRole;

namespace {

constexpr std::array existing{api::ExistingNames::skip, api::ExistingNames::update, api::ExistingNames::add};
constexpr int side = 16;

} // namespace

ResultPanel::ResultPanel(const theme::Theme& theme, ImportFlow& flow, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_flow(flow)
    , m_head(new PaneHead(theme, PaneHead::Tone::raised))
    , m_existing(new QComboBox)
    , m_existingField(new widgets::LabeledField(theme, m_existing))
    , m_save(new QPushButton)
    , m_note(new widgets::Label(theme, TypeRole::body, ColorRole::textSecondary))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(makeExisting());
    m_ready = addLine(*column, IconName::statusOk, ColorRole::okFg);
    m_warnings = addLine(*column, IconName::statusWarning, ColorRole::warnFg);
    m_errors = addLine(*column, IconName::statusDanger, ColorRole::dangerFg);
    m_save->setObjectName(QStringLiteral("saveErrors"));
    auto* save = new QHBoxLayout;
    save->setContentsMargins(side, 4, side, 8);
    save->addWidget(m_save);
    save->addStretch();
    column->addLayout(save);
    column->addStretch();
    column->addWidget(makeNote());
    connect(m_save, &QPushButton::clicked, this, &ResultPanel::saveErrorsRequested);
    connect(&m_flow, &ImportFlow::changed, this, &ResultPanel::refresh);
    retranslate();
}

QWidget* ResultPanel::makeExisting()
{
    m_existing->setObjectName(QStringLiteral("existingNames"));
    connect(m_existing, &QComboBox::activated, &m_flow,
            [this](int index) { m_flow.change(existingSet(existing.at(static_cast<std::size_t>(index)))); });
    auto* place = new QWidget;
    auto* row = new QVBoxLayout(place);
    row->setContentsMargins(side, 8, side, 10);
    row->addWidget(m_existingField);
    return place;
}

ResultPanel::Line ResultPanel::addLine(QVBoxLayout& column, IconName icon, ColorRole color)
{
    Line line{new widgets::Label(m_theme, TypeRole::bodyStrong), new widgets::Label(m_theme, TypeRole::bodyStrong),
              new widgets::Label(m_theme, TypeRole::small, ColorRole::textMuted)};
    line.text->setWordWrap(true);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(side, 7, side, 0);
    head->setSpacing(8);
    head->addWidget(new widgets::IconLabel(m_theme, icon, 14, color));
    head->addWidget(line.name, 1);
    head->addWidget(line.count);
    auto* text = new QHBoxLayout;
    text->setContentsMargins(side + 22, 0, side, 7);
    text->addWidget(line.text);
    column.addWidget(widgets::makeLine(Qt::Horizontal, widgets::LineTone::subtle));
    column.addLayout(head);
    column.addLayout(text);
    return line;
}

QWidget* ResultPanel::makeNote()
{
    auto* card = new QFrame;
    card->setProperty("card", QStringLiteral("flat"));
    m_note->setWordWrap(true);
    auto* words = new QHBoxLayout(card);
    words->setContentsMargins(12, 8, 12, 8);
    words->setSpacing(10);
    words->addWidget(new widgets::IconLabel(m_theme, IconName::undo, 16, ColorRole::textSecondary), 0, Qt::AlignTop);
    words->addWidget(m_note, 1);
    auto* place = new QWidget;
    auto* row = new QVBoxLayout(place);
    row->setContentsMargins(side, 4, side, 12);
    row->addWidget(card);
    return place;
}

void ResultPanel::retranslate()
{
    const QSignalBlocker quiet(m_existing);
    m_existingField->setLabel(tr("Names that the catalog has"));
    m_existing->clear();
    m_existing->addItems({tr("Skip names that exist"), tr("Update names that exist"), tr("Add names again")});
    m_ready.name->setText(tr("Ready"));
    m_warnings.name->setText(tr("Warnings"));
    m_warnings.text->setText(tr("Imported as they are; look at them first."));
    m_errors.name->setText(tr("Errors"));
    m_errors.text->setText(tr("Left out of the import."));
    m_save->setText(tr("Save rows with errors"));
    m_note->setText(tr("Nobody sees the import until all of it is there. You can undo it in one step."));
    refresh();
}

void ResultPanel::refresh()
{
    const auto& import = m_flow.import();
    const bool checked = import && import->checked && import->counts;
    const auto counts = checked ? *import->counts : api::ImportCounts();
    const QString unknown = QStringLiteral("–");
    m_head->setTitle(checked ? tr("Result of the check") : tr("Not checked yet"));
    m_ready.count->setText(checked ? formatNumber(counts.created + counts.updated) : unknown);
    m_ready.text->setText(
        checked ? tr("%1 new, %2 updates, %3 skipped")
                      .arg(formatNumber(counts.created), formatNumber(counts.updated), formatNumber(counts.skipped))
                : tr("Check the rows to count them. Nothing is changed by that."));
    m_warnings.count->setText(checked ? formatNumber(counts.warnings) : unknown);
    m_errors.count->setText(checked ? formatNumber(counts.errors) : unknown);
    m_save->setVisible(checked && counts.errors > 0);
    if (import) {
        const auto* chosen = std::ranges::find(existing, import->plan.existingNames);
        m_existing->setCurrentIndex(static_cast<int>(chosen - existing.begin()));
    }
}

void ResultPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace bloomzy::imports_page
