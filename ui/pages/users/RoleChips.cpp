#include "ui/pages/users/RoleChips.h"

#include "ui/widgets/paint/Status.h"

#include <QtGui/QPainter>

namespace bloomzy::users_page {

using theme::ColorRole;

namespace {

constexpr int padding = 6;
constexpr int gap = 5;
constexpr int iconSize = 13;
constexpr int widest = 160;

QString moreText(qsizetype count)
{
    return QStringLiteral("+%1").arg(count);
}

} // namespace

QFont RoleChips::font() const
{
    QFont font = m_theme.font(theme::TypeRole::small);
    font.setWeight(QFont::Medium);
    return font;
}

int RoleChips::width(const RoleChip& role) const
{
    const int icon = role.grants ? iconSize + 4 : 0;
    return std::min(widest, QFontMetrics(font()).horizontalAdvance(role.name) + 2 * padding + icon + 1);
}

int RoleChips::moreWidth(qsizetype count) const
{
    return QFontMetrics(font()).horizontalAdvance(moreText(count)) + 1;
}

qsizetype RoleChips::fitting(const RolesCell& roles, int room) const
{
    int used = 0;
    for (qsizetype i = 0; i < roles.size(); ++i) {
        used += width(roles[i]) + (i > 0 ? gap : 0);
        const qsizetype behind = roles.size() - i - 1;
        if (used + (behind > 0 ? gap + moreWidth(behind) : 0) > room)
            return i;
    }
    return roles.size();
}

void RoleChips::paintChip(QPainter& painter, const QRectF& plate, const RoleChip& role) const
{
    const auto review = widgets::colorsOf(widgets::StatusKind::review);
    painter.setPen(m_theme.color(role.grants ? review.border : ColorRole::borderDefault));
    painter.setBrush(m_theme.color(role.grants ? review.background : ColorRole::bgSurface));
    const int radius = m_theme.px(theme::Radius::sm);
    painter.drawRoundedRect(plate.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    const QColor ink = m_theme.color(role.grants ? review.foreground : ColorRole::textPrimary);
    QRectF words = plate.adjusted(padding, 0, -padding, 0);
    if (role.grants) {
        const QRectF box(words.left(), plate.center().y() - iconSize / 2.0, iconSize, iconSize);
        theme::paintIcon(painter, box, theme::IconName::shield, ink);
        words.setLeft(words.left() + iconSize + 4);
    }
    painter.setPen(ink);
    painter.drawText(words, Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetricsF(font()).elidedText(role.name, Qt::ElideRight, words.width() + 1));
}

void RoleChips::paint(QPainter& painter, const QRect& rect, const RolesCell& roles) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font());
    const qsizetype shown = std::max<qsizetype>(fitting(roles, rect.width()), std::min<qsizetype>(1, roles.size()));
    QRectF plate(rect.left(), 0, 0, m_theme.px(theme::RowHeight::badge));
    plate.moveTop(rect.top() + (rect.height() - int(plate.height())) / 2);
    for (qsizetype i = 0; i < shown; ++i) {
        plate.setWidth(std::min(width(roles[i]), rect.width()));
        paintChip(painter, plate, roles[i]);
        plate.moveLeft(plate.right() + gap);
    }
    if (shown == roles.size())
        return;
    painter.setPen(m_theme.color(ColorRole::textMuted));
    plate.setWidth(moreWidth(roles.size() - shown) + 1);
    painter.drawText(plate, Qt::AlignVCenter | Qt::TextSingleLine, moreText(roles.size() - shown));
}

} // namespace bloomzy::users_page
