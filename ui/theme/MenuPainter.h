#pragma once

#include "ui/theme/Theme.h"

class QPainter;
class QStyleOption;
class QStyleOptionMenuItem;
class QWidget;

namespace bloomzy::theme {

/// Menus, menu bars and tool tips. An action with property variant = danger is written in the danger colour.
class MenuPainter
{
public:
    explicit MenuPainter(const Theme& theme)
        : m_theme(theme)
    {
    }

    void paintPanel(QPainter& painter, const QRect& rect, const QWidget* widget) const;
    void paintItem(QPainter& painter, const QStyleOptionMenuItem& option, const QWidget* widget) const;
    QSize itemSize(const QStyleOptionMenuItem& option) const;

    void paintBarItem(QPainter& painter, const QStyleOptionMenuItem& option) const;
    QSize barItemSize(const QStyleOptionMenuItem& option) const;

    void paintTip(QPainter& painter, const QRect& rect) const;

    /// How far the shadow of this menu reaches around its panel; 0 where there is none.
    static int shadowReach(const QWidget* widget);

private:
    QColor ink(const QStyleOptionMenuItem& option, const QWidget* widget) const;
    void paintLead(QPainter& painter, const QStyleOptionMenuItem& option, const QRect& rect, const QColor& color) const;

    const Theme& m_theme;
};

} // namespace bloomzy::theme
