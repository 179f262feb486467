#include "ui/widgets/palette/CommandSource.h"

#include "ui/widgets/paint/KeyCap.h"

#include <algorithm>

namespace bloomzy::widgets {

using namespace Qt::StringLiterals;

namespace {

const QString keyPrefix = u"command:"_s;
const QString pagePrefix = u"frame.page."_s;
const QString own = u"frame.palette"_s; // it is open already

void sortByFit(std::vector<PaletteItem>& items, const QString& words)
{
    std::ranges::stable_sort(items, {}, [&](const PaletteItem& item) { return fitOf(item.text, words); });
}

} // namespace

CommandSource::CommandSource(Commands& commands, const PageRegistry& pages, QObject* parent)
    : PaletteSource(parent)
    , m_commands(commands)
    , m_pages(pages)
{
}

const Page* CommandSource::pageOpenedBy(const CommandSpec& spec) const
{
    return spec.id.startsWith(pagePrefix) ? m_pages.find(spec.id.mid(pagePrefix.size())) : nullptr;
}

QString CommandSource::textOf(const CommandSpec& spec) const
{
    return Commands::withoutMnemonic(spec.text());
}

bool CommandSource::isOffered(const CommandSpec& spec, const PaletteQuery& query) const
{
    const bool here = spec.pageId.isEmpty() || spec.pageId == m_commands.currentPage();
    // Without words the list is for what this page can do.
    return spec.id != own && (here || !query.words.isEmpty()) && fitOf(textOf(spec), query.words) != Fit::none;
}

void CommandSource::search(const PaletteQuery& query)
{
    m_pageItems.clear();
    m_commandItems.clear();
    const bool everything = query.scope == PaletteScope::commands;
    if (!everything && query.scope != PaletteScope::all)
        return;
    for (const CommandSpec* spec : m_commands.specs()) {
        const bool page = pageOpenedBy(*spec) != nullptr;
        if (isOffered(*spec, query) && (page || everything || !query.words.isEmpty()))
            (page ? m_pageItems : m_commandItems).push_back(itemOf(*spec));
    }
    sortByFit(m_pageItems, query.words);
    sortByFit(m_commandItems, query.words);
}

std::vector<PaletteGroup> CommandSource::groups() const
{
    return {{PaletteRank::pages, tr("Pages"), {}, m_pageItems},
            {PaletteRank::commands, tr("Commands"), {}, m_commandItems}};
}

PaletteItem CommandSource::itemOf(const CommandSpec& spec)
{
    const QAction* action = m_commands.find(spec.id);
    const Page* opened = pageOpenedBy(spec);
    const Page* home = m_pages.find(spec.pageId);
    PaletteItem item;
    item.key = keyPrefix + spec.id;
    item.text = textOf(spec);
    item.detail = home && spec.pageId != m_commands.currentPage() ? tr("in %1").arg(home->title()) : QString();
    item.keys = keyNames(action->shortcut());
    item.icon = opened ? opened->icon() : spec.icon.value_or(theme::IconName::chevronRight);
    item.reason = m_commands.reason(action);
    item.run = [this, id = spec.id, page = spec.pageId] { run(id, page); };
    return item;
}

void CommandSource::run(const QString& id, const QString& pageId)
{
    if (!pageId.isEmpty() && pageId != m_commands.currentPage())
        Q_EMIT pageRequested(pageId);
    QAction* action = m_commands.find(id);
    if (action->isEnabled())
        action->trigger();
    else
        Q_EMIT refused(Commands::withoutMnemonic(action->text()), m_commands.reason(action));
}

std::optional<PaletteItem> CommandSource::remembered(const QString& key, const QString&)
{
    if (!key.startsWith(keyPrefix))
        return {};
    const QAction* action = m_commands.find(key.mid(keyPrefix.size()));
    const CommandSpec* spec = action ? m_commands.spec(action) : nullptr;
    return spec ? std::optional(itemOf(*spec)) : std::nullopt;
}

} // namespace bloomzy::widgets
