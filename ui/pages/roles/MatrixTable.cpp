#include "ui/pages/roles/MatrixTable.h"

#include "ui/pages/roles/MatrixDelegate.h"

#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHeaderView>

#include <algorithm>

namespace bloomzy::roles_page {

using theme::ColorRole;

namespace {

constexpr int leastResource = 130;
constexpr int aroundResource = 40; // padding and the dot of what is not saved
constexpr int leastCell = 56;
constexpr int mostSpare = 40; // more would part the cells from each other

} // namespace

MatrixTable::MatrixTable(const theme::Theme& theme, GridModel& model, QWidget* parent)
    : QTableView(parent)
    , m_theme(theme)
    , m_matrix(model)
{
    setObjectName(QStringLiteral("matrix"));
    setModel(&model);
    setItemDelegate(new MatrixDelegate(theme, this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(true);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    connect(&model, &QAbstractItemModel::modelReset, this, &MatrixTable::spanHeadings);
    connect(&model, &QAbstractItemModel::headerDataChanged, this, &MatrixTable::layOut);
    connect(&theme, &theme::Theme::changed, this, &MatrixTable::applyTheme);
    applyTheme();
    spanHeadings();
}

void MatrixTable::applyTheme()
{
    const int height = m_theme.px(theme::RowHeight::tableDefault);
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
    horizontalHeader()->setFixedHeight(m_theme.px(theme::RowHeight::tableHeader));
    viewport()->update();
}

void MatrixTable::spanHeadings()
{
    clearSpans();
    for (int row = 0; row < m_matrix.rowCount(); ++row)
        if (m_matrix.index(row, 0).data(GridModel::HeadingRole).toBool() && m_matrix.columnCount() > 1)
            setSpan(row, 0, 1, m_matrix.columnCount());
    layOut();
    if (m_matrix.rowCount() > 1)
        setCurrentIndex(m_matrix.index(1, 1));
}

void MatrixTable::layOut()
{
    const int actions = m_matrix.columnCount() - 1;
    if (actions < 1)
        return;
    int names = leastResource;
    const QFontMetrics metrics(m_theme.font(theme::TypeRole::body));
    for (int row = 0; row < m_matrix.rowCount(); ++row)
        names = std::max(names, metrics.horizontalAdvance(m_matrix.index(row, 0).data().toString()) + aroundResource);
    int room = viewport()->width() - names;
    for (int column = 1; column <= actions; ++column)
        room -= cellWidth(column);
    horizontalHeader()->resizeSection(0, names);
    const int spare = std::clamp(room / actions, 0, mostSpare);
    for (int column = 1; column <= actions; ++column)
        horizontalHeader()->resizeSection(column, cellWidth(column) + spare);
}

int MatrixTable::cellWidth(int column) const
{
    return std::max(leastCell, horizontalHeader()->sectionSizeHint(column));
}

void MatrixTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    layOut();
}

void MatrixTable::setPermission(const QString& permission)
{
    const QModelIndex index = m_matrix.indexOf(permission);
    if (!index.isValid() || index == currentIndex())
        return;
    setCurrentIndex(index);
    scrollTo(index);
}

QModelIndex MatrixTable::step(int rows, int columns) const
{
    int row = currentIndex().row();
    int column = currentIndex().column();
    do {
        row += rows;
        column += columns;
    } while (row >= 0 && row < m_matrix.rowCount() && m_matrix.index(row, 0).data(GridModel::HeadingRole).toBool());
    const QModelIndex next = m_matrix.index(row, column);
    return next.isValid() && column > GridModel::resourceColumn ? next : currentIndex();
}

QModelIndex MatrixTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (!currentIndex().isValid())
        return m_matrix.rowCount() > 1 ? m_matrix.index(1, 1) : QModelIndex();
    switch (action) {
    case MoveUp:
        return step(-1, 0);
    case MoveDown:
        return step(1, 0);
    case MoveLeft:
        return step(0, -1);
    case MoveRight:
        return step(0, 1);
    case MoveHome:
        return modifiers.testFlag(Qt::ControlModifier) ? m_matrix.index(1, 1) : currentIndex().siblingAtColumn(1);
    case MoveEnd:
        return modifiers.testFlag(Qt::ControlModifier)
                   ? m_matrix.index(m_matrix.rowCount() - 1, m_matrix.columnCount() - 1)
                   : currentIndex().siblingAtColumn(m_matrix.columnCount() - 1);
    default: {
        const QModelIndex next = QTableView::moveCursor(action, modifiers);
        const bool cell = next.isValid() && m_matrix.flags(next).testFlag(Qt::ItemIsSelectable);
        return cell ? next : currentIndex();
    }
    }
}

void MatrixTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update();
    Q_EMIT permissionChanged(permission());
}

void MatrixTable::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    viewport()->update();
}

void MatrixTable::mouseReleaseEvent(QMouseEvent* event)
{
    QTableView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    const bool cell = event->button() == Qt::LeftButton && index.isValid() && index == currentIndex();
    if (cell && MatrixDelegate::signRect(visualRect(index)).contains(event->position().toPoint()))
        Q_EMIT cycleRequested();
}

void MatrixTable::keyPressEvent(QKeyEvent* event)
{
    // Where a question mark needs Shift, not every platform takes it for the shortcut.
    if (event->key() == Qt::Key_Question)
        Q_EMIT explainRequested();
    else
        QTableView::keyPressEvent(event);
}

void MatrixTable::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_theme.color(ColorRole::bgSurface));
    const int width = viewport()->width();
    for (int row = 0; row < m_matrix.rowCount(); ++row) {
        const QRect strip(0, rowViewportPosition(row), width, rowHeight(row));
        const bool heading = m_matrix.index(row, 0).data(GridModel::HeadingRole).toBool();
        if (heading)
            painter.fillRect(strip, m_theme.color(ColorRole::bgSurfaceAlt));
        else if (row == currentIndex().row())
            painter.fillRect(strip, m_theme.color(ColorRole::bgHover));
        painter.fillRect(QRect(0, strip.bottom(), width, 1), m_theme.color(ColorRole::grid));
    }
    painter.end();
    QTableView::paintEvent(event);
}

} // namespace bloomzy::roles_page
