#pragma once

#include <QtWidgets/QToolButton>

namespace bloomzy::widgets {

/// A button that is there for its menu: a click, the space bar and the press of assistive technology open it. (Qt tells
/// assistive technology no way to open the menu of a button whose menu pops up at once, InstantPopup.)
class MenuButton : public QToolButton
{
    Q_OBJECT

public:
    explicit MenuButton(QWidget* parent = nullptr);
};

} // namespace bloomzy::widgets
