#include "ui/widgets/table/DataTable.h"

#include "ui/widgets/table/CellDelegate.h"
#include "ui/widgets/table/Cells.h"
#include "ui/widgets/table/RowPainter.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QScrollBar>

namespace bloomzy::widgets {
namespace {

RowState stateOf(const QAbstractItemModel& model, int row)
{
    const QVariant state = model.index(row, 0).data(RowStateRole);
    return state.isValid() ? state.value<RowState>() : RowState::ready;
}

} // namespace

DataTable::DataTable(const theme::Theme& theme, QWidget* parent)
    : QTableView(parent)
    , m_theme(theme)
{
    setItemDelegate(new TextDelegate(theme, this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setWordWrap(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setStretchLastSection(true);
    connect(&theme, &theme::Theme::changed, this, &DataTable::applyTheme);
    applyTheme();
}

void DataTable::applyTheme()
{
    const int height = m_theme.px(m_height);
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
    horizontalHeader()->setFixedHeight(m_theme.px(theme::RowHeight::tableHeader));
    viewport()->update();
}

void DataTable::setRowHeight(theme::RowHeight height)
{
    m_height = height;
    applyTheme();
}

void DataTable::setModel(QAbstractItemModel* newModel)
{
    QTableView::setModel(newModel);
    m_hovered = -1;
    if (newModel) {
        connect(newModel, &QAbstractItemModel::rowsInserted, this, &DataTable::announceVisibleRows);
        connect(newModel, &QAbstractItemModel::rowsRemoved, this, &DataTable::announceVisibleRows);
        connect(newModel, &QAbstractItemModel::modelReset, this, &DataTable::announceVisibleRows);
    }
    announceVisibleRows();
}

QRect DataTable::rowRect(int row) const
{
    return {0, rowViewportPosition(row), viewport()->width(), rowHeight(row)};
}

bool DataTable::isFailed(int row) const
{
    return model() && row >= 0 && row < model()->rowCount() && stateOf(*model(), row) == RowState::failed;
}

QRect DataTable::retryRect(int row) const
{
    return RowPainter(m_theme).retryRect(rowRect(row), model()->index(row, 0).data(RowMessageRole).toString(),
                                         tr("Try again"));
}

std::pair<int, int> DataTable::visibleRows() const
{
    const int rows = model() ? model()->rowCount() : 0;
    if (rows == 0)
        return {-1, -1};
    const int first = rowAt(0);
    const int last = rowAt(viewport()->height() - 1);
    return {std::max(first, 0), last < 0 ? rows - 1 : last};
}

void DataTable::announceVisibleRows()
{
    const std::pair<int, int> rows = visibleRows();
    if (std::exchange(m_visible, rows) != rows)
        Q_EMIT visibleRowsChanged(rows.first, rows.second);
}

namespace {

RowLook lookOf(const DataTable& table, int row)
{
    const QModelIndex first = table.model()->index(row, 0);
    RowLook look;
    look.hovered = table.hoveredRow() == row;
    look.checked = first.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    look.selected = table.selectionModel()->isRowSelected(row);
    look.activeWindow = table.isActiveWindow();
    look.keyboardFocus = table.hasFocus() && table.currentIndex().row() == row;
    return look;
}

} // namespace

void DataTable::paintBackground(QPainter& painter, int row) const
{
    RowPainter(m_theme).background(painter, rowRect(row), lookOf(*this, row));
}

void DataTable::paintEdges(QPainter& painter, int row) const
{
    RowPainter(m_theme).edges(painter, rowRect(row), lookOf(*this, row));
}

void DataTable::paintUnready(QPainter& painter, int row) const
{
    const RowState state = stateOf(*model(), row);
    if (state == RowState::failed) {
        RowPainter(m_theme).failure(painter, rowRect(row), model()->index(row, 0).data(RowMessageRole).toString(),
                                    tr("Try again"));
    } else if (state == RowState::loading) {
        QList<QRect> cells;
        for (int column = 0; column < model()->columnCount(); ++column)
            cells += visualRect(model()->index(row, column));
        RowPainter(m_theme).placeholder(painter, cells);
    }
}

void DataTable::paintEvent(QPaintEvent* event)
{
    const auto [first, last] = visibleRows();
    {
        QPainter painter(viewport());
        painter.fillRect(event->rect(), m_theme.color(theme::ColorRole::bgSurface));
        for (int row = first; row >= 0 && row <= last; ++row)
            paintBackground(painter, row);
    }
    QTableView::paintEvent(event);
    QPainter painter(viewport());
    for (int row = first; row >= 0 && row <= last; ++row) {
        paintUnready(painter, row);
        paintEdges(painter, row);
    }
}

void DataTable::setHoveredRow(int row)
{
    const int before = std::exchange(m_hovered, row);
    for (const int changed : {before, row}) {
        if (changed >= 0 && before != row)
            viewport()->update(rowRect(changed));
    }
}

void DataTable::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint at = event->position().toPoint();
    const int row = rowAt(at.y());
    setHoveredRow(row);
    viewport()->setCursor(isFailed(row) && retryRect(row).contains(at) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QTableView::mouseMoveEvent(event);
}

void DataTable::mouseReleaseEvent(QMouseEvent* event)
{
    QTableView::mouseReleaseEvent(event);
    const QPoint at = event->position().toPoint();
    const int row = rowAt(at.y());
    if (event->button() == Qt::LeftButton && isFailed(row) && retryRect(row).contains(at))
        Q_EMIT retryRequested(row);
}

void DataTable::leaveEvent(QEvent* event)
{
    setHoveredRow(-1);
    QTableView::leaveEvent(event);
}

void DataTable::keyPressEvent(QKeyEvent* event)
{
    const int row = currentIndex().row();
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && isFailed(row)) {
        Q_EMIT retryRequested(row);
        return;
    }
    QTableView::keyPressEvent(event);
}

void DataTable::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    viewport()->update();
}

void DataTable::focusOutEvent(QFocusEvent* event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

void DataTable::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    announceVisibleRows();
}

void DataTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    announceVisibleRows();
}

void DataTable::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::ActivationChange || event->type() == QEvent::LanguageChange)
        viewport()->update();
    QTableView::changeEvent(event);
}

} // namespace bloomzy::widgets
