#include "ui/pages/audit/AuditCommands.h"

namespace bloomzy::audit_page {

using namespace Qt::StringLiterals;
using theme::IconName;
using widgets::MenuId;

AuditCommands::AuditCommands(widgets::Commands& commands)
    : m_commands(commands)
{
    next = add(
        {"next", MenuId::record, 0}, [] { return tr("&Next event"); }, QKeySequence(Qt::Key_J), IconName::chevronDown);
    previous = add(
        {"previous", MenuId::record, 0}, [] { return tr("&Previous event"); }, QKeySequence(Qt::Key_K),
        IconName::chevronUp);
    proof = add(
        {"proof", MenuId::record, 10}, [] { return tr("&Verify event"); }, QKeySequence(Qt::Key_P),
        IconName::shieldCheck);
    exportProof = add(
        {"exportProof", MenuId::record, 10}, [] { return tr("&Export proof…"); }, {}, IconName::download);
    copy = add(
        {"copy", MenuId::record, 20}, [] { return tr("&Copy event as JSON"); }, {}, IconName::copy);
    copyId = add(
        {"copyId", MenuId::record, 20}, [] { return tr("Copy &id of the event"); }, {}, IconName::link);
    exportEvents = add(
        {"export", MenuId::file, 10}, [] { return tr("&Export events…"); }, QKeySequence(Qt::CTRL | Qt::Key_E),
        IconName::download);
    verifyLog = add(
        {"verifyLog", MenuId::server, 10}, [] { return tr("&Verify log"); }, {}, IconName::shieldCheck);
    addView();
    addBrush();
    // A letter belongs to what is typed elsewhere; table and histogram take them while they have the focus.
    for (QAction* action : letters())
        action->setShortcutContext(Qt::WidgetShortcut);
    detail->setChecked(true);
    live->setChecked(true);
}

void AuditCommands::addView()
{
    refresh = add(
        {"refresh", MenuId::view, 10}, [] { return tr("&Refresh"); }, QKeySequence(Qt::Key_F5), IconName::refresh);
    live = add(
        {"live", MenuId::view, 10}, [] { return tr("&Live tail"); }, QKeySequence(Qt::Key_L), IconName::live, true);
    newest = add(
        {"newest", MenuId::view, 10}, [] { return tr("Go to the ne&west event"); },
        QKeySequence(Qt::CTRL | Qt::Key_Home), IconName::chevronUp);
    jump = add(
        {"jump", MenuId::view, 10}, [] { return tr("Go to a &time…"); }, QKeySequence(Qt::CTRL | Qt::Key_G),
        IconName::calendar);
    filter = add(
        {"filter", MenuId::view, 20}, [] { return tr("&Filter"); }, QKeySequence(Qt::Key_F), IconName::filter);
    clearFilters = add({"clearFilters", MenuId::view, 20}, [] { return tr("&Clear filters"); });
    columns = add(
        {"columns", MenuId::view, 30}, [] { return tr("C&olumns…"); }, {}, IconName::columns);
    saveView = add(
        {"saveView", MenuId::view, 20}, [] { return tr("Save th&is view…"); }, {}, IconName::bookmark);
    showViews = add(
        {"showViews", MenuId::view, 20}, [] { return tr("Saved &views"); },
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V), IconName::bookmark);
    detail = add(
        {"detail", MenuId::view, 30}, [] { return tr("&Detail panel"); }, QKeySequence(Qt::CTRL | Qt::Key_I), {}, true);
    sideBySide = add(
        {"sideBySide", MenuId::view, 30}, [] { return tr("Changes &side by side"); },
        QKeySequence(Qt::CTRL | Qt::Key_D), IconName::diff, true);
    zone = add(
        {"zone", MenuId::view, 30}, [] { return tr("Times in the &zone of this computer"); }, {}, IconName::clock,
        true);
}

void AuditCommands::addBrush()
{
    brushFirstBack = add(
        {"brushFirstBack", MenuId::view, 40}, [] { return tr("Move the start of the span &back"); },
        QKeySequence(Qt::Key_BracketLeft));
    brushFirstOn = add(
        {"brushFirstOn", MenuId::view, 40}, [] { return tr("Move the st&art of the span on"); },
        QKeySequence(Qt::Key_BracketRight));
    brushLastBack = add(
        {"brushLastBack", MenuId::view, 40}, [] { return tr("Move the &end of the span back"); },
        QKeySequence(Qt::Key_BraceLeft));
    brushLastOn = add(
        {"brushLastOn", MenuId::view, 40}, [] { return tr("&Move the end of the span on"); },
        QKeySequence(Qt::Key_BraceRight));
    brushClear = add(
        {"brushClear", MenuId::view, 40}, [] { return tr("Clear t&he span"); }, QKeySequence(Qt::Key_0));
    chartTable = add(
        {"chartTable", MenuId::view, 40}, [] { return tr("Show histo&gram as table…"); }, QKeySequence(Qt::Key_T),
        IconName::columns);
}

QList<QAction*> AuditCommands::letters() const
{
    return {next,         previous,      proof,       live,       filter,    brushFirstBack,
            brushFirstOn, brushLastBack, brushLastOn, brushClear, chartTable};
}

QAction* AuditCommands::add(Place place, std::function<QString()> text, const QKeySequence& key,
                            std::optional<IconName> icon, bool checkable)
{
    widgets::CommandSpec spec;
    spec.id = u"audit."_s + QLatin1String(place.id);
    spec.menu = place.menu;
    spec.group = place.group;
    spec.text = std::move(text);
    if (!key.isEmpty())
        spec.shortcuts = {key};
    spec.icon = icon;
    spec.pageId = u"audit"_s;
    spec.checkable = checkable;
    return m_commands.add(std::move(spec));
}

} // namespace bloomzy::audit_page
