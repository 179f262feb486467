#include "ui/pages/roles/RoleBook.h"

#include "ui/client/ApiClient.h"
#include "ui/client/EventStream.h"
#include "ui/client/JsonCodec.h"
#include "ui/pages/roles/RoleTexts.h"

#include <algorithm>

namespace bloomzy::roles_page {

namespace {

constexpr int gather = 50; // milliseconds, so that one save is read once

const api::RoleInput nothing;

} // namespace

RoleBook::RoleBook(client::ApiClient& client, QObject* parent)
    : QObject(parent)
    , m_server(client)
{
    connect(&m_server, &models::ServerRoles::rolesRead, this, &RoleBook::take);
    connect(&m_server, &models::ServerRoles::failed, this, &RoleBook::failed);
    connect(&m_server, &models::ServerRoles::permissionsRead, this, [this] {
        m_grid = PermissionGrid(m_server.permissions());
        Q_EMIT chosenChanged();
    });
    m_soon.setSingleShot(true);
    m_soon.setInterval(gather);
    connect(&m_soon, &QTimer::timeout, this, &RoleBook::load);
    connect(&client.events(), &client::EventStream::reloadNeeded, this, &RoleBook::load);
    connect(&client.events(), &client::EventStream::changed, this, [this](const api::ChangeEvent& change) {
        const auto action = client::toQString(change.action);
        if (action.startsWith(u"role.") || action.startsWith(u"user."))
            m_soon.start();
    });
}

void RoleBook::load()
{
    m_soon.stop();
    m_server.load();
}

void RoleBook::take()
{
    m_loaded = true;
    m_stored.clear();
    for (const api::Role& role : m_server.roles())
        m_stored.insert_or_assign(role.id, role);
    for (const api::Role& role : m_server.roles())
        follow(role);
    keepOrphans();
    refresh();
    if (std::ranges::find(m_keys, m_chosen) == m_keys.end()) {
        m_chosen = m_keys.empty() ? std::string() : m_keys.front();
        Q_EMIT chosenChanged();
    } else {
        Q_EMIT roleChanged();
    }
}

void RoleBook::follow(const api::Role& role)
{
    const auto draft = m_drafts.find(role.id);
    if (draft == m_drafts.end() || draft->second.revision >= role.revision)
        return;
    const api::RoleInput theirs = inputOf(role);
    draft->second.after = onTop(draft->second.before, draft->second.after, theirs);
    draft->second.before = theirs;
    draft->second.revision = role.revision;
    if (draft->second.isChanged())
        Q_EMIT rebased(role.id);
}

void RoleBook::keepOrphans()
{
    std::vector<std::string> gone;
    for (const auto& [key, draft] : m_drafts)
        if (!draft.isNew() && !m_stored.contains(key))
            gone.push_back(key);
    for (const std::string& key : gone) {
        RoleDraft draft = m_drafts.extract(key).mapped();
        if (!draft.isChanged())
            continue;
        draft.revision = 0;
        const std::string fresh = "new:" + std::to_string(++m_count);
        m_drafts.insert_or_assign(fresh, std::move(draft));
        if (m_chosen == key)
            m_chosen = fresh;
        Q_EMIT orphaned(fresh);
    }
}

void RoleBook::refresh()
{
    m_inputs.clear();
    m_keys.clear();
    for (const auto& [id, role] : m_stored) {
        m_inputs.insert_or_assign(id, draft(id) ? draft(id)->after : inputOf(role));
        m_keys.push_back(id);
    }
    std::ranges::sort(m_keys, [this](const std::string& a, const std::string& b) {
        const bool builtIn = isBuiltIn(a);
        if (builtIn != isBuiltIn(b))
            return builtIn;
        return builtIn ? a < b : name(a).localeAwareCompare(name(b)) < 0;
    });
    for (const auto& [key, draft] : m_drafts)
        if (draft.isNew())
            m_keys.push_back(key);
    Q_EMIT listChanged();
}

const api::Role* RoleBook::stored(const std::string& key) const
{
    const auto found = m_stored.find(key);
    return found == m_stored.end() ? nullptr : &found->second;
}

const RoleDraft* RoleBook::draft(const std::string& key) const
{
    const auto found = m_drafts.find(key);
    return found == m_drafts.end() ? nullptr : &found->second;
}

const api::RoleInput& RoleBook::role(const std::string& key) const
{
    if (const RoleDraft* edited = draft(key))
        return edited->after;
    const auto found = m_inputs.find(key);
    return found == m_inputs.end() ? nothing : found->second;
}

QString RoleBook::name(const std::string& key) const
{
    const QString own = isBuiltIn(key) ? QString() : client::toQString(role(key).name).trimmed();
    if (!own.isEmpty())
        return own;
    return stored(key) ? RoleTexts::role(key, stored(key)->name) : tr("New role");
}

bool RoleBook::isBuiltIn(const std::string& key) const
{
    return stored(key) && stored(key)->builtIn;
}

bool RoleBook::isUnsaved(const std::string& key) const
{
    return draft(key) && draft(key)->isChanged();
}

std::vector<std::string> RoleBook::unsaved() const
{
    std::vector<std::string> keys;
    std::ranges::copy_if(m_keys, std::back_inserter(keys), [this](const auto& key) { return isUnsaved(key); });
    return keys;
}

void RoleBook::choose(const std::string& key)
{
    if (key == m_chosen || std::ranges::find(m_keys, key) == m_keys.end())
        return;
    m_chosen = key;
    Q_EMIT chosenChanged();
}

void RoleBook::edit(const std::function<void(RoleDraft&)>& change)
{
    const api::Role* before = stored(m_chosen);
    if (m_chosen.empty() || (before && before->builtIn))
        return;
    if (!m_drafts.contains(m_chosen))
        m_drafts.insert_or_assign(m_chosen, RoleDraft{before->revision, inputOf(*before), inputOf(*before), {}});
    change(m_drafts.at(m_chosen));
    refresh();
    Q_EMIT roleChanged();
}

void RoleBook::discard(const std::string& key)
{
    const RoleDraft* edited = draft(key);
    if (!edited)
        return;
    const bool gone = edited->isNew();
    m_drafts.erase(key);
    refresh();
    if (gone && m_chosen == key) {
        m_chosen = m_keys.empty() ? std::string() : m_keys.front();
        Q_EMIT chosenChanged();
    } else {
        Q_EMIT roleChanged();
    }
}

void RoleBook::create(api::RoleInput role)
{
    const std::string key = "new:" + std::to_string(++m_count);
    m_drafts.insert_or_assign(key, RoleDraft{0, {}, inOrder(std::move(role)), {}});
    m_chosen = key;
    refresh();
    Q_EMIT chosenChanged();
}

void RoleBook::noteSaved(const std::string& key, const api::Role& role)
{
    m_drafts.erase(key);
    m_stored.insert_or_assign(role.id, role);
    const bool wasChosen = m_chosen == key;
    if (wasChosen)
        m_chosen = role.id;
    refresh();
    if (wasChosen)
        Q_EMIT chosenChanged();
    load();
}

void RoleBook::noteRemoved(const std::string& id)
{
    m_drafts.erase(id);
    m_stored.erase(id);
    refresh();
    if (m_chosen == id) {
        m_chosen = m_keys.empty() ? std::string() : m_keys.front();
        Q_EMIT chosenChanged();
    }
}

} // namespace bloomzy::roles_page
