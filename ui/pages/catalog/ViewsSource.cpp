#include "ui/pages/catalog/ViewsSource.h"

#include "ui/client/Session.h"
#include "ui/pages/catalog/ViewPlace.h"

#include <algorithm>

namespace bloomzy::catalog_page {

using namespace Qt::StringLiterals;
using models::SavedViews;
using widgets::PaletteItem;

namespace {

const QString keyPrefix = u"view:"_s;

} // namespace

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

void ViewsSource::search(const widgets::PaletteQuery& query)
{
    m_query = query;
    if (m_views.state() != SavedViews::State::loaded && m_client.session().may(u"taxa.read"))
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
    return {{widgets::PaletteRank::results, tr("Saved views"), {}, m_items}};
}

PaletteItem ViewsSource::itemOf(const QString& id, const QString& name)
{
    PaletteItem item;
    item.key = keyPrefix + id;
    item.text = name;
    item.detail = tr("saved view");
    item.icon = theme::IconName::bookmark;
    item.memory = name;
    item.run = [this, id] { Q_EMIT openRequested(placeOfView(id)); };
    return item;
}

/// Until the views are known, the name is what it was; then one that was deleted is not offered any more.
std::optional<PaletteItem> ViewsSource::remembered(const QString& key, const QString& memory)
{
    if (!key.startsWith(keyPrefix) || !m_client.session().may(u"taxa.read"))
        return {};
    const QString id = key.mid(keyPrefix.size());
    if (const api::SavedView* view = m_views.find(id))
        return itemOf(id, QString::fromStdString(view->name));
    if (m_views.state() == SavedViews::State::loaded)
        return {};
    return itemOf(id, memory);
}

} // namespace bloomzy::catalog_page
