#pragma once

#include "ui/theme/Theme.h"

#include <QtCore/QPointer>

class QAction;
class QMenu;
class QToolButton;

namespace bloomzy::catalog_page {

class CatalogCommands;
class ViewActions;

/// "Saved views" in the page bar: a button with a menu of the views and of what can be done with the open one.
class ViewsMenu : public QObject
{
    Q_OBJECT

public:
    /// `actions` is its parent.
    ViewsMenu(const theme::Theme& theme, ViewActions& actions, const CatalogCommands& commands);

    /// For the page bar, which takes it over; null when that is gone.
    QToolButton* button() const;
    void popUp();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void addViews();
    void addCurrent();
    void retranslate();

    ViewActions& m_actions;
    QAction* m_save;
    QPointer<QToolButton> m_button;
    QPointer<QMenu> m_menu; ///< the button's
};

} // namespace bloomzy::catalog_page
