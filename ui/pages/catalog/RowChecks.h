#pragma once

#include "ui/models/TaxonTableModel.h"

namespace bloomzy::widgets {
class DataTable;
}

class QMouseEvent;

namespace bloomzy::catalog_page {

class CareHeader;

/// Checks rows of the table: a click into the first column (with Shift from the last one on), Space, Shift with the
/// arrows, Ctrl+A for all matches, a click on the box of the header. What is chosen stays chosen.
class RowChecks : public QObject
{
    Q_OBJECT

public:
    RowChecks(widgets::DataTable& table, models::TaxonTableModel& model, CareHeader& header);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool mouse(const QMouseEvent& mouse);
    bool key(int key, Qt::KeyboardModifiers modifiers);
    void click(int row, bool range);
    void check(int row, bool checked);
    bool isChecked(int row) const;
    void walk(int by);
    void onHeader(int column);
    void refreshHeader();

    widgets::DataTable& m_table;
    models::TaxonTableModel& m_model;
    CareHeader& m_header;
    int m_last = -1; ///< the row that a click checked last
};

} // namespace bloomzy::catalog_page
