#include "ui/pages/backups/BackupsState.h"

#include "ui/client/EventStream.h"
#include "ui/client/JsonCodec.h"

#include <algorithm>

namespace bloomzy::backups_page {

using client::BackupApi;
using client::BackupCatalogueApi;
using client::Result;
using client::toQString;

namespace {

constexpr int soon = 200; // milliseconds: what is told at once is read once
constexpr int minute = 60'000;

bool tellsOfBackups(const std::string& action)
{
    return action.starts_with("backup") || action.starts_with("restorePoint.") || action.starts_with("recoveryKey.");
}

} // namespace

BackupsState::BackupsState(client::ApiClient& client, QObject* parent)
    : QObject(parent)
    , m_client(client)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(soon);
    m_minute.setInterval(minute);
    for (const QTimer* timer : {&m_soon, &m_minute}) {
        connect(timer, &QTimer::timeout, this, [this] {
            reload();
            Q_EMIT pointsChanged();
        });
    }
    connect(&client.events(), &client::EventStream::changed, this, &BackupsState::follow);
    connect(&client.events(), &client::EventStream::reloadNeeded, &m_soon, qOverload<>(&QTimer::start));
    m_minute.start();
}

void BackupsState::follow(const api::ChangeEvent& change)
{
    if (tellsOfBackups(change.action))
        m_soon.start();
}

template <class T, class Use>
void BackupsState::ask(QFuture<Result<T>> reply, Use use)
{
    ++m_open;
    reply.then(this, [this, use, round = m_round](const Result<T>& answer) {
        if (round != m_round)
            return;
        --m_open;
        if (answer)
            use(*answer);
        else if (!m_error)
            m_error = answer.error();
        if (m_open == 0)
            Q_EMIT changed();
    });
}

void BackupsState::reload()
{
    ++m_round;
    m_open = 0;
    m_error.reset();
    const BackupCatalogueApi catalogue(m_client);
    ask<api::BackupStatus>(BackupApi(m_client).status(),
                           [this](const api::BackupStatus& status) { m_status = status; });
    ask<api::BackupPlan>(catalogue.plan(), [this](const api::BackupPlan& plan) { m_plan = plan; });
    ask<api::DestinationList>(catalogue.destinations(),
                              [this](const api::DestinationList& list) { m_destinations = list.items; });
    if (m_kinds.empty())
        ask<api::DestinationKindList>(catalogue.kinds(),
                                      [this](const api::DestinationKindList& list) { m_kinds = list.items; });
}

void BackupsState::take(const api::Destination& destination)
{
    if (!m_destinations)
        return;
    const auto same = std::ranges::find(*m_destinations, destination.id, &api::Destination::id);
    if (same != m_destinations->end())
        *same = destination;
    else
        m_destinations->push_back(destination);
    Q_EMIT changed();
}

void BackupsState::take(const api::BackupPlan& plan)
{
    m_plan = plan;
    Q_EMIT changed();
}

const api::DestinationKind* BackupsState::kind(const std::string& kind) const
{
    const auto found = std::ranges::find(m_kinds, kind, &api::DestinationKind::kind);
    return found == m_kinds.end() ? nullptr : &*found;
}

QString BackupsState::destinationName(const std::string& id) const
{
    if (!m_destinations)
        return {};
    const auto found = std::ranges::find(*m_destinations, id, &api::Destination::id);
    return found == m_destinations->end() ? QString() : toQString(found->name);
}

} // namespace bloomzy::backups_page
