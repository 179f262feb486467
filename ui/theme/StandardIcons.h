#pragma once

#include <QtGui/QIcon>
#include <QtWidgets/QStyle>

#include <optional>

namespace bloomzy::theme {

class Theme;

/// The design's icon for one of Qt's own purposes; nothing where Fusion's is taken.
[[nodiscard]] std::optional<QIcon> designIcon(QStyle::StandardPixmap pixmap, const Theme& theme);

} // namespace bloomzy::theme
