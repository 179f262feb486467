#include "ui/pages/catalog/ListEditor.h"

#include "ui/pages/catalog/SmallButton.h"
#include "ui/widgets/table/DataTable.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>

namespace bloomzy::catalog_page {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRows = 12; // beyond that the table scrolls

} // namespace

ListEditor::ListEditor(const theme::Theme& theme, std::vector<ListFieldModel::Column> columns, QJsonObject fresh,
                       Texts texts, QWidget* parent)
    : QWidget(parent)
    , m_model(new ListFieldModel(std::move(columns), this))
    , m_table(new widgets::DataTable(theme))
    , m_add(smallButton(theme, theme::IconName::plus))
    , m_remove(smallButton(theme, theme::IconName::minus))
    , m_fresh(std::move(fresh))
    , m_texts(std::move(texts))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_table->setModel(m_model);
    m_table->setRowHeight(theme::RowHeight::tableCompact);
    m_table->setFrameShape(QFrame::StyledPanel);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->installEventFilter(this);
    column->addWidget(m_table);
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_add);
    row->addWidget(m_remove);
    row->addStretch();
    column->addLayout(row);
    setFocusProxy(m_table);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_add, &QPushButton::clicked, this, &ListEditor::addRow);
    connect(m_remove, &QPushButton::clicked, this, &ListEditor::removeRow);
    connect(m_table, &QAbstractItemView::clicked, m_model, &ListFieldModel::toggle);
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, signal, this, &ListEditor::fit);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ListEditor::fit);
    connect(&theme, &theme::Theme::changed, this, &ListEditor::fit);
    retranslate();
    fit();
}

void ListEditor::fit()
{
    const int rows = std::clamp(m_model->rowCount(), 1, mostRows);
    m_table->setFixedHeight(m_table->horizontalHeader()->height() +
                            rows * m_table->verticalHeader()->defaultSectionSize() + 2);
    m_remove->setEnabled(isEnabled() && m_model->rowCount() > 0);
}

void ListEditor::addRow()
{
    m_model->append(m_fresh);
    const QModelIndex first = m_model->index(m_model->rowCount() - 1, 0);
    m_table->setCurrentIndex(first);
    m_table->setFocus();
    m_table->edit(first);
}

void ListEditor::removeRow()
{
    const int row = m_table->currentIndex().row();
    m_model->remove(row < 0 ? m_model->rowCount() - 1 : row);
}

bool ListEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && watched == m_table) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Delete) {
            m_model->remove(m_table->currentIndex().row());
            return true;
        }
        if (key->key() == Qt::Key_Space && !(m_model->flags(m_table->currentIndex()) & Qt::ItemIsEditable)) {
            m_model->toggle(m_table->currentIndex());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ListEditor::retranslate()
{
    m_add->setText(m_texts.add());
    m_remove->setText(m_texts.remove());
    m_model->retranslate();
}

void ListEditor::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::EnabledChange)
        fit();
    QWidget::changeEvent(event);
}

} // namespace bloomzy::catalog_page
