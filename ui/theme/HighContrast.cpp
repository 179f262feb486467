#include "ui/theme/HighContrast.h"

#include <QtCore/QMetaEnum>

#include <algorithm>
#include <cmath>

namespace bloomzy::theme {
namespace {

constexpr double enough = 7; // WCAG 1.4.6

/// The few colours that everything else is one of.
struct Inks
{
    QColor ground;
    QColor ink;
    QColor chosen;
    QColor onChosen;
    QColor raised; ///< hover, grooves, placeholders, words of a diff: never the only sign
    QColor link;   ///< `chosen` as a colour of text, where it can be read
    QColor off;    ///< what is disabled
};

// Relative luminance of an sRGB colour.
double luminance(const QColor& color)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QColor between(const QColor& from, const QColor& to, double share)
{
    const auto mix = [share](int a, int b) { return qRound(a + (b - a) * share); };
    return {mix(from.red(), to.red()), mix(from.green(), to.green()), mix(from.blue(), to.blue())};
}

Inks inksOf(const QPalette& system, std::optional<bool> dark)
{
    Inks inks;
    inks.ground = system.color(QPalette::Active, QPalette::Base);
    inks.ink = system.color(QPalette::Active, QPalette::Text);
    const bool isDark = luminance(inks.ground) < luminance(inks.ink);
    if (dark.value_or(isDark) != isDark || contrastRatio(inks.ground, inks.ink) < enough) {
        inks.ground = dark.value_or(isDark) ? Qt::black : Qt::white;
        inks.ink = dark.value_or(isDark) ? Qt::white : Qt::black;
    }
    inks.chosen = system.color(QPalette::Active, QPalette::Highlight);
    inks.onChosen = system.color(QPalette::Active, QPalette::HighlightedText);
    if (contrastRatio(inks.chosen, inks.onChosen) < enough || contrastRatio(inks.chosen, inks.ground) < enough) {
        inks.chosen = inks.ink;
        inks.onChosen = inks.ground;
    }
    inks.raised = between(inks.ground, inks.ink, 0.12);
    if (contrastRatio(inks.raised, inks.ink) < enough)
        inks.raised = inks.ground;
    inks.link = contrastRatio(inks.raised, inks.chosen) < enough ? inks.ink : inks.chosen;
    inks.off = between(inks.ground, inks.ink, 0.5);
    return inks;
}

QColor colorOf(ColorRole role, const Inks& inks)
{
    switch (role) {
    case ColorRole::bgHover:
    case ColorRole::bgHoverChrome:
    case ColorRole::bgPressed:
    case ColorRole::bgSelected:
    case ColorRole::bgSelectedInactive:
    case ColorRole::diffAddMark:
    case ColorRole::diffDelMark:
        return inks.raised;
    case ColorRole::accentText:
        return inks.link;
    case ColorRole::textDisabled:
        return inks.off;
    case ColorRole::accent:
    case ColorRole::accentHover:
    case ColorRole::accentPressed:
    case ColorRole::focus:
    case ColorRole::bgMatch:
        return inks.chosen;
    case ColorRole::textOnAccent:
    case ColorRole::textOnMatch:
        return inks.onChosen;
    case ColorRole::textOnTooltip:
    case ColorRole::textOnDanger:
        return inks.ground;
    case ColorRole::bgTooltip:
    case ColorRole::dangerBtn:
    case ColorRole::dangerBtnHover:
        return inks.ink;
    case ColorRole::shadow:
        return Qt::transparent;
    default:
        break;
    }
    const QByteArray name = QMetaEnum::fromType<ColorRole>().valueToKey(int(role));
    const bool isGround = name.startsWith("bg") || name.endsWith("Bg") || name == "accentTint";
    return isGround ? inks.ground : inks.ink;
}

} // namespace

double contrastRatio(const QColor& one, const QColor& other)
{
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

QList<QColor> highContrastColors(const QPalette& system, std::optional<bool> dark)
{
    const Inks inks = inksOf(system, dark);
    QList<QColor> colors;
    for (int role = 0; role < QMetaEnum::fromType<ColorRole>().keyCount(); ++role)
        colors += colorOf(ColorRole(role), inks);
    return colors;
}

QPalette highContrastPalette(const QList<QColor>& colors)
{
    const auto color = [&colors](ColorRole role) { return colors.value(int(role)); };
    const QColor ink = color(ColorRole::textPrimary);
    const QColor ground = color(ColorRole::bgWindow);
    QPalette palette;
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::BrightText,
                            QPalette::PlaceholderText, QPalette::Link, QPalette::LinkVisited, QPalette::ToolTipBase,
                            QPalette::Mid, QPalette::Dark, QPalette::Shadow})
        palette.setColor(role, ink);
    for (const auto role : {QPalette::Window, QPalette::Base, QPalette::AlternateBase, QPalette::Button,
                            QPalette::Light, QPalette::Midlight, QPalette::ToolTipText})
        palette.setColor(role, ground);
    palette.setColor(QPalette::Highlight, color(ColorRole::accent));
    palette.setColor(QPalette::HighlightedText, color(ColorRole::textOnAccent));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, color(ColorRole::textDisabled));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, ground);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, color(ColorRole::textDisabled));
    return palette;
}

} // namespace bloomzy::theme
