#pragma once

#include "ui/widgets/table/CheckableRows.h"

class QMouseEvent;

namespace bloomzy::widgets {

class CheckHeader;
class DataTable;

/// Checks rows of the table: a click into the first column (with Shift from the last one on), Space, Shift with the
/// arrows, Ctrl+A for all, a click on the box of the header. What is chosen stays chosen.
class RowChecks : public QObject
{
    Q_OBJECT

public:
    /// The table has its model; it owns this.
    RowChecks(DataTable& table, CheckableRows& rows, CheckHeader& header);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool mouse(const QMouseEvent& mouse);
    bool key(int key, Qt::KeyboardModifiers modifiers);
    void click(int row, bool range);
    void walk(int by);
    void onHeader(int column);
    void refreshHeader();

    DataTable& m_table;
    CheckableRows& m_rows;
    CheckHeader& m_header;
    int m_last = -1; ///< the row that a click checked last
};

} // namespace bloomzy::widgets
