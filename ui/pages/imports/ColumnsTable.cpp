#include "ui/pages/imports/ColumnsTable.h"

#include "ui/client/JsonCodec.h"
#include "ui/pages/imports/FieldDelegate.h"
#include "ui/pages/imports/RowDelegates.h"
#include "ui/widgets/table/BadgeDelegate.h"
#include "ui/widgets/table/CellDelegate.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QHeaderView>

#include <algorithm>

namespace bloomzy::imports_page {

using client::toQString;

ColumnsTable::ColumnsTable(const theme::Theme& theme, ColumnsModel& model, QWidget* parent)
    : DataTable(theme, parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("importColumns"));
    setModel(&model);
    auto* mono = new widgets::TextDelegate(theme, this);
    mono->setMonospaced(true);
    setItemDelegateForColumn(ColumnsModel::useColumn, new UseDelegate(this));
    setItemDelegateForColumn(ColumnsModel::nameColumn, mono);
    setItemDelegateForColumn(ColumnsModel::sampleColumn, new SampleDelegate(theme, this));
    setItemDelegateForColumn(ColumnsModel::fieldColumn, new FieldDelegate(theme, this));
    setItemDelegateForColumn(ColumnsModel::matchColumn, new widgets::BadgeDelegate(theme, this));
    constexpr std::pair<int, int> widths[] = {{ColumnsModel::useColumn, 36},
                                              {ColumnsModel::nameColumn, 150},
                                              {ColumnsModel::sampleColumn, 200},
                                              {ColumnsModel::fieldColumn, 310}};
    for (const auto& [column, width] : widths)
        horizontalHeader()->resizeSection(column, width);
    connect(this, &QAbstractItemView::clicked, this, &ColumnsTable::onClicked);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) { Q_EMIT columnChosen(current.row()); });
}

void ColumnsTable::openFields()
{
    const QModelIndex field = m_model.index(std::max(currentIndex().row(), 0), ColumnsModel::fieldColumn);
    if (!field.isValid())
        return;
    setCurrentIndex(field);
    edit(field);
}

void ColumnsTable::toggle(int row)
{
    const api::ImportColumn* column = m_model.column(row);
    if (!column)
        return;
    const QString name = toQString(column->name);
    const QString field = toQString(column->field);
    if (!field.isEmpty()) {
        m_former.insert(name, field);
        Q_EMIT m_model.fieldChosen(row, {});
    } else if (m_former.contains(name)) {
        Q_EMIT m_model.fieldChosen(row, m_former.value(name));
    } else {
        setCurrentIndex(m_model.index(row, ColumnsModel::fieldColumn));
        openFields();
    }
}

void ColumnsTable::onClicked(const QModelIndex& index)
{
    if (index.column() == ColumnsModel::useColumn)
        toggle(index.row());
    else if (index.column() == ColumnsModel::fieldColumn)
        openFields();
}

void ColumnsTable::keyPressEvent(QKeyEvent* event)
{
    const bool down = event->key() == Qt::Key_Down && event->modifiers().testFlag(Qt::AltModifier);
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_F4;
    if (down || enter)
        openFields();
    else if (event->key() == Qt::Key_Space)
        toggle(currentIndex().row());
    else
        DataTable::keyPressEvent(event);
}

} // namespace bloomzy::imports_page
