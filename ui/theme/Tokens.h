#pragma once

#include "ui/theme/Roles.h"

#include <QtCore/QJsonObject>
#include <QtCore/QMetaEnum>
#include <QtCore/QStringList>
#include <QtGui/QColor>
#include <QtGui/QPalette>

namespace bloomzy::theme {

struct TypeToken
{
    int px = 13;
    int line = 20;
    int weight = 400;
};

/// resources/themes/tokens.json as values. The file is compiled in and tests/gui/theme proves that it holds every role,
/// so a lookup does not fail at run time; an absent number is 0 and an absent colour is invalid.
class Tokens
{
public:
    /// Needs initResources() in programs that link statically.
    static Tokens load();

    QColor color(ColorRole role, bool dark) const;
    QPalette palette(bool dark) const;
    TypeToken type(TypeRole role) const;
    QStringList families(QLatin1String key) const;

    int number(QLatin1String section, QLatin1String key) const;

    template <class Enum>
    int number(QLatin1String section, Enum value) const
    {
        return number(section, QLatin1String(QMetaEnum::fromType<Enum>().valueToKey(int(value))));
    }

    const QJsonObject& json() const { return m_json; }

private:
    QJsonObject m_json;
    QList<QColor> m_light;
    QList<QColor> m_dark;
};

/// "#RRGGBB" or, as in CSS, "#RRGGBBAA".
QColor colorFromHex(const QString& hex);

/// Registers the tokens and icons that are compiled into the library; may be called again.
void initResources();

} // namespace bloomzy::theme
