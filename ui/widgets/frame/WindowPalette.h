#pragma once

class QAction;

namespace bloomzy::widgets {

class MainWindow;
class Palette;
struct WindowParts;

/// The palette of a window, with its commands and what its pages add, and the hint at the right of the menu bar, which
/// triggers `opener`. Owned by the window.
Palette* makePalette(const WindowParts& parts, QAction* opener, MainWindow& window);

} // namespace bloomzy::widgets
