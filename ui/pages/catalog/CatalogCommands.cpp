#include "ui/pages/catalog/CatalogCommands.h"

namespace bloomzy::catalog_page {

using namespace Qt::StringLiterals;
using theme::IconName;
using widgets::MenuId;

CatalogCommands::CatalogCommands(widgets::Commands& commands)
    : m_commands(commands)
{
    create = add(
        {"newTaxon", MenuId::record, 0}, [] { return tr("&New taxon"); }, QKeySequence(Qt::CTRL | Qt::Key_N),
        IconName::plus);
    edit = add(
        {"edit", MenuId::record, 10}, [] { return tr("&Edit"); }, QKeySequence(Qt::Key_E), IconName::edit);
    save = add(
        {"save", MenuId::record, 10}, [] { return tr("&Save"); }, QKeySequence(Qt::CTRL | Qt::Key_S), IconName::save);
    discard = add({"discard", MenuId::record, 10}, [] { return tr("&Discard"); });
    remove = add(
        {"remove", MenuId::record, 20}, [] { return tr("Move to the &bin"); }, QKeySequence(Qt::Key_Delete),
        IconName::trash);
    parent = add(
        {"parent", MenuId::record, 30}, [] { return tr("Open &parent"); }, QKeySequence(Qt::ALT | Qt::Key_Up));
    previous = add(
        {"previous", MenuId::record, 30}, [] { return tr("Pre&vious taxon"); }, QKeySequence(Qt::CTRL | Qt::Key_PageUp),
        IconName::chevronUp);
    next = add(
        {"next", MenuId::record, 30}, [] { return tr("Ne&xt taxon"); }, QKeySequence(Qt::CTRL | Qt::Key_PageDown),
        IconName::chevronDown);
    nextTab = add(
        {"nextTab", MenuId::view, 20}, [] { return tr("Next detail &tab"); }, QKeySequence(Qt::CTRL | Qt::Key_Tab));
    detail = add(
        {"detail", MenuId::view, 20}, [] { return tr("&Detail panel"); }, QKeySequence(Qt::CTRL | Qt::Key_I), {}, true);
    refresh = add(
        {"refresh", MenuId::view, 10}, [] { return tr("&Refresh"); }, QKeySequence(Qt::Key_F5), IconName::refresh);
    clearFilters = add({"clearFilters", MenuId::view, 10}, [] { return tr("&Clear filters"); });
    columns = add(
        {"columns", MenuId::view, 20}, [] { return tr("C&olumns…"); }, {}, IconName::columns);
    saveView = add(
        {"saveView", MenuId::view, 30}, [] { return tr("Save this &view…"); }, {}, IconName::bookmark);
    showViews = add(
        {"showViews", MenuId::view, 30}, [] { return tr("Saved vie&ws"); },
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V), IconName::bookmark);
    undo = add(
        {"undo", MenuId::edit, 0}, [] { return tr("&Undo"); }, QKeySequence(Qt::CTRL | Qt::Key_Z), IconName::undo);
    redo = add(
        {"redo", MenuId::edit, 0}, [] { return tr("&Redo"); }, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
    addBulk();
    // A letter and Delete belong to what is typed elsewhere; the table takes them while it has the focus.
    for (QAction* action : {edit, remove, copyNames})
        action->setShortcutContext(Qt::WidgetShortcut);
    detail->setChecked(true);
}

void CatalogCommands::addBulk()
{
    copyNames = add(
        {"copyNames", MenuId::edit, 10}, [] { return tr("&Copy names"); }, QKeySequence(Qt::CTRL | Qt::Key_C),
        IconName::copy);
    copyCsv = add({"copyCsv", MenuId::edit, 10}, [] { return tr("Copy as C&SV"); });
    exportCsv = add(
        {"exportCsv", MenuId::file, 10}, [] { return tr("&Export as CSV…"); }, QKeySequence(Qt::CTRL | Qt::Key_E),
        IconName::download);
    print = add(
        {"print", MenuId::file, 20}, [] { return tr("&Print…"); }, QKeySequence(Qt::CTRL | Qt::Key_P), IconName::print);
    printList = add({"printList", MenuId::file, 20}, [] { return tr("Print the &list…"); });
    setDraft = add(
        {"setDraft", MenuId::record, 15}, [] { return tr("Make checked taxa dra&fts"); }, {}, IconName::edit);
    setInReview = add(
        {"setInReview", MenuId::record, 15}, [] { return tr("Send checked taxa for &review"); },
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R), IconName::statusReview);
    setReviewed = add(
        {"setReviewed", MenuId::record, 15}, [] { return tr("&Mark checked taxa as reviewed"); }, {},
        IconName::statusOk);
}

QAction* CatalogCommands::add(Place place, std::function<QString()> text, const QKeySequence& key,
                              std::optional<IconName> icon, bool checkable)
{
    widgets::CommandSpec spec;
    spec.id = u"catalog."_s + QLatin1String(place.id);
    spec.menu = place.menu;
    spec.group = place.group;
    spec.text = std::move(text);
    if (!key.isEmpty())
        spec.shortcuts = {key};
    spec.icon = icon;
    spec.pageId = u"catalog"_s;
    spec.checkable = checkable;
    return m_commands.add(std::move(spec));
}

} // namespace bloomzy::catalog_page
