#pragma once

#include "ui/theme/Icon.h"
#include "ui/theme/Roles.h"
#include "ui/theme/Tokens.h"

#include <QtCore/QPointer>
#include <QtGui/QFont>
#include <QtGui/QPalette>

#include <optional>

class QApplication;

namespace bloomzy::theme {

class SystemAppearance;

/// Colours, fonts, sizes and durations of the console, read from the design tokens. One object, made in the composition
/// root beside the QApplication and passed on by reference; it outlives every window. GUI thread only.
class Theme : public QObject
{
    Q_OBJECT

public:
    explicit Theme(Scheme scheme = Scheme::system, QObject* parent = nullptr);
    ~Theme() override;

    /// "Light", "Dark", "Same as the system"; for the settings.
    static QString displayName(Scheme scheme);

    Scheme scheme() const { return m_scheme; }
    void setScheme(Scheme scheme);
    /// Which of the two colour tables holds now; for Scheme::system it follows the desktop.
    bool isDark() const;

    /// More contrast instead of the colours of the design: the two colours of the system's palette, strong borders,
    /// wider focus marks, no tints. As the desktop asks, until it is set; an empty value goes back to that.
    bool isHighContrast() const;
    void setHighContrast(std::optional<bool> high);
    /// Pixels of a focus ring and of a focused field's border.
    int focusWidth() const { return isHighContrast() ? 3 : 2; }

    QColor color(ColorRole role) const;
    QPalette palette() const;
    QIcon icon(IconName name, ColorRole role = ColorRole::textSecondary) const { return Icons(*this).icon(name, role); }

    QFont font(TypeRole role) const;
    /// The role's font at medium weight in italics, which mean a botanical name and nothing else.
    QFont botanicalFont(TypeRole role = TypeRole::body) const;
    /// Pixels from one baseline to the next.
    int lineHeight(TypeRole role) const;

    /// Text size relative to the design, 1 to 2; starts with what the system asks for. Fonts and row heights follow.
    double textScale() const { return m_textScale; }
    void setTextScale(double scale);

    int px(RowHeight height) const;
    int px(IconSize size) const { return m_tokens.number(QLatin1String("iconSize"), size); }
    int px(Radius radius) const { return m_tokens.number(QLatin1String("radius"), radius); }
    int px(Layout layout) const { return m_tokens.number(QLatin1String("layout"), layout); }

    /// Milliseconds, 0 for every movement while motion is reduced; reading times (toastStay) stay.
    int duration(Motion motion) const;
    bool reducedMotion() const { return m_reducedMotion; }
    void setReducedMotion(bool reduced);

    const Tokens& tokens() const { return m_tokens; }

    /// Sets style, palette, font and style sheet of the application, now and after each change.
    void apply(QApplication& application);

Q_SIGNALS:
    /// Colours or sizes are others now. The application's palette and style are already the new ones.
    void changed();

private:
    void refresh();
    void refreshColors();
    void paintApplication();

    Tokens m_tokens = Tokens::load();
    Scheme m_scheme;
    SystemAppearance* m_system;
    std::optional<bool> m_wantedContrast;
    QPalette m_systemPalette;
    QList<QColor> m_contrastColors; ///< by role; empty with normal contrast
    double m_textScale = 1;
    bool m_reducedMotion = false;
    QPointer<QApplication> m_application;
};

} // namespace bloomzy::theme
