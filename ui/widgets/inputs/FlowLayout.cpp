#include "ui/widgets/inputs/FlowLayout.h"

#include <QtWidgets/QWidget>

#include <algorithm>

namespace bloomzy::widgets {

FlowLayout::FlowLayout(int gap, QWidget* parent)
    : QLayout(parent)
    , m_gap(gap)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem* item)
{
    m_items.emplace_back(item);
}

QLayoutItem* FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[std::size_t(index)].get() : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem* item = m_items[std::size_t(index)].release();
    m_items.erase(m_items.begin() + index);
    return item;
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto& item : m_items)
        size = size.expandedTo(item->isEmpty() ? QSize() : item->minimumSize());
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect& rect, bool move) const
{
    const QMargins margins = contentsMargins();
    const QRect inner = rect.marginsRemoved(margins);
    QPoint at = inner.topLeft();
    int line = 0;
    std::vector<std::pair<QLayoutItem*, QPoint>> places; // of the present line
    const auto finish = [&] {
        for (const auto& [item, place] : places) {
            const QSize size = item->sizeHint();
            if (move)
                item->setGeometry({place + QPoint(0, (line - size.height()) / 2), size});
        }
        places.clear();
    };
    for (const auto& item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint();
        if (at.x() > inner.left() && at.x() + size.width() > inner.left() + inner.width()) {
            finish();
            at = {inner.left(), at.y() + line};
            line = 0;
        }
        line = std::max(line, size.height());
        places.emplace_back(item.get(), at);
        at.rx() += size.width() + m_gap;
    }
    finish();
    return at.y() + line - rect.top() + margins.bottom();
}

} // namespace bloomzy::widgets
