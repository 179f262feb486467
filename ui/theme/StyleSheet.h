#pragma once

#include <QtCore/QString>

namespace bloomzy::theme {

class Theme;

/// The application's one style sheet, at most 150 lines: static paint that needs no code, chosen by dynamic property.
/// QFrame[card="true"], QFrame[surface="chrome|surface|alt|inset|line"], QFrame[banner="info|warn|danger|ok"],
/// QLabel[role="secondary|muted|…"]. Everything that has states is painted by BloomzyStyle.
QString styleSheet(const Theme& theme);

} // namespace bloomzy::theme
