#include "ui/pages/catalog/TreePath.h"

#include "ui/widgets/botanical/NamePainter.h"

#include <QtGui/QPainter>

namespace bloomzy::catalog_page {

using namespace Qt::StringLiterals;
using theme::ColorRole;
using theme::TypeRole;
using widgets::BotanicalName;
using widgets::NamePainter;

namespace {

const QString separator = u" \u203a "_s;
const QString cut = u"\u2026"_s;
constexpr int iconSize = 16;
constexpr int iconGap = 6;

} // namespace

void TreePath::setNames(const std::vector<api::NameParts>& names)
{
    m_names.clear();
    for (const api::NameParts& name : names)
        m_names.push_back(BotanicalName::runs(name, {.author = false, .acceptedName = {}, .commonName = {}}));
}

QString TreePath::plainText() const
{
    QStringList texts;
    for (const widgets::NameRuns& name : m_names)
        texts += BotanicalName::plainText(name);
    return texts.join(separator);
}

std::size_t TreePath::firstThatFits(double width, double between) const
{
    const NamePainter names(m_theme);
    std::size_t first = m_names.size() - 1;
    double used = names.width(m_names[first]);
    while (first > 0) {
        used += between + names.width(m_names[first - 1]);
        if (used > width)
            break;
        --first;
    }
    return first;
}

void TreePath::paint(QPainter& painter, const QRect& rect) const
{
    QRectF room = rect;
    const QRect icon(rect.x(), rect.center().y() - iconSize / 2 + 1, iconSize, iconSize);
    m_theme.icon(theme::IconName::merkleTree).paint(&painter, icon);
    room.setLeft(room.left() + iconSize + iconGap);
    painter.setFont(m_theme.font(TypeRole::body));
    const auto write = [&](const QString& text) {
        painter.setPen(m_theme.color(ColorRole::textMuted));
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft, text);
        room.setLeft(room.left() + painter.fontMetrics().horizontalAdvance(text));
    };
    const double between = painter.fontMetrics().horizontalAdvance(separator);
    const std::size_t first = firstThatFits(room.width(), between);
    if (first > 0)
        write(cut + separator);
    for (std::size_t i = first; i < m_names.size(); ++i) {
        if (i > first)
            write(separator);
        room.setLeft(room.left() + NamePainter(m_theme).paint(painter, room, m_names[i]));
    }
}

} // namespace bloomzy::catalog_page
