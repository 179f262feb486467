#include "ui/pages/users/PersonDelegate.h"

#include "ui/pages/users/RoleChips.h"
#include "ui/widgets/botanical/Folding.h"
#include "ui/widgets/paint/Avatar.h"

#include <QtGui/QPainter>
#include <QtGui/QTextLayout>

namespace bloomzy::users_page {

using theme::ColorRole;
using theme::TypeRole;

namespace {

constexpr int avatar = 26;
constexpr int gap = 8;

PersonCell cellOf(const QModelIndex& index)
{
    return index.data(Qt::DisplayRole).value<PersonCell>();
}

} // namespace

void PersonDelegate::paintLine(QPainter& painter, const QRectF& rect, const QString& text, TypeRole type,
                               ColorRole color, const QString& words) const
{
    const QFont font = m_theme.font(type);
    const QString shown = QFontMetricsF(font).elidedText(text, Qt::ElideRight, rect.width());
    QList<QTextLayout::FormatRange> marks;
    for (const widgets::TextRange& range : widgets::findFolded(shown, words)) {
        QTextCharFormat format;
        format.setBackground(m_theme.color(ColorRole::bgMatch));
        format.setForeground(m_theme.color(ColorRole::textOnMatch));
        marks += {int(range.start), int(range.length), format};
    }
    QTextLayout layout(shown, font);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(rect.width());
    layout.endLayout();
    painter.setPen(m_theme.color(color));
    layout.draw(&painter, QPointF(rect.left(), rect.top() + (rect.height() - line.height()) / 2), marks);
}

void PersonDelegate::paintCell(QPainter& painter, const QRect& rect, const QModelIndex& index, bool enabled) const
{
    const PersonCell person = cellOf(index);
    QRectF circle(rect.left(), 0, avatar, avatar);
    circle.moveTop(rect.center().y() - avatar / 2.0 + 0.5);
    widgets::paintAvatar(painter, circle, m_theme, person.name);
    const int name = m_theme.lineHeight(TypeRole::body) - 2;
    const int mail = m_theme.lineHeight(TypeRole::small);
    QRectF line(rect.adjusted(avatar + gap, 0, 0, 0));
    line.setTop(rect.top() + (rect.height() - name - mail) / 2.0);
    line.setHeight(name);
    const QString words = index.data(widgets::MatchRole).toString();
    paintLine(painter, line, person.name, TypeRole::body, enabled ? ColorRole::textPrimary : ColorRole::textDisabled,
              words);
    line.translate(0, name);
    line.setHeight(mail);
    paintLine(painter, line, person.mail, TypeRole::small, ColorRole::textMuted, words);
}

QString PersonDelegate::toolTip(const QRect& rect, const QModelIndex& index) const
{
    const PersonCell person = cellOf(index);
    const int room = rect.width() - avatar - gap;
    const bool fits = QFontMetrics(m_theme.font(TypeRole::body)).horizontalAdvance(person.name) <= room &&
                      QFontMetrics(m_theme.font(TypeRole::small)).horizontalAdvance(person.mail) <= room;
    return fits ? QString() : person.name + u'\n' + person.mail;
}

void RolesDelegate::paintCell(QPainter& painter, const QRect& rect, const QModelIndex& index, bool) const
{
    RoleChips(m_theme).paint(painter, rect, index.data(Qt::DisplayRole).value<RolesCell>());
}

QString RolesDelegate::toolTip(const QRect& rect, const QModelIndex& index) const
{
    const auto roles = index.data(Qt::DisplayRole).value<RolesCell>();
    if (RoleChips(m_theme).fitting(roles, rect.width()) == roles.size())
        return {};
    return index.data(Qt::AccessibleTextRole).toString();
}

} // namespace bloomzy::users_page
