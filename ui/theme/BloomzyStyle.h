#pragma once

#include "ui/theme/BarPainter.h"
#include "ui/theme/ButtonPainter.h"
#include "ui/theme/CheckPainter.h"
#include "ui/theme/FieldPainter.h"
#include "ui/theme/FocusRing.h"
#include "ui/theme/MenuPainter.h"
#include "ui/theme/SurfacePainter.h"
#include "ui/theme/TabPainter.h"
#include "ui/theme/WidgetCare.h"

#include <QtWidgets/QProxyStyle>

namespace bloomzy::theme {

class Theme;

/// Fusion in the clothes of the design. Widgets choose by dynamic property, which may change at any time:
///   QPushButton, QToolButton  variant = standard | primary | quiet | danger | dangerOutline | warning | link |
///   segment;
///                             buttonSize = small | large; busy = percent 0 to 100, or -1 while the amount is unknown
///                             (an invalid QVariant ends it). A flat or auto-raised button is quiet by itself.
///   QLineEdit, QAbstractSpinBox, QComboBox, QPlainTextEdit, QTextEdit
///                             state = changed | error | readOnly (a read-only edit is so by itself)
///   QProgressBar              state = error: stopped
///   QCheckBox                 switch = true
///   QAction in a QMenu        variant = danger
///   QFrame                    segments = true around buttons with variant = segment (layout margins 1, spacing 0)
/// Tabs carry marks by TabMarks.h.
class BloomzyStyle : public QProxyStyle
{
    Q_OBJECT

public:
    /// The theme outlives the style.
    explicit BloomzyStyle(const Theme& theme);

    using QProxyStyle::polish;
    using QProxyStyle::unpolish;
    void polish(QWidget* widget) override;
    void unpolish(QWidget* widget) override;

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                           const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* result) const override;
    QIcon standardIcon(StandardPixmap pixmap, const QStyleOption* option, const QWidget* widget) const override;

private:
    bool drawBar(ControlElement element, const QStyleOption& option, QPainter& painter, const QWidget* widget) const;

    const Theme& m_theme;
    ButtonPainter m_buttons;
    CheckPainter m_checks;
    FieldPainter m_fields;
    BarPainter m_bars;
    TabPainter m_tabs;
    MenuPainter m_menus;
    SurfacePainter m_surfaces;
    FocusRing m_ring;
    WidgetCare m_care;
};

} // namespace bloomzy::theme
