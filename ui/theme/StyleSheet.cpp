#include "ui/theme/StyleSheet.h"

#include "ui/theme/Theme.h"

#include <QtCore/QFile>

namespace bloomzy::theme {

using namespace Qt::StringLiterals;

QString styleSheet(const Theme& theme)
{
    QFile file(u":/themes/bloomzy.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    const auto roles = QMetaEnum::fromType<ColorRole>();
    for (int i = 0; i < roles.keyCount(); ++i)
        sheet.replace(u"@%1;"_s.arg(kebab(QLatin1String(roles.key(i)))),
                      theme.color(ColorRole(roles.value(i))).name() + u';');
    return sheet;
}

} // namespace bloomzy::theme
