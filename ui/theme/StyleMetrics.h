#pragma once

#include <QtWidgets/QStyle>

#include <optional>

namespace bloomzy::theme {

class Theme;

/// The design's sizes in pixels; nothing where Fusion's are taken.
[[nodiscard]] std::optional<int> designMetric(QStyle::PixelMetric metric, const Theme& theme, const QWidget* widget);

} // namespace bloomzy::theme
