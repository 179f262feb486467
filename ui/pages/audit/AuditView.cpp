#include "ui/pages/audit/AuditView.h"

#include "ui/client/EventStream.h"
#include "ui/client/ProblemText.h"
#include "ui/client/Session.h"
#include "ui/models/ColumnLayout.h"
#include "ui/models/ViewActions.h"
#include "ui/models/ViewLink.h"
#include "ui/models/ViewsMenu.h"
#include "ui/pages/audit/AuditActions.h"
#include "ui/pages/audit/AuditBanners.h"
#include "ui/pages/audit/AuditFilterBar.h"
#include "ui/pages/audit/AuditPanes.h"
#include "ui/pages/audit/AuditTable.h"
#include "ui/pages/audit/ChangesCard.h"
#include "ui/pages/audit/EventFacts.h"
#include "ui/pages/audit/EventPanel.h"
#include "ui/pages/audit/ProofPanel.h"
#include "ui/pages/audit/TailFooter.h"
#include "ui/pages/audit/TimelineBar.h"
#include "ui/widgets/inputs/Switch.h"
#include "ui/widgets/table/DataTable.h"

#include <QtCore/QEvent>
#include <QtCore/QSettings>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::audit_page {

using namespace Qt::StringLiterals;

namespace {

constexpr int recountAfter = 2'000; // milliseconds
constexpr int proveAfter = 400;
constexpr int lookEvery = 3'000;

} // namespace

AuditView::AuditView(const models::ConsoleParts& parts, const AuditCommands& commands, models::SavedViews& views,
                     client::LogWitness& witness, QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_commands(commands)
    , m_model(parts.client)
    , m_counts(parts.client)
    , m_filters(parts.theme)
    , m_viewed(
          m_filters, [this] { leave(); }, [this] { return !m_table->chosenId().isEmpty(); })
    , m_event(parts.client)
    , m_proof(parts.client, parts.background, [&witness] { return witness.key(); })
    , m_logCheck(witness)
    , m_liveSwitch(new widgets::Switch)
    , m_banners(new AuditBanners(parts))
    , m_timeline(new TimelineBar(parts.theme, m_counts, commands.chartTable))
    , m_bar(new AuditFilterBar(parts.theme, m_filters, parts.client.session().may(u"users.read")))
    , m_table(new AuditTable(parts.theme, m_model))
    , m_panel(new EventPanel(parts, m_event, m_proof, commands))
    , m_panes(new AuditPanes(parts, makeList(), m_panel))
    , m_views(new models::ViewActions(m_parts, views, m_table->columns(), m_viewed, this))
    , m_viewsMenu(new models::ViewsMenu(parts.theme, *m_views, commands.saveView, commands.showViews,
                                        models::ViewsMenu::Title::ofView))
    , m_actions(new AuditActions(*this))
{
    m_table->columns().keepIn(m_parts.settings, u"audit/columns/"_s + m_parts.profile.id);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banners);
    column->addWidget(m_panes, 1);
    for (const auto& [timer, pause] : {std::pair(&m_recount, recountAfter), std::pair(&m_proveSoon, proveAfter)}) {
        timer->setSingleShot(true);
        timer->setInterval(pause);
    }
    connectModel();
    connectList();
    connectProof();
    connectViews();
    m_actions->setLocalZone(m_parts.settings.value("audit/localZone"_L1, false).toBool());
    m_actions->setSideBySide(m_parts.settings.value("audit/sideBySide"_L1, false).toBool());
    m_actions->setLive(true);
    query();
    m_views->start();
}

AuditView::~AuditView() = default;

QWidget* AuditView::makeList()
{
    auto* list = new QWidget;
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_timeline);
    column->addWidget(m_bar);
    column->addWidget(m_table, 1);
    return list;
}

QList<QWidget*> AuditView::barWidgets() const
{
    return {m_filters.search(), m_viewsMenu->button(), m_liveSwitch};
}

void AuditView::connectModel()
{
    connect(&m_model, &models::AuditTableModel::loaded, this, &AuditView::refresh);
    connect(&m_model, &models::AuditTableModel::failed, this, [this](const client::ClientError& error) {
        refresh();
        if (m_model.rowCount() > 0)
            m_banners->showFailure(tr("The events could not be loaded."), client::textOf(error),
                                   [this] { m_model.retry(); });
    });
    connect(&m_model, &models::AuditTableModel::arrived, this, [this] {
        if (!m_recount.isActive())
            m_recount.start();
    });
    connect(&m_recount, &QTimer::timeout, &m_counts, &AuditCounts::recount);
    connect(&m_counts, &AuditCounts::changed, this, [this] {
        if (m_counts.hasFacets())
            m_bar->setFacets(m_counts.facets());
        if (search())
            search()->setCount(m_counts.isExact() ? m_counts.facets().count : -1);
        refresh();
    });
    connect(&m_parts.client.events(), &client::EventStream::changed, &m_model, &models::AuditTableModel::look);
    connect(&m_parts.client.events(), &client::EventStream::reloadNeeded, &m_model, &models::AuditTableModel::look);
    connect(&m_parts.client, &client::ApiClient::reachabilityChanged, this, [this](bool reachable) {
        if (reachable && m_model.error())
            m_model.reload();
        else if (reachable)
            m_model.retry();
        if (reachable && m_counts.error())
            m_counts.recount();
    });
}

void AuditView::connectList()
{
    connect(&m_filters, &AuditFilters::changed, this, &AuditView::query);
    connect(&m_timeline->histogram(), &widgets::Histogram::rangeChanged, this,
            [this] { m_filters.setRange(m_timeline->chosen()); });
    connect(m_bar, &AuditFilterBar::saveViewRequested, m_commands.saveView, &QAction::trigger);
    connect(m_table, &AuditTable::chosen, this, &AuditView::choose);
    connect(m_table, &AuditTable::activated, this, [this] { m_panes->setDetailOpen(true); });
    connect(m_table, &AuditTable::clearRequested, &m_filters, &AuditFilters::clear);
    connect(&m_table->footer(), &TailFooter::showRequested, m_commands.newest, &QAction::trigger);
    connect(&m_table->footer(), &TailFooter::zoneRequested, m_commands.zone, &QAction::trigger);
    connect(m_panel, &EventPanel::closeRequested, this, &AuditView::closeDetail);
    connect(m_panel, &EventPanel::relatedRequested, this, &AuditView::showRelated);
    connect(&m_panel->changes(), &ChangesCard::sideBySideChanged, m_actions, &AuditActions::setSideBySide);
    connect(m_panes, &AuditPanes::detailOpenChanged, m_commands.detail, &QAction::setChecked);
    connect(m_liveSwitch, &QCheckBox::toggled, m_actions, &AuditActions::setLive);
}

void AuditView::connectProof()
{
    connect(&m_event, &OpenEvent::changed, this, [this] {
        if (!m_event.entry())
            return m_proof.close();
        const bool other = m_event.entry()->id != m_proof.entry().id;
        m_proof.open(*m_event.entry());
        if (other)
            m_proveSoon.start();
        refresh();
    });
    connect(&m_proveSoon, &QTimer::timeout, this, [this] {
        if (m_panes->isDetailOpen() && m_proof.state() == ProofState::unchecked)
            m_proof.check();
    });
    connect(&m_proof, &ProofRun::changed, this, [this] {
        if (m_proof.state() == ProofState::failed)
            m_banners->showProof(m_panel->proof().claim(), m_proof.entry().sequence);
        refresh();
    });
    connect(&m_logCheck, &LogCheck::changed, this, [this] {
        if (!m_logCheck.isRunning() && m_logCheck.verdict())
            m_banners->showVerdict(*m_logCheck.verdict());
        refresh();
    });
    connect(&m_panel->proof(), &ProofPanel::exportRequested, m_commands.exportProof, &QAction::trigger);
}

void AuditView::connectViews()
{
    connect(m_views, &models::ViewActions::failed, this, [this](const client::ClientError& error) {
        m_banners->showFailure(tr("The view was not changed."), client::textOf(error));
    });
}

void AuditView::query()
{
    m_model.setFilter(m_filters.list(), m_filters.at());
    m_counts.count(m_filters.list(), m_filters.all());
    m_timeline->histogram().setRange(m_filters.range());
    m_table->setNarrowed(m_filters.isActive());
    m_bar->refresh();
    m_viewsMenu->refresh();
    refresh();
}

void AuditView::refresh()
{
    if (!m_model.error() && !m_model.isLoading())
        m_banners->removeFailure();
    m_panes->setListAlone(m_table->isForbidden());
    m_actions->refresh();
    Q_EMIT changed();
}

void AuditView::choose(const QString& id)
{
    m_event.open(id, m_model.item(m_model.rowOf(id)));
}

/// Events that are related to the open one in that way; Back comes back.
void AuditView::showRelated(const QString& link)
{
    const auto filter = m_event.entry() ? EventFacts::related(*m_event.entry(), link) : std::nullopt;
    if (!filter)
        return;
    leave();
    m_filters.display(*filter);
}

void AuditView::closeDetail()
{
    m_panes->setDetailOpen(false);
    m_table->table().setFocus(Qt::OtherFocusReason);
}

void AuditView::setFront(bool front)
{
    m_model.setLookEvery(front ? lookEvery : 0);
    if (front)
        m_model.look();
}

QList<QWidget*> AuditView::panes() const
{
    return {m_timeline, m_bar, m_table, m_panel};
}

bool AuditView::escape()
{
    if (m_panes->escape())
        return true;
    if (m_filters.range()) {
        m_timeline->histogram().clear();
        return true;
    }
    return m_filters.clearWords();
}

QVariant AuditView::place() const
{
    AuditPlace place;
    place.filter = m_filters.all();
    place.range = m_filters.range();
    place.at = m_filters.at();
    place.eventId = m_table->chosenId();
    return toVariant(place);
}

void AuditView::goTo(const QVariant& value)
{
    if (const QString view = models::viewIdFrom(value); !view.isEmpty())
        return m_views->comeTo(view);
    const AuditPlace to = placeFrom(value);
    m_filters.set(to);
    m_table->choose(to.eventId);
    m_event.open(to.eventId, m_model.item(m_model.rowOf(to.eventId)));
    query();
}

void AuditView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_filters.retranslate();
        refresh();
    }
    QWidget::changeEvent(event);
}

} // namespace bloomzy::audit_page
