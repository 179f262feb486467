#pragma once

#include "ui/pages/imports/ColumnsModel.h"
#include "ui/widgets/table/DataTable.h"

#include <QtCore/QHash>

namespace bloomzy::imports_page {

/// The table of columns. Alt+Down, Enter, F4 or a click opens the fields; Space or a click on the box takes a column
/// out and puts it back.
class ColumnsTable : public widgets::DataTable
{
    Q_OBJECT

public:
    ColumnsTable(const theme::Theme& theme, ColumnsModel& model, QWidget* parent = nullptr);

    void openFields();

Q_SIGNALS:
    void columnChosen(int row);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void toggle(int row);
    void onClicked(const QModelIndex& index);

    ColumnsModel& m_model;
    QHash<QString, QString> m_former; ///< the fields of columns that were taken out
};

} // namespace bloomzy::imports_page
