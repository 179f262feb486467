#include "ui/pages/users/UserFollower.h"

#include "ui/client/ApiClient.h"
#include "ui/client/EventStream.h"
#include "ui/client/JsonCodec.h"
#include "ui/models/ServerRoles.h"
#include "ui/pages/users/UserDossier.h"
#include "ui/pages/users/UserTableModel.h"

namespace bloomzy::users_page {

namespace {

constexpr int gather = 50;          // milliseconds, so that one change is read once
constexpr int mostAtOnce = 20;      // people who are read one by one
constexpr int refreshEvery = 2'000; // milliseconds

} // namespace

UserFollower::UserFollower(client::ApiClient& client, UserTableModel& model, UserDossier& dossier,
                           models::ServerRoles& roles, QObject* parent)
    : QObject(parent)
    , m_api(client)
    , m_model(model)
    , m_dossier(dossier)
    , m_roles(roles)
{
    for (auto* timer : {&m_soon, &m_refresh})
        timer->setSingleShot(true);
    m_soon.setInterval(gather);
    m_refresh.setInterval(refreshEvery);
    connect(&m_soon, &QTimer::timeout, this, &UserFollower::readChanged);
    connect(&m_refresh, &QTimer::timeout, this, &UserFollower::refreshWanted);
    connect(&client.events(), &client::EventStream::changed, this, &UserFollower::note);
    connect(&client.events(), &client::EventStream::reloadNeeded, this, [this] {
        m_roles.loadIfPermitted();
        wantRefresh();
    });
}

UserFollower::~UserFollower()
{
    m_cancel.cancel();
}

void UserFollower::note(const api::ChangeEvent& change)
{
    if (change.action.starts_with("role.")) {
        m_roles.loadIfPermitted();
        m_dossier.reload();
        return;
    }
    const bool isAboutSomebody = change.action.starts_with("user.") || change.action.starts_with("secondFactor.");
    if (!isAboutSomebody || !change.target)
        return;
    m_changed += client::toQString(change.target->id);
    if (!m_soon.isActive())
        m_soon.start();
}

void UserFollower::readChanged()
{
    const auto ids = std::exchange(m_changed, {});
    if (ids.contains(m_dossier.id()))
        m_dossier.reload();
    if (ids.size() > mostAtOnce)
        return wantRefresh();
    for (const QString& id : ids)
        read(id);
}

void UserFollower::read(const QString& id)
{
    m_api.get(id, m_cancel).then(this, [this, id](const client::Result<api::User>& reply) { show(id, reply); });
}

void UserFollower::show(const QString& id, const client::Result<api::User>& reply)
{
    if (reply) {
        m_model.replace(*reply);
    } else if (reply.error().is(api::ErrorCode::notFound)) {
        m_model.remove(id);
        Q_EMIT removed(id);
    }
    // The counts are others, and they may belong to the list now.
    wantRefresh();
}

void UserFollower::wantRefresh()
{
    if (!m_refresh.isActive())
        m_refresh.start();
}

} // namespace bloomzy::users_page
