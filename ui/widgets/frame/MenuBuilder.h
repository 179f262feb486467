#pragma once

#include "ui/widgets/frame/Commands.h"

#include <map>

class QMenu;
class QMenuBar;

namespace bloomzy::widgets {

const std::vector<MenuId>& allMenus();
/// In the present language, with its mnemonic: "&File".
QString menuTitle(MenuId menu);

/// Keeps the menus of a menu bar equal to the registered commands. A menu without a visible entry is hidden.
class MenuBuilder : public QObject
{
    Q_OBJECT

public:
    MenuBuilder(QMenuBar& bar, Commands& commands, QObject* parent);

    QMenu* menu(MenuId id) const { return m_menus.at(id); }

private:
    void fill(MenuId id);
    void fillAll();
    void retitle();

    Commands& m_commands;
    std::map<MenuId, QMenu*> m_menus;
};

} // namespace bloomzy::widgets
