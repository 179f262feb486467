#include "ui/widgets/table/RowChecks.h"

#include "ui/widgets/table/CheckHeader.h"
#include "ui/widgets/table/DataTable.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>

namespace bloomzy::widgets {

namespace {

bool isOfButton(QEvent::Type type)
{
    return type == QEvent::MouseButtonPress || type == QEvent::MouseButtonDblClick ||
           type == QEvent::MouseButtonRelease;
}

} // namespace

RowChecks::RowChecks(DataTable& table, CheckableRows& rows, CheckHeader& header)
    : QObject(&table)
    , m_table(table)
    , m_rows(rows)
    , m_header(header)
{
    table.installEventFilter(this);
    table.viewport()->installEventFilter(this);
    connect(&header, &QHeaderView::sectionClicked, this, &RowChecks::onHeader);
    connect(&rows, &CheckableRows::changed, this, &RowChecks::refreshHeader);
    connect(table.model(), &QAbstractItemModel::modelReset, this, [this] { m_last = -1; });
}

bool RowChecks::eventFilter(QObject* watched, QEvent* event)
{
    // While the table ends it sends events too, and has no viewport to ask for then.
    if (isOfButton(event->type()) && watched == m_table.viewport())
        return mouse(static_cast<QMouseEvent&>(*event));
    if (watched == &m_table && event->type() == QEvent::KeyPress) {
        const auto* pressed = static_cast<QKeyEvent*>(event);
        return key(pressed->key(), pressed->modifiers());
    }
    return QObject::eventFilter(watched, event);
}

bool RowChecks::mouse(const QMouseEvent& mouse)
{
    const bool press = mouse.type() != QEvent::MouseButtonRelease;
    const QModelIndex index = m_table.indexAt(mouse.position().toPoint());
    if (mouse.button() != Qt::LeftButton || index.column() != m_header.checkColumn() || !m_rows.hasRow(index.row()))
        return false;
    if (press)
        click(index.row(), mouse.modifiers().testFlag(Qt::ShiftModifier));
    return true;
}

void RowChecks::click(int row, bool range)
{
    const bool checked = !m_rows.isChecked(row);
    const int from = range && m_last >= 0 ? m_last : row;
    for (int each = std::min(from, row); each <= std::max(from, row); ++each)
        m_rows.setChecked(each, checked);
    m_last = row;
}

bool RowChecks::key(int key, Qt::KeyboardModifiers modifiers)
{
    const int row = m_table.currentIndex().row();
    if (key == Qt::Key_Space && modifiers == Qt::NoModifier && m_rows.hasRow(row)) {
        click(row, false);
        return true;
    }
    if (key == Qt::Key_A && modifiers == Qt::ControlModifier) {
        m_rows.checkAll();
        return true;
    }
    if ((key == Qt::Key_Up || key == Qt::Key_Down) && modifiers == Qt::ShiftModifier && m_rows.hasRow(row)) {
        walk(key == Qt::Key_Up ? -1 : 1);
        return true;
    }
    return false;
}

void RowChecks::walk(int by)
{
    const int row = m_table.currentIndex().row();
    m_rows.setChecked(row, true);
    if (!m_rows.hasRow(row + by))
        return;
    m_rows.setChecked(row + by, true);
    m_last = row + by;
    m_table.setCurrentIndex(m_table.model()->index(row + by, 0));
}

void RowChecks::onHeader(int column)
{
    if (column != m_header.checkColumn())
        return;
    if (m_rows.isEmpty())
        m_rows.checkAll();
    else
        m_rows.clear();
}

void RowChecks::refreshHeader()
{
    const qint64 count = m_rows.checkedCount();
    const bool all = m_rows.allCount() > 0 && count == m_rows.allCount();
    m_header.setChecked(count == 0 ? Qt::Unchecked : all ? Qt::Checked : Qt::PartiallyChecked);
}

} // namespace bloomzy::widgets
