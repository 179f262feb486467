#include "ui/models/TaxonFollower.h"

#include "ui/client/EventStream.h"
#include "ui/models/TaxonEditor.h"
#include "ui/models/TaxonJson.h"
#include "ui/models/TaxonTableModel.h"

#include <QtCore/QLocale>

namespace bloomzy::models {

namespace {

constexpr int gather = 50;          // milliseconds, so that one save is read once
constexpr int mostAtOnce = 20;      // taxa that are read one by one
constexpr int refreshEvery = 2'000; // milliseconds

} // namespace

TaxonFollower::TaxonFollower(client::ApiClient& client, TaxonTableModel& model, TaxonEditor& editor, QObject* parent)
    : QObject(parent)
    , m_api(client)
    , m_model(model)
    , m_editor(editor)
{
    for (auto* timer : {&m_soon, &m_refresh})
        timer->setSingleShot(true);
    m_soon.setInterval(gather);
    m_refresh.setInterval(refreshEvery);
    connect(&m_soon, &QTimer::timeout, this, &TaxonFollower::readChanged);
    connect(&m_refresh, &QTimer::timeout, this, &TaxonFollower::refreshWanted);
    connect(&client.events(), &client::EventStream::changed, this, &TaxonFollower::note);
    connect(&client.events(), &client::EventStream::reloadNeeded, this, &TaxonFollower::wantRefresh);
}

TaxonFollower::~TaxonFollower()
{
    m_cancel.cancel();
}

void TaxonFollower::note(const api::ChangeEvent& change)
{
    const auto action = QString::fromStdString(change.action);
    if (action.startsWith(QStringLiteral("catalog.")))
        return wantRefresh();
    if (!action.startsWith(QStringLiteral("taxon.")) || !change.target)
        return;
    m_changed += QString::fromStdString(change.target->id);
    if (m_changed.size() > mostAtOnce)
        readChanged();
    else if (!m_soon.isActive())
        m_soon.start();
}

void TaxonFollower::readChanged()
{
    m_soon.stop();
    const auto ids = std::exchange(m_changed, {});
    if (ids.size() > mostAtOnce)
        return wantRefresh();
    for (const QString& id : ids)
        read(id);
    Q_EMIT countsChanged();
}

void TaxonFollower::read(const QString& id)
{
    m_api.get(id, m_cancel).then(this, [this, id](const client::Result<api::Taxon>& reply) { show(id, reply); });
}

void TaxonFollower::show(const QString& id, const client::Result<api::Taxon>& reply)
{
    if (!reply)
        return; // whoever looks at it next is told why
    m_editor.hear(*reply);
    if (reply->deletedAt)
        return m_model.remove(id, reply->revision);
    m_model.replace(summaryOf(*reply, QLocale().bcp47Name().section(u'-', 0, 0)));
    if (m_model.rowOf(id) < 0)
        wantRefresh(); // it may belong to the list now
}

void TaxonFollower::wantRefresh()
{
    if (!m_refresh.isActive())
        m_refresh.start();
}

} // namespace bloomzy::models
