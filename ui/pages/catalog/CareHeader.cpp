#include "ui/pages/catalog/CareHeader.h"

#include "ui/models/TaxonTableModel.h"

#include <QtGui/QPainter>

namespace bloomzy::catalog_page {

using models::TaxonTableModel;
using theme::IconName;

CareHeader::CareHeader(const theme::Theme& theme, QWidget* parent)
    : CheckHeader(theme, TaxonTableModel::checkColumn, parent)
{
}

void CareHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    CheckHeader::paintSection(painter, rect, section);
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
