#pragma once

namespace bloomzy::theme {

/// Whether translucent windows show what lies behind them: always, but on X11 without a compositing manager, where they
/// come out black.
bool hasCompositor();

} // namespace bloomzy::theme
