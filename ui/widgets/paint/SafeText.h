#pragma once

#include <QtCore/QString>

namespace bloomzy::widgets {

/// Texts of strangers in one line: line breaks and control characters become symbols (␊, ␛), marks that turn the
/// direction of writing or cannot be seen become ⟨U+202E⟩, and what is longer than `most` characters is cut. It reads
/// as it stands, wherever it stands.
[[nodiscard]] QString safeLine(const QString& text, qsizetype most = 300);

/// As it stands in JSON between quotes, with the same marks as `\u202e`.
[[nodiscard]] QString jsonEscaped(const QString& text);

/// Cannot be seen, or has what follows written in another direction.
[[nodiscard]] bool isHiddenMark(char32_t character);

} // namespace bloomzy::widgets
