#pragma once

#include "ui/theme/Theme.h"

class QPainter;
class QStyleOption;
class QStyleOptionTab;
class QWidget;

namespace bloomzy::theme {

/// Tabs: label, count, unsaved dot, a 2 px accent underline below the current one.
class TabPainter
{
public:
    explicit TabPainter(const Theme& theme)
        : m_theme(theme)
    {
    }

    /// `ring`: the focus came by keyboard.
    void paint(QPainter& painter, const QStyleOptionTab& option, const QWidget* widget, bool ring) const;
    void paintBase(QPainter& painter, const QRect& rect) const;
    QSize size(const QStyleOptionTab& option, const QWidget* widget) const;

private:
    struct Parts;
    Parts parts(const QStyleOptionTab& option, const QWidget* widget) const;

    const Theme& m_theme;
};

} // namespace bloomzy::theme
