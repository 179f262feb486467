#pragma once

#include <QtCore/QLocale>

namespace bloomzy::models {

/// The language of common names (BCP 47, without a region): the console's.
[[nodiscard]] inline QString nameLanguage()
{
    return QLocale().bcp47Name().section(u'-', 0, 0);
}

} // namespace bloomzy::models
