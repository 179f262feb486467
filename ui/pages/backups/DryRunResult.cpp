#include "ui/pages/backups/DryRunResult.h"

#include "ui/pages/backups/DryRunTexts.h"
#include "ui/pages/backups/Moments.h"
#include "ui/theme/Formats.h"
#include "ui/widgets/feedback/FlushBanner.h"
#include "ui/widgets/paint/IconLabel.h"
#include "ui/widgets/paint/Label.h"
#include "ui/widgets/table/DataTable.h"

#include <QtWidgets/QFrame>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace bloomzy::backups_page {

using theme::ColorRole;
using theme::TypeRole;
using widgets::Label;

namespace {

constexpr int mostRows = 8; // further ones scroll
constexpr int numberWidth = 94;
constexpr int changeWidth = 80;

} // namespace

DryRunResult::DryRunResult(const theme::Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_column(new QVBoxLayout(this))
    , m_tablesTitle(addHeading())
    , m_table(new widgets::DataTable(theme))
    , m_others(new Label(theme, TypeRole::small, ColorRole::textMuted))
    , m_linesTitle(nullptr)
    , m_lines(new QVBoxLayout)
    , m_safety(new widgets::BannerStack(theme))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    m_table->setObjectName(QStringLiteral("dryRunCounts"));
    m_table->setModel(&m_model);
    m_table->setRowHeight(theme::RowHeight::tableCompact);
    auto* numbers = new widgets::TextDelegate(theme, m_table);
    numbers->setMonospaced(true);
    m_table->setItemDelegateForColumn(CountsModel::thenColumn, numbers);
    m_table->setItemDelegateForColumn(CountsModel::nowColumn, numbers);
    m_table->setItemDelegateForColumn(CountsModel::changeColumn, new ChangeDelegate(theme, m_table));
    QHeaderView* header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(CountsModel::tableColumn, QHeaderView::Stretch);
    for (const int column : {CountsModel::thenColumn, CountsModel::nowColumn})
        header->resizeSection(column, numberWidth);
    header->resizeSection(CountsModel::changeColumn, changeWidth);
    auto* frame = new QFrame;
    frame->setProperty("card", true);
    auto* inside = new QVBoxLayout(frame);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(m_table);
    m_column->addWidget(frame);
    m_column->addWidget(m_others);
    m_linesTitle = addHeading();
    m_lines->setSpacing(6);
    m_column->addLayout(m_lines);
    auto* boxes = new QHBoxLayout;
    boxes->setSpacing(10);
    boxes->addWidget(makeBox(m_time), 1);
    boxes->addWidget(makeBox(m_space), 1);
    m_column->addLayout(boxes);
    m_column->addWidget(m_safety);
    retranslate();
}

Label* DryRunResult::addHeading()
{
    auto* heading = new Label(m_theme, TypeRole::small, ColorRole::textSecondary);
    heading->setWeight(QFont::Medium);
    m_column->addWidget(heading);
    return heading;
}

QWidget* DryRunResult::makeBox(Box& box)
{
    auto* frame = new QFrame;
    frame->setProperty("card", true);
    box = {new Label(m_theme, TypeRole::small, ColorRole::textMuted), new Label(m_theme, TypeRole::bodyStrong),
           new Label(m_theme, TypeRole::small, ColorRole::textSecondary)};
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(10, 7, 10, 8);
    column->setSpacing(1);
    for (Label* label : {box.name, box.value, box.note}) {
        label->setElided(true);
        column->addWidget(label);
    }
    return frame;
}

void DryRunResult::display(const api::RestoreDryRun& run, const api::RestorePoint& point)
{
    m_run = run;
    m_point = point;
    m_model.show(DryRunTexts::shown(run));
    retranslate();
}

void DryRunResult::showCounts(const api::RestoreDryRun& run)
{
    const int rows = std::clamp(m_model.rowCount(), 1, mostRows);
    m_table->setFixedHeight(m_theme.px(theme::RowHeight::tableHeader) + 2 +
                            rows * m_theme.px(theme::RowHeight::tableCompact));
    const int others = DryRunTexts::others(run);
    m_others->setText(tr("%n other tables do not change", nullptr, others));
    m_others->setVisible(others > 0);
}

void DryRunResult::showLines(const api::RestoreDryRun& run, const api::RestorePoint& point)
{
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const DryRunTexts::Line& line : DryRunTexts::lines(run, point)) {
        auto* box = new QWidget;
        auto* row = new QHBoxLayout(box);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(8);
        auto* text = new Label(m_theme, TypeRole::body);
        text->setWordWrap(true);
        text->setText(line.text);
        row->addWidget(new widgets::IconLabel(m_theme, line.icon, 14), 0, Qt::AlignTop);
        row->addWidget(text, 1);
        m_lines->addWidget(box);
    }
}

void DryRunResult::showRoom(const api::RestoreDryRun& run)
{
    m_time.name->setText(tr("Estimated time"));
    m_time.value->setText(Moments::about(run.milliseconds + run.stopMilliseconds));
    m_time.note->setText(tr("%1 offline").arg(Moments::about(run.stopMilliseconds)));
    m_space.name->setText(tr("Space needed"));
    m_space.value->setText(theme::formatBytes(run.bytesNeeded));
    m_space.note->setText(tr("%1 free").arg(theme::formatBytes(run.bytesFree)));
    m_space.note->setColor(run.bytesFree < run.bytesNeeded ? ColorRole::dangerFg : ColorRole::textSecondary);
}

void DryRunResult::retranslate()
{
    m_tablesTitle->setText(tr("Rows per table"));
    m_table->setAccessibleName(tr("Rows per table"));
    m_linesTitle->setText(tr("What will change"));
    m_model.retranslate();
    if (!m_run)
        return;
    showCounts(*m_run);
    showLines(*m_run, m_point);
    showRoom(*m_run);
    displayFlush(*m_safety, {.id = QStringLiteral("safety"),
                             .kind = widgets::BannerKind::ok,
                             .headline = tr("A safety snapshot is made first."),
                             .detail = tr("You can go back to how it is now by restoring that one.")});
}

} // namespace bloomzy::backups_page
