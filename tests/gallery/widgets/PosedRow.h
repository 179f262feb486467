#pragma once

#include "ui/widgets/table/Cells.h"
#include "ui/widgets/table/RowPainter.h"

#include <QtWidgets/QWidget>

namespace bloomzy::gallery {

/// One row as DataTable paints it, in a state that otherwise needs the pointer, the focus or a broken connection.
class PosedRow : public QWidget
{
    Q_OBJECT

public:
    PosedRow(const theme::Theme& theme, widgets::NameCell name, const widgets::RowLook& look, QString state);
    PosedRow(const theme::Theme& theme, widgets::RowState without, QString state);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintCells(QPainter& painter);
    int nameWidth() const;

    const theme::Theme& m_theme;
    widgets::NameCell m_name;
    widgets::RowLook m_look;
    widgets::RowState m_row = widgets::RowState::ready;
    QString m_state;
};

} // namespace bloomzy::gallery
