#pragma once

#include "ui/theme/Theme.h"

class QPainter;

namespace bloomzy::widgets {

/// How a row of a table looks beside its cells.
struct RowLook
{
    bool hovered = false;
    bool checked = false;
    bool selected = false;
    bool activeWindow = true;
    bool keyboardFocus = false; ///< the row is current and the table has the focus
};

/// Background, lines and the rows without data, for DataTable.
class RowPainter
{
public:
    explicit RowPainter(const theme::Theme& theme)
        : m_theme(theme)
    {
    }

    void background(QPainter& painter, const QRect& row, const RowLook& look) const;
    void edges(QPainter& painter, const QRect& row, const RowLook& look) const;
    /// Bars of a row whose data is on its way; `columns` are the cells' rectangles.
    void placeholder(QPainter& painter, const QList<QRect>& columns) const;
    /// The sentence of a range that could not be loaded, and behind it the link that asks again.
    void failure(QPainter& painter, const QRect& row, const QString& message, const QString& retry) const;
    QRect retryRect(const QRect& row, const QString& message, const QString& retry) const;

private:
    const theme::Theme& m_theme;
};

} // namespace bloomzy::widgets
