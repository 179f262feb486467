#pragma once

#include <QString>

/// The library of libfaketime for programs with threads, to be loaded before everything else; empty when it is not
/// installed.
[[nodiscard]] QString fakeTimeLibrary();
