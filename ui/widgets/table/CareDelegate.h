#pragma once

#include "ui/widgets/table/CellDelegate.h"

namespace bloomzy::widgets {

/// Cells of api::Light, api::Difficulty or ToxicityCell as one centred glyph; the words are in the tooltip and belong
/// into Qt::AccessibleTextRole (CellTexts). "Not known" is a question mark in a dashed ring, "not toxic" a dash, so
/// that nobody takes the one for the other; a dash needs all of people, cats and dogs to be known.
class CareDelegate : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

protected:
    void paintCell(QPainter& painter, const QRect& rect, const QModelIndex& index, bool enabled) const override;
    QString toolTip(const QRect& rect, const QModelIndex& index) const override;
};

} // namespace bloomzy::widgets
