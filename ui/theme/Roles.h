#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>

/// The vocabulary of the design: every name stands in resources/themes/tokens.json, in kebab case there for colours.
namespace bloomzy::theme {
Q_NAMESPACE

enum class ColorRole {
    bgWindow,
    bgChrome,
    bgSurface,
    bgSurfaceAlt,
    bgRaised,
    bgInset,
    bgHover,
    bgHoverChrome,
    bgPressed,
    bgSelected,
    bgSelectedInactive,
    bgMatch,
    bgTooltip,
    borderSubtle,
    borderDefault,
    borderStrong,
    grid,
    textPrimary,
    textSecondary,
    textMuted,
    textDisabled,
    textOnAccent,
    textOnTooltip,
    textOnMatch,
    accent,
    accentHover,
    accentPressed,
    accentText,
    accentTint,
    accentBorder,
    focus,
    okFg,
    okBg,
    okBorder,
    okSolid,
    warnFg,
    warnBg,
    warnBorder,
    warnSolid,
    dangerFg,
    dangerBg,
    dangerBorder,
    dangerSolid,
    infoFg,
    infoBg,
    infoBorder,
    infoSolid,
    reviewFg,
    reviewBg,
    reviewBorder,
    reviewSolid,
    neutralFg,
    neutralBg,
    neutralBorder,
    neutralSolid,
    dangerBtn,
    dangerBtnHover,
    textOnDanger,
    diffAddBg,
    diffAddFg,
    diffAddMark,
    diffDelBg,
    diffDelFg,
    diffDelMark,
    chart1,
    chart2,
    chart3,
    chart4,
    chart5,
    chart6,
    chart7,
    shadow,
};
Q_ENUM_NS(ColorRole)

enum class TypeRole { caption, small, body, bodyStrong, section, panelTitle, pageTitle, metric, display, mono };
Q_ENUM_NS(TypeRole)

/// Heights at 100 % text size; Theme::px() lets them grow with the text.
enum class RowHeight {
    menuBar,
    toolBar,
    filterBar,
    statusBar,
    tableHeader,
    tableCompact,
    tableDefault,
    tableComfortable,
    treeItem,
    navItem,
    menuItem,
    input,
    inputSmall,
    button,
    buttonSmall,
    buttonLarge,
    tab,
    chip,
    badge,
};
Q_ENUM_NS(RowHeight)

enum class IconSize { xs, sm, md, lg, xl, empty };
Q_ENUM_NS(IconSize)

enum class Radius { none, xs, sm, md, lg, pill };
Q_ENUM_NS(Radius)

enum class Layout { navExpanded, navCollapsed, facet, detail, drawerMin, drawerMax, pagePadding, cardGap, cardPadding };
Q_ENUM_NS(Layout)

/// Durations; the ones of toasts are reading times and stay when motion is reduced.
enum class Motion { instant, fast, base, slow, toastIn, toastStay, progressPulse };
Q_ENUM_NS(Motion)

enum class Scheme { light, dark, system };
Q_ENUM_NS(Scheme)

/// `textOnAccent` → `text-on-accent`, `chart1` → `chart-1`: the spelling of tokens.json and of the icon files.
QString kebab(QLatin1String enumerator);

} // namespace bloomzy::theme
