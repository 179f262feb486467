#include "ui/pages/catalog/CatalogTable.h"

#include "ui/client/ProblemText.h"
#include "ui/pages/catalog/CareHeader.h"
#include "ui/theme/Formats.h"
#include "ui/widgets/feedback/EmptyState.h"
#include "ui/widgets/feedback/LoadingPanel.h"
#include "ui/widgets/table/BadgeDelegate.h"
#include "ui/widgets/table/BotanicalDelegate.h"
#include "ui/widgets/table/CareDelegate.h"
#include "ui/widgets/table/DataTable.h"
#include "ui/widgets/table/DateDelegate.h"
#include "ui/widgets/table/TableFooter.h"

#include <QtCore/QEvent>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::catalog_page {

using api::TaxonSort;
using models::TaxonTableModel;
using widgets::EmptyState;

CatalogTable::CatalogTable(const theme::Theme& theme, TaxonTableModel& model, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_model(model)
    , m_stack(new QStackedWidget)
    , m_table(new widgets::DataTable(theme))
    , m_loading(new widgets::LoadingPanel(theme))
    , m_nothingYet(new EmptyState(theme, EmptyState::Kind::nothingYet))
    , m_noMatch(new EmptyState(theme, EmptyState::Kind::noMatch))
    , m_noPermission(new EmptyState(theme, EmptyState::Kind::noPermission))
    , m_failed(new EmptyState(theme, EmptyState::Kind::failed))
    , m_footer(new widgets::TableFooter(theme))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_stack, 1);
    column->addWidget(m_footer);
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_table, m_loading, m_nothingYet, m_noMatch, m_noPermission, m_failed})
        m_stack->addWidget(widget);
    setUpColumns();
    connect(&model, &TaxonTableModel::modelReset, this, &CatalogTable::restoreChoice);
    connect(&model, &TaxonTableModel::loadStarted, this, &CatalogTable::refresh);
    connect(&model, &TaxonTableModel::loadFinished, this, &CatalogTable::refresh);
    connect(&model.gate(), &widgets::LoadingGate::stateChanged, this, &CatalogTable::refresh);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CatalogTable::onCurrent);
    connect(m_table, &widgets::DataTable::retryRequested, &model, &TaxonTableModel::retry);
    connect(m_table, &widgets::DataTable::visibleRowsChanged, this, [this](int first, int last) {
        m_footer->setVisibleRows(first, std::min(last, m_model.loadedRows() - 1));
        m_model.prefetch(last);
    });
    connect(m_table, &QAbstractItemView::activated, this, &CatalogTable::activated);
    connect(m_loading, &widgets::LoadingPanel::cancelled, &model, &TaxonTableModel::cancel);
    connect(m_nothingYet, &EmptyState::primaryTriggered, this, &CatalogTable::starterRequested);
    connect(m_nothingYet, &EmptyState::secondaryTriggered, this, &CatalogTable::newTaxonRequested);
    connect(m_noMatch, &EmptyState::primaryTriggered, this, &CatalogTable::clearRequested);
    connect(m_failed, &EmptyState::primaryTriggered, &model, &TaxonTableModel::reload);
    retranslate();
}

void CatalogTable::setUpColumns()
{
    m_table->setObjectName(QStringLiteral("taxa"));
    m_table->setModel(&m_model);
    m_table->setHorizontalHeader(new CareHeader(m_theme, m_table));
    m_table->setItemDelegateForColumn(TaxonTableModel::nameColumn, new widgets::BotanicalDelegate(m_theme, m_table));
    for (int column :
         {TaxonTableModel::lightColumn, TaxonTableModel::toxicityColumn, TaxonTableModel::difficultyColumn})
        m_table->setItemDelegateForColumn(column, new widgets::CareDelegate(m_theme, m_table));
    m_table->setItemDelegateForColumn(TaxonTableModel::reviewColumn, new widgets::BadgeDelegate(m_theme, m_table));
    m_table->setItemDelegateForColumn(TaxonTableModel::editedColumn,
                                      new widgets::DateDelegate(m_theme, QTimeZone::systemTimeZone(), m_table));
    QHeaderView& header = *m_table->horizontalHeader();
    header.setSectionResizeMode(TaxonTableModel::nameColumn, QHeaderView::Stretch);
    constexpr std::pair<int, int> widths[] = {
        {TaxonTableModel::familyColumn, 112},  {TaxonTableModel::lightColumn, 40},
        {TaxonTableModel::toxicityColumn, 40}, {TaxonTableModel::difficultyColumn, 44},
        {TaxonTableModel::reviewColumn, 104},  {TaxonTableModel::editedColumn, 76}};
    for (const auto& [column, width] : widths)
        header.resizeSection(column, width);
    connect(&header, &QHeaderView::sectionClicked, this, &CatalogTable::sortBy);
}

void CatalogTable::sortBy(int column)
{
    const TaxonSort now = m_model.query().sort.value_or(TaxonSort::scientificName);
    if (column == TaxonTableModel::nameColumn)
        Q_EMIT sortRequested(now == TaxonSort::scientificName ? TaxonSort::scientificNameDescending
                                                              : TaxonSort::scientificName);
    else if (column == TaxonTableModel::familyColumn)
        Q_EMIT sortRequested(TaxonSort::family);
    else if (column == TaxonTableModel::editedColumn)
        Q_EMIT sortRequested(now == TaxonSort::updatedAtDescending ? TaxonSort::updatedAt
                                                                   : TaxonSort::updatedAtDescending);
}

void CatalogTable::onCurrent(const QModelIndex& current)
{
    const api::TaxonSummary* taxon = m_model.taxon(current.row());
    if (m_restoring || !taxon || QString::fromStdString(taxon->id) == m_chosen)
        return;
    m_chosen = QString::fromStdString(taxon->id);
    Q_EMIT chosen(m_chosen);
}

void CatalogTable::choose(const QString& id)
{
    m_chosen = id;
    restoreChoice();
}

void CatalogTable::restoreChoice()
{
    m_restoring = true;
    const int row = m_chosen.isEmpty() ? -1 : m_model.rowOf(m_chosen);
    if (row >= 0) {
        m_table->setCurrentIndex(m_model.index(row, 0));
    } else {
        m_table->clearSelection();
        m_table->setCurrentIndex({});
    }
    m_restoring = false;
}

bool CatalogTable::canStep(int rows) const
{
    return m_model.taxon(m_model.rowOf(m_chosen) + rows) && (rows > 0 || m_model.rowOf(m_chosen) > 0);
}

void CatalogTable::step(int rows)
{
    if (canStep(rows))
        m_table->setCurrentIndex(m_model.index(m_model.rowOf(m_chosen) + rows, 0));
}

void CatalogTable::setTotal(qint64 total)
{
    m_total = total;
    refresh();
}

void CatalogTable::setMayFill(bool mayFill)
{
    m_mayFill = mayFill;
    retranslate();
}

void CatalogTable::setImporting(bool importing)
{
    m_importing = importing;
    m_nothingYet->setEnabled(!importing);
    retranslate();
}

QWidget* CatalogTable::content() const
{
    const auto& error = m_model.error();
    if (m_model.loadedRows() > 0)
        return m_table;
    if (m_model.isLoading() && (!m_model.hasLoaded() || m_model.gate().state() != widgets::LoadingGate::State::quiet))
        return m_loading;
    if (error && error->is(api::ErrorCode::forbidden))
        return m_noPermission;
    if (error)
        return m_failed;
    if (!m_model.hasLoaded())
        return m_loading;
    const bool filtered = api::TaxonFilter(m_model.query()).q || m_total > 0;
    return filtered ? m_noMatch : m_nothingYet;
}

void CatalogTable::refresh()
{
    if (m_model.isLoading())
        m_loading->start();
    else
        m_loading->stop();
    if (m_model.error())
        m_failed->setText(client::textOf(*m_model.error()));
    showNoMatch();
    m_stack->setCurrentWidget(content());
    m_footer->setVisible(m_stack->currentWidget() != m_nothingYet && m_stack->currentWidget() != m_noPermission);
    showFooter();
}

void CatalogTable::showFooter()
{
    const qint64 matches = m_model.matches();
    if (matches < 0)
        m_footer->setSummary({});
    else if (m_total >= matches && m_total >= 0)
        m_footer->setSummary(tr("%n matches in %1", nullptr, int(matches)).arg(theme::formatNumber(m_total)));
    else
        m_footer->setSummary(tr("%n matches", nullptr, int(matches)));
    m_footer->setQueryTime(m_model.queryTime());
    switch (m_model.query().sort.value_or(TaxonSort::scientificName)) {
    case TaxonSort::scientificNameDescending:
        return m_footer->setOrder(tr("Sorted by name, from Z to A"));
    case TaxonSort::family:
        return m_footer->setOrder(tr("Sorted by family"));
    case TaxonSort::updatedAt:
        return m_footer->setOrder(tr("Sorted by last edit, oldest first"));
    case TaxonSort::updatedAtDescending:
        return m_footer->setOrder(tr("Sorted by last edit, newest first"));
    default:
        return m_footer->setOrder(tr("Sorted by name"));
    }
}

void CatalogTable::showNoMatch()
{
    const QString query = QString::fromStdString(m_model.query().q.value_or(std::string()));
    m_noMatch->setTitle(query.isEmpty() ? tr("No taxon passes these filters") : tr("No taxon matches “%1”").arg(query));
    m_noMatch->setText(tr("Check the spelling, or search with fewer filters."));
    m_noMatch->setPrimary(tr("Clear filters"));
}

void CatalogTable::retranslate()
{
    m_nothingYet->setTitle(tr("No taxa in this catalog yet"));
    m_nothingYet->setText(tr("Begin with house, kitchen and garden plants that come with Bloomzy, or with your own."));
    m_nothingYet->setPrimary(!m_mayFill    ? QString()
                             : m_importing ? tr("Adding plants")
                                           : tr("Add the starter catalog"));
    m_nothingYet->setSecondary(m_mayFill ? tr("New taxon") : QString());
    m_noPermission->setTitle(tr("You may not see the catalog"));
    m_noPermission->setText(tr("It needs the permission to read taxa. An administrator can grant it."));
    m_failed->setTitle(tr("The catalog could not be loaded"));
    m_failed->setPrimary(tr("Try again"));
    m_table->setAccessibleName(tr("Taxa"));
    refresh();
}

void CatalogTable::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_model.retranslate();
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace bloomzy::catalog_page
