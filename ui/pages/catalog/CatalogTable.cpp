#include "ui/pages/catalog/CatalogTable.h"

#include "ui/models/ColumnLayout.h"
#include "ui/pages/catalog/CareHeader.h"
#include "ui/pages/catalog/CatalogStack.h"
#include "ui/pages/catalog/TaxonChecks.h"
#include "ui/pages/catalog/TaxonColumns.h"
#include "ui/theme/Formats.h"
#include "ui/widgets/table/BadgeDelegate.h"
#include "ui/widgets/table/BotanicalDelegate.h"
#include "ui/widgets/table/BulkBar.h"
#include "ui/widgets/table/CareDelegate.h"
#include "ui/widgets/table/CheckDelegate.h"
#include "ui/widgets/table/DataTable.h"
#include "ui/widgets/table/DateDelegate.h"
#include "ui/widgets/table/RowChecks.h"
#include "ui/widgets/table/TableFooter.h"

#include <QtCore/QEvent>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::catalog_page {

using api::TaxonSort;
using models::TaxonTableModel;

namespace {

/// Without words the best match is by name.
TaxonSort sortOf(const api::TaxonQuery& query)
{
    const TaxonSort sort = query.sort.value_or(TaxonSort::bestMatch);
    return sort == TaxonSort::bestMatch && !query.q ? TaxonSort::scientificName : sort;
}

/// What the header of names asks for next: by name, backwards, and as the server thinks best.
TaxonSort afterName(TaxonSort now)
{
    if (now == TaxonSort::scientificName)
        return TaxonSort::scientificNameDescending;
    return now == TaxonSort::scientificNameDescending ? TaxonSort::bestMatch : TaxonSort::scientificName;
}

} // namespace

CatalogTable::CatalogTable(const theme::Theme& theme, client::ApiClient& client, TaxonTableModel& model,
                           QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_model(model)
    , m_table(new widgets::DataTable(theme))
    , m_stack(new CatalogStack(theme, client, model, m_table))
    , m_footer(new widgets::TableFooter(theme))
    , m_checks(new TaxonChecks(model, this))
    , m_bulk(new widgets::BulkBar(theme, *m_checks))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bulk);
    column->addWidget(m_stack, 1);
    column->addWidget(m_footer);
    setUpColumns();
    connectTable();
    connect(m_stack, &CatalogStack::starterRequested, this, &CatalogTable::starterRequested);
    connect(m_stack, &CatalogStack::importRequested, this, &CatalogTable::importRequested);
    connect(m_stack, &CatalogStack::clearRequested, this, &CatalogTable::clearRequested);
    connect(m_stack, &CatalogStack::searchAllRequested, this, &CatalogTable::searchAllRequested);
    connect(m_stack, &CatalogStack::spellingChosen, this, &CatalogTable::spellingChosen);
    retranslate();
}

void CatalogTable::connectTable()
{
    connect(&m_model, &TaxonTableModel::modelAboutToBeReset, this, [this] {
        if (m_model.isReloading())
            m_scroll = scroll();
    });
    connect(&m_model, &TaxonTableModel::modelReset, this, &CatalogTable::onReset);
    connect(m_stack, &QStackedWidget::currentChanged, this, &CatalogTable::refreshFooter);
    connect(&m_model, &TaxonTableModel::loadFinished, this, &CatalogTable::refreshFooter);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CatalogTable::onCurrent);
    connect(m_table, &widgets::DataTable::retryRequested, &m_model, &TaxonTableModel::retry);
    connect(m_table, &widgets::DataTable::visibleRowsChanged, this, [this](int first, int last) {
        m_footer->setVisibleRows(first, std::min(last, m_model.loadedRows() - 1));
        m_model.setVisible(first, last);
    });
    // Rows in the place of their placeholders leave the same rows in view. Queued, because the model is not ready for
    // the next page before it has told of this one.
    connect(&m_model, &QAbstractItemModel::rowsInserted, &m_model, &TaxonTableModel::prefetch, Qt::QueuedConnection);
    connect(m_table, &QAbstractItemView::activated, this, &CatalogTable::activated);
}

void CatalogTable::setUpColumns()
{
    m_table->setObjectName(QStringLiteral("taxa"));
    m_table->setModel(&m_model);
    auto* head = new CareHeader(m_theme, m_table);
    m_table->setHorizontalHeader(head);
    m_table->setItemDelegateForColumn(TaxonTableModel::checkColumn, new widgets::CheckDelegate(m_theme, m_table));
    new widgets::RowChecks(*m_table, *m_checks, *head);
    m_table->setItemDelegateForColumn(TaxonTableModel::nameColumn, new widgets::BotanicalDelegate(m_theme, m_table));
    for (int column :
         {TaxonTableModel::lightColumn, TaxonTableModel::toxicityColumn, TaxonTableModel::difficultyColumn})
        m_table->setItemDelegateForColumn(column, new widgets::CareDelegate(m_theme, m_table));
    for (int column : {TaxonTableModel::reviewColumn, TaxonTableModel::statusColumn})
        m_table->setItemDelegateForColumn(column, new widgets::BadgeDelegate(m_theme, m_table));
    m_table->setItemDelegateForColumn(TaxonTableModel::editedColumn,
                                      new widgets::DateDelegate(m_theme, QTimeZone::systemTimeZone(), m_table));
    QHeaderView& header = *m_table->horizontalHeader();
    m_columns = new models::ColumnLayout(header, taxonColumns());
    connect(&header, &QHeaderView::sectionClicked, this, &CatalogTable::sortBy);
}

void CatalogTable::sortBy(int column)
{
    const TaxonSort now = sortOf(m_model.query());
    if (column == TaxonTableModel::nameColumn)
        Q_EMIT sortRequested(afterName(now));
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

int CatalogTable::scroll() const
{
    return m_table->verticalScrollBar()->value();
}

void CatalogTable::comeBack(const QString& id, int scroll)
{
    m_scroll = scroll;
    choose(id);
}

void CatalogTable::onReset()
{
    restoreChoice();
    if (!m_scroll)
        return;
    m_table->doItemsLayout();
    m_table->verticalScrollBar()->setValue(*std::exchange(m_scroll, std::nullopt));
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
    m_stack->setTotal(total);
    refreshFooter();
}

void CatalogTable::setMayFill(bool mayFill)
{
    m_stack->setMayFill(mayFill);
}

void CatalogTable::setImporting(bool importing)
{
    m_stack->setImporting(importing);
}

bool CatalogTable::isForbidden() const
{
    return m_stack->isForbidden();
}

void CatalogTable::refreshFooter()
{
    const qint64 matches = m_model.matches();
    if (matches < 0)
        m_footer->setSummary({});
    else if (m_total >= matches)
        m_footer->setSummary(tr("%n matches in %1", nullptr, int(matches)).arg(theme::formatNumber(m_total)));
    else
        m_footer->setSummary(tr("%n matches", nullptr, int(matches)));
    m_footer->setQueryTime(m_model.queryTime());
    m_footer->setOrder(order());
    m_footer->setVisible(m_stack->hasList());
}

QString CatalogTable::order() const
{
    switch (sortOf(m_model.query())) {
    case TaxonSort::bestMatch:
        return tr("Sorted by best match");
    case TaxonSort::scientificNameDescending:
        return tr("Sorted by name, from Z to A");
    case TaxonSort::family:
        return tr("Sorted by family");
    case TaxonSort::updatedAt:
        return tr("Sorted by last edit, oldest first");
    case TaxonSort::updatedAtDescending:
        return tr("Sorted by last edit, newest first");
    default:
        return tr("Sorted by name");
    }
}

void CatalogTable::retranslate()
{
    m_table->setAccessibleName(tr("Taxa"));
    refreshFooter();
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
