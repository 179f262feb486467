#include "ui/pages/users/UsersTable.h"

#include "ui/client/JsonCodec.h"
#include "ui/models/ColumnLayout.h"
#include "ui/pages/users/PersonDelegate.h"
#include "ui/pages/users/UserChecks.h"
#include "ui/pages/users/UserColumns.h"
#include "ui/pages/users/UsersStack.h"
#include "ui/theme/Formats.h"
#include "ui/widgets/table/BadgeDelegate.h"
#include "ui/widgets/table/BulkBar.h"
#include "ui/widgets/table/CellDelegate.h"
#include "ui/widgets/table/CheckDelegate.h"
#include "ui/widgets/table/CheckHeader.h"
#include "ui/widgets/table/DataTable.h"
#include "ui/widgets/table/DateDelegate.h"
#include "ui/widgets/table/RowChecks.h"
#include "ui/widgets/table/TableFooter.h"

#include <QtCore/QEvent>
#include <QtCore/QScopeGuard>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::users_page {

using api::UserSort;
using client::toQString;
using Model = UserTableModel;

namespace {

struct ColumnSort
{
    int column;
    UserSort up;
    UserSort down;
};

/// By time the newest come first.
constexpr ColumnSort sorts[] = {{Model::nameColumn, UserSort::name, UserSort::nameDescending},
                                {Model::lastSignInColumn, UserSort::lastSignInDescending, UserSort::lastSignIn},
                                {Model::createdColumn, UserSort::createdDescending, UserSort::created}};

} // namespace

UsersTable::UsersTable(const theme::Theme& theme, UserTableModel& model, const models::ServerRoles& roles,
                       QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_model(model)
    , m_filters(new UserFilterBar(theme, roles))
    , m_table(new widgets::DataTable(theme))
    , m_header(new widgets::CheckHeader(theme, Model::checkColumn, m_table))
    , m_stack(new UsersStack(theme, model, m_table))
    , m_bulk(new widgets::BulkBar(theme, model.checks()))
    , m_footer(new widgets::TableFooter(theme))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_filters);
    column->addWidget(m_bulk);
    column->addWidget(m_stack, 1);
    column->addWidget(m_footer);
    setUpColumns();
    connectModel();
    retranslate();
}

void UsersTable::setUpColumns()
{
    m_table->setObjectName(QStringLiteral("users"));
    // Before the view, which goes to a neighbour when the current row goes; nobody chose that one.
    connect(&m_model, &Model::rowsAboutToBeRemoved, this, [this] { m_restoring = true; });
    m_table->setModel(&m_model);
    connect(&m_model, &Model::rowsRemoved, this, &UsersTable::restoreChoice);
    m_table->setHorizontalHeader(m_header);
    m_table->setRowHeight(theme::RowHeight::tableComfortable);
    new widgets::RowChecks(*m_table, m_model.checks(), *m_header);
    m_table->setItemDelegateForColumn(Model::checkColumn, new widgets::CheckDelegate(m_theme, m_table));
    m_table->setItemDelegateForColumn(Model::nameColumn, new PersonDelegate(m_theme, m_table));
    for (const int column : {Model::statusColumn, Model::factorColumn})
        m_table->setItemDelegateForColumn(column, new widgets::BadgeDelegate(m_theme, m_table));
    m_table->setItemDelegateForColumn(Model::rolesColumn, new RolesDelegate(m_theme, m_table));
    m_table->setItemDelegateForColumn(Model::createdColumn,
                                      new widgets::DateDelegate(m_theme, QTimeZone::systemTimeZone(), m_table));
    auto* sessions = new widgets::TextDelegate(m_theme, m_table);
    sessions->setMonospaced(true);
    m_table->setItemDelegateForColumn(Model::sessionsColumn, sessions);
    m_columns = new models::ColumnLayout(*m_header, userColumns());
    m_header->setSortIndicatorShown(true);
    connect(m_header, &QHeaderView::sectionClicked, this, &UsersTable::sortBy);
}

void UsersTable::connectModel()
{
    connect(&m_model, &Model::modelAboutToBeReset, this, [this] { m_scroll = m_table->verticalScrollBar()->value(); });
    connect(&m_model, &Model::modelReset, this, &UsersTable::onReset);
    connect(&m_model, &Model::loadStarted, this, [this] {
        m_comeBack.reset(); // what loads now is another list than the one to come back to
        refresh();
    });
    connect(&m_model, &Model::loaded, this, &UsersTable::refresh);
    connect(&m_model, &Model::failed, this, &UsersTable::refresh);
    connect(m_stack, &UsersStack::clearRequested, this, &UsersTable::clearRequested);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &UsersTable::onCurrent);
    connect(m_table, &QAbstractItemView::activated, this, &UsersTable::activated);
    connect(m_table, &widgets::DataTable::visibleRowsChanged, this, [this](int first, int last) {
        m_footer->setVisibleRows(first, last);
        m_model.setVisible(first, last);
    });
}

bool UsersTable::isForbidden() const
{
    return m_stack->isForbidden();
}

void UsersTable::sortBy(int column)
{
    for (const ColumnSort& sort : sorts)
        if (sort.column == column)
            Q_EMIT sortRequested(m_model.sort() == sort.up ? sort.down : sort.up);
    showOrder();
}

void UsersTable::onCurrent(const QModelIndex& current)
{
    const api::User* user = m_model.item(current.row());
    if (m_restoring || !user || toQString(user->id) == m_chosen)
        return;
    m_chosen = toQString(user->id);
    Q_EMIT chosen(m_chosen);
}

void UsersTable::choose(const QString& id)
{
    m_chosen = id;
    restoreChoice();
}

int UsersTable::scroll() const
{
    return m_table->verticalScrollBar()->value();
}

void UsersTable::comeBack(const QString& id, int scroll)
{
    m_comeBack = scroll;
    choose(id);
}

void UsersTable::onReset()
{
    restoreChoice();
    m_table->doItemsLayout();
    const int same = m_model.isSameList() ? m_scroll.value_or(0) : 0;
    m_table->verticalScrollBar()->setValue(m_comeBack.value_or(same));
    m_scroll.reset();
    m_comeBack.reset();
}

void UsersTable::restoreChoice()
{
    m_restoring = true;
    const auto done = qScopeGuard([this] { m_restoring = false; });
    const int row = m_chosen.isEmpty() ? -1 : m_model.rowOf(m_chosen);
    if (row >= 0)
        return m_table->setCurrentIndex(m_model.index(row, 0));
    m_table->clearSelection();
    m_table->setCurrentIndex({});
}

void UsersTable::refresh()
{
    const qint64 matches = m_model.matches();
    const qint64 total = m_model.facets().total;
    QString summary;
    if (matches >= 0 && m_model.matchesAreMore())
        summary = tr("More than %1 matches").arg(theme::formatNumber(matches));
    else if (matches >= 0 && matches < total)
        summary = tr("%n matches in %1", nullptr, int(matches)).arg(theme::formatNumber(total));
    else if (matches >= 0)
        summary = tr("%1 accounts", nullptr, int(matches)).arg(theme::formatNumber(matches));
    m_footer->setSummary(summary);
    m_footer->setQueryTime(m_model.queryTime());
    m_footer->setVisible(m_stack->hasList());
    m_filters->setVisible(!isForbidden());
    if (m_model.hasLoaded())
        m_filters->setFacets(m_model.facets());
    showOrder();
}

void UsersTable::showOrder()
{
    for (const ColumnSort& sort : sorts) {
        if (m_model.sort() == sort.up || m_model.sort() == sort.down)
            m_header->setSortIndicator(sort.column, (m_model.sort() == sort.up) == (sort.column == Model::nameColumn)
                                                        ? Qt::AscendingOrder
                                                        : Qt::DescendingOrder);
    }
    m_footer->setOrder(order());
}

QString UsersTable::order() const
{
    switch (m_model.sort()) {
    case UserSort::nameDescending:
        return tr("Sorted by name, from Z to A");
    case UserSort::lastSignIn:
        return tr("Sorted by last sign-in, oldest first");
    case UserSort::lastSignInDescending:
        return tr("Sorted by last sign-in, newest first");
    case UserSort::created:
        return tr("Sorted by creation, oldest first");
    case UserSort::createdDescending:
        return tr("Sorted by creation, newest first");
    default:
        return tr("Sorted by name");
    }
}

void UsersTable::retranslate()
{
    m_table->setAccessibleName(tr("Users"));
    refresh();
}

void UsersTable::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_model.retranslate();
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace bloomzy::users_page
