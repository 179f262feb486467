#include "ui/widgets/frame/MenuButton.h"

namespace bloomzy::widgets {

MenuButton::MenuButton(QWidget* parent)
    : QToolButton(parent)
{
    setPopupMode(DelayedPopup);
    connect(this, &QToolButton::clicked, this, &QToolButton::showMenu);
}

} // namespace bloomzy::widgets
