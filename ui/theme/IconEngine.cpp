#include "ui/theme/IconEngine.h"

#include "ui/theme/Theme.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace bloomzy::theme {

IconEngine::IconEngine(const Theme& theme, IconName name, ColorRole role)
    : m_theme(&theme)
    , m_name(name)
    , m_role(role)
{
}

void IconEngine::paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state)
{
    if (m_theme)
        paintIcon(*painter, rect, m_name, color(mode, state));
}

QPixmap IconEngine::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state)
{
    return scaledPixmap(size, mode, state, 1.0);
}

// `size` counts device pixels.
QPixmap IconEngine::scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale)
{
    if (!m_theme)
        return {};
    const int side = qRound(std::min(size.width(), size.height()) / scale);
    return iconPixmap(m_name, side, scale, color(mode, state));
}

QIconEngine* IconEngine::clone() const
{
    return new IconEngine(*this);
}

QString IconEngine::key() const
{
    return QStringLiteral("bloomzy");
}

QColor IconEngine::color(QIcon::Mode mode, QIcon::State state) const
{
    if (mode == QIcon::Disabled)
        return m_theme->color(ColorRole::textDisabled);
    const bool quiet = m_role == ColorRole::textSecondary || m_role == ColorRole::textMuted;
    if (quiet && state == QIcon::On)
        return m_theme->color(ColorRole::accentText);
    if (quiet && mode == QIcon::Selected)
        return m_theme->color(ColorRole::textPrimary);
    return m_theme->color(m_role);
}

} // namespace bloomzy::theme
