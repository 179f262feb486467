#include "ui/pages/backups/BackupsCommands.h"

#include <QtGui/QAction>

namespace bloomzy::backups_page {

using namespace Qt::StringLiterals;
using theme::IconName;
using widgets::MenuId;

BackupsCommands::BackupsCommands(widgets::Commands& commands)
    : m_commands(commands)
{
    backUp = add(
        {"now", MenuId::record, 0}, [] { return tr("&Back up now"); }, QKeySequence(Qt::CTRL | Qt::Key_B),
        IconName::backup);
    verifyAll = add(
        {"verifyAll", MenuId::record, 0}, [] { return tr("Verify &all"); }, {}, IconName::shieldCheck);
    verify = add(
        {"verify", MenuId::record, 10}, [] { return tr("&Verify"); }, QKeySequence(Qt::Key_V), IconName::shieldCheck);
    rehearse = add(
        {"rehearse", MenuId::record, 10}, [] { return tr("&Test restore"); }, {}, IconName::play);
    pin = add(
        {"pin", MenuId::record, 10}, [] { return tr("&Pin"); }, {}, IconName::pin);
    dryRun = add(
        {"dryRun", MenuId::record, 20}, [] { return tr("Restore &dry run"); }, QKeySequence(Qt::Key_D), IconName::undo);
    details = add(
        {"details", MenuId::record, 20}, [] { return tr("D&etails…"); }, {}, IconName::statusInfo);
    restoreFile = add(
        {"restoreFile", MenuId::record, 20}, [] { return tr("Restore &from file"); }, {}, IconName::upload);
    editPlan = add(
        {"editPlan", MenuId::edit, 40}, [] { return tr("&Schedule and retention…"); }, {}, IconName::edit);
    addDestination = add(
        {"addDestination", MenuId::edit, 40}, [] { return tr("Add a &destination…"); }, {}, IconName::plus);
    newKey = add(
        {"newKey", MenuId::edit, 40}, [] { return tr("New recovery &key…"); }, {}, IconName::key);
    refresh = add(
        {"refresh", MenuId::view, 10}, [] { return tr("&Refresh"); }, QKeySequence(Qt::Key_F5), IconName::refresh);
    // A letter belongs to what is typed elsewhere; the table takes it while it has the focus.
    for (QAction* action : {verify, dryRun})
        action->setShortcutContext(Qt::WidgetShortcut);
}

void BackupsCommands::setPinned(bool pinned) const
{
    m_commands.setText(pin, [pinned] { return pinned ? tr("Un&pin") : tr("&Pin"); });
}

QAction* BackupsCommands::add(Place place, std::function<QString()> text, const QKeySequence& key,
                              std::optional<IconName> icon)
{
    widgets::CommandSpec spec;
    spec.id = u"backups."_s + QLatin1String(place.id);
    spec.menu = place.menu;
    spec.group = place.group;
    spec.text = std::move(text);
    if (!key.isEmpty())
        spec.shortcuts = {key};
    spec.icon = icon;
    spec.pageId = u"backups"_s;
    return m_commands.add(std::move(spec));
}

} // namespace bloomzy::backups_page
