#include "ui/widgets/feedback/StatusBadge.h"

#include <QtGui/QPainter>

namespace bloomzy::widgets {

StatusBadge::StatusBadge(const theme::Theme& theme, const Badge& badge, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &theme::Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
    setBadge(badge);
}

void StatusBadge::setBadge(const Badge& badge)
{
    m_badge = badge;
    setAccessibleName(badge.word);
    updateGeometry();
    update();
}

void StatusBadge::setQuiet(bool quiet)
{
    m_quiet = quiet;
    updateGeometry();
    update();
}

QSize StatusBadge::sizeHint() const
{
    return badgeSize(m_theme, m_badge, m_quiet);
}

void StatusBadge::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintBadge(painter, rect(), m_theme, m_badge, m_quiet);
}

} // namespace bloomzy::widgets
