#pragma once

#include "ui/theme/Theme.h"
#include "ui/widgets/table/CheckableRows.h"

#include <QtWidgets/QWidget>

#include <functional>

class QHBoxLayout;
class QPropertyAnimation;
class QPushButton;
class QToolButton;

namespace bloomzy::widgets {

class Label;

/// Slides in above the table while rows are checked (design 5.4): how many, "Select all", what can be done with them,
/// and the cross that clears.
class BulkBar : public QWidget
{
    Q_OBJECT

public:
    BulkBar(const theme::Theme& theme, CheckableRows& rows, QWidget* parent = nullptr);

    /// Adds a button with a menu of actions, or with the one action.
    void addAction(QAction* action);
    /// `name` is asked for again with each language.
    void addMenu(std::function<QString()> name, theme::IconName icon, const QList<QAction*>& actions);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Menu
    {
        QToolButton* button;
        std::function<QString()> name;
    };

    QToolButton* addButton();
    void nameMenus();
    int fullHeight() const;
    void refresh();
    void slide(bool in);

    const theme::Theme& m_theme;
    CheckableRows& m_rows;
    Label* m_count;
    QPushButton* m_all;
    QHBoxLayout* m_actions;
    std::vector<Menu> m_menus;
    QToolButton* m_clear;
    QPropertyAnimation* m_slide;
    bool m_in = false;
};

} // namespace bloomzy::widgets
