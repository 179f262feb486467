#pragma once

#include "ui/theme/Theme.h"

#include <QtCore/QSize>

class QPainter;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionToolButton;
class QWidget;

/// Push buttons, tool buttons and segments.
namespace bloomzy::theme {

class ButtonPainter
{
public:
    explicit ButtonPainter(const Theme& theme)
        : m_theme(theme)
    {
    }

    void paint(QPainter& painter, const QStyleOptionButton& option, const QWidget* widget) const;
    void paint(QPainter& painter, const QStyleOptionToolButton& option, const QWidget* widget) const;

    QSize size(const QStyleOptionButton& option, const QWidget* widget) const;
    QSize size(const QStyleOptionToolButton& option, const QWidget* widget) const;

private:
    struct Face;

    Face face(const QStyleOptionButton& option, const QWidget* widget) const;
    Face face(const QStyleOptionToolButton& option, const QWidget* widget) const;
    void colour(Face& face, const QStyleOption& option) const;
    void paint(QPainter& painter, const QStyleOption& option, const Face& face, const QWidget* widget) const;
    void paintContent(QPainter& painter, const QRect& rect, const Face& face, bool enabled) const;
    void paintBusyBar(QPainter& painter, const QRect& rect, int percent, const QWidget* widget) const;
    QSize size(const Face& face) const;
    int contentWidth(const Face& face) const;

    const Theme& m_theme;
};

} // namespace bloomzy::theme
