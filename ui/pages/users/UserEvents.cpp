#include "ui/pages/users/UserEvents.h"

#include "ui/client/JsonCodec.h"

namespace bloomzy::users_page {

UserEvents::UserEvents(client::ApiClient& client, Side side, QObject* parent)
    : QObject(parent)
    , m_api(client)
    , m_side(side)
{
}

UserEvents::~UserEvents()
{
    m_cancel.cancel();
}

void UserEvents::open(const QString& id)
{
    if (std::exchange(m_id, id) != id) {
        m_entries.clear();
        m_next.reset();
    }
    load({});
}

void UserEvents::more()
{
    if (m_next && !m_loading)
        load(m_next);
}

void UserEvents::load(const std::optional<std::string>& cursor)
{
    m_cancel.cancel();
    m_cancel = client::CancelToken();
    m_error.reset();
    m_loading = !m_id.isEmpty();
    if (m_loading) {
        api::AuditQuery query;
        query.limit = pageSize;
        query.cursor = cursor;
        if (m_side == Side::by)
            query.actor = {client::toStdString(m_id)};
        else
            query.target = client::toStdString(m_id);
        m_api.events(query, m_cancel)
            .then(this, [this, mine = m_cancel, first = !cursor](const client::Result<api::AuditPage>& reply) {
                if (mine.isCancelled())
                    return;
                m_loading = false;
                if (reply)
                    take(*reply, first);
                else
                    m_error = reply.error();
                Q_EMIT changed();
            });
    }
    Q_EMIT changed();
}

void UserEvents::take(const api::AuditPage& page, bool first)
{
    if (first)
        m_entries.clear();
    m_entries.insert(m_entries.end(), page.items.begin(), page.items.end());
    m_next = page.nextCursor;
}

} // namespace bloomzy::users_page
