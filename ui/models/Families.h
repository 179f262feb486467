#pragma once

#include <QtCore/QString>

#include <string>
#include <vector>

namespace bloomzy::models {

/// Families that a person typed, with blanks, commas or semicolons between them, since none has a blank in its name: in
/// order, each once.
[[nodiscard]] std::vector<std::string> familiesIn(const QString& text);
/// Stands between two of them.
[[nodiscard]] bool isBetweenFamilies(QChar c);

} // namespace bloomzy::models
