#include "ui/pages/audit/AuditTable.h"

#include "ui/client/JsonCodec.h"
#include "ui/models/ColumnLayout.h"
#include "ui/pages/audit/AuditColumns.h"
#include "ui/pages/audit/AuditStack.h"
#include "ui/pages/audit/EventDelegates.h"
#include "ui/pages/audit/TailFooter.h"
#include "ui/widgets/table/BadgeDelegate.h"
#include "ui/widgets/table/DataTable.h"

#include <QtCore/QEvent>
#include <QtCore/QScopedValueRollback>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::audit_page {

using client::toQString;
using Model = models::AuditTableModel;

AuditTable::AuditTable(const theme::Theme& theme, Model& model, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_model(model)
    , m_table(new widgets::DataTable(theme))
    , m_stack(new AuditStack(theme, model, m_table))
    , m_footer(new TailFooter(theme, model))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_stack, 1);
    column->addWidget(m_footer);
    m_table->setObjectName(QStringLiteral("events"));
    connectModel();
    setUpColumns();
    retranslate();
}

void AuditTable::setUpColumns()
{
    m_table->setItemDelegateForColumn(Model::actorColumn, new ActorDelegate(m_theme, m_table));
    m_table->setItemDelegateForColumn(Model::actionColumn, new PlateDelegate(m_theme, m_table));
    m_table->setItemDelegateForColumn(Model::targetColumn, new TargetDelegate(m_theme, m_table));
    m_table->setItemDelegateForColumn(Model::outcomeColumn, new widgets::BadgeDelegate(m_theme, m_table));
    auto* mono = new widgets::TextDelegate(m_theme, m_table);
    mono->setMonospaced(true);
    for (const int column :
         {Model::timeColumn, Model::addressColumn, Model::sessionColumn, Model::requestColumn, Model::numberColumn})
        m_table->setItemDelegateForColumn(column, mono);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_columns = new models::ColumnLayout(*m_table->horizontalHeader(), auditColumns());
    QHeaderView& header = *m_table->horizontalHeader();
    header.setSectionsClickable(false); // there is one order
    header.setSortIndicatorShown(true);
    header.setSortIndicator(Model::timeColumn, Qt::DescendingOrder);
}

void AuditTable::connectModel()
{
    // Before the view: where it stands now is what counts.
    connect(&m_model, &Model::rowsAboutToBeInserted, this, [this](const QModelIndex&, int first) {
        m_wasAtTop = m_table->verticalScrollBar()->value() == 0 && first == 0 && m_live && m_model.isAtNewest();
        m_restoring = true;
    });
    connect(&m_model, &Model::rowsAboutToBeRemoved, this, [this] {
        m_wasAtTop = false;
        m_restoring = true;
    });
    m_table->setModel(&m_model);
    connect(&m_model, &Model::rowsInserted, this, [this](const QModelIndex&, int first, int last) {
        if (first == 0)
            keepPlace(last + 1);
        restoreChoice();
    });
    connect(&m_model, &Model::rowsRemoved, this, [this](const QModelIndex&, int first, int last) {
        if (first == 0)
            keepPlace(-(last + 1));
        restoreChoice();
    });
    connect(&m_model, &Model::modelReset, this, [this] {
        m_table->doItemsLayout();
        m_table->verticalScrollBar()->setValue(0);
        restoreChoice(); // shows it, when it is among them
        followScroll();
    });
    connect(m_stack, &AuditStack::clearRequested, this, &AuditTable::clearRequested);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AuditTable::onCurrent);
    connect(m_table, &QAbstractItemView::activated, this, &AuditTable::activated);
    connect(m_table, &widgets::DataTable::visibleRowsChanged, &m_model, &Model::setVisible);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, &AuditTable::followScroll);
}

bool AuditTable::isForbidden() const
{
    return m_stack->isForbidden();
}

void AuditTable::setNarrowed(bool narrowed)
{
    m_stack->setNarrowed(narrowed);
}

/// Rows that came above what is read (or went, when negative) move the view with them.
void AuditTable::keepPlace(int rowsAbove)
{
    if (m_wasAtTop)
        return;
    const int before = m_table->verticalScrollBar()->value();
    m_table->doItemsLayout();
    m_table->verticalScrollBar()->setValue(before + rowsAbove * m_table->verticalHeader()->defaultSectionSize());
}

void AuditTable::followScroll()
{
    const bool atTop = m_table->verticalScrollBar()->value() == 0;
    m_model.setHeld(!m_live || !atTop);
    m_footer->setTail(m_live, atTop);
}

void AuditTable::setLive(bool live)
{
    m_live = live;
    followScroll();
}

void AuditTable::showNewest()
{
    m_table->verticalScrollBar()->setValue(0);
    m_model.showWaiting();
    m_table->verticalScrollBar()->setValue(0);
}

void AuditTable::onCurrent(const QModelIndex& current)
{
    const api::AuditEntry* entry = m_model.item(current.row());
    if (m_restoring || !entry || toQString(entry->id) == m_chosen)
        return;
    m_chosen = toQString(entry->id);
    Q_EMIT chosen(m_chosen);
}

void AuditTable::choose(const QString& id)
{
    m_chosen = id;
    restoreChoice();
}

void AuditTable::restoreChoice()
{
    m_restoring = true;
    const int row = m_chosen.isEmpty() ? -1 : m_model.rowOf(m_chosen);
    QItemSelectionModel& selection = *m_table->selectionModel();
    if (row >= 0)
        selection.setCurrentIndex(m_model.index(row, 0),
                                  QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    else
        selection.clear();
    m_restoring = false;
}

void AuditTable::step(int rows)
{
    const int row = m_table->currentIndex().row();
    const int wanted = row < 0 ? 0 : std::clamp(row + rows, 0, std::max(0, m_model.rowCount() - 1));
    if (wanted >= m_model.rowCount())
        return;
    m_table->setCurrentIndex(m_model.index(wanted, 0));
    m_table->scrollTo(m_model.index(wanted, 0));
}

void AuditTable::retranslate()
{
    m_table->setAccessibleName(tr("Events"));
}

void AuditTable::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_model.retranslate();
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace bloomzy::audit_page
