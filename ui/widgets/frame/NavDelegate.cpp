#include "ui/widgets/frame/NavDelegate.h"

#include "ui/theme/StylePaint.h"
#include "ui/widgets/frame/NavModel.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include <cmath>

namespace bloomzy::widgets {

using theme::ColorRole;
using theme::IconName;
using theme::TypeRole;

namespace {

constexpr int side = 8;
constexpr int line = 1; // at the right of the bar
constexpr int icon = 16;

} // namespace

NavDelegate::NavDelegate(const theme::Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize NavDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const bool section = !index.data(NavPageIdRole).isValid();
    const int height = m_theme.px(theme::RowHeight::navItem) + 1;
    return {1, section && m_rail ? height / 2 + 8 : section ? height + 2 : height};
}

void NavDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (!index.data(NavPageIdRole).isValid()) {
        paintSection(*painter, option.rect, index.data().toString());
        painter->restore();
        return;
    }
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QRectF plate = QRectF(option.rect).adjusted(side, 0.5, -side - line, -0.5);
    paintPlate(*painter, plate, option);
    const QColor iconInk = m_theme.color(selected ? ColorRole::accentText : ColorRole::textSecondary);
    const qreal left = m_rail ? plate.center().x() - icon / 2.0 : plate.left() + 9;
    theme::paintIcon(*painter, QRectF(std::round(left), std::round(plate.center().y() - icon / 2.0), icon, icon),
                     IconName(index.data(NavIconRole).toInt()), iconInk);
    if (!m_rail) {
        QFont font = m_theme.font(TypeRole::body);
        font.setWeight(selected ? QFont::DemiBold : QFont::Normal);
        painter->setFont(font);
        painter->setPen(m_theme.color(selected ? ColorRole::textPrimary : ColorRole::textSecondary));
        const QRectF words = plate.adjusted(33, 0, -40, 0);
        painter->drawText(words, Qt::AlignVCenter | Qt::TextSingleLine,
                          QFontMetricsF(font).elidedText(index.data().toString(), Qt::ElideRight, words.width()));
    }
    paintCounter(*painter, option.rect, index);
    painter->restore();
}

void NavDelegate::paintSection(QPainter& painter, const QRect& rect, const QString& title) const
{
    if (m_rail) {
        const int y = rect.center().y();
        painter.fillRect(QRect(rect.center().x() - 8, y, 17, 1), m_theme.color(ColorRole::borderDefault));
        return;
    }
    QFont font = m_theme.font(TypeRole::caption);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(m_theme.color(ColorRole::textMuted));
    painter.drawText(rect.adjusted(side * 2, 8, -side, 0), Qt::AlignVCenter | Qt::TextSingleLine, title);
}

void NavDelegate::paintPlate(QPainter& painter, const QRectF& plate, const QStyleOptionViewItem& option) const
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const int radius = m_theme.px(theme::Radius::md);
    QPainterPath shape;
    shape.addRoundedRect(plate.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    if (selected) {
        painter.fillPath(shape, m_theme.color(ColorRole::bgSurface));
        painter.strokePath(shape, m_theme.color(ColorRole::borderDefault));
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(ColorRole::accent));
        painter.drawRoundedRect(QRectF(plate.left(), plate.center().y() - 7, 3, 14), 1.5, 1.5);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter.fillPath(shape, m_theme.color(ColorRole::bgHoverChrome));
    }
    if (m_ring && option.state.testFlag(QStyle::State_HasFocus))
        theme::paint::box(painter, plate, radius, {}, m_theme.color(ColorRole::focus), m_theme.focusWidth());
}

void NavDelegate::paintCounter(QPainter& painter, const QRect& rect, const QModelIndex& index) const
{
    const QString text = index.data(NavCounterRole).toString();
    const bool pill = index.data(NavNeedsActionRole).toBool();
    if (text.isEmpty() || (m_rail && !pill))
        return;
    const QFont font = m_theme.font(TypeRole::caption);
    painter.setFont(font);
    const qreal width = std::max<qreal>(18, QFontMetricsF(font).horizontalAdvance(text) + 10);
    QRectF box(rect.right() - line - side - width - 7, rect.center().y() - 8.5, width, 18);
    if (m_rail)
        box.moveTopLeft({rect.center().x() + 1.0, rect.top() + 1.0});
    if (!pill) {
        painter.setPen(m_theme.color(ColorRole::textMuted));
        painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter, text);
        return;
    }
    painter.setPen(m_theme.color(ColorRole::warnBorder));
    painter.setBrush(m_theme.color(ColorRole::warnBg));
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 8.5, 8.5);
    painter.setPen(m_theme.color(ColorRole::warnFg));
    painter.drawText(box, Qt::AlignCenter, text);
}

} // namespace bloomzy::widgets
