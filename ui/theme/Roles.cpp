#include "ui/theme/Roles.h"

namespace bloomzy::theme {

QString kebab(QLatin1String enumerator)
{
    QString out;
    for (const char letter : enumerator) {
        const QChar c = QLatin1Char(letter);
        if ((c.isUpper() || c.isDigit()) && !out.isEmpty())
            out += u'-';
        out += c.toLower();
    }
    return out;
}

} // namespace bloomzy::theme
