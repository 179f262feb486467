#include "ui/pages/roles/PersonSearch.h"

#include "ui/client/ApiCall.h"

namespace bloomzy::roles_page {

PersonSearch::PersonSearch(client::ApiClient& client, QObject* parent)
    : QObject(parent)
    , m_client(client)
{
}

PersonSearch::~PersonSearch()
{
    m_cancel.cancel();
}

void PersonSearch::search(const QString& words)
{
    m_cancel.cancel();
    m_cancel = client::CancelToken();
    m_active = !words.isEmpty();
    m_error.reset();
    if (!m_active) {
        m_people.clear();
        Q_EMIT changed();
        return;
    }
    api::UserQuery query;
    query.q = client::toStdString(words);
    query.limit = most;
    client::sendForPage<api::UserPage>(m_client, QStringLiteral("/api/v1/users"), query, m_cancel)
        .then(this, [this, mine = m_cancel](const client::Result<api::UserPage>& reply) {
            if (mine.isCancelled())
                return;
            m_people = reply ? reply->items : std::vector<api::User>();
            if (!reply)
                m_error = reply.error();
            Q_EMIT changed();
        });
}

} // namespace bloomzy::roles_page
