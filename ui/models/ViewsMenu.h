#pragma once

#include "ui/theme/Theme.h"

#include <QtCore/QPointer>

class QAction;
class QMenu;
class QToolButton;

namespace bloomzy::models {

class ViewActions;

/// "Saved views" in the page bar: a button with a menu of the views and of what can be done with the open one.
class ViewsMenu : public QObject
{
    Q_OBJECT

public:
    /// What the button says: the same always, or the name of the view whose query is shown.
    enum class Title { fixed, ofView };

    /// `actions` is its parent; `save` and `list` are the page's commands to keep a view and to open this menu.
    ViewsMenu(const theme::Theme& theme, ViewActions& actions, QAction* save, QAction* list,
              Title title = Title::fixed);

    /// For the page bar, which takes it over; null when that is gone.
    QToolButton* button() const;
    void popUp();
    /// After the page shows something else.
    void refresh();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void addBuiltIn();
    void addViews();
    /// Of the view that is shown; empty for none.
    QString shownName() const;
    void addCurrent();

    ViewActions& m_actions;
    QAction* m_save;
    Title m_title;
    QPointer<QToolButton> m_button;
    QPointer<QMenu> m_menu; ///< the button's
};

} // namespace bloomzy::models
