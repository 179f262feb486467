#include "ui/theme/StyleHints.h"

#include "ui/theme/Theme.h"

namespace bloomzy::theme {

std::optional<int> designHint(QStyle::StyleHint hint, const Theme& theme)
{
    switch (hint) {
    case QStyle::SH_EtchDisabledText:
    case QStyle::SH_DitherDisabledText:
    case QStyle::SH_DialogButtonBox_ButtonsHaveIcons:
    case QStyle::SH_ComboBox_Popup:
    case QStyle::SH_ItemView_ChangeHighlightOnFocus:
    case QStyle::SH_ScrollBar_Transient:
        return 0;
    case QStyle::SH_UnderlineShortcut:
    case QStyle::SH_ItemView_ShowDecorationSelected:
    case QStyle::SH_MenuBar_MouseTracking:
    case QStyle::SH_Menu_MouseTracking:
    case QStyle::SH_Menu_Scrollable:
    case QStyle::SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    case QStyle::SH_ToolTipLabel_Opacity:
        return 255;
    case QStyle::SH_LineEdit_PasswordCharacter:
        return 0x2022; // the bullet; Qt's own choice is a disc as wide as a letter
    case QStyle::SH_Widget_Animation_Duration:
        return theme.duration(Motion::fast);
    case QStyle::SH_FocusFrame_AboveWidget:
        return 1;
    case QStyle::SH_FocusFrame_Mask:
        return 0;
    default:
        return {};
    }
}

} // namespace bloomzy::theme
