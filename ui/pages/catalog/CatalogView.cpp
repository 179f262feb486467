#include "ui/pages/catalog/CatalogView.h"

#include "ui/client/ImportApi.h"
#include "ui/client/Session.h"
#include "ui/models/TaxonJson.h"
#include "ui/pages/catalog/CatalogBanners.h"
#include "ui/pages/catalog/CatalogPanes.h"
#include "ui/pages/catalog/CatalogTable.h"
#include "ui/pages/catalog/DetailPanel.h"
#include "ui/pages/catalog/PlaceActions.h"
#include "ui/pages/catalog/TaxonBin.h"
#include "ui/pages/catalog/ViewPlace.h"
#include "ui/widgets/table/DataTable.h"

#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::catalog_page {

using models::TaxonEditor;
using models::TaxonTableModel;

namespace {

constexpr int openAfter = 60; // milliseconds, so that held arrow keys do not ask for every row

} // namespace

CatalogView::CatalogView(const models::ConsoleParts& parts, const CatalogCommands& commands, QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_commands(commands)
    , m_model(m_parts.client)
    , m_editor(m_parts.client, m_parts.drafts, m_parts.profile.id)
    , m_follower(m_parts.client, m_model, m_editor)
    , m_filters(m_parts.theme, m_parts.client)
    , m_reasons(commands, m_parts.client, m_editor)
    , m_banners(new CatalogBanners(m_parts.theme, m_model, m_editor))
    , m_table(new CatalogTable(m_parts.theme, m_parts.client, m_model))
    , m_detail(new DetailPanel(m_parts, m_editor, commands))
    , m_panes(new CatalogPanes(m_parts, m_filters.facets(), m_table, m_detail))
    , m_bin(new TaxonBin(m_parts, m_editor, this))
    , m_placeActions(new PlaceActions(m_editor, commands, *m_detail))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banners);
    column->addWidget(m_panes, 1);
    m_openSoon.setSingleShot(true);
    m_openSoon.setInterval(openAfter);
    connectFilters();
    connectTable();
    connectEditor();
    connectCommands();
    refreshRights();
    query();
}

void CatalogView::connectFilters()
{
    connect(&m_filters, &CatalogFilters::changed, this, &CatalogView::query);
    connect(m_filters.facets(), &FacetPanel::countsChanged, this, [this] {
        m_table->setTotal(total());
        Q_EMIT changed();
    });
}

void CatalogView::connectTable()
{
    connect(m_table, &CatalogTable::sortRequested, &m_filters, &CatalogFilters::setSort);
    connect(m_table, &CatalogTable::clearRequested, &m_filters, &CatalogFilters::clear);
    connect(m_table, &CatalogTable::searchAllRequested, &m_filters, &CatalogFilters::clearFacets);
    connect(m_table, &CatalogTable::spellingChosen, &m_filters, &CatalogFilters::setWords);
    connect(m_table, &CatalogTable::starterRequested, this, &CatalogView::importStarter);
    if (QAction* import = m_parts.commands.find(QStringLiteral("imports.open")))
        connect(m_table, &CatalogTable::importRequested, import, &QAction::trigger);
    connect(m_table, &CatalogTable::chosen, this, &CatalogView::openSoon);
    connect(m_table, &CatalogTable::activated, m_commands.edit, &QAction::trigger);
    connect(&m_openSoon, &QTimer::timeout, this, [this] { m_editor.open(m_table->chosenId()); });
    connect(&m_model, &TaxonTableModel::loadFinished, this, &CatalogView::onLoaded);
    connect(&m_follower, &models::TaxonFollower::countsChanged, &m_filters, &CatalogFilters::refreshCounts);
    connect(&m_follower, &models::TaxonFollower::refreshWanted, this, &CatalogView::refresh);
    connect(&m_parts.client, &client::ApiClient::reachabilityChanged, this, [this](bool reachable) {
        if (reachable && m_model.error())
            refresh();
    });
}

void CatalogView::connectEditor()
{
    connect(&m_editor, &TaxonEditor::saved, this, &CatalogView::onSaved);
    connect(&m_editor, &TaxonEditor::saveFailed, m_detail, &DetailPanel::focusError);
    connect(&m_editor, &TaxonEditor::removed, this, [this] {
        m_table->choose({});
        refresh();
    });
    connect(&m_editor, &TaxonEditor::restored, this, [this](const api::Taxon& taxon) {
        refresh();
        follow(QString::fromStdString(taxon.id));
    });
    connect(&m_editor, &TaxonEditor::savingChanged, this, &CatalogView::refreshCommands);
    connect(&m_editor.state(), &models::TaxonEditState::changed, this, &CatalogView::refreshCommands);
    connect(&m_editor.drafts(), &models::TaxonDrafts::unsavedChanged, this,
            [this] { m_model.setUnsaved(m_editor.drafts().unsaved()); });
    connect(m_detail, &DetailPanel::openRequested, this, &CatalogView::follow);
    connect(m_placeActions, &PlaceActions::followRequested, this, &CatalogView::follow);
}

void CatalogView::connectCommands()
{
    const auto on = [this](QAction* action, auto method) { connect(action, &QAction::triggered, this, method); };
    on(m_commands.create, [this] { createTaxon(); });
    on(m_commands.edit, [this] {
        m_panes->setDetailOpen(true);
        m_detail->focusEditor();
    });
    on(m_commands.save, [this] { save(); });
    on(m_commands.discard, [this] { m_editor.discard(); });
    on(m_commands.remove, [this] { m_bin->ask(); });
    on(m_commands.parent, [this] { follow(m_editor.state().value(u"/parentNameUsageId").toString()); });
    on(m_commands.previous, [this] { m_table->step(-1); });
    on(m_commands.next, [this] { m_table->step(1); });
    on(m_commands.nextTab, [this] { m_detail->nextTab(); });
    on(m_commands.refresh, [this] { refresh(); });
    on(m_commands.clearFilters, [this] { m_filters.clear(); });
    on(m_commands.detail, [this] {
        m_panes->setDetailOpen(m_commands.detail->isChecked());
        m_commands.detail->setChecked(m_panes->isDetailOpen());
    });
    connect(m_panes, &CatalogPanes::detailOpenChanged, m_commands.detail, &QAction::setChecked);
    m_commands.detail->setChecked(m_panes->isDetailOpen());
    for (QAction* action : {m_commands.edit, m_commands.remove})
        m_table->table().addAction(action);
}

void CatalogView::query()
{
    m_filters.refreshCounts();
    m_model.setQuery(m_filters.query());
    refreshCommands();
}

void CatalogView::refresh()
{
    m_filters.refreshCounts();
    m_model.reload();
    m_editor.reload();
}

void CatalogView::onLoaded()
{
    if (search())
        search()->setCount(m_model.error() ? -1 : m_model.matches());
    m_panes->setTableAlone(m_table->isForbidden());
    refreshCommands();
}

void CatalogView::openSoon()
{
    m_openSoon.start();
    refreshCommands();
}

void CatalogView::follow(const QString& id)
{
    if (id.isEmpty())
        return;
    if (id != m_table->chosenId())
        Q_EMIT moved(place());
    m_openSoon.stop();
    m_table->choose(id);
    m_editor.open(id);
}

void CatalogView::createTaxon()
{
    m_openSoon.stop();
    m_panes->setDetailOpen(true);
    m_table->choose({});
    m_editor.openNew();
    m_detail->focusEditor();
}

void CatalogView::save(std::function<void(bool saved)> done)
{
    if (!m_editor.state().hasHalfTyped())
        return m_editor.save(std::move(done));
    m_detail->focusError();
    if (done)
        done(false);
}

void CatalogView::onSaved(const api::Taxon& taxon, bool created)
{
    m_filters.refreshCounts();
    m_model.replace(models::summaryOf(taxon, QLocale().bcp47Name().section(u'-', 0, 0)));
    if (!created)
        return;
    m_table->choose(QString::fromStdString(taxon.id));
    m_model.reload();
}

void CatalogView::importStarter()
{
    m_table->setImporting(true);
    client::ImportApi(m_parts.client)
        .importStarter()
        .then(this, [this](const client::Result<api::ImportResult>& reply) {
            m_table->setImporting(false);
            if (!reply)
                Q_EMIT m_editor.changeFailed(reply.error());
            else
                m_parts.showToast({.kind = widgets::ToastKind::done,
                                   .title = tr("%n plants added", nullptr, int(reply->created)),
                                   .detail = {},
                                   .actionText = {},
                                   .action = {}});
            refresh();
        });
}

void CatalogView::refreshRights()
{
    const QString reason = m_reasons.readOnly();
    m_table->setMayFill(m_parts.client.session().may(u"catalog.import"));
    m_detail->setReadOnly(!reason.isEmpty(), reason);
}

void CatalogView::refreshCommands()
{
    m_reasons.refresh(*m_table, m_filters);
    Q_EMIT changed();
}

QList<QWidget*> CatalogView::panes() const
{
    return m_panes->panes();
}

qint64 CatalogView::total() const
{
    return m_filters.facets()->total();
}

bool CatalogView::escape()
{
    return m_panes->escape() || m_filters.clearWords();
}

QVariant CatalogView::place() const
{
    return toVariant({.query = m_filters.words(),
                      .facets = m_filters.values(),
                      .sort = m_filters.sort(),
                      .taxonId = m_table->chosenId(),
                      .rows = m_model.loadedRows(),
                      .scroll = m_table->scroll()});
}

void CatalogView::openLink(const TaxonPlace& place)
{
    m_openSoon.stop();
    m_panes->setDetailOpen(true);
    m_table->choose(place.taxonId);
    m_placeActions->open(place);
}

void CatalogView::goTo(const QVariant& place)
{
    if (const auto link = taxonPlaceFrom(place))
        return openLink(*link);
    const ViewPlace to = placeFrom(place);
    m_filters.set(to.query, to.facets, to.sort);
    m_model.setQuery(m_filters.query(), to.rows);
    m_table->comeBack(to.taxonId, to.scroll);
    if (to.taxonId.isEmpty())
        m_editor.leave();
    else
        m_editor.open(to.taxonId);
}

void CatalogView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        refreshRights();
        query();
    }
    QWidget::changeEvent(event);
}

} // namespace bloomzy::catalog_page
