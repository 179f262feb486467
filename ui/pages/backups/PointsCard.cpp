#include "ui/pages/backups/PointsCard.h"

#include "ui/client/ProblemText.h"
#include "ui/pages/backups/PointDelegates.h"
#include "ui/pages/backups/PointTimeline.h"
#include "ui/theme/Formats.h"
#include "ui/widgets/feedback/EmptyState.h"
#include "ui/widgets/feedback/LoadingPanel.h"
#include "ui/widgets/paint/IconLabel.h"
#include "ui/widgets/paint/Label.h"
#include "ui/widgets/paint/Line.h"
#include "ui/widgets/table/BadgeDelegate.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::backups_page {

using theme::ColorRole;
using theme::IconName;
using theme::TypeRole;
using widgets::EmptyState;
using widgets::Label;

namespace {

constexpr int leastTable = 210;
constexpr std::pair<int, int> widths[] = {{PointsModel::whenColumn, 215},
                                          {PointsModel::sizeColumn, 90},
                                          {PointsModel::durationColumn, 105},
                                          {PointsModel::checkColumn, 150},
                                          {PointsModel::menuColumn, 44}};

} // namespace

PointsCard::PointsCard(const theme::Theme& theme, PointsModel& model, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_model(model)
    , m_title(new Label(theme, TypeRole::section))
    , m_count(new Label(theme, TypeRole::small, ColorRole::textSecondary))
    , m_legend(new QWidget)
    , m_line(new PointTimeline(theme, model))
    , m_table(new widgets::DataTable(theme))
    , m_stack(new QStackedWidget)
    , m_loading(new widgets::LoadingPanel(theme))
    , m_nothing(new EmptyState(theme, EmptyState::Kind::nothingYet))
    , m_failed(new EmptyState(theme, EmptyState::Kind::failed))
{
    setProperty("card", true);
    build();
    connectTable();
    connect(&model, &PointsModel::loaded, this, [this] {
        m_error.reset();
        refresh();
    });
    connect(&model, &PointsModel::failed, this, [this](const client::ClientError& error) {
        m_error = error;
        refresh();
    });
    connect(m_nothing, &EmptyState::primaryTriggered, this, &PointsCard::primaryProposed);
    connect(m_nothing, &EmptyState::secondaryTriggered, this, &PointsCard::secondaryProposed);
    connect(m_failed, &EmptyState::primaryTriggered, &model, &PointsModel::reload);
    connect(m_loading, &widgets::LoadingPanel::cancelled, m_loading, &widgets::LoadingPanel::stop);
    retranslate();
    refresh();
}

void PointsCard::build()
{
    m_list = makeList();
    m_nothing->setIcon(IconName::backup);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_list, m_loading, m_nothing, m_failed})
        m_stack->addWidget(widget);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(widgets::makeLine(Qt::Horizontal, widgets::LineTone::subtle));
    column->addWidget(m_stack, 1);
}

QWidget* PointsCard::makeHead()
{
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(14, 9, 14, 9);
    row->setSpacing(8);
    row->addWidget(m_title);
    row->addWidget(m_count);
    row->addStretch();
    auto* legend = new QHBoxLayout(m_legend);
    legend->setContentsMargins(0, 0, 0, 0);
    legend->setSpacing(5);
    const std::pair<IconName, ColorRole> marks[] = {{IconName::shieldCheck, ColorRole::okFg},
                                                    {IconName::clock, ColorRole::warnFg},
                                                    {IconName::close, ColorRole::dangerFg}};
    for (const auto& [icon, color] : marks) {
        legend->addWidget(new widgets::IconLabel(m_theme, icon, 13, color));
        m_legendTexts += new Label(m_theme, TypeRole::small, ColorRole::textSecondary);
        legend->addWidget(m_legendTexts.last());
        legend->addSpacing(7);
    }
    row->addWidget(m_legend);
    return head;
}

QWidget* PointsCard::makeList()
{
    m_line->setObjectName(QStringLiteral("pointLine"));
    m_table->setObjectName(QStringLiteral("points"));
    m_table->setModel(&m_model);
    m_table->setMinimumHeight(leastTable);
    auto* numbers = new widgets::TextDelegate(m_theme, m_table);
    numbers->setMonospaced(true);
    m_table->setItemDelegateForColumn(PointsModel::whenColumn, new WhenDelegate(m_theme, m_table));
    m_table->setItemDelegateForColumn(PointsModel::sizeColumn, numbers);
    m_table->setItemDelegateForColumn(PointsModel::durationColumn, numbers);
    m_table->setItemDelegateForColumn(PointsModel::checkColumn, new widgets::BadgeDelegate(m_theme, m_table));
    m_table->setItemDelegateForColumn(PointsModel::menuColumn, new MoreDelegate(m_theme, m_table));
    QHeaderView* header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    for (const auto& [column, width] : widths)
        header->resizeSection(column, width);
    header->setSectionResizeMode(PointsModel::whyColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(PointsModel::menuColumn, QHeaderView::Fixed);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    auto* list = new QWidget;
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_line);
    column->addWidget(m_table, 1);
    return list;
}

void PointsCard::connectTable()
{
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                m_line->setChosen(current.row());
                Q_EMIT chosenChanged();
            });
    connect(m_table, &QAbstractItemView::activated, this, &PointsCard::activated);
    connect(m_table, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() == PointsModel::menuColumn)
            openMenu(m_table->visualRect(index).bottomLeft());
    });
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        const QModelIndex under = m_table->indexAt(at);
        if (under.isValid())
            m_table->setCurrentIndex(under);
        openMenu(under.isValid() ? at : m_table->visualRect(m_table->currentIndex()).bottomLeft());
    });
    connect(m_line, &PointTimeline::chosen, this, &PointsCard::choose);
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this,
            [this] { m_kept = chosen() ? chosen()->id : std::string(); });
}

const api::RestorePoint* PointsCard::chosen() const
{
    return m_model.item(m_table->currentIndex().row());
}

void PointsCard::choose(int row)
{
    m_table->setCurrentIndex(m_model.index(row, PointsModel::whenColumn));
}

void PointsCard::openMenu(const QPoint& at)
{
    if (!chosen())
        return;
    auto* menu = new QMenu(m_table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    for (QAction* action : m_menu) {
        if (action)
            menu->addAction(action);
        else
            menu->addSeparator();
    }
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

void PointsCard::setProposal(const Proposal& proposal)
{
    m_nothing->setTitle(proposal.title);
    m_nothing->setText(proposal.text);
    m_nothing->setPrimary(proposal.primary);
    m_nothing->setSecondary(proposal.secondary);
}

void PointsCard::refresh()
{
    const int rows = m_model.rowCount();
    QWidget* shown = m_list;
    if (rows == 0)
        shown = m_error ? m_failed : m_model.hasLoaded() ? static_cast<QWidget*>(m_nothing) : m_loading;
    if (shown == m_loading)
        m_loading->start();
    else
        m_loading->stop();
    if (m_error)
        m_failed->setText(client::textOf(*m_error));
    m_stack->setCurrentWidget(shown);
    m_legend->setVisible(shown == m_list);
    m_count->setVisible(shown == m_list);
    const QString number = theme::formatNumber(rows);
    m_count->setText(m_model.isComplete() ? number : tr("more than %1").arg(number));
    if (rows > 0 && !m_table->currentIndex().isValid())
        choose(std::max(0, m_model.rowOf(m_kept)));
}

void PointsCard::retranslate()
{
    m_title->setText(tr("Restore points"));
    setAccessibleName(tr("Restore points"));
    m_table->setAccessibleName(tr("Restore points"));
    m_failed->setTitle(tr("The restore points could not be loaded"));
    m_failed->setPrimary(tr("Try again"));
    const QStringList words{tr("Verified"), tr("Not verified"), tr("Failed")};
    for (qsizetype i = 0; i < words.size(); ++i)
        m_legendTexts[i]->setText(words[i]);
}

void PointsCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_model.retranslate();
        retranslate();
        refresh();
    }
    QFrame::changeEvent(event);
}

} // namespace bloomzy::backups_page
