#include "ui/models/ViewsSource.h"

#include "ui/client/ApiClient.h"
#include "ui/client/Session.h"
#include "ui/models/ViewLink.h"

#include <algorithm>

namespace bloomzy::models {

using namespace Qt::StringLiterals;
using Of = client::SavedViewsApi::Of;
using widgets::PaletteItem;

ViewsSource::ViewsSource(client::ApiClient& client, SavedViews& views, QObject* parent)
    : PaletteSource(parent)
    , m_client(client)
    , m_views(views)
{
    connect(&m_views, &SavedViews::changed, this, [this] {
        show();
        Q_EMIT changed();
    });
}

QString ViewsSource::prefix() const
{
    return m_views.of() == Of::audit ? u"auditView:"_s : u"view:"_s;
}

bool ViewsSource::mayRead() const
{
    return m_client.session().may(m_views.of() == Of::audit ? u"audit.read" : u"taxa.read");
}

void ViewsSource::search(const widgets::PaletteQuery& query)
{
    m_query = query;
    if (m_views.state() != SavedViews::State::loaded && mayRead())
        m_views.load();
    show();
}

void ViewsSource::show()
{
    m_items.clear();
    if (m_query.scope != widgets::PaletteScope::all || m_query.words.isEmpty())
        return;
    for (const api::SavedView& view : m_views.views()) {
        const QString name = QString::fromStdString(view.name);
        if (widgets::fitOf(name, m_query.words) != widgets::Fit::none)
            m_items.push_back(itemOf(QString::fromStdString(view.id), name));
    }
    std::ranges::stable_sort(m_items, {},
                             [this](const PaletteItem& item) { return widgets::fitOf(item.text, m_query.words); });
}

std::vector<widgets::PaletteGroup> ViewsSource::groups() const
{
    return {{widgets::PaletteRank::results,
             m_views.of() == Of::audit ? tr("Views of the audit log") : tr("Saved views"),
             {},
             m_items}};
}

PaletteItem ViewsSource::itemOf(const QString& id, const QString& name)
{
    PaletteItem item;
    item.key = prefix() + id;
    item.text = name;
    item.detail = m_views.of() == Of::audit ? tr("view of the audit log") : tr("saved view");
    item.icon = theme::IconName::bookmark;
    item.memory = name;
    item.run = [this, id] { Q_EMIT openRequested(placeOfView(id)); };
    return item;
}

/// Until the views are known, the name is what it was; then one that was deleted is not offered any more.
std::optional<PaletteItem> ViewsSource::remembered(const QString& key, const QString& memory)
{
    if (!key.startsWith(prefix()) || !mayRead())
        return {};
    const QString id = key.mid(prefix().size());
    if (const api::SavedView* view = m_views.find(id))
        return itemOf(id, QString::fromStdString(view->name));
    if (m_views.state() == SavedViews::State::loaded)
        return {};
    return itemOf(id, memory);
}

} // namespace bloomzy::models
