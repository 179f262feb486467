#include "ui/models/ColumnsDialog.h"

#include "ui/models/ColumnLayout.h"
#include "ui/widgets/paint/Label.h"

#include <QtCore/QScopedValueRollback>
#include <QtGui/QAction>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>

namespace bloomzy::models {

namespace {

constexpr int idRole = Qt::UserRole;
constexpr int widthRole = Qt::UserRole + 1;

} // namespace

ColumnsDialog::ColumnsDialog(const theme::Theme& theme, ColumnLayout& layout, const QAbstractItemModel& titles,
                             QWidget* parent)
    : QDialog(parent)
    , m_layout(layout)
    , m_titles(titles)
    , m_list(new QListWidget)
    , m_up(new QPushButton(theme.icon(theme::IconName::chevronUp), tr("Move &up")))
    , m_down(new QPushButton(theme.icon(theme::IconName::chevronDown), tr("Move &down")))
{
    setWindowTitle(tr("Columns"));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(10);
    auto* hint = new widgets::Label(theme, theme::TypeRole::small, theme::ColorRole::textSecondary);
    hint->setWordWrap(true);
    hint->setText(tr("Drag the edge of a header in the table to change a width."));
    column->addWidget(hint);
    m_list->setAccessibleName(windowTitle());
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    column->addWidget(m_list, 1);
    auto* moves = new QHBoxLayout;
    moves->addWidget(m_up);
    moves->addWidget(m_down);
    moves->addStretch();
    column->addLayout(moves);
    auto* buttons = new QDialogButtonBox;
    QPushButton* reset = buttons->addButton(tr("&Reset"), QDialogButtonBox::ResetRole);
    QPushButton* close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setDefault(true);
    column->addWidget(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(reset, &QPushButton::clicked, this, [this] {
        m_layout.reset();
        fill();
    });
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_list, &QListWidget::itemChanged, this, &ColumnsDialog::apply);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &ColumnsDialog::apply);
    connect(m_list, &QListWidget::currentRowChanged, this, &ColumnsDialog::refreshButtons);
    fill();
    resize(340, 460);
}

void ColumnsDialog::fill()
{
    const QScopedValueRollback filling(m_filling, true);
    const int row = std::max(0, m_list->currentRow());
    m_list->clear();
    for (const ViewColumn& column : m_layout.columns()) {
        const ColumnInfo* info = m_layout.set().find(column.id);
        const QString title = m_titles.headerData(info->column, Qt::Horizontal, Qt::AccessibleTextRole).toString();
        auto* item = new QListWidgetItem(title, m_list);
        item->setData(idRole, QString::fromStdString(column.id));
        item->setData(widthRole, column.width);
        // A list without names would be one of nothing.
        if (info == &m_layout.set().first())
            item->setText(tr("%1 (always shown)").arg(title));
        else
            item->setCheckState(column.shown ? Qt::Checked : Qt::Unchecked);
    }
    m_list->setCurrentRow(row);
    refreshButtons();
}

void ColumnsDialog::apply()
{
    if (m_filling)
        return;
    ColumnStates columns;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem* item = m_list->item(row);
        columns.push_back({item->data(idRole).toString().toStdString(), item->data(widthRole).toInt(),
                           item->data(Qt::CheckStateRole).toInt() == Qt::Checked});
    }
    m_layout.setColumns(columns);
    refreshButtons();
}

void ColumnsDialog::move(int by)
{
    const int row = m_list->currentRow();
    if (row < 0 || row + by < 0 || row + by >= m_list->count())
        return;
    {
        const QScopedValueRollback filling(m_filling, true);
        m_list->insertItem(row + by, m_list->takeItem(row));
        m_list->setCurrentRow(row + by);
    }
    apply();
}

void ColumnsDialog::refreshButtons()
{
    m_up->setEnabled(m_list->currentRow() > 0);
    m_down->setEnabled(m_list->currentRow() >= 0 && m_list->currentRow() + 1 < m_list->count());
}

} // namespace bloomzy::models
