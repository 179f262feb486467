#include "ui/pages/imports/MapView.h"

#include "ui/client/JsonCodec.h"
#include "ui/pages/imports/MapHead.h"
#include "ui/pages/imports/ResultPanel.h"
#include "ui/pages/imports/RulePanel.h"
#include "ui/theme/Formats.h"
#include "ui/widgets/paint/IconLabel.h"
#include "ui/widgets/paint/Label.h"
#include "ui/widgets/paint/Line.h"

#include <QtCore/QEvent>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace bloomzy::imports_page {

using client::toQString;
using theme::ColorRole;
using theme::TypeRole;

namespace {

constexpr int sideWidth = 324;

} // namespace

MapView::MapView(const theme::Theme& theme, ImportFlow& flow, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_flow(flow)
    , m_head(new MapHead(theme, flow))
    , m_columns(new ColumnsTable(theme, m_model))
    , m_rows(new RowsPane(theme, flow))
    , m_rules(new RulePanel(theme, flow))
    , m_result(new ResultPanel(theme, flow))
    , m_discard(new QPushButton)
    , m_hintMark(new widgets::IconLabel(theme, theme::IconName::statusWarning, 14, ColorRole::warnFg))
    , m_hint(new widgets::Label(theme, TypeRole::body, ColorRole::warnFg))
    , m_back(new QPushButton)
    , m_next(new QPushButton)
{
    auto* top = new QWidget;
    auto* topColumn = new QVBoxLayout(top);
    topColumn->setContentsMargins(0, 0, 0, 0);
    topColumn->setSpacing(0);
    topColumn->addWidget(m_head);
    topColumn->addWidget(m_columns, 1);
    auto* tables = new QSplitter(Qt::Vertical);
    tables->addWidget(top);
    tables->addWidget(m_rows);
    tables->setStretchFactor(0, 9);
    tables->setStretchFactor(1, 10);
    tables->setChildrenCollapsible(false);
    tables->setHandleWidth(1);
    auto* across = new QHBoxLayout;
    across->setSpacing(0);
    across->addWidget(tables, 1);
    across->addWidget(widgets::makeLine(Qt::Vertical));
    across->addWidget(makeSide());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(across, 1);
    column->addWidget(widgets::makeLine(Qt::Horizontal));
    column->addWidget(makeFooter());
    connect(&m_model, &ColumnsModel::fieldChosen, &flow,
            [&flow](int chosen, const QString& field) { flow.change(fieldChosen(chosen, field)); });
    connect(m_columns, &ColumnsTable::columnChosen, m_rules, &RulePanel::setColumn);
    connect(m_rows, &RowsPane::mapValueRequested, this, &MapView::mapValue);
    connect(&flow, &ImportFlow::changed, this, &MapView::refresh);
    refresh();
}

QWidget* MapView::makeSide()
{
    auto* side = new QFrame;
    side->setProperty("surface", QStringLiteral("surface"));
    side->setFixedWidth(sideWidth);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_rules, 1);
    column->addWidget(widgets::makeLine(Qt::Horizontal));
    column->addWidget(m_result);
    connect(m_result, &ResultPanel::saveErrorsRequested, this, &MapView::saveErrorsRequested);
    return side;
}

QWidget* MapView::makeFooter()
{
    m_discard->setObjectName(QStringLiteral("discardImport"));
    m_back->setObjectName(QStringLiteral("importBack"));
    m_next->setObjectName(QStringLiteral("importNext"));
    m_next->setProperty("variant", QStringLiteral("primary"));
    m_hint->setWeight(QFont::Medium);
    auto* footer = new QFrame;
    footer->setProperty("surface", QStringLiteral("surface"));
    auto* row = new QHBoxLayout(footer);
    row->setContentsMargins(16, 10, 16, 10);
    row->setSpacing(8);
    row->addWidget(m_discard);
    row->addStretch();
    row->addWidget(m_hintMark);
    row->addWidget(m_hint);
    row->addWidget(m_back);
    row->addWidget(m_next);
    connect(m_discard, &QPushButton::clicked, this, &MapView::discardRequested);
    connect(m_back, &QPushButton::clicked, this, &MapView::backRequested);
    connect(m_next, &QPushButton::clicked, this, &MapView::goOn);
    return footer;
}

QString MapView::hint() const
{
    const auto& import = m_flow.import();
    if (!import)
        return {};
    for (const auto& column : import->columns)
        if (column.unmapped > 0)
            return tr("Rows with other values of %1 are errors until a rule maps them").arg(toQString(column.name));
    return {};
}

void MapView::refresh()
{
    const auto& import = m_flow.import();
    m_model.show(import ? import->columns : std::vector<api::ImportColumn>());
    if (import && !m_columns->currentIndex().isValid() && m_model.rowCount() > 0) {
        const auto needy = std::find_if(import->columns.begin(), import->columns.end(),
                                        [](const auto& column) { return column.unmapped > 0; });
        const auto row = needy == import->columns.end() ? 0 : static_cast<int>(needy - import->columns.begin());
        m_columns->setCurrentIndex(m_model.index(row, ColumnsModel::fieldColumn));
    }
    const bool checked = import && import->checked && import->counts;
    const auto taken = checked ? import->counts->created + import->counts->updated : 0;
    m_columns->setAccessibleName(tr("Columns of the file"));
    m_discard->setText(tr("Cancel import"));
    m_back->setText(tr("Back"));
    m_next->setText(checked ? tr("Import %n rows", nullptr, static_cast<int>(taken)) : tr("Check rows"));
    m_hint->setText(hint());
    m_hintMark->setVisible(!m_hint->text().isEmpty());
    m_next->setEnabled(import && m_flow.work() == ImportFlow::Work::none && !m_flow.isSaving() &&
                       (!checked || taken > 0));
    m_next->setToolTip(checked && taken == 0 ? tr("No row would be imported.") : QString());
}

void MapView::goOn()
{
    const auto& import = m_flow.import();
    if (!import)
        return;
    if (import->checked && import->counts)
        m_flow.apply(import->counts->errors > 0);
    else
        m_flow.check();
}

void MapView::mapValue(int column)
{
    m_columns->setCurrentIndex(m_model.index(column, ColumnsModel::fieldColumn));
    m_rules->setColumn(column);
    m_rules->focusFirst();
}

QList<QWidget*> MapView::panes() const
{
    return {m_columns, &m_rows->table(), m_rules};
}

void MapView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_model.retranslate();
        refresh();
    }
    QWidget::changeEvent(event);
}

} // namespace bloomzy::imports_page
