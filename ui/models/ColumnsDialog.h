#pragma once

#include "ui/models/ColumnState.h"
#include "ui/theme/Theme.h"

#include <QtWidgets/QDialog>

class QAbstractItemModel;
class QListWidget;
class QPushButton;

namespace bloomzy::models {

class ColumnLayout;

/// Chooses the columns of a table: Space shows or hides one, dragging or the buttons move it. The table follows at
/// once; "Reset" gives it the columns of the start.
class ColumnsDialog : public QDialog
{
    Q_OBJECT

public:
    /// `titles` names the columns in its header.
    ColumnsDialog(const theme::Theme& theme, ColumnLayout& layout, const QAbstractItemModel& titles,
                  QWidget* parent = nullptr);

    QListWidget& list() const { return *m_list; }

private:
    void fill();
    void apply();
    void move(int by);
    void refreshButtons();

    ColumnLayout& m_layout;
    const QAbstractItemModel& m_titles;
    QListWidget* m_list;
    QPushButton* m_up;
    QPushButton* m_down;
    bool m_filling = false;
};

} // namespace bloomzy::models
