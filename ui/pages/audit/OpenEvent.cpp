#include "ui/pages/audit/OpenEvent.h"

namespace bloomzy::audit_page {

OpenEvent::OpenEvent(client::ApiClient& client, QObject* parent)
    : QObject(parent)
    , m_api(client)
{
}

OpenEvent::~OpenEvent()
{
    m_cancel.cancel();
}

void OpenEvent::open(const QString& id, const api::AuditEntry* known)
{
    if (id == m_id && m_entry)
        return;
    m_id = id;
    m_entry = known ? std::optional(*known) : std::nullopt;
    load();
    Q_EMIT changed();
}

void OpenEvent::reload()
{
    load();
    Q_EMIT changed();
}

void OpenEvent::load()
{
    m_cancel.cancel();
    m_cancel = client::CancelToken();
    m_error.reset();
    if (m_id.isEmpty())
        return;
    m_api.event(m_id, m_cancel).then(this, [this, id = m_id](const client::Result<api::AuditEntry>& reply) {
        if (id != m_id)
            return;
        if (reply)
            m_entry = *reply;
        else if (reply.error().kind != client::ClientError::Kind::cancelled)
            m_error = reply.error();
        Q_EMIT changed();
    });
}

} // namespace bloomzy::audit_page
