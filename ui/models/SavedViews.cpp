#include "ui/models/SavedViews.h"

#include <algorithm>

namespace bloomzy::models {

using client::Result;

SavedViews::SavedViews(client::ApiClient& client, client::SavedViewsApi::Of list, QObject* parent)
    : QObject(parent)
    , m_list(list)
    , m_api(client, list)
{
}

SavedViews::~SavedViews()
{
    m_cancel.cancel();
}

const api::SavedView* SavedViews::find(const QString& id) const
{
    const auto found = std::ranges::find(m_views, id.toStdString(), &api::SavedView::id);
    return found == m_views.end() ? nullptr : &*found;
}

const api::SavedView* SavedViews::defaultView() const
{
    const auto found = std::ranges::find_if(m_views, &api::SavedView::isDefault);
    return found == m_views.end() ? nullptr : &*found;
}

void SavedViews::load()
{
    m_cancel.cancel();
    m_cancel = client::CancelToken();
    m_api.list(m_cancel).then(this, [this, mine = m_cancel](const Result<api::SavedViewList>& reply) {
        if (!mine.isCancelled())
            take(reply);
    });
}

void SavedViews::take(const Result<api::SavedViewList>& reply)
{
    const State before = m_state;
    if (reply)
        m_state = State::loaded;
    else if (before == State::asked)
        m_state = State::failed;
    const bool differs = reply && reply->items != m_views;
    if (differs)
        m_views = reply->items;
    if (differs || m_state != before)
        Q_EMIT changed();
    if (m_state == State::loaded && before != State::loaded)
        Q_EMIT loaded();
}

void SavedViews::put(const api::SavedView& view)
{
    for (api::SavedView& other : m_views)
        other.isDefault = other.isDefault && !view.isDefault;
    std::erase_if(m_views, [&](const api::SavedView& other) { return other.id == view.id; });
    m_views.push_back(view);
    std::ranges::sort(m_views, {}, &api::SavedView::name);
    Q_EMIT changed();
    // The view that was the default has another revision now; and an answer on its way may be older than this one.
    load();
}

void SavedViews::fail(const client::ClientError& error)
{
    Q_EMIT failed(error);
    load();
}

void SavedViews::create(const api::SavedViewInput& view)
{
    m_api.create(view).then(this, [this](const Result<api::SavedView>& reply) {
        if (!reply)
            return fail(reply.error());
        put(*reply);
        Q_EMIT created(*reply);
    });
}

void SavedViews::replace(const QString& id, const api::SavedViewInput& after)
{
    const api::SavedView* const found = find(id);
    if (!found)
        return;
    m_api.update(*found, after).then(this, [this, before = *found](const Result<api::SavedView>& reply) {
        if (!reply)
            return fail(reply.error());
        put(*reply);
        Q_EMIT replaced(before, *reply);
    });
}

void SavedViews::remove(const QString& id)
{
    const api::SavedView* const found = find(id);
    if (!found)
        return;
    m_api.remove(*found).then(this, [this, view = *found](const Result<void>& reply) {
        if (!reply)
            return fail(reply.error());
        std::erase_if(m_views, [&](const api::SavedView& other) { return other.id == view.id; });
        Q_EMIT changed();
        Q_EMIT removed(view);
        load();
    });
}

} // namespace bloomzy::models
