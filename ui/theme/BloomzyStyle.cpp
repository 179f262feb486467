#include "ui/theme/BloomzyStyle.h"

#include "ui/theme/ComboDelegate.h"
#include "ui/theme/Compositor.h"
#include "ui/theme/StylePaint.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractScrollArea>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFocusFrame>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QSlider>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTextEdit>
#include <QtWidgets/QToolButton>

#include <algorithm>

namespace bloomzy::theme {
namespace {

using namespace paint;

constexpr int ringGap = 1;
constexpr int splitterGrab = 3; // on each side of the line

bool isTextArea(const QWidget* widget)
{
    return qobject_cast<const QPlainTextEdit*>(widget) || qobject_cast<const QTextEdit*>(widget);
}

bool isField(const QWidget* widget)
{
    return qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget) ||
           qobject_cast<const QComboBox*>(widget) || isTextArea(widget);
}

// Buttons remember their size hint until a change event.
void repaintWithNewSize(QWidget& widget)
{
    if (qobject_cast<QAbstractButton*>(&widget)) {
        QEvent change(QEvent::StyleChange);
        QCoreApplication::sendEvent(&widget, &change);
    }
    widget.updateGeometry();
    widget.update();
}

bool takesRing(const QWidget* widget)
{
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QTabBar*>(widget) ||
           qobject_cast<const QSlider*>(widget);
}

} // namespace

BloomzyStyle::BloomzyStyle(const Theme& theme)
    : QProxyStyle(QStringLiteral("Fusion"))
    , m_theme(theme)
    , m_buttons(theme)
    , m_checks(theme)
    , m_fields(theme)
    , m_bars(theme)
    , m_tabs(theme)
    , m_menus(theme)
{
    // A new style sheet has given every widget its first palette again.
    connect(&theme, &Theme::changed, this, [this] {
        for (QWidget* widget : QApplication::allWidgets())
            m_fields.applyInk(*widget);
    });
}

void BloomzyStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    const bool hovers = takesRing(widget) || isField(widget) || qobject_cast<QHeaderView*>(widget) ||
                        qobject_cast<QSplitterHandle*>(widget);
    if (hovers)
        widget->setAttribute(Qt::WA_Hover);
    if (takesRing(widget))
        m_ring.watch(*widget);
    if (isField(widget) || takesRing(widget) || qobject_cast<QProgressBar*>(widget) ||
        qobject_cast<QSplitterHandle*>(widget))
        widget->installEventFilter(this);
    // Under a style sheet QSpinBox asks no style for its height.
    if (qobject_cast<QAbstractSpinBox*>(widget))
        widget->setMinimumHeight(m_theme.px(RowHeight::input));
    if (auto* combo = qobject_cast<QComboBox*>(widget); combo && combo->itemDelegate()->inherits("QComboBoxDelegate"))
        combo->setItemDelegate(new ComboDelegate(m_theme, combo));
    if (qobject_cast<QMenu*>(widget))
        polishPopup(*widget);
    m_fields.applyInk(*widget);
}

void BloomzyStyle::polishPopup(QWidget& popup)
{
    if (!popup.isWindow() || popup.testAttribute(Qt::WA_TranslucentBackground) || !hasCompositor())
        return;
    popup.setWindowFlags(popup.windowFlags() | Qt::FramelessWindowHint | Qt::NoDropShadowWindowHint);
    popup.setAttribute(Qt::WA_TranslucentBackground);
    popup.installEventFilter(this);
}

void BloomzyStyle::unpolish(QWidget* widget)
{
    m_ring.forget(*widget);
    widget->removeEventFilter(this);
    QProxyStyle::unpolish(widget);
}

// QSplitterHandle::resizeEvent() does this for 2 px on each side of a thin line; here it is splitterGrab.
bool BloomzyStyle::widenGrab(QSplitterHandle& handle)
{
    if (handle.splitter()->handleWidth() > 1)
        return false;
    const bool horizontal = handle.orientation() == Qt::Horizontal;
    handle.setAttribute(Qt::WA_MouseNoMask);
    handle.setContentsMargins(horizontal ? splitterGrab : 0, horizontal ? 0 : splitterGrab,
                              horizontal ? splitterGrab : 0, horizontal ? 0 : splitterGrab);
    handle.setMask(QRegion(handle.contentsRect()));
    return true;
}

bool BloomzyStyle::eventFilter(QObject* object, QEvent* event)
{
    auto* widget = qobject_cast<QWidget*>(object);
    if (widget && event->type() == QEvent::DynamicPropertyChange) {
        // Style sheets store their own notes as properties; only the ones of this style change the looks.
        const QByteArray name = static_cast<QDynamicPropertyChangeEvent*>(event)->propertyName();
        if (!name.startsWith('_')) {
            repaintWithNewSize(*widget);
            m_fields.applyInk(*widget);
        }
    }
    if (widget && event->type() == QEvent::ReadOnlyChange)
        m_fields.applyInk(*widget);
    // The panel, and not its shadow, belongs where the menu was asked for; this comes before the window is mapped.
    if (event->type() == QEvent::Show && MenuPainter::shadowReach(widget))
        widget->move(widget->pos() - QPoint(MenuPainter::shadowReach(widget), MenuPainter::shadowReach(widget)));
    if (auto* handle = qobject_cast<QSplitterHandle*>(widget); handle && event->type() == QEvent::Resize)
        return widenGrab(*handle);
    return QProxyStyle::eventFilter(object, event);
}

void BloomzyStyle::paintBackground(const QStyleOption& option, QPainter& painter, ColorRole fill, bool lineBelow) const
{
    painter.fillRect(option.rect, m_theme.color(fill));
    const int y = lineBelow ? option.rect.bottom() : option.rect.top();
    painter.fillRect(QRect(option.rect.left(), y, option.rect.width(), 1), m_theme.color(ColorRole::borderDefault));
}

void BloomzyStyle::paintFrame(const QStyleOption& option, QPainter& painter, const QWidget* widget) const
{
    if (qobject_cast<const QMenu*>(widget))
        return; // its panel has the border
    if (isTextArea(widget)) {
        m_fields.paintFrame(painter, option, widget);
        return;
    }
    const bool popup = widget && widget->isWindow();
    box(painter, option.rect, popup ? 0 : m_theme.px(Radius::xs), {}, m_theme.color(ColorRole::borderDefault));
}

void BloomzyStyle::paintItemBackground(const QStyleOption& option, QPainter& painter, const QWidget* widget) const
{
    const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(&option);
    if (item && item->backgroundBrush.style() != Qt::NoBrush)
        painter.fillRect(option.rect, item->backgroundBrush);
    const bool active =
        has(option, QStyle::State_Active) && (!widget || widget->isActiveWindow() || !widget->isVisible());
    if (has(option, QStyle::State_Selected))
        box(painter, option.rect, 0, m_theme.color(active ? ColorRole::bgSelected : ColorRole::bgSelectedInactive),
            chosenBorder(m_theme), 2);
    else if (has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled))
        painter.fillRect(option.rect, m_theme.color(ColorRole::bgHover));
}

void BloomzyStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                 const QWidget* widget) const
{
    const auto arrow = [&](IconName name) {
        const bool enabled = has(*option, QStyle::State_Enabled);
        const int size = std::min({14, option->rect.width(), option->rect.height()});
        const QRect place(option->rect.center().x() - size / 2, option->rect.center().y() - size / 2, size, size);
        paintIcon(*painter, place, name, m_theme.color(enabled ? ColorRole::textSecondary : ColorRole::textDisabled));
    };
    switch (element) {
    case PE_FrameFocusRect:
        return; // FocusRing and the delegates show the focus
    case PE_PanelLineEdit:
    case PE_FrameLineEdit:
        if (FieldPainter::isEmbedded(widget))
            return;
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option); frame && frame->lineWidth <= 0)
            painter->fillRect(option->rect, option->palette.base());
        else
            m_fields.paintFrame(*painter, *option, widget);
        return;
    case PE_Frame:
        paintFrame(*option, *painter, widget);
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
        paintBackground(*option, *painter, ColorRole::bgChrome, element == PE_PanelMenuBar);
        return;
    case PE_PanelToolBar:
        paintBackground(*option, *painter, ColorRole::bgSurface, true);
        return;
    case PE_FrameTabBarBase:
        m_tabs.paintBase(*painter, option->rect);
        return;
    case PE_PanelItemViewRow:
        return; // PE_PanelItemViewItem paints each cell of the row, decoration included
    case PE_PanelItemViewItem:
        paintItemBackground(*option, *painter, widget);
        return;
    case PE_IndicatorBranch:
        if (has(*option, QStyle::State_Children))
            arrow(has(*option, QStyle::State_Open) ? IconName::chevronDown : IconName::chevronRight);
        return;
    case PE_IndicatorArrowUp:
        arrow(IconName::chevronUp);
        return;
    case PE_IndicatorArrowDown:
        arrow(IconName::chevronDown);
        return;
    case PE_IndicatorArrowLeft:
        arrow(IconName::chevronLeft);
        return;
    case PE_IndicatorArrowRight:
        arrow(IconName::chevronRight);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void BloomzyStyle::paintFocusFrame(const QStyleOption& option, QPainter& painter, const QWidget* widget) const
{
    const auto* frame = qobject_cast<const QFocusFrame*>(widget);
    const QWidget* target = frame ? frame->widget() : nullptr;
    const int ringWidth = m_theme.focusWidth();
    const int around = ringWidth + ringGap;
    QRectF ring = option.rect;
    double radius = m_theme.px(Radius::md) + around;
    const bool radio = qobject_cast<const QRadioButton*>(target);
    if (radio || qobject_cast<const QCheckBox*>(target)) {
        QStyleOptionButton indicator;
        indicator.initFrom(target);

        const QRect mark =
            proxy()->subElementRect(radio ? SE_RadioButtonIndicator : SE_CheckBoxIndicator, &indicator, target);
        ring = QRectF(mark).translated(around, around).adjusted(-around, -around, around, around);
        radius = radio || CheckPainter::isSwitch(target) ? ring.height() / 2 : m_theme.px(Radius::sm) + around;
    }
    box(painter, ring, radius, {}, m_theme.color(ColorRole::focus), ringWidth);
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
        paintBackground(option, painter, ColorRole::bgSurfaceAlt, true);
    else if ((element == CE_ProgressBar || element == CE_ProgressBarGroove) && progress)
        m_bars.paintProgress(painter, *progress, widget);
    else if (element == CE_ProgressBarContents || element == CE_ProgressBarLabel)
        return true; // the groove is the whole bar
    else if (element == CE_TabBarTab && tab)
        m_tabs.paint(painter, *tab, widget, m_ring.isOn(widget) && has(option, QStyle::State_HasFocus));
    else if (element == CE_ToolBar)
        paintBackground(option, painter, ColorRole::bgSurface, true);
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
        paintBackground(*option, *painter, ColorRole::bgChrome, true);
    else if (element == CE_ComboBoxLabel && combo)
        m_fields.paintComboLabel(*painter, *combo, widget);
    else if (element == CE_FocusFrame)
        paintFocusFrame(*option, *painter, widget);
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
    switch (metric) {
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_ToolBarIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
    case PM_LineEditIconSize:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return m_theme.px(IconSize::md);
    case PM_IndicatorWidth:
        return CheckPainter::isSwitch(widget) ? 30 : m_theme.px(IconSize::md);
    case PM_IndicatorHeight:
        return CheckPainter::isSwitch(widget) ? 18 : m_theme.px(IconSize::md);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 8;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return widget && widget->isWindow() ? m_theme.px(Layout::pagePadding) : 12;
    case PM_DefaultFrameWidth:
        return isTextArea(widget) ? 6 : 1;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ButtonDefaultIndicator:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabOverlap:
    case PM_TabBarTabHSpace:
    case PM_ToolBarFrameWidth:
    case PM_MenuBarPanelWidth:
    case PM_MenuBarVMargin:
    case PM_MenuBarItemSpacing:
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
        return 0;
    case PM_TabBarBaseHeight:
    case PM_TabBarBaseOverlap:
    case PM_MenuPanelWidth:
    case PM_SplitterWidth:
        return 1;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return 4 + MenuPainter::shadowReach(widget);
    case PM_HeaderMargin:
        return 4;
    case PM_SubMenuOverlap:
        return -2;
    case PM_ToolBarItemSpacing:
        return 8;
    case PM_ToolBarItemMargin:
        return 8;
    case PM_MenuBarHMargin:
    case PM_LineEditIconMargin:
        return 6;
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_ToolTipLabelFrameWidth:
        return 7;
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return m_theme.focusWidth() + ringGap;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int BloomzyStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                            QStyleHintReturn* result) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ComboBox_Popup:
    case SH_ItemView_ChangeHighlightOnFocus:
    case SH_ScrollBar_Transient:
        return 0;
    case SH_UnderlineShortcut:
    case SH_ItemView_ShowDecorationSelected:
    case SH_MenuBar_MouseTracking:
    case SH_Menu_MouseTracking:
    case SH_Menu_Scrollable:
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    case SH_ToolTipLabel_Opacity:
        return 255;
    case SH_Widget_Animation_Duration:
        return m_theme.duration(Motion::fast);
    case SH_ToolTip_Mask:
    case SH_FocusFrame_AboveWidget:
        return hint == SH_FocusFrame_AboveWidget ? 1 : QProxyStyle::styleHint(hint, option, widget, result);
    case SH_FocusFrame_Mask:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, result);
    }
}

QIcon BloomzyStyle::standardIcon(StandardPixmap pixmap, const QStyleOption* option, const QWidget* widget) const
{
    switch (pixmap) {
    case SP_LineEditClearButton:
    case SP_TitleBarCloseButton:
    case SP_DialogCloseButton:
        return m_theme.icon(IconName::close);
    case SP_ToolBarHorizontalExtensionButton:
    case SP_ToolBarVerticalExtensionButton:
        return m_theme.icon(IconName::more);
    case SP_MessageBoxInformation:
        return m_theme.icon(IconName::statusInfo, ColorRole::infoFg);
    case SP_MessageBoxWarning:
        return m_theme.icon(IconName::statusWarning, ColorRole::warnFg);
    case SP_MessageBoxCritical:
        return m_theme.icon(IconName::statusDanger, ColorRole::dangerFg);
    case SP_MessageBoxQuestion:
        return m_theme.icon(IconName::help, ColorRole::infoFg);
    case SP_DirIcon:
    case SP_DirClosedIcon:
    case SP_DirOpenIcon:
        return m_theme.icon(IconName::folder);
    default:
        return QProxyStyle::standardIcon(pixmap, option, widget);
    }
}

} // namespace bloomzy::theme
