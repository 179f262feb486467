#pragma once

#include "ui/theme/Icon.h"

#include <QtCore/QPointer>
#include <QtGui/QIconEngine>

namespace bloomzy::theme {

/// Draws an icon in the colours that its theme has at the moment of painting; draws nothing once the theme is gone.
class IconEngine final : public QIconEngine
{
public:
    IconEngine(const Theme& theme, IconName name, ColorRole role);

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QIconEngine* clone() const override;
    QString key() const override;

private:
    QColor color(QIcon::Mode mode, QIcon::State state) const;

    QPointer<const Theme> m_theme;
    IconName m_name;
    ColorRole m_role;
};

} // namespace bloomzy::theme
