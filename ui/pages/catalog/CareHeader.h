#pragma once

#include "ui/widgets/table/CheckHeader.h"

namespace bloomzy::catalog_page {

/// The header of the catalog's table: light, toxicity and difficulty as icons, their words as tooltips; a box over the
/// boxes of the rows.
class CareHeader : public widgets::CheckHeader
{
    Q_OBJECT

public:
    CareHeader(const theme::Theme& theme, QWidget* parent);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
};

} // namespace bloomzy::catalog_page
