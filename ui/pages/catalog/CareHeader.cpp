#include "ui/pages/catalog/CareHeader.h"

#include "ui/models/TaxonTableModel.h"
#include "ui/widgets/table/CheckDelegate.h"

#include <QtGui/QPainter>

namespace bloomzy::catalog_page {

using models::TaxonTableModel;
using theme::IconName;

CareHeader::CareHeader(const theme::Theme& theme, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_theme(theme)
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

void CareHeader::setChecked(Qt::CheckState state)
{
    if (std::exchange(m_checked, state) != state)
        viewport()->update();
}

void CareHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    painter->save();
    QHeaderView::paintSection(painter, rect, section);
    painter->restore();
    if (section == TaxonTableModel::checkColumn)
        return widgets::paintCheckBox(*painter, rect, m_checked, true, this);
    std::optional<IconName> icon;
    if (section == TaxonTableModel::lightColumn)
        icon = IconName::lightSun;
    else if (section == TaxonTableModel::toxicityColumn)
        icon = IconName::irritantPets;
    else if (section == TaxonTableModel::difficultyColumn)
        icon = IconName::difficulty;
    if (!icon)
        return;
    QRect place(0, 0, 16, 16);
    place.moveCenter(rect.center());
    m_theme.icon(*icon).paint(painter, place);
}

} // namespace bloomzy::catalog_page
