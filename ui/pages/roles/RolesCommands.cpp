#include "ui/pages/roles/RolesCommands.h"

namespace bloomzy::roles_page {

using theme::IconName;
using widgets::MenuId;

RolesCommands::RolesCommands(widgets::Commands& commands)
    : m_commands(commands)
{
    create = add(
        {"create", MenuId::record, 0}, [] { return tr("&New role"); }, {QKeySequence(Qt::CTRL | Qt::Key_N)},
        IconName::plus);
    duplicate = add(
        {"duplicate", MenuId::record, 0}, [] { return tr("&Make one from this"); },
        {QKeySequence(Qt::CTRL | Qt::Key_D)}, IconName::copy);
    save = add(
        {"save", MenuId::record, 10}, [] { return tr("&Save role"); },
        {QKeySequence(Qt::CTRL | Qt::Key_S), QKeySequence(Qt::CTRL | Qt::Key_Return)}, IconName::save);
    discard = add({"discard", MenuId::record, 10}, [] { return tr("&Discard"); });
    cycle =
        add({"cycle", MenuId::record, 20}, [] { return tr("&Grant, deny or leave"); }, {QKeySequence(Qt::Key_Space)});
    families = add(
        {"families", MenuId::record, 20}, [] { return tr("&Families of the grant…"); }, {QKeySequence(Qt::Key_F)},
        IconName::leaf);
    history = add(
        {"history", MenuId::record, 30}, [] { return tr("&History…"); }, {}, IconName::clock);
    pairs = add(
        {"pairs", MenuId::record, 30}, [] { return tr("&Roles that exclude each other…"); }, {}, IconName::shield);
    remove = add(
        {"remove", MenuId::record, 40}, [] { return tr("R&emove role…"); }, {QKeySequence(Qt::Key_Delete)},
        IconName::trash);
    explain = add(
        {"explain", MenuId::view, 10}, [] { return tr("&Who can do this, and why"); },
        {QKeySequence(QStringLiteral("?"))}, IconName::help);
    tryAsUser = add(
        {"tryAsUser", MenuId::view, 10}, [] { return tr("&Try as user…"); }, {QKeySequence(Qt::CTRL | Qt::Key_T)},
        IconName::eye);
    refresh = add(
        {"refresh", MenuId::view, 10}, [] { return tr("&Refresh"); }, {QKeySequence(Qt::Key_F5)}, IconName::refresh);
    // Single keys belong to what is typed elsewhere; the matrix and the list take them while they have the focus.
    for (QAction* action : {cycle, families, explain, remove})
        action->setShortcutContext(Qt::WidgetShortcut);
}

QAction* RolesCommands::add(Place place, std::function<QString()> text, const QList<QKeySequence>& keys,
                            std::optional<IconName> icon)
{
    widgets::CommandSpec spec;
    spec.id = QStringLiteral("roles.") + QLatin1String(place.id);
    spec.menu = place.menu;
    spec.group = place.group;
    spec.text = std::move(text);
    spec.shortcuts = keys;
    spec.icon = icon;
    spec.pageId = QStringLiteral("roles");
    return m_commands.add(std::move(spec));
}

} // namespace bloomzy::roles_page
