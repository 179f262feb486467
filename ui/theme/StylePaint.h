#pragma once

#include "ui/theme/Theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyleOption>
#include <QtWidgets/QWidget>

/// Small parts that the painters of BloomzyStyle share.
namespace bloomzy::theme::paint {

/// A rounded rectangle whose border lies inside `rect`, sharp on whole pixels. An invalid colour paints nothing.
void box(QPainter& painter, const QRectF& rect, double radius, const QColor& fill, const QColor& border = {},
         double width = 1);

/// A soft shadow that falls a little downwards from `plate` and fades within `reach` pixels around it.
void shadow(QPainter& painter, const QRectF& plate, double radius, int reach, const QColor& color);

/// With high contrast the border of what is chosen, whose ground is hardly another then; invalid otherwise.
QColor chosenBorder(const Theme& theme);

/// The font of the widget (of the theme when there is none) at another weight.
QFont weighted(const Theme& theme, const QWidget* widget, QFont::Weight weight);

bool has(const QStyleOption& option, QStyle::StateFlag flag);

/// The dynamic property, empty when there is no widget or no such property.
QString property(const QWidget* widget, const char* name);

/// A square of `size` in the middle of the left or right edge of `rect`, `inset` pixels away from it.
QRect atLeft(const QRect& rect, int size, int inset);
QRect atRight(const QRect& rect, int size, int inset);

/// Asks for another paint soon, so that what moves without end goes on while it is visible.
void paintAgainSoon(const QWidget* widget);

} // namespace bloomzy::theme::paint
