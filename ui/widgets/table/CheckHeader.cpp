#include "ui/widgets/table/CheckHeader.h"

#include "ui/widgets/table/CheckDelegate.h"

#include <QtGui/QPainter>

namespace bloomzy::widgets {

CheckHeader::CheckHeader(const theme::Theme& theme, int checkColumn, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_theme(theme)
    , m_checkColumn(checkColumn)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setStretchLastSection(false);
    setMinimumSectionSize(36);
    const auto size = [this] { setFixedHeight(m_theme.px(theme::RowHeight::tableHeader)); };
    connect(&theme, &theme::Theme::changed, this, size);
    size();
}

void CheckHeader::setChecked(Qt::CheckState state)
{
    if (std::exchange(m_checked, state) != state)
        viewport()->update();
}

void CheckHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    painter->save();
    QHeaderView::paintSection(painter, rect, section);
    painter->restore();
    if (section == m_checkColumn)
        paintCheckBox(*painter, rect, m_checked, true, this);
}

} // namespace bloomzy::widgets
