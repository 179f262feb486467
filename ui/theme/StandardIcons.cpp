#include "ui/theme/StandardIcons.h"

#include "ui/theme/Theme.h"

namespace bloomzy::theme {

std::optional<QIcon> designIcon(QStyle::StandardPixmap pixmap, const Theme& theme)
{
    switch (pixmap) {
    case QStyle::SP_LineEditClearButton:
    case QStyle::SP_TitleBarCloseButton:
    case QStyle::SP_DialogCloseButton:
        return theme.icon(IconName::close);
    case QStyle::SP_ToolBarHorizontalExtensionButton:
    case QStyle::SP_ToolBarVerticalExtensionButton:
        return theme.icon(IconName::more);
    case QStyle::SP_MessageBoxInformation:
        return theme.icon(IconName::statusInfo, ColorRole::infoFg);
    case QStyle::SP_MessageBoxWarning:
        return theme.icon(IconName::statusWarning, ColorRole::warnFg);
    case QStyle::SP_MessageBoxCritical:
        return theme.icon(IconName::statusDanger, ColorRole::dangerFg);
    case QStyle::SP_MessageBoxQuestion:
        return theme.icon(IconName::help, ColorRole::infoFg);
    case QStyle::SP_DirIcon:
    case QStyle::SP_DirClosedIcon:
    case QStyle::SP_DirOpenIcon:
        return theme.icon(IconName::folder);
    default:
        return {};
    }
}

} // namespace bloomzy::theme
