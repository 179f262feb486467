#pragma once

#include <QString>

// Where this build lies. Functions, not definitions of the compiler: every other object of the tests is then the same
// in every checkout, and ccache finds it.

/// A program of this build: `bloomzyd`.
[[nodiscard]] QString programPath(const QString& name);
/// A file of the source tree, named from its top: `resources/catalog/starter.csv`.
[[nodiscard]] QString sourcePath(const QString& name);
/// A file of the build folder, named from its top.
[[nodiscard]] QString buildPath(const QString& name);
