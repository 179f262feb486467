#pragma once

#include "ui/theme/IconName.h"
#include "ui/theme/Roles.h"

#include <QtCore/QRectF>
#include <QtGui/QIcon>
#include <QtGui/QPixmap>

class QPainter;

namespace bloomzy::theme {

class Theme;

/// Icons of resources/icons in the colours of a theme. A light value; make one where it is needed.
class Icons
{
public:
    explicit Icons(const Theme& theme)
        : m_theme(&theme)
    {
    }

    /// Repaints itself in the new colours after a theme switch. Disabled is text-disabled, a selected text-secondary or
    /// text-muted becomes text-primary, QIcon::On (toggled) becomes accent-text.
    QIcon icon(IconName name, ColorRole role = ColorRole::textSecondary) const;

private:
    const Theme* m_theme;
};

/// A square of `size` logical pixels in one colour, cached. Strokes are 1.9 units of the 24 grid up to 14 px, 1.75 up
/// to 16 px and 1.5 above.
QPixmap iconPixmap(IconName name, int size, double devicePixelRatio, const QColor& color);

/// Paints the icon centred in `rect`; for delegates and painted widgets.
void paintIcon(QPainter& painter, const QRectF& rect, IconName name, const QColor& color);

} // namespace bloomzy::theme
