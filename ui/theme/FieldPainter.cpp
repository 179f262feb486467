#include "ui/theme/FieldPainter.h"

#include "ui/theme/StylePaint.h"

#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateTimeEdit>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QTextEdit>
#include <QtWidgets/QToolButton>

#include <algorithm>

namespace bloomzy::theme {
namespace {

using namespace Qt::StringLiterals;
using namespace paint;

constexpr int inset = 7; // QLineEdit adds 2 of its own
constexpr int buttonWidth = 28;
constexpr int mark = 16;

bool isError(const QWidget* widget)
{
    return property(widget, "state") == "error"_L1;
}

bool isDateField(const QWidget* widget)
{
    return qobject_cast<const QDateTimeEdit*>(widget);
}

/// Room that the actions of a line edit, which are child buttons, take at its edges.
struct ActionRoom
{
    int left = 0;
    int right = 0;
};

ActionRoom actionRoom(const QWidget* widget)
{
    ActionRoom room;
    const auto buttons =
        widget ? widget->findChildren<QToolButton*>(Qt::FindDirectChildrenOnly) : QList<QToolButton*>();
    for (const QToolButton* button : buttons) {
        if (button->isHidden())
            continue;
        if (button->x() > widget->width() / 2)
            room.right = std::max(room.right, widget->width() - button->x());
        else
            room.left = std::max(room.left, button->geometry().right() + 1);
    }
    return room;
}

} // namespace

bool FieldPainter::isReadOnly(const QWidget* widget)
{
    if (property(widget, "state") == "readOnly"_L1)
        return true;
    if (const auto* edit = qobject_cast<const QLineEdit*>(widget))
        return edit->isReadOnly();
    if (const auto* spin = qobject_cast<const QAbstractSpinBox*>(widget))
        return spin->isReadOnly();
    const auto* text = qobject_cast<const QPlainTextEdit*>(widget);
    return text && text->isReadOnly();
}

void FieldPainter::applyInk(QWidget& field) const
{
    constexpr auto mark = "_bloomzyQuietInk";
    const bool area = qobject_cast<const QAbstractScrollArea*>(&field);
    // A text area that is read only without that state, such as a diff, has colours of its own.
    const bool quiet = area ? property(&field, "state") == "readOnly"_L1 : isReadOnly(&field);
    if (!quiet && !field.property(mark).toBool())
        return;
    QPalette palette;
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        if (quiet)
            palette.setColor(group, QPalette::Text, m_theme.color(ColorRole::textSecondary));
        if (quiet && area)
            palette.setColor(group, QPalette::Base, m_theme.color(ColorRole::bgInset));
    }
    field.setPalette(palette);
    field.setProperty(mark, quiet);
}

bool FieldPainter::isEmbedded(const QWidget* widget)
{
    const QWidget* parent = widget ? widget->parentWidget() : nullptr;
    return qobject_cast<const QComboBox*>(parent) || qobject_cast<const QAbstractSpinBox*>(parent);
}

void FieldPainter::paintFrame(QPainter& painter, const QStyleOption& option, const QWidget* widget) const
{
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool readOnly = isReadOnly(widget);
    const bool focused = enabled && has(option, QStyle::State_HasFocus);
    QColor border = m_theme.color(ColorRole::borderStrong);
    if (!enabled)
        border = m_theme.color(ColorRole::borderSubtle);
    else if (isError(widget))
        border = m_theme.color(ColorRole::dangerSolid);
    else if (focused)
        border = m_theme.color(ColorRole::focus);
    else if (property(widget, "state") == "changed"_L1)
        border = m_theme.color(ColorRole::accent);
    else if (readOnly)
        border = m_theme.color(ColorRole::borderDefault);
    const bool inactive = !enabled || readOnly;
    // A text area fills its inside by itself, from the palette.
    const QColor fill = qobject_cast<const QAbstractScrollArea*>(widget)
                            ? option.palette.color(QPalette::Base)
                            : m_theme.color(inactive ? ColorRole::bgInset : ColorRole::bgSurface);
    box(painter, option.rect, m_theme.px(Radius::md), fill, border,
        enabled && (focused || isError(widget)) ? m_theme.focusWidth() : 1);
    if (enabled && isError(widget))
        paintErrorMark(painter, option.rect, widget);
    else if (enabled && readOnly && qobject_cast<const QLineEdit*>(widget))
        paintIcon(painter, atLeft(option.rect, 14, inset + 2), IconName::lock, m_theme.color(ColorRole::textMuted));
}

void FieldPainter::paintErrorMark(QPainter& painter, const QRect& rect, const QWidget* widget) const
{
    const bool buttons =
        widget && !qobject_cast<const QLineEdit*>(widget) && !qobject_cast<const QAbstractScrollArea*>(widget);
    const int right = buttons ? buttonWidth : std::max(inset + 2, actionRoom(widget).right);
    paintIcon(painter, atRight(rect, mark, right), IconName::statusDanger, m_theme.color(ColorRole::dangerFg));
}

void FieldPainter::paintSpinBox(QPainter& painter, const QStyleOptionSpinBox& option, const QWidget* widget) const
{
    if (option.frame)
        paintFrame(painter, option, widget);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const bool enabled = has(option, QStyle::State_Enabled);
    for (const auto part : {QStyle::SC_SpinBoxUp, QStyle::SC_SpinBoxDown}) {
        const QRect half = spinBoxPart(option.rect, part, true);
        if (enabled && option.activeSubControls == part)
            box(painter, half.adjusted(2, 1, -1, -1), 3,
                m_theme.color(has(option, QStyle::State_Sunken) ? ColorRole::bgPressed : ColorRole::bgHover));
    }
    paintIcon(painter, atRight(option.rect, 14, (buttonWidth - 14) / 2), IconName::chevronsUpDown,
              m_theme.color(enabled ? ColorRole::textSecondary : ColorRole::textDisabled));
}

void FieldPainter::paintComboBox(QPainter& painter, const QStyleOptionComboBox& option, const QWidget* widget) const
{
    if (option.frame)
        paintFrame(painter, option, widget);
    const bool enabled = has(option, QStyle::State_Enabled);
    const QRect arrow = comboBoxPart(option.rect, QStyle::SC_ComboBoxArrow, widget);
    paintIcon(painter, atLeft(arrow, 14, (arrow.width() - 14) / 2),
              isDateField(widget) ? IconName::calendar : IconName::chevronDown,
              m_theme.color(!enabled              ? ColorRole::textDisabled
                            : isDateField(widget) ? ColorRole::textSecondary
                                                  : ColorRole::textMuted));
}

void FieldPainter::paintComboLabel(QPainter& painter, const QStyleOptionComboBox& option, const QWidget* widget) const
{
    if (option.editable)
        return;
    QRect text = comboBoxPart(option.rect, QStyle::SC_ComboBoxEditField, widget).adjusted(2, 0, 0, 0);
    const bool enabled = has(option, QStyle::State_Enabled);
    if (!option.currentIcon.isNull()) {
        const QRect icon = atLeft(text, 16, 0);
        option.currentIcon.paint(&painter, icon, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
        text.setLeft(icon.right() + 7);
    }
    const auto* combo = qobject_cast<const QComboBox*>(widget);
    const bool placeholder = combo && combo->currentIndex() < 0;
    painter.save();
    painter.setPen(m_theme.color(!enabled      ? ColorRole::textDisabled
                                 : placeholder ? ColorRole::textMuted
                                               : ColorRole::textPrimary));
    const QFontMetrics metrics(painter.font());
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                     metrics.elidedText(option.currentText, Qt::ElideRight, text.width()));
    painter.restore();
}

QRect FieldPainter::lineEditContents(const QRect& rect, const QWidget* widget) const
{
    if (isEmbedded(widget))
        return rect;
    // QLineEdit keeps the room of its actions free by itself.
    const ActionRoom room = actionRoom(widget);
    QRect contents = rect.adjusted(room.left ? 1 : inset, 1, room.right ? -1 : -inset, -1);
    if (isError(widget))
        contents.setRight(contents.right() - mark - 4);
    else if (isReadOnly(widget) && widget->isEnabled())
        contents.setLeft(contents.left() + 14 + 6);
    return contents;
}

QRect FieldPainter::spinBoxPart(const QRect& rect, QStyle::SubControl part, bool buttons) const
{
    const int width = buttons ? buttonWidth : 0;
    const QRect column(rect.right() + 1 - width, rect.top() + 1, width, rect.height() - 2);
    switch (part) {
    case QStyle::SC_SpinBoxUp:
        return {column.left(), column.top(), column.width(), column.height() / 2};
    case QStyle::SC_SpinBoxDown:
        return {column.left(), column.top() + column.height() / 2, column.width(),
                column.height() - column.height() / 2};
    case QStyle::SC_SpinBoxEditField:
        return rect.adjusted(inset, 1, -std::max(width, inset), -1);
    default:
        return rect;
    }
}

QRect FieldPainter::comboBoxPart(const QRect& rect, QStyle::SubControl part, const QWidget* widget) const
{
    const bool date = isDateField(widget);
    if (part == QStyle::SC_ComboBoxArrow)
        return {date ? rect.left() : rect.right() + 1 - buttonWidth, rect.top(), buttonWidth, rect.height()};
    if (part != QStyle::SC_ComboBoxEditField)
        return rect;
    const int error = isError(widget) ? mark + 4 : 0;
    return date ? rect.adjusted(buttonWidth, 1, -inset - error, -1) : rect.adjusted(inset, 1, -buttonWidth - error, -1);
}

} // namespace bloomzy::theme
