#include "ui/pages/users/UsersCommands.h"

namespace bloomzy::users_page {

using namespace Qt::StringLiterals;
using theme::IconName;
using widgets::MenuId;

UsersCommands::UsersCommands(widgets::Commands& commands)
    : m_commands(commands)
{
    invite = add(
        {"invite", MenuId::record, 0}, [] { return tr("&Invite user…"); }, QKeySequence(Qt::CTRL | Qt::Key_N),
        IconName::plus);
    editRoles = add(
        {"editRoles", MenuId::record, 10}, [] { return tr("Edit &roles…"); }, QKeySequence(Qt::Key_R), IconName::key);
    suspend = add(
        {"suspend", MenuId::record, 10}, [] { return tr("&Suspend…"); }, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L),
        IconName::statusSuspended);
    reactivate = add(
        {"reactivate", MenuId::record, 10}, [] { return tr("Re&activate"); }, {}, IconName::play);
    signOut = add(
        {"signOut", MenuId::record, 10}, [] { return tr("Sign &out everywhere…"); }, {}, IconName::lock);
    sessions = add(
        {"sessions", MenuId::record, 10}, [] { return tr("S&how sessions"); }, QKeySequence(Qt::Key_S),
        IconName::laptop);
    resetPassword = add(
        {"resetPassword", MenuId::record, 10}, [] { return tr("Code for a new &password…"); }, {}, IconName::key);
    takeFactor = add(
        {"takeFactor", MenuId::record, 10}, [] { return tr("&Take the second factor…"); }, {}, IconName::authenticator);
    addChecked();
    remove = add(
        {"remove", MenuId::record, 30}, [] { return tr("&Delete account…"); }, QKeySequence(Qt::Key_Delete),
        IconName::trash);
    exportCsv = add(
        {"exportCsv", MenuId::file, 10}, [] { return tr("&Export users as CSV…"); }, QKeySequence(Qt::CTRL | Qt::Key_E),
        IconName::download);
    exportJson = add(
        {"exportJson", MenuId::file, 10}, [] { return tr("Export users as &JSON…"); }, {}, IconName::download);
    addView();
    // A letter and Delete belong to what is typed elsewhere; the table takes them while it has the focus.
    for (QAction* action : {editRoles, sessions, remove})
        action->setShortcutContext(Qt::WidgetShortcut);
    detail->setChecked(true);
}

void UsersCommands::addChecked()
{
    giveRole = add(
        {"giveRole", MenuId::record, 20}, [] { return tr("&Give checked users a role…"); }, {}, IconName::key);
    takeRole = add(
        {"takeRole", MenuId::record, 20}, [] { return tr("Take a role &from checked users…"); }, {}, IconName::minus);
    suspendChecked = add(
        {"suspendChecked", MenuId::record, 20}, [] { return tr("Suspend &checked users…"); }, {},
        IconName::statusSuspended);
    reactivateChecked = add(
        {"reactivateChecked", MenuId::record, 20}, [] { return tr("Reactivate chec&ked users"); }, {}, IconName::play);
    signOutChecked = add(
        {"signOutChecked", MenuId::record, 20}, [] { return tr("Sign checked &users out…"); }, {}, IconName::lock);
}

void UsersCommands::addView()
{
    refresh = add(
        {"refresh", MenuId::view, 10}, [] { return tr("&Refresh"); }, QKeySequence(Qt::Key_F5), IconName::refresh);
    clearFilters = add({"clearFilters", MenuId::view, 10}, [] { return tr("&Clear filters"); });
    columns = add(
        {"columns", MenuId::view, 20}, [] { return tr("C&olumns…"); }, {}, IconName::columns);
    detail = add(
        {"detail", MenuId::view, 20}, [] { return tr("&Detail panel"); }, QKeySequence(Qt::CTRL | Qt::Key_I), {}, true);
    nextTab = add(
        {"nextTab", MenuId::view, 20}, [] { return tr("Next detail &tab"); }, QKeySequence(Qt::CTRL | Qt::Key_Tab));
}

QAction* UsersCommands::add(Place place, std::function<QString()> text, const QKeySequence& key,
                            std::optional<IconName> icon, bool checkable)
{
    widgets::CommandSpec spec;
    spec.id = u"users."_s + QLatin1String(place.id);
    spec.menu = place.menu;
    spec.group = place.group;
    spec.text = std::move(text);
    if (!key.isEmpty())
        spec.shortcuts = {key};
    spec.icon = icon;
    spec.pageId = u"users"_s;
    spec.checkable = checkable;
    return m_commands.add(std::move(spec));
}

} // namespace bloomzy::users_page
