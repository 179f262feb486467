#include "ui/pages/roles/RolesSource.h"

#include "ui/client/JsonCodec.h"
#include "ui/client/Session.h"
#include "ui/pages/roles/RoleTexts.h"

#include <algorithm>

namespace bloomzy::roles_page {

using widgets::PaletteItem;

namespace {

const QString keyPrefix = QStringLiteral("role:");

} // namespace

RolesSource::RolesSource(client::ApiClient& client, QObject* parent)
    : PaletteSource(parent)
    , m_client(client)
    , m_api(client)
{
}

RolesSource::~RolesSource()
{
    m_cancel.cancel();
}

void RolesSource::search(const widgets::PaletteQuery& query)
{
    m_query = query;
    const bool wanted = query.scope == widgets::PaletteScope::all && !query.words.isEmpty();
    if (wanted && m_client.session().may(u"roles.read") && !std::exchange(m_asked, true))
        ask();
}

void RolesSource::ask()
{
    m_api.list(m_cancel).then(this, [this, mine = m_cancel](const client::Result<api::RoleList>& reply) {
        if (mine.isCancelled() || !reply)
            return; // the page says why
        m_items.clear();
        for (const api::Role& role : reply->items)
            m_items.push_back(itemOf(client::toQString(role.id), RoleTexts::role(role.id, role.name)));
        Q_EMIT changed();
    });
}

void RolesSource::cancel()
{
    m_cancel.cancel();
    m_cancel = client::CancelToken();
    m_items.clear();
    m_asked = false;
}

std::vector<widgets::PaletteGroup> RolesSource::groups() const
{
    widgets::PaletteGroup group{widgets::PaletteRank::results, tr("Roles"), {}, {}};
    if (m_query.scope != widgets::PaletteScope::all || m_query.words.isEmpty())
        return {group};
    const auto fit = [this](const PaletteItem& item) { return widgets::fitOf(item.text, m_query.words); };
    std::ranges::copy_if(m_items, std::back_inserter(group.items),
                         [&](const PaletteItem& item) { return fit(item) != widgets::Fit::none; });
    std::ranges::stable_sort(group.items, {}, fit);
    return {group};
}

PaletteItem RolesSource::itemOf(const QString& id, const QString& name)
{
    PaletteItem item;
    item.key = keyPrefix + id;
    item.text = name;
    item.detail = tr("role");
    item.icon = theme::IconName::key;
    item.memory = name;
    item.run = [this, id] { Q_EMIT openRequested(id); };
    return item;
}

std::optional<PaletteItem> RolesSource::remembered(const QString& key, const QString& memory)
{
    if (!key.startsWith(keyPrefix) || !m_client.session().may(u"roles.read"))
        return {};
    return itemOf(key.mid(keyPrefix.size()), memory);
}

} // namespace bloomzy::roles_page
