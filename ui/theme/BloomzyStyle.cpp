#include "ui/theme/BloomzyStyle.h"

#include "ui/theme/FocusFramePainter.h"
#include "ui/theme/StandardIcons.h"
#include "ui/theme/StyleHints.h"
#include "ui/theme/StyleMetrics.h"
#include "ui/theme/StylePaint.h"
#include "ui/theme/WidgetKinds.h"

#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QStyleOption>

#include <algorithm>

namespace bloomzy::theme {
using namespace paint;

BloomzyStyle::BloomzyStyle(const Theme& theme)
    : QProxyStyle(QStringLiteral("Fusion"))
    , m_theme(theme)
    , m_buttons(theme)
    , m_checks(theme)
    , m_fields(theme)
    , m_bars(theme)
    , m_tabs(theme)
    , m_menus(theme)
    , m_surfaces(theme)
    , m_care(theme, m_fields, m_ring)
{
}

void BloomzyStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    m_care.take(*widget);
}

void BloomzyStyle::unpolish(QWidget* widget)
{
    m_care.leave(*widget);
    QProxyStyle::unpolish(widget);
}

void BloomzyStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                 const QWidget* widget) const
{
    switch (element) {
    case PE_FrameFocusRect:
        return; // FocusRing and the delegates show the focus
    case PE_PanelLineEdit:
    case PE_FrameLineEdit:
        if (FieldPainter::isEmbedded(widget))
            return;
        if (theme::property(widget, "variant") == QLatin1String("bare"))
            return; // lies on a surface that is painted already
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option); frame && frame->lineWidth <= 0)
            painter->fillRect(option->rect, option->palette.base());
        else
            m_fields.paintFrame(*painter, *option, widget);
        return;
    case PE_Frame:
        if (isTextArea(widget))
            m_fields.paintFrame(*painter, *option, widget);
        else
            m_surfaces.paintFrame(*painter, option->rect, widget);
        return;
    case PE_IndicatorCheckBox:
        if (CheckPainter::isSwitch(widget))
            m_checks.paintSwitch(*painter, *option);
        else
            m_checks.paintCheck(*painter, *option);
        return;
    case PE_IndicatorItemViewItemCheck:
        m_checks.paintCheck(*painter, *option);
        return;
    case PE_IndicatorRadioButton:
        m_checks.paintRadio(*painter, *option);
        return;
    case PE_PanelMenu:
        m_menus.paintPanel(*painter, option->rect, widget);
        return;
    case PE_FrameMenu:
    case PE_FrameTabWidget:
    case PE_FrameStatusBarItem:
    case PE_IndicatorHeaderArrow: // part of the header's label
        return;
    case PE_PanelTipLabel:
        m_menus.paintTip(*painter, option->rect);
        return;
    case PE_PanelMenuBar:
    case PE_PanelStatusBar:
        m_surfaces.paintBar(*painter, option->rect, ColorRole::bgChrome, element == PE_PanelMenuBar);
        return;
    case PE_PanelToolBar:
        m_surfaces.paintBar(*painter, option->rect, ColorRole::bgSurface, true);
        return;
    case PE_FrameTabBarBase:
        m_tabs.paintBase(*painter, option->rect);
        return;
    case PE_PanelItemViewRow:
        return; // PE_PanelItemViewItem paints each cell of the row, decoration included
    case PE_PanelItemViewItem:
        m_surfaces.paintRow(*painter, *option, widget);
        return;
    case PE_IndicatorBranch:
        if (has(*option, QStyle::State_Children))
            m_surfaces.paintArrow(*painter, *option,
                                  has(*option, QStyle::State_Open) ? IconName::chevronDown : IconName::chevronRight);
        return;
    case PE_IndicatorArrowUp:
        m_surfaces.paintArrow(*painter, *option, IconName::chevronUp);
        return;
    case PE_IndicatorArrowDown:
        m_surfaces.paintArrow(*painter, *option, IconName::chevronDown);
        return;
    case PE_IndicatorArrowLeft:
        m_surfaces.paintArrow(*painter, *option, IconName::chevronLeft);
        return;
    case PE_IndicatorArrowRight:
        m_surfaces.paintArrow(*painter, *option, IconName::chevronRight);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

bool BloomzyStyle::drawBar(ControlElement element, const QStyleOption& option, QPainter& painter,
                           const QWidget* widget) const
{
    const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(&option);
    const auto* progress = qstyleoption_cast<const QStyleOptionProgressBar*>(&option);
    const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(&option);
    if (element == CE_HeaderSection && header)
        m_bars.paintHeaderSection(painter, *header);
    else if (element == CE_HeaderLabel && header)
        m_bars.paintHeaderLabel(painter, *header);
    else if (element == CE_HeaderEmptyArea)
        m_surfaces.paintBar(painter, option.rect, ColorRole::bgSurfaceAlt, true);
    else if ((element == CE_ProgressBar || element == CE_ProgressBarGroove) && progress)
        m_bars.paintProgress(painter, *progress, widget);
    else if (element == CE_ProgressBarContents || element == CE_ProgressBarLabel)
        return true; // the groove is the whole bar
    else if (element == CE_TabBarTab && tab)
        m_tabs.paint(painter, *tab, widget, m_ring.isOn(widget) && has(option, QStyle::State_HasFocus));
    else if (element == CE_ToolBar)
        m_surfaces.paintBar(painter, option.rect, ColorRole::bgSurface, true);
    else if (element == CE_Splitter)
        m_bars.paintSplitter(painter, option);
    else
        return false;
    return true;
}

void BloomzyStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const
{
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
    const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    if (element == CE_PushButton && button)
        m_buttons.paint(*painter, *button, widget);
    else if (element == CE_MenuItem && item && !qobject_cast<const QComboBox*>(widget))
        m_menus.paintItem(*painter, *item, widget);
    else if (element == CE_MenuBarItem && item)
        m_menus.paintBarItem(*painter, *item);
    else if (element == CE_MenuBarEmptyArea)
        m_surfaces.paintBar(*painter, option->rect, ColorRole::bgChrome, true);
    else if (element == CE_ComboBoxLabel && combo)
        m_fields.paintComboLabel(*painter, *combo, widget);
    else if (element == CE_FocusFrame)
        paintFocusFrame(*painter, *option, widget, m_theme, *proxy());
    else if (element == CE_ShapedFrame && isTextArea(widget))
        m_fields.paintFrame(*painter, *option, widget);
    else if (!drawBar(element, *option, *painter, widget))
        QProxyStyle::drawControl(element, option, painter, widget);
}

void BloomzyStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                      const QWidget* widget) const
{
    const auto* tool = qstyleoption_cast<const QStyleOptionToolButton*>(option);
    const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
    const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control == CC_ToolButton && tool)
        m_buttons.paint(*painter, *tool, widget);
    else if (control == CC_SpinBox && spin)
        m_fields.paintSpinBox(*painter, *spin, widget);
    else if (control == CC_ComboBox && combo)
        m_fields.paintComboBox(*painter, *combo, widget);
    else if (control == CC_ScrollBar && slider)
        m_bars.paintScrollBar(*painter, *slider, subControlRect(control, option, SC_ScrollBarSlider, widget));
    else if (control == CC_Slider && slider && slider->tickPosition == 0)
        m_bars.paintSlider(*painter, *slider, subControlRect(control, option, SC_SliderHandle, widget));
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect BloomzyStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    switch (element) {
    case SE_LineEditContents:
        return m_fields.lineEditContents(option->rect, widget);
    case SE_ProgressBarGroove:
    case SE_ProgressBarContents:
        return option->rect;
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

QRect BloomzyStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                   const QWidget* widget) const
{
    const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
    const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
    QRect rect;
    if (control == CC_ScrollBar && slider)
        rect = BarPainter::scrollBarPart(*slider, part);
    else if (control == CC_SpinBox && spin)
        rect = m_fields.spinBoxPart(option->rect, part, spin->buttonSymbols != QAbstractSpinBox::NoButtons);
    else if (control == CC_ComboBox && part != SC_ComboBoxListBoxPopup)
        rect = m_fields.comboBoxPart(option->rect, part, widget);
    else
        return QProxyStyle::subControlRect(control, option, part, widget);
    return visualRect(option->direction, option->rect, rect);
}

QSize BloomzyStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                                     const QWidget* widget) const
{
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    const auto* tool = qstyleoption_cast<const QStyleOptionToolButton*>(option);
    const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
    const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option);
    const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
    const int field = m_theme.px(RowHeight::input);
    const auto inherited = [&] { return QProxyStyle::sizeFromContents(type, option, contents, widget); };
    switch (type) {
    case CT_PushButton:
        return button ? m_buttons.size(*button, widget) : inherited();
    case CT_ToolButton:
        return tool ? m_buttons.size(*tool, widget) : inherited();
    case CT_MenuItem:
        return item && !qobject_cast<const QComboBox*>(widget) ? m_menus.itemSize(*item) : inherited();
    case CT_MenuBarItem:
        return item ? m_menus.barItemSize(*item) : inherited();
    case CT_TabBarTab:
        return tab ? m_tabs.size(*tab, widget) : inherited();
    case CT_HeaderSection:
        return header ? m_bars.headerSize(*header) : inherited();
    case CT_LineEdit:
    case CT_SpinBox:
        return FieldPainter::isEmbedded(widget) ? inherited()
                                                : QSize(contents.width() + 44, std::max(field, contents.height() + 4));
    case CT_ComboBox:
        return {contents.width() + 46, std::max(field, contents.height() + 4)};
    case CT_CheckBox:
    case CT_RadioButton: {
        const QSize size = inherited();
        return {size.width(), std::max(24, size.height())};
    }
    case CT_ItemViewItem: {
        const QSize size = inherited();
        return {size.width(), std::max(size.height(), m_theme.px(RowHeight::tableCompact))};
    }
    case CT_ProgressBar:
        return {contents.width(), std::max(16, contents.height())};
    default:
        return inherited();
    }
}

int BloomzyStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    const auto own = designMetric(metric, m_theme, widget);
    return own ? *own : QProxyStyle::pixelMetric(metric, option, widget);
}

int BloomzyStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                            QStyleHintReturn* result) const
{
    const auto own = designHint(hint, m_theme);
    return own ? *own : QProxyStyle::styleHint(hint, option, widget, result);
}

QIcon BloomzyStyle::standardIcon(StandardPixmap pixmap, const QStyleOption* option, const QWidget* widget) const
{
    const auto own = designIcon(pixmap, m_theme);
    return own ? *own : QProxyStyle::standardIcon(pixmap, option, widget);
}

} // namespace bloomzy::theme
