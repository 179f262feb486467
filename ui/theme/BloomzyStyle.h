#pragma once

#include <QtWidgets/QProxyStyle>

namespace bloomzy::theme {

class Theme;

/// Fusion in the clothes of the design. Widgets choose by dynamic property:
///   QPushButton, QToolButton  variant = primary | quiet | danger | dangerOutline | link; size = small | large;
///                             busy = percent 0 to 100 (-1 while the amount is unknown)
///   QLineEdit, QAbstractSpinBox, QComboBox  state = changed | error | readOnly
///   QCheckBox                 switch = true
class BloomzyStyle : public QProxyStyle
{
    Q_OBJECT

public:
    /// The theme outlives the style.
    explicit BloomzyStyle(const Theme& theme);

private:
    const Theme& m_theme;
};

} // namespace bloomzy::theme
