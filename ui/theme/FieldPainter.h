#pragma once

#include "ui/theme/Theme.h"

#include <QtWidgets/QStyle>

class QPainter;
class QStyleOption;
class QStyleOptionComboBox;
class QStyleOptionSpinBox;
class QWidget;

namespace bloomzy::theme {

/// Line edits, spin boxes, combo boxes and date fields.
class FieldPainter
{
public:
    explicit FieldPainter(const Theme& theme)
        : m_theme(theme)
    {
    }

    /// The plate and border of any field, by focus, property `state` and enabled.
    void paintFrame(QPainter& painter, const QStyleOption& option, const QWidget* widget) const;
    void paintSpinBox(QPainter& painter, const QStyleOptionSpinBox& option, const QWidget* widget) const;
    void paintComboBox(QPainter& painter, const QStyleOptionComboBox& option, const QWidget* widget) const;
    void paintComboLabel(QPainter& painter, const QStyleOptionComboBox& option, const QWidget* widget) const;

    QRect lineEditContents(const QRect& rect, const QWidget* widget) const;
    QRect spinBoxPart(const QRect& rect, QStyle::SubControl part, bool buttons) const;
    QRect comboBoxPart(const QRect& rect, QStyle::SubControl part, const QWidget* widget) const;

    /// Fields write their text by themselves, in a colour of their palette; a read-only one gets its quiet colours
    /// there, and one that no longer is has the palette of the application again.
    void applyInk(QWidget& field) const;

    static bool isReadOnly(const QWidget* widget);
    /// The line edit inside a spin box, combo box or date field, whose frame its parent paints.
    static bool isEmbedded(const QWidget* widget);

private:
    void paintErrorMark(QPainter& painter, const QRect& rect, const QWidget* widget) const;

    const Theme& m_theme;
};

} // namespace bloomzy::theme
