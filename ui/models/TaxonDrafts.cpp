#include "ui/models/TaxonDrafts.h"

#include "ui/client/Session.h"

namespace bloomzy::models {

namespace {

constexpr int keepAfter = 500; // milliseconds

} // namespace

TaxonDrafts::TaxonDrafts(client::ApiClient& client, client::DraftStore& store, QString server, TaxonEditState& state,
                         QObject* parent)
    : QObject(parent)
    , m_client(client)
    , m_store(store)
    , m_server(std::move(server))
    , m_state(state)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(keepAfter);
    connect(&m_timer, &QTimer::timeout, this, &TaxonDrafts::flush);
    connect(&state, &TaxonEditState::changed, this, &TaxonDrafts::onChanged);
    m_store.all(m_server, user()).then(this, [this](const std::vector<client::Draft>& drafts) {
        for (const client::Draft& draft : drafts)
            m_unsaved.insert(draft.taxonId);
        Q_EMIT unsavedChanged();
    });
}

QString TaxonDrafts::user() const
{
    const auto& me = m_client.session().me();
    return me ? QString::fromStdString(me->id) : QString();
}

QString TaxonDrafts::key() const
{
    return m_state.isNew() ? newTaxon() : m_state.id();
}

void TaxonDrafts::onChanged()
{
    if (!m_state.isOpen())
        return m_timer.stop();
    if (m_state.isDirty()) {
        note(key(), true);
        if (!m_timer.isActive())
            m_timer.start();
    } else {
        m_timer.stop();
        if (m_unsaved.contains(key()))
            forget(key());
    }
}

void TaxonDrafts::flush()
{
    m_timer.stop();
    if (!m_state.isOpen() || !m_state.isDirty())
        return;
    client::Draft draft;
    draft.server = m_server;
    draft.user = user();
    draft.taxonId = key();
    draft.revision = m_state.revision();
    draft.before = m_state.before();
    draft.after = m_state.after();
    draft.halfTyped = m_state.halfTyped();
    m_store.keep(draft).then(this, [this](const client::Result<void>& kept) {
        if (!kept)
            Q_EMIT notKept(kept.error());
    });
}

void TaxonDrafts::forget(const QString& taxonId)
{
    m_store.remove(m_server, user(), taxonId);
    note(taxonId, false);
}

QFuture<std::optional<client::Draft>> TaxonDrafts::find(const QString& taxonId)
{
    return m_store.find(m_server, user(), taxonId);
}

void TaxonDrafts::note(const QString& taxonId, bool unsaved)
{
    if (m_unsaved.contains(taxonId) == unsaved)
        return;
    if (unsaved)
        m_unsaved.insert(taxonId);
    else
        m_unsaved.remove(taxonId);
    Q_EMIT unsavedChanged();
}

} // namespace bloomzy::models
