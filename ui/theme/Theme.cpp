#include "ui/theme/Theme.h"

#include "ui/theme/BloomzyStyle.h"
#include "ui/theme/HighContrast.h"
#include "ui/theme/StyleSheet.h"
#include "ui/theme/SystemAppearance.h"

#include <QtGui/QFontMetrics>
#include <QtGui/QScreen>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStyleFactory>
#include <QtWidgets/QToolTip>

#include <algorithm>

namespace bloomzy::theme {
namespace {

using namespace Qt::StringLiterals;

// Desktops express "larger text" as a higher logical resolution; the design is drawn at 96.
double systemTextScale()
{
    const QScreen* screen = qGuiApp ? QGuiApplication::primaryScreen() : nullptr;
    return screen ? std::clamp(screen->logicalDotsPerInchY() / 96.0, 1.0, 2.0) : 1.0;
}

} // namespace

Theme::Theme(Scheme scheme, QObject* parent)
    : QObject(parent)
    , m_scheme(scheme)
    , m_system(new SystemAppearance(this))
    , m_textScale(systemTextScale())
{
    refreshColors();
    connect(m_system, &SystemAppearance::changed, this, [this, dark = isDark(), high = isHighContrast()]() mutable {
        const bool same =
            std::exchange(dark, isDark()) == isDark() && std::exchange(high, isHighContrast()) == isHighContrast();
        if (!same)
            refresh();
    });
}

Theme::~Theme()
{
    // The style refers to this object and would otherwise live as long as the application.
    if (m_application) {
        m_application->setStyleSheet({});
        m_application->setStyle(QStyleFactory::create(u"Fusion"_s));
    }
}

QString Theme::displayName(Scheme scheme)
{
    switch (scheme) {
    case Scheme::light:
        return tr("Light");
    case Scheme::dark:
        return tr("Dark");
    case Scheme::system:
        break;
    }
    return tr("Same as the system");
}

void Theme::setScheme(Scheme scheme)
{
    const bool before = isDark();
    m_scheme = scheme;
    if (isDark() != before)
        refresh();
}

bool Theme::isDark() const
{
    return m_scheme == Scheme::dark || (m_scheme == Scheme::system && m_system->isDark());
}

bool Theme::isHighContrast() const
{
    return m_wantedContrast.value_or(m_system->isHighContrast());
}

void Theme::setHighContrast(std::optional<bool> high)
{
    const bool before = isHighContrast();
    m_wantedContrast = high;
    if (isHighContrast() != before)
        refresh();
}

QColor Theme::color(ColorRole role) const
{
    return isHighContrast() ? m_contrastColors.value(int(role)) : m_tokens.color(role, isDark());
}

QPalette Theme::palette() const
{
    return isHighContrast() ? highContrastPalette(m_contrastColors) : m_tokens.palette(isDark());
}

QFont Theme::font(TypeRole role) const
{
    const TypeToken token = m_tokens.type(role);
    QFont font;
    font.setFamilies(m_tokens.families(role == TypeRole::mono ? "mono"_L1 : "ui"_L1));
    font.setPixelSize(qRound(token.px * m_textScale));
    // 650 lies between two cuts of the static fonts; the design is drawn with the heavier one.
    font.setWeight(token.weight > QFont::DemiBold ? QFont::Bold : QFont::Weight(token.weight));
    return font;
}

QFont Theme::botanicalFont(TypeRole role) const
{
    QFont botanical = font(role);
    botanical.setItalic(true);
    botanical.setWeight(std::max(botanical.weight(), QFont::Medium));
    return botanical;
}

int Theme::lineHeight(TypeRole role) const
{
    return std::max(qRound(m_tokens.type(role).line * m_textScale), QFontMetrics(font(role)).height());
}

void Theme::setTextScale(double scale)
{
    const double clamped = std::clamp(scale, 1.0, 2.0);
    if (std::exchange(m_textScale, clamped) != clamped)
        refresh();
}

int Theme::px(RowHeight height) const
{
    return m_tokens.number("rowHeight"_L1, height) +
           std::max(0, lineHeight(TypeRole::body) - m_tokens.type(TypeRole::body).line);
}

int Theme::duration(Motion motion) const
{
    return m_reducedMotion && motion != Motion::toastStay ? 0 : m_tokens.number("motion"_L1, motion);
}

void Theme::setReducedMotion(bool reduced)
{
    if (std::exchange(m_reducedMotion, reduced) != reduced)
        refresh();
}

void Theme::apply(QApplication& application)
{
    m_application = &application;
    m_systemPalette = application.palette();
    refreshColors();
    application.setStyle(new BloomzyStyle(*this));
    paintApplication();
}

void Theme::refreshColors()
{
    if (!isHighContrast())
        return m_contrastColors.clear();
    // "Same as the system" takes a dark palette as it is, also where the desktop does not name its scheme.
    const bool either = m_scheme == Scheme::system && !isDark();
    m_contrastColors = highContrastColors(m_systemPalette, either ? std::nullopt : std::optional(isDark()));
}

void Theme::refresh()
{
    refreshColors();
    if (m_application)
        paintApplication();
    Q_EMIT changed();
}

void Theme::paintApplication()
{
    m_application->setFont(font(TypeRole::body));
    m_application->setPalette(palette());
    QToolTip::setPalette(palette());
    QToolTip::setFont(font(TypeRole::small));
    m_application->setStyleSheet(styleSheet(*this));
}

} // namespace bloomzy::theme
