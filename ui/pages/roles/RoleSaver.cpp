#include "ui/pages/roles/RoleSaver.h"

#include "ui/client/JsonCodec.h"
#include "ui/pages/roles/RolePreview.h"

namespace bloomzy::roles_page {

using client::Result;

RoleSaver::RoleSaver(client::ApiClient& client, RoleBook& book, Confirm confirm, QObject* parent)
    : QObject(parent)
    , m_roles(client)
    , m_access(client)
    , m_book(book)
    , m_confirm(std::move(confirm))
{
}

void RoleSaver::save(std::vector<std::string> keys, Done done)
{
    if (m_busy) {
        if (done)
            done(false);
        return;
    }
    m_keys = std::move(keys);
    m_done = std::move(done);
    setBusy(true);
    saveNext();
}

void RoleSaver::saveNext()
{
    std::erase_if(m_keys, [this](const std::string& key) { return !m_book.isUnsaved(key); });
    if (m_keys.empty())
        return end(true);
    const std::string key = m_keys.front();
    m_access.preview(previewOf(m_book, key)).then(this, [this, key](const Result<api::AccessEffects>& reply) {
        if (!reply) {
            end(false);
            Q_EMIT refused(key, reply.error());
        } else if (reply->gaining == 0 && reply->losing == 0) {
            store(key);
        } else {
            m_confirm(key, *reply, [this, key](bool proceed) { proceed ? store(key) : end(false); });
        }
    });
}

void RoleSaver::store(const std::string& key)
{
    const RoleDraft* draft = m_book.draft(key);
    if (!draft)
        return end(false);
    auto answer = draft->isNew() ? m_roles.create(draft->after)
                                 : m_roles.update(client::toQString(key), draft->revision, draft->after);
    answer.then(this, [this, key](const Result<api::Role>& reply) { take(key, reply); });
}

void RoleSaver::take(const std::string& key, const Result<api::Role>& reply)
{
    if (!reply) {
        end(false);
        Q_EMIT refused(key, reply.error());
        if (reply.error().is(api::ErrorCode::preconditionFailed))
            m_book.load();
        return;
    }
    m_book.noteSaved(key, *reply);
    Q_EMIT saved(client::toQString(reply->name));
    saveNext();
}

void RoleSaver::remove(const std::string& id)
{
    const api::Role* role = m_book.stored(id);
    if (!role || m_busy)
        return;
    setBusy(true);
    m_roles.remove(client::toQString(id), role->revision)
        .then(this, [this, id, name = m_book.name(id)](const Result<void>& reply) {
            end(reply.has_value());
            if (!reply) {
                Q_EMIT refused(id, reply.error());
                return;
            }
            m_book.noteRemoved(id);
            Q_EMIT removed(name);
        });
}

void RoleSaver::end(bool saved)
{
    setBusy(false);
    if (const Done done = std::exchange(m_done, {}))
        done(saved);
}

void RoleSaver::setBusy(bool busy)
{
    if (std::exchange(m_busy, busy) != busy)
        Q_EMIT busyChanged();
}

} // namespace bloomzy::roles_page
