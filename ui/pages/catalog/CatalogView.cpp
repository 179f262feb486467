#include "ui/pages/catalog/CatalogView.h"

#include "ui/client/ImportApi.h"
#include "ui/client/Session.h"
#include "ui/models/ColumnLayout.h"
#include "ui/models/ColumnsDialog.h"
#include "ui/models/NameLanguage.h"
#include "ui/models/TaxonJson.h"
#include "ui/models/ViewActions.h"
#include "ui/models/ViewLink.h"
#include "ui/models/ViewsMenu.h"
#include "ui/pages/catalog/BulkActions.h"
#include "ui/pages/catalog/CatalogBanners.h"
#include "ui/pages/catalog/CatalogPanes.h"
#include "ui/pages/catalog/CatalogTable.h"
#include "ui/pages/catalog/DetailPanel.h"
#include "ui/pages/catalog/PrintActions.h"
#include "ui/pages/catalog/TaxonBin.h"
#include "ui/pages/catalog/UndoActions.h"
#include "ui/widgets/table/DataTable.h"

#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::catalog_page {

using models::TaxonEditor;
using models::TaxonTableModel;

CatalogView::CatalogView(const models::ConsoleParts& parts, const CatalogCommands& commands, models::SavedViews& views,
                         QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_commands(commands)
    , m_model(m_parts.client)
    , m_editor(m_parts.client, m_parts.drafts, m_parts.profile.id)
    , m_follower(m_parts.client, m_model, m_editor)
    , m_history(m_parts.client, m_editor)
    , m_filters(m_parts.theme, m_parts.client)
    , m_reasons(commands, m_parts.client, m_editor)
    , m_banners(new CatalogBanners(m_parts.theme, m_model, m_editor))
    , m_table(new CatalogTable(m_parts.theme, m_parts.client, m_model))
    , m_detail(new DetailPanel(m_parts, m_editor, commands))
    , m_panes(new CatalogPanes(m_parts, m_filters.facets(), m_table, m_detail))
    , m_bin(new TaxonBin(m_parts, m_editor, this))
    , m_travel({m_model, m_editor, m_filters, *m_table, *m_panes, *m_detail, commands}, this)
    , m_views(new models::ViewActions(m_parts, views, m_table->columns(), m_travel, this))
    , m_viewsMenu(new models::ViewsMenu(m_parts.theme, *m_views, commands.saveView, commands.showViews))
{
    m_table->columns().keepIn(m_parts.settings, QStringLiteral("catalog/columns/") + m_parts.profile.id);
    new UndoActions(commands, m_history, *m_detail);
    connectBulk(*new BulkActions(m_parts, commands, m_model, m_history, *m_table));
    auto* print = new PrintActions(m_parts, commands, m_model, *m_table, m_editor);
    connect(print, &PrintActions::failed, &m_editor, &TaxonEditor::changeFailed);
    connect(print, &PrintActions::refused, m_banners, &CatalogBanners::showRefusal);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banners);
    column->addWidget(m_panes, 1);
    connectFilters();
    connectTable();
    connectEditor();
    connectCommands();
    refreshRights();
    query();
    if (m_parts.client.session().may(u"taxa.read"))
        m_views->start();
}

void CatalogView::connectFilters()
{
    connect(&m_filters, &CatalogFilters::changed, this, &CatalogView::query);
    connect(m_filters.facets(), &FacetPanel::countsChanged, this, [this] {
        m_table->setTotal(total());
        m_parts.knownTaxa->setTotal(total());
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
    connect(&m_model, &TaxonTableModel::loadFinished, this, &CatalogView::onLoaded);
    connect(&m_follower, &models::TaxonFollower::countsChanged, &m_filters, &CatalogFilters::refreshCounts);
    connect(&m_follower, &models::TaxonFollower::refreshWanted, this, &CatalogView::refresh);
    connect(&m_model, &TaxonTableModel::received, m_parts.knownTaxa.get(), &models::KnownTaxa::learn);
    connect(&m_parts.client, &client::ApiClient::reachabilityChanged, this, [this](bool reachable) {
        if (reachable && m_model.error())
            refresh();
    });
}

void CatalogView::connectEditor()
{
    connect(&m_editor, &TaxonEditor::saved, this, &CatalogView::onSaved);
    connect(&m_editor, &TaxonEditor::saveFailed, m_detail, &DetailPanel::focusError);
    connect(&m_editor, &TaxonEditor::removed, this, [this](const QString& id) {
        m_model.checks().forget(id);
        m_table->choose({});
        refresh();
    });
    connect(&m_editor, &TaxonEditor::restored, this, [this](const api::Taxon& taxon) {
        refresh();
        m_travel.follow(QString::fromStdString(taxon.id));
    });
    connect(&m_editor, &TaxonEditor::savingChanged, this, &CatalogView::refreshCommands);
    connect(&m_editor.state(), &models::TaxonEditState::changed, this, &CatalogView::refreshCommands);
    connect(&m_editor.drafts(), &models::TaxonDrafts::unsavedChanged, this,
            [this] { m_model.setUnsaved(m_editor.drafts().unsaved()); });
    connect(m_views, &models::ViewActions::failed, &m_editor, &TaxonEditor::changeFailed);
    connect(m_detail, &DetailPanel::openRequested, &m_travel, &CatalogTravel::follow);
    connect(&m_history, &models::EditHistory::refused, m_banners, &CatalogBanners::showRefusal);
    connect(&m_history, &models::EditHistory::opening, &m_travel, &CatalogTravel::comeAlong);
    connect(&m_travel, &CatalogTravel::moved, this, &CatalogView::moved);
}

void CatalogView::connectBulk(BulkActions& bulk)
{
    connect(&bulk, &BulkActions::changed, this, [this](const api::Taxon& taxon) {
        m_editor.noteAdvanced(taxon.revision - 1, taxon);
        m_model.replace(models::summaryOf(taxon, models::nameLanguage()));
    });
    connect(&bulk, &BulkActions::settled, &m_filters, &CatalogFilters::refreshCounts);
    connect(&bulk, &BulkActions::failed, &m_editor, &TaxonEditor::changeFailed);
    connect(&bulk, &BulkActions::refused, m_banners, &CatalogBanners::showRefusal);
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
    on(m_commands.parent, [this] { m_travel.follow(m_editor.state().value(u"/parentNameUsageId").toString()); });
    on(m_commands.previous, [this] { m_table->step(-1); });
    on(m_commands.next, [this] { m_table->step(1); });
    on(m_commands.nextTab, [this] { m_detail->nextTab(); });
    on(m_commands.refresh, [this] { refresh(); });
    on(m_commands.columns, [this] { chooseColumns(); });
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
    m_travel.openSoon();
    refreshCommands();
}

void CatalogView::chooseColumns()
{
    auto* dialog = new models::ColumnsDialog(m_parts.theme, m_table->columns(), m_model, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void CatalogView::createTaxon()
{
    m_travel.stay();
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
    m_model.replace(models::summaryOf(taxon, models::nameLanguage()));
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
    if (m_panes->escape())
        return true;
    if (m_model.checks().isEmpty())
        return m_filters.clearWords();
    m_model.checks().clear();
    return true;
}

QVariant CatalogView::place() const
{
    return m_travel.place();
}

void CatalogView::goTo(const QVariant& place)
{
    const QString view = models::viewIdFrom(place);
    view.isEmpty() ? m_travel.goTo(place) : m_views->comeTo(view);
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
