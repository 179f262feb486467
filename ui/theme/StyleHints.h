#pragma once

#include <QtWidgets/QStyle>

#include <optional>

namespace bloomzy::theme {

class Theme;

/// How controls behave in the design; nothing where Fusion's way is taken.
[[nodiscard]] std::optional<int> designHint(QStyle::StyleHint hint, const Theme& theme);

} // namespace bloomzy::theme
