#include "ui/widgets/frame/FrameCommands.h"

#include "ui/widgets/frame/PageRegistry.h"

#include <QtWidgets/QWidget>

namespace bloomzy::widgets {

using namespace Qt::StringLiterals;

namespace {

constexpr int pageGroup = 10;

QString idOf(FrameCommand command)
{
    switch (command) {
    case FrameCommand::signOut:
        return u"frame.signOut"_s;
    case FrameCommand::quit:
        return u"frame.quit"_s;
    case FrameCommand::find:
        return u"frame.find"_s;
    case FrameCommand::rail:
        return u"frame.rail"_s;
    case FrameCommand::nextPane:
        return u"frame.nextPane"_s;
    case FrameCommand::previousPane:
        return u"frame.previousPane"_s;
    case FrameCommand::palette:
        return u"frame.palette"_s;
    case FrameCommand::back:
        return u"frame.back"_s;
    case FrameCommand::forward:
        return u"frame.forward"_s;
    case FrameCommand::shortcuts:
        break;
    }
    return u"frame.shortcuts"_s;
}

} // namespace

FrameCommands::FrameCommands(Commands& commands, const PageRegistry& pages, QWidget* window)
    : QObject(window)
    , m_commands(commands)
    , m_window(window)
{
    using C = FrameCommand;
    add(C::signOut, MenuId::file, 90, [] { return tr("Sign &out"); });
    add(
        C::quit, MenuId::file, 99, [] { return tr("&Quit"); }, Qt::CTRL | Qt::Key_Q);
    add(
        C::find, MenuId::edit, 50, [] { return tr("&Find in this page"); }, Qt::CTRL | Qt::Key_F);
    add(
        C::rail, MenuId::view, 50, [] { return tr("&Narrow navigation"); }, Qt::CTRL | Qt::Key_Backslash);
    add(
        C::nextPane, MenuId::view, 60, [] { return tr("Ne&xt pane"); }, Qt::Key_F6);
    add(
        C::previousPane, MenuId::view, 60, [] { return tr("&Previous pane"); }, Qt::SHIFT | Qt::Key_F6);
    add(
        C::palette, MenuId::go, -10, [] { return tr("&Search or run a command"); }, Qt::CTRL | Qt::Key_K);
    add(
        C::back, MenuId::go, 0, [] { return tr("&Back"); }, Qt::ALT | Qt::Key_Left);
    add(
        C::forward, MenuId::go, 0, [] { return tr("&Forward"); }, Qt::ALT | Qt::Key_Right);
    add(
        C::shortcuts, MenuId::help, 0, [] { return tr("&Keyboard shortcuts"); }, Qt::CTRL | Qt::Key_Slash);
    for (const Page* page : pages.pages())
        addPage(*page, pages.shortcutDigit(*page));
}

QAction* FrameCommands::registered(CommandSpec spec)
{
    QAction* action = m_commands.add(std::move(spec));
    if (action)
        m_window->addAction(action);
    return action;
}

void FrameCommands::add(FrameCommand command, MenuId menu, int group, std::function<QString()> text,
                        const QKeySequence& key)
{
    CommandSpec spec;
    spec.id = idOf(command);
    spec.menu = menu;
    spec.group = group;
    spec.text = std::move(text);
    if (!key.isEmpty())
        spec.shortcuts = {key};
    if (const QAction* action = registered(std::move(spec)))
        connect(action, &QAction::triggered, this, [this, command] { Q_EMIT triggered(command); });
}

void FrameCommands::addPage(const Page& page, int digit)
{
    CommandSpec spec;
    spec.id = u"frame.page."_s + page.id();
    spec.menu = MenuId::go;
    spec.group = pageGroup + int(page.section());
    spec.text = [&page] { return page.title().replace(u'&', u"&&"_s); };
    spec.shortcuts = page.shortcuts();
    if (digit >= 0)
        spec.shortcuts.prepend(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + digit)));
    if (const QAction* action = registered(std::move(spec)))
        connect(action, &QAction::triggered, this, [this, id = page.id()] { Q_EMIT pageTriggered(id); });
}

QAction* FrameCommands::action(FrameCommand command) const
{
    return m_commands.find(idOf(command));
}

void FrameCommands::setReason(FrameCommand command, const QString& reason)
{
    m_commands.setReason(action(command), reason);
}

} // namespace bloomzy::widgets
