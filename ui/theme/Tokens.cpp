#include "ui/theme/Tokens.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>

// Q_INIT_RESOURCE has to stand outside every namespace.
static void registerThemeResources()
{
    Q_INIT_RESOURCE(bloomzy_theme);
}

namespace bloomzy::theme {
namespace {

using namespace Qt::StringLiterals;

QList<QColor> readColors(const QJsonObject& scheme)
{
    const auto roles = QMetaEnum::fromType<ColorRole>();
    QList<QColor> colors;
    for (int i = 0; i < roles.keyCount(); ++i)
        colors.append(colorFromHex(scheme[kebab(QLatin1String(roles.key(i)))]["hex"_L1].toString()));
    return colors;
}

void setColor(QPalette& palette, const QString& key, const QColor& color)
{
    const bool disabled = key.endsWith("(Disabled group)"_L1);
    const bool inactive = key.endsWith("(Inactive group)"_L1);
    const auto role = QMetaEnum::fromType<QPalette::ColorRole>().keyToValue(key.section(u' ', 0, 0).toLatin1());
    if (role < 0)
        return; // "Accent" became a palette role in Qt 6.6 only
    const auto group = disabled ? QPalette::Disabled : inactive ? QPalette::Inactive : QPalette::All;
    palette.setColor(group, QPalette::ColorRole(role), color);
}

} // namespace

void initResources()
{
    registerThemeResources();
}

QColor colorFromHex(const QString& hex)
{
    if (hex.size() != 9)
        return QColor(hex);
    QColor color(hex.first(7));
    color.setAlpha(hex.last(2).toInt(nullptr, 16));
    return color;
}

Tokens Tokens::load()
{
    initResources();
    QFile file(u":/themes/tokens.json"_s);
    Tokens tokens;
    if (file.open(QIODevice::ReadOnly))
        tokens.m_json = QJsonDocument::fromJson(file.readAll()).object();
    tokens.m_light = readColors(tokens.m_json["color"_L1]["light"_L1].toObject());
    tokens.m_dark = readColors(tokens.m_json["color"_L1]["dark"_L1].toObject());
    return tokens;
}

QColor Tokens::color(ColorRole role, bool dark) const
{
    return (dark ? m_dark : m_light).value(int(role));
}

QPalette Tokens::palette(bool dark) const
{
    QPalette palette;
    const QJsonObject entries = m_json["qpalette"_L1][dark ? "dark"_L1 : "light"_L1].toObject();
    // Entries for a group follow those for all groups, which would overwrite them.
    for (const bool grouped : {false, true})
        for (auto it = entries.begin(); it != entries.end(); ++it)
            if (it.key().contains(u'(') == grouped)
                setColor(palette, it.key(), QColor(it.value().toString()));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, color(ColorRole::textDisabled, dark));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, color(ColorRole::bgSelectedInactive, dark));
    palette.setColor(QPalette::Disabled, QPalette::Base, color(ColorRole::bgInset, dark));
    palette.setColor(QPalette::Disabled, QPalette::Button, color(ColorRole::bgInset, dark));
    palette.setColor(QPalette::Disabled, QPalette::PlaceholderText, color(ColorRole::textDisabled, dark));
    return palette;
}

TypeToken Tokens::type(TypeRole role) const
{
    const QJsonValue token = m_json["type"_L1][QLatin1String(QMetaEnum::fromType<TypeRole>().valueToKey(int(role)))];
    return {token["px"_L1].toInt(), token["line"_L1].toInt(), token["weight"_L1].toInt()};
}

QStringList Tokens::families(QLatin1String key) const
{
    QStringList families = m_json["font"_L1][key].toString().split(u',');
    for (QString& family : families)
        family = family.trimmed().remove(u'"');
    return families;
}

int Tokens::number(QLatin1String section, QLatin1String key) const
{
    return m_json[section][key].toInt();
}

} // namespace bloomzy::theme
