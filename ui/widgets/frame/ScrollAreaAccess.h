#pragma once

namespace bloomzy::widgets {

/// Has assistive technology see scroll areas as plain containers. Qt 6.4's own view of them takes any child index
/// without looking: a screen reader that asks for a scroll bar which has just gone ends the program. Call it once
/// QApplication stands; calling it again does nothing.
void installScrollAreaAccess();

} // namespace bloomzy::widgets
