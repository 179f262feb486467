#pragma once

#include "ui/theme/Theme.h"

#include <QtWidgets/QTableView>

namespace bloomzy::widgets {

/// The table of the console (design 5.4): rows of one height, horizontal lines only, whole rows selected, one tab stop.
/// The model tells with RowStateRole of column 0 which rows are still loading or failed to load; those are painted by
/// the table over all columns. Set the delegates of this folder per column; plain text is the default.
class DataTable : public QTableView
{
    Q_OBJECT

public:
    explicit DataTable(const theme::Theme& theme, QWidget* parent = nullptr);

    void setRowHeight(theme::RowHeight height);
    void setModel(QAbstractItemModel* model) override;

    int hoveredRow() const { return m_hovered; }

Q_SIGNALS:
    /// "Try again" of a failed row, by click or Enter.
    void retryRequested(int row);
    /// The rows that are in view now, for fetching ahead and for the footer; -1, -1 for an empty table.
    void visibleRowsChanged(int first, int last);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void applyTheme();
    void setHoveredRow(int row);
    void announceVisibleRows();
    QRect rowRect(int row) const;
    QRect retryRect(int row) const;
    bool isFailed(int row) const;
    std::pair<int, int> visibleRows() const;
    void paintBackground(QPainter& painter, int row) const;
    void paintEdges(QPainter& painter, int row) const;
    void paintUnready(QPainter& painter, int row) const;

    const theme::Theme& m_theme;
    theme::RowHeight m_height = theme::RowHeight::tableDefault;
    int m_hovered = -1;
    std::pair<int, int> m_visible{-2, -2};
};

} // namespace bloomzy::widgets
