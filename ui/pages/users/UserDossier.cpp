#include "ui/pages/users/UserDossier.h"

namespace bloomzy::users_page {

using client::Result;

UserDossier::UserDossier(client::ApiClient& client, QObject* parent)
    : QObject(parent)
    , m_api(client)
{
}

UserDossier::~UserDossier()
{
    m_cancel.cancel();
}

void UserDossier::open(const QString& id)
{
    if (id == m_id)
        return;
    m_id = id;
    m_user.reset();
    m_error.reset();
    load();
    Q_EMIT changed();
}

void UserDossier::reload()
{
    if (m_id.isEmpty())
        return;
    if (isLoading())
        m_again = true; // what is on its way may be older
    else
        load();
}

template <class T, class Place>
auto UserDossier::into(Place& place)
{
    // Each reply belongs to the load that asked for it; a later load has a token of its own.
    return [this, &place, mine = m_cancel](const Result<T>& reply) {
        if (mine.isCancelled())
            return;
        if (!reply)
            return give(reply.error());
        place = *reply;
        if (--m_waiting == 0)
            settle();
    };
}

void UserDossier::load()
{
    m_cancel.cancel();
    m_cancel = client::CancelToken();
    m_again = false;
    m_waiting = 0;
    if (m_id.isEmpty())
        return;
    m_waiting = 3;
    m_api.get(m_id, m_cancel).then(this, into<api::User>(m_fresh));
    m_api.roles(m_id, m_cancel).then(this, into<client::Tagged<api::UserRoles>>(m_freshRoles));
    m_api.sessions(m_id, m_cancel).then(this, into<api::UserSessionList>(m_freshSessions));
}

void UserDossier::settle()
{
    m_user = std::exchange(m_fresh, std::nullopt);
    m_roles = std::exchange(m_freshRoles, {});
    m_sessions = std::exchange(m_freshSessions, {});
    m_error.reset();
    Q_EMIT changed();
    if (m_again)
        load();
}

void UserDossier::give(const client::ClientError& error)
{
    m_cancel.cancel();
    m_waiting = 0;
    m_error = error;
    m_user.reset();
    Q_EMIT changed();
}

} // namespace bloomzy::users_page
