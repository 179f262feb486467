#include "ui/pages/audit/EventsSource.h"

#include "ui/client/ApiClient.h"
#include "ui/client/JsonCodec.h"
#include "ui/client/ProblemText.h"
#include "ui/client/Session.h"
#include "ui/models/EventTexts.h"
#include "ui/pages/audit/AuditPlace.h"
#include "ui/widgets/paint/SafeText.h"

namespace bloomzy::audit_page {

using theme::IconName;
using widgets::PaletteItem;
using widgets::PaletteRank;

namespace {

constexpr int askAfter = 120; // milliseconds, so that not every letter is asked for
constexpr int mostShown = 8;

} // namespace

EventsSource::EventsSource(client::ApiClient& client, QObject* parent)
    : PaletteSource(parent)
    , m_client(client)
    , m_api(client)
{
    m_askSoon.setSingleShot(true);
    m_askSoon.setInterval(askAfter);
    connect(&m_askSoon, &QTimer::timeout, this, &EventsSource::ask);
}

EventsSource::~EventsSource()
{
    m_cancel.cancel();
}

void EventsSource::search(const widgets::PaletteQuery& query)
{
    cancel();
    m_events.clear();
    m_failure.clear();
    const bool mine = query.scope == widgets::PaletteScope::events && m_client.session().may(u"audit.read");
    m_words = mine ? query.words : QString();
    if (!m_words.isEmpty())
        m_askSoon.start();
}

void EventsSource::cancel()
{
    m_askSoon.stop();
    m_cancel.cancel();
    m_cancel = client::CancelToken();
}

void EventsSource::ask()
{
    api::AuditQuery query;
    query.q = client::toStdString(m_words);
    query.limit = mostShown;
    m_api.events(query, m_cancel).then(this, [this, mine = m_cancel](const client::Result<api::AuditPage>& reply) {
        if (mine.isCancelled())
            return;
        if (reply)
            m_events = reply->items;
        else
            m_failure = client::textOf(reply.error());
        Q_EMIT changed();
    });
}

std::function<void()> EventsSource::opening(const QString& eventId) const
{
    AuditPlace place;
    place.filter.q = client::toStdString(m_words);
    place.eventId = eventId;
    return [source = const_cast<EventsSource*>(this), to = toVariant(place)] { Q_EMIT source->openRequested(to); };
}

PaletteItem EventsSource::wayToAll() const
{
    PaletteItem item;
    item.text = tr("Search the audit log for “%1”").arg(widgets::safeLine(m_words, 60));
    item.icon = IconName::auditLog;
    item.run = opening({});
    return item;
}

PaletteItem EventsSource::itemOf(const api::AuditEntry& entry) const
{
    PaletteItem item;
    item.text = models::EventTexts::sentence(entry);
    item.icon = models::EventTexts::action(entry).icon;
    item.note = models::EventTexts::wholeTime(models::EventTexts::time(entry.time, QTimeZone::utc()));
    item.run = opening(client::toQString(entry.id));
    return item;
}

std::vector<widgets::PaletteGroup> EventsSource::groups() const
{
    if (m_words.isEmpty())
        return {};
    std::vector<PaletteItem> items;
    for (const api::AuditEntry& entry : m_events)
        items.push_back(itemOf(entry));
    if (!m_failure.isEmpty()) {
        PaletteItem failed;
        failed.text = tr("The server could not be asked");
        failed.icon = IconName::statusWarning;
        failed.reason = m_failure;
        items.push_back(std::move(failed));
    }
    items.push_back(wayToAll());
    return {{PaletteRank::results, tr("Events"), {}, std::move(items)}};
}

} // namespace bloomzy::audit_page
