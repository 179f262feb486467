#include "ui/theme/StyleMetrics.h"

#include "ui/theme/CheckPainter.h"
#include "ui/theme/FocusFramePainter.h"
#include "ui/theme/MenuPainter.h"
#include "ui/theme/Theme.h"
#include "ui/theme/WidgetKinds.h"

#include <QtWidgets/QWidget>

namespace bloomzy::theme {

std::optional<int> designMetric(QStyle::PixelMetric metric, const Theme& theme, const QWidget* widget)
{
    switch (metric) {
    case QStyle::PM_ButtonIconSize:
    case QStyle::PM_SmallIconSize:
    case QStyle::PM_ToolBarIconSize:
    case QStyle::PM_ListViewIconSize:
    case QStyle::PM_TabBarIconSize:
    case QStyle::PM_LineEditIconSize:
    case QStyle::PM_ExclusiveIndicatorWidth:
    case QStyle::PM_ExclusiveIndicatorHeight:
        return theme.px(IconSize::md);
    case QStyle::PM_IndicatorWidth:
        return CheckPainter::isSwitch(widget) ? 30 : theme.px(IconSize::md);
    case QStyle::PM_IndicatorHeight:
        return CheckPainter::isSwitch(widget) ? 18 : theme.px(IconSize::md);
    case QStyle::PM_CheckBoxLabelSpacing:
    case QStyle::PM_RadioButtonLabelSpacing:
    case QStyle::PM_LayoutHorizontalSpacing:
    case QStyle::PM_LayoutVerticalSpacing:
        return 8;
    case QStyle::PM_LayoutLeftMargin:
    case QStyle::PM_LayoutRightMargin:
    case QStyle::PM_LayoutTopMargin:
    case QStyle::PM_LayoutBottomMargin:
        return widget && widget->isWindow() ? theme.px(Layout::pagePadding) : 12;
    case QStyle::PM_DefaultFrameWidth:
        return isTextArea(widget) ? 6 : 1;
    case QStyle::PM_ButtonShiftHorizontal:
    case QStyle::PM_ButtonShiftVertical:
    case QStyle::PM_ButtonDefaultIndicator:
    case QStyle::PM_TabBarTabShiftHorizontal:
    case QStyle::PM_TabBarTabShiftVertical:
    case QStyle::PM_TabBarTabOverlap:
    case QStyle::PM_TabBarTabHSpace:
    case QStyle::PM_ToolBarFrameWidth:
    case QStyle::PM_MenuBarPanelWidth:
    case QStyle::PM_MenuBarVMargin:
    case QStyle::PM_MenuBarItemSpacing:
    case QStyle::PM_ScrollView_ScrollBarSpacing:
    case QStyle::PM_ScrollView_ScrollBarOverlap:
        return 0;
    case QStyle::PM_TabBarBaseHeight:
    case QStyle::PM_TabBarBaseOverlap:
    case QStyle::PM_MenuPanelWidth:
    case QStyle::PM_SplitterWidth:
        return 1;
    case QStyle::PM_MenuHMargin:
    case QStyle::PM_MenuVMargin:
        return 4 + MenuPainter::shadowReach(widget);
    case QStyle::PM_HeaderMargin:
        return 4;
    case QStyle::PM_SubMenuOverlap:
        return -2;
    case QStyle::PM_ToolBarItemSpacing:
        return 8;
    case QStyle::PM_ToolBarItemMargin:
        return 8;
    case QStyle::PM_MenuBarHMargin:
    case QStyle::PM_LineEditIconMargin:
        return 6;
    case QStyle::PM_ScrollBarExtent:
        return 12;
    case QStyle::PM_ScrollBarSliderMin:
        return 32;
    case QStyle::PM_ToolTipLabelFrameWidth:
        return 7;
    case QStyle::PM_FocusFrameHMargin:
    case QStyle::PM_FocusFrameVMargin:
        return theme.focusWidth() + ringGap;
    default:
        return {};
    }
}

} // namespace bloomzy::theme
