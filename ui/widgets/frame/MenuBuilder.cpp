#include "ui/widgets/frame/MenuBuilder.h"

#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>

namespace bloomzy::widgets {

const std::vector<MenuId>& allMenus()
{
    static const std::vector<MenuId> menus{MenuId::file,   MenuId::edit,   MenuId::view, MenuId::go,
                                           MenuId::record, MenuId::server, MenuId::help};
    return menus;
}

QString menuTitle(MenuId menu)
{
    switch (menu) {
    case MenuId::file:
        return MenuBuilder::tr("&File");
    case MenuId::edit:
        return MenuBuilder::tr("&Edit");
    case MenuId::view:
        return MenuBuilder::tr("&View");
    case MenuId::go:
        return MenuBuilder::tr("&Go");
    case MenuId::record:
        return MenuBuilder::tr("&Record");
    case MenuId::server:
        return MenuBuilder::tr("&Server");
    case MenuId::help:
        break;
    }
    return MenuBuilder::tr("&Help");
}

MenuBuilder::MenuBuilder(QMenuBar& bar, Commands& commands, QObject* parent)
    : QObject(parent)
    , m_commands(commands)
{
    for (const MenuId id : allMenus())
        m_menus[id] = bar.addMenu(menuTitle(id));
    fillAll();
    connect(&commands, &Commands::added, this, [this](QAction* action) { fill(m_commands.spec(action)->menu); });
    connect(&commands, &Commands::pageChanged, this, &MenuBuilder::fillAll);
    connect(&commands, &Commands::retranslated, this, &MenuBuilder::retitle);
}

void MenuBuilder::fill(MenuId id)
{
    QMenu* menu = m_menus.at(id);
    menu->clear();
    std::optional<int> group;
    bool any = false;
    for (QAction* action : m_commands.actions(id)) {
        const int own = m_commands.spec(action)->group;
        if (group && *group != own)
            menu->addSeparator();
        group = own;
        menu->addAction(action);
        any |= action->isVisible();
    }
    menu->menuAction()->setVisible(any);
}

void MenuBuilder::fillAll()
{
    for (const MenuId id : allMenus())
        fill(id);
}

void MenuBuilder::retitle()
{
    for (const auto& [id, menu] : m_menus)
        menu->setTitle(menuTitle(id));
}

} // namespace bloomzy::widgets
