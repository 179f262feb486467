#pragma once

#include "ui/widgets/table/Cells.h"

class QPainter;

namespace bloomzy::widgets {

/// The glyphs of care values, 16 px high, centred in the rectangle; shared by table, facets and editor.
void paintLight(QPainter& painter, const QRectF& rect, const theme::Theme& theme, api::Light light);
void paintDifficulty(QPainter& painter, const QRectF& rect, const theme::Theme& theme, api::Difficulty difficulty);
void paintToxicity(QPainter& painter, const QRectF& rect, const theme::Theme& theme, const ToxicityCell& toxicity);
/// A question mark in a dashed ring.
void paintNotKnown(QPainter& painter, const QRectF& rect, const theme::Theme& theme);

} // namespace bloomzy::widgets
