#pragma once

#include "ui/pages/roles/GridModel.h"
#include "ui/theme/Theme.h"

#include <QtWidgets/QTableView>

namespace bloomzy::roles_page {

/// The matrix of a role, or of what a person may do. One tab stop; arrows go from cell to cell, over the headings of
/// groups. Clicking a cell's sign does the same as Space on it. Space, F and ? are actions of the page, which are added
/// to it.
class MatrixTable : public QTableView
{
    Q_OBJECT

public:
    MatrixTable(const theme::Theme& theme, GridModel& model, QWidget* parent = nullptr);

    /// Of the cell that has the focus; empty where there is none.
    [[nodiscard]] QString permission() const { return m_matrix.permission(currentIndex()); }
    void setPermission(const QString& permission);

Q_SIGNALS:
    void permissionChanged(const QString& permission);
    void cycleRequested();
    void explainRequested();

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void focusInEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void applyTheme();
    void layOut();
    [[nodiscard]] int cellWidth(int column) const;
    void spanHeadings();
    [[nodiscard]] QModelIndex step(int rows, int columns) const;

    const theme::Theme& m_theme;
    GridModel& m_matrix;
};

} // namespace bloomzy::roles_page
