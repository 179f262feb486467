#include "ui/pages/catalog/CatalogView.h"

#include "ui/client/ImportApi.h"
#include "ui/client/Session.h"
#include "ui/models/TaxonJson.h"
#include "ui/pages/catalog/CatalogBanners.h"
#include "ui/pages/catalog/CatalogTable.h"
#include "ui/pages/catalog/DetailPanel.h"
#include "ui/pages/catalog/FacetPanel.h"
#include "ui/pages/catalog/ViewPlace.h"
#include "ui/widgets/botanical/BotanicalName.h"
#include "ui/widgets/frame/DetailDrawer.h"
#include "ui/widgets/table/DataTable.h"

#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtCore/QSettings>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::catalog_page {

using namespace Qt::StringLiterals;
using client::Result;
using models::TaxonEditor;
using models::TaxonTableModel;

namespace {

constexpr int openAfter = 60; // milliseconds, so that held arrow keys do not ask for every row

QString language()
{
    return QLocale().bcp47Name().section(u'-', 0, 0);
}

} // namespace

CatalogView::CatalogView(const models::ConsoleParts& parts, const CatalogCommands& commands, QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_commands(commands)
    , m_model(m_parts.client)
    , m_editor(m_parts.client, m_parts.drafts, m_parts.profile.id)
    , m_search(new widgets::SearchField(m_parts.theme))
    , m_banners(new CatalogBanners(m_parts.theme, m_model, m_editor))
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_facets(new FacetPanel(m_parts.theme, m_parts.client))
    , m_table(new CatalogTable(m_parts.theme, m_model))
    , m_detail(new DetailPanel(m_parts, m_editor, commands))
{
    m_openSoon.setSingleShot(true);
    m_openSoon.setInterval(openAfter);
    buildLayout();
    connectQuery();
    connectEditor();
    connectCommands();
    m_table->setMayFill(m_parts.client.session().may(u"catalog.import"));
    m_detail->setReadOnly(!writeReason().isEmpty(), writeReason());
    refreshCommands();
    query();
}

CatalogView::~CatalogView()
{
    m_parts.settings.setValue("catalog/panes"_L1, m_splitter->saveState());
}

void CatalogView::buildLayout()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banners);
    column->addWidget(m_splitter, 1);
    m_splitter->addWidget(m_facets);
    m_splitter->addWidget(m_table);
    m_drawer = new widgets::DetailDrawer(m_parts.theme, m_detail, *m_splitter);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->setStretchFactor(1, 1);
    m_facets->setMinimumWidth(160);
    m_facets->setMaximumWidth(320);
    m_table->setMinimumWidth(360);
    m_splitter->setSizes({m_parts.theme.px(theme::Layout::facet), 810, m_parts.theme.px(theme::Layout::detail)});
    m_splitter->restoreState(m_parts.settings.value("catalog/panes"_L1).toByteArray());
    showDetail(m_parts.settings.value("catalog/detail"_L1, true).toBool());
}

void CatalogView::connectQuery()
{
    connect(m_search, &widgets::SearchField::queryChanged, this, &CatalogView::query);
    connect(m_facets, &FacetPanel::selectionChanged, this, &CatalogView::query);
    connect(m_facets, &FacetPanel::countsChanged, this, [this] {
        m_table->setTotal(m_facets->total());
        Q_EMIT changed();
    });
    connect(m_table, &CatalogTable::sortRequested, this, &CatalogView::requery);
    connect(m_table, &CatalogTable::clearRequested, this, &CatalogView::clearFilters);
    connect(m_table, &CatalogTable::starterRequested, this, &CatalogView::importStarter);
    connect(m_table, &CatalogTable::newTaxonRequested, m_commands.create, &QAction::trigger);
    connect(m_table, &CatalogTable::chosen, this, &CatalogView::openSoon);
    connect(m_table, &CatalogTable::activated, m_commands.edit, &QAction::trigger);
    connect(&m_openSoon, &QTimer::timeout, this, [this] { m_editor.open(m_table->chosenId()); });
    connect(&m_model, &TaxonTableModel::loadFinished, this, [this] {
        if (m_search)
            m_search->setCount(m_model.error() ? -1 : m_model.matches());
        refreshCommands();
    });
    connect(&m_parts.client, &client::ApiClient::reachabilityChanged, this, [this](bool reachable) {
        if (reachable && m_model.error())
            refresh();
    });
}

void CatalogView::connectEditor()
{
    connect(&m_editor, &TaxonEditor::saved, this, &CatalogView::onSaved);
    connect(&m_editor, &TaxonEditor::saveFailed, m_detail, &DetailPanel::focusError);
    connect(&m_editor, &TaxonEditor::removed, this, &CatalogView::onRemoved);
    connect(&m_editor, &TaxonEditor::restored, this, [this](const api::Taxon& taxon) {
        refresh();
        follow(QString::fromStdString(taxon.id));
    });
    connect(&m_editor, &TaxonEditor::savingChanged, this, &CatalogView::refreshCommands);
    connect(&m_editor.state(), &models::TaxonEditState::changed, this, &CatalogView::refreshCommands);
    connect(&m_editor.drafts(), &models::TaxonDrafts::unsavedChanged, this,
            [this] { m_model.setUnsaved(m_editor.drafts().unsaved()); });
    connect(m_detail, &DetailPanel::openRequested, this, &CatalogView::follow);
    connect(m_drawer, &widgets::DetailDrawer::openChanged, m_commands.detail, &QAction::setChecked);
}

void CatalogView::connectCommands()
{
    const auto on = [this](QAction* action, auto method) { connect(action, &QAction::triggered, this, method); };
    on(m_commands.create, [this] { createTaxon(); });
    on(m_commands.edit, [this] {
        showDetail(true);
        m_detail->focusEditor();
    });
    on(m_commands.save, [this] { save(); });
    on(m_commands.discard, [this] { m_editor.discard(); });
    on(m_commands.remove, [this] { askRemove(); });
    on(m_commands.parent, [this] { openParent(); });
    on(m_commands.previous, [this] { m_table->step(-1); });
    on(m_commands.next, [this] { m_table->step(1); });
    on(m_commands.nextTab, [this] { m_detail->nextTab(); });
    on(m_commands.refresh, [this] { refresh(); });
    on(m_commands.clearFilters, [this] { clearFilters(); });
    on(m_commands.detail, [this] { showDetail(m_commands.detail->isChecked()); });
    for (QAction* action : {m_commands.edit, m_commands.remove})
        m_table->table().addAction(action);
}

api::TaxonFilter CatalogView::filter() const
{
    api::TaxonFilter filter;
    if (m_search && !m_search->query().isEmpty())
        filter.q = m_search->query().left(200).toStdString();
    m_facets->addTo(filter);
    return filter;
}

void CatalogView::query()
{
    api::TaxonQuery wanted;
    static_cast<api::TaxonFilter&>(wanted) = filter();
    wanted.sort = m_sort;
    wanted.language = language().toStdString();
    m_facets->refresh(filter());
    m_model.setQuery(wanted);
    refreshCommands();
}

void CatalogView::requery(api::TaxonSort sort)
{
    m_sort = sort;
    query();
}

void CatalogView::clearFilters()
{
    if (m_search)
        m_search->clear();
    m_facets->setSelected({});
    query();
}

void CatalogView::refresh()
{
    m_facets->refresh(filter());
    m_model.reload();
    m_editor.reload();
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
    showDetail(true);
    m_table->choose({});
    m_editor.openNew();
    m_detail->focusEditor();
}

void CatalogView::save(std::function<void(bool saved)> done)
{
    if (!m_detail->hasUnusable())
        return m_editor.save(std::move(done));
    m_detail->focusError();
    if (done)
        done(false);
}

void CatalogView::onSaved(const api::Taxon& taxon, bool created)
{
    m_facets->refresh(filter());
    m_model.replace(models::summaryOf(taxon, language()));
    if (!created)
        return;
    m_table->choose(QString::fromStdString(taxon.id));
    m_model.reload();
}

void CatalogView::askRemove()
{
    if (!m_editor.state().taxon())
        return;
    widgets::Question question;
    question.title = tr("Move %1 to the bin?")
                         .arg(widgets::BotanicalName::html(widgets::BotanicalName::runs(
                             *m_editor.state().taxon(), {.author = false, .acceptedName = {}, .commonName = {}})));
    question.consequence = tr("It leaves the catalog and can be restored from the bin.");
    question.icon = theme::IconName::trash;
    question.keepText = tr("Keep it");
    question.proceedText = tr("Move to the bin");
    question.danger = true;
    m_parts.dialogs.ask(this, question, [this](widgets::Choice choice) {
        if (choice == widgets::Choice::proceed)
            m_editor.remove();
    });
}

void CatalogView::onRemoved(const QString& id, const QString& name)
{
    m_table->choose({});
    refresh();
    widgets::ToastSpec toast;
    toast.title = tr("Moved to the bin");
    toast.detail = name;
    toast.actionText = tr("Undo");
    toast.action = [view = QPointer(this), id] {
        if (view)
            view->m_editor.undoRemove(id);
    };
    m_parts.showToast(std::move(toast));
}

void CatalogView::importStarter()
{
    m_table->setImporting(true);
    client::ImportApi(m_parts.client).importStarter().then(this, [this](const Result<api::ImportResult>& reply) {
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

void CatalogView::openParent()
{
    follow(m_editor.state().value(u"/parentNameUsageId").toString());
}

void CatalogView::showDetail(bool visible)
{
    m_drawer->setOpen(visible);
    m_commands.detail->setChecked(visible);
    if (!m_drawer->isOverlay())
        m_parts.settings.setValue("catalog/detail"_L1, visible);
}

QString CatalogView::writeReason() const
{
    return m_parts.client.session().may(u"taxa.write")
               ? QString()
               : tr("You may read the catalog but not change it. An administrator can grant it.");
}

void CatalogView::refreshCommands()
{
    const models::TaxonEditState& state = m_editor.state();
    const QString noTaxon = state.isOpen() ? QString() : tr("No taxon is open.");
    const auto first = [](const QString& one, const QString& other) { return one.isEmpty() ? other : one; };
    const QString write = writeReason();
    const QString saving = m_editor.isSaving() ? tr("The changes are being saved.") : QString();
    const QString clean = state.isDirty() || state.isNew() ? QString() : tr("Nothing is changed.");
    m_commands.setReason(m_commands.create, write);
    m_commands.setReason(m_commands.edit, noTaxon);
    m_commands.setReason(m_commands.save, first(first(write, noTaxon), first(saving, clean)));
    m_commands.setReason(m_commands.discard, first(noTaxon, first(saving, clean)));
    const QString mayRemove =
        m_parts.client.session().may(u"taxa.delete") ? QString() : tr("You may not move taxa to the bin.");
    m_commands.setReason(m_commands.remove, first(mayRemove, state.isNew() ? tr("It is not saved yet.") : noTaxon));
    m_commands.setReason(m_commands.parent,
                         state.value(u"/parentNameUsageId").isString() ? QString() : tr("There is no parent."));
    m_commands.setReason(m_commands.previous, m_table->canStep(-1) ? QString() : tr("This is the first row."));
    m_commands.setReason(m_commands.next, m_table->canStep(1) ? QString() : tr("This is the last row."));
    const bool filtered = !m_facets->selected().isEmpty() || (m_search && !m_search->query().isEmpty());
    m_commands.setReason(m_commands.clearFilters, filtered ? QString() : tr("No filter is active."));
    Q_EMIT changed();
}

QList<QWidget*> CatalogView::panes() const
{
    return {m_facets, m_table, m_detail};
}

qint64 CatalogView::total() const
{
    return m_facets->total();
}

bool CatalogView::escape()
{
    if (m_drawer->escape())
        return true;
    if (!m_search || m_search->text().isEmpty())
        return false;
    m_search->clear();
    return true;
}

QVariant CatalogView::place() const
{
    return toVariant({m_search ? m_search->query() : QString(), m_facets->selected(), m_sort, m_table->chosenId()});
}

void CatalogView::goTo(const QVariant& place)
{
    const ViewPlace to = placeFrom(place);
    if (m_search)
        m_search->setText(to.query);
    m_facets->setSelected(to.facets);
    m_sort = to.sort;
    query();
    m_table->choose(to.taxonId);
    if (to.taxonId.isEmpty())
        m_editor.leave();
    else
        m_editor.open(to.taxonId);
}

void CatalogView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_detail->setReadOnly(!writeReason().isEmpty(), writeReason());
        query();
    }
    QWidget::changeEvent(event);
}

} // namespace bloomzy::catalog_page
