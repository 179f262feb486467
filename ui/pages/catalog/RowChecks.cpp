#include "ui/pages/catalog/RowChecks.h"

#include "ui/pages/catalog/CareHeader.h"
#include "ui/widgets/table/DataTable.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>

namespace bloomzy::catalog_page {

using models::CheckedTaxa;
using models::TaxonTableModel;

namespace {

bool isOfButton(QEvent::Type type)
{
    return type == QEvent::MouseButtonPress || type == QEvent::MouseButtonDblClick ||
           type == QEvent::MouseButtonRelease;
}

} // namespace

RowChecks::RowChecks(widgets::DataTable& table, TaxonTableModel& model, CareHeader& header)
    : QObject(&table)
    , m_table(table)
    , m_model(model)
    , m_header(header)
{
    table.installEventFilter(this);
    table.viewport()->installEventFilter(this);
    connect(&header, &QHeaderView::sectionClicked, this, &RowChecks::onHeader);
    connect(&model.checks(), &CheckedTaxa::changed, this, &RowChecks::refreshHeader);
    connect(&model, &TaxonTableModel::loadFinished, this, &RowChecks::refreshHeader);
    connect(&model, &TaxonTableModel::modelReset, this, [this] { m_last = -1; });
}

bool RowChecks::eventFilter(QObject* watched, QEvent* event)
{
    // While the table ends it sends events too, and has no viewport to ask for then.
    if (isOfButton(event->type()) && watched == m_table.viewport())
        return mouse(static_cast<QMouseEvent&>(*event));
    if (watched == &m_table && event->type() == QEvent::KeyPress) {
        const auto* pressed = static_cast<QKeyEvent*>(event);
        return key(pressed->key(), pressed->modifiers());
    }
    return QObject::eventFilter(watched, event);
}

bool RowChecks::mouse(const QMouseEvent& mouse)
{
    const bool press = mouse.type() != QEvent::MouseButtonRelease;
    const QModelIndex index = m_table.indexAt(mouse.position().toPoint());
    if (mouse.button() != Qt::LeftButton || index.column() != TaxonTableModel::checkColumn ||
        !m_model.taxon(index.row()))
        return false;
    if (press)
        click(index.row(), mouse.modifiers().testFlag(Qt::ShiftModifier));
    return true;
}

void RowChecks::click(int row, bool range)
{
    const bool checked = !isChecked(row);
    const int from = range && m_last >= 0 ? m_last : row;
    for (int each = std::min(from, row); each <= std::max(from, row); ++each)
        check(each, checked);
    m_last = row;
}

bool RowChecks::key(int key, Qt::KeyboardModifiers modifiers)
{
    const int row = m_table.currentIndex().row();
    if (key == Qt::Key_Space && modifiers == Qt::NoModifier && m_model.taxon(row)) {
        click(row, false);
        return true;
    }
    if (key == Qt::Key_A && modifiers == Qt::ControlModifier) {
        m_model.checks().checkAll();
        return true;
    }
    if ((key == Qt::Key_Up || key == Qt::Key_Down) && modifiers == Qt::ShiftModifier && m_model.taxon(row)) {
        walk(key == Qt::Key_Up ? -1 : 1);
        return true;
    }
    return false;
}

void RowChecks::walk(int by)
{
    const int row = m_table.currentIndex().row();
    check(row, true);
    if (!m_model.taxon(row + by))
        return;
    check(row + by, true);
    m_last = row + by;
    m_table.setCurrentIndex(m_model.index(row + by, TaxonTableModel::nameColumn));
}

void RowChecks::check(int row, bool checked)
{
    if (const api::TaxonSummary* taxon = m_model.taxon(row))
        m_model.checks().setChecked(api::TaxonSummary(*taxon), checked);
}

bool RowChecks::isChecked(int row) const
{
    const api::TaxonSummary* taxon = m_model.taxon(row);
    return taxon && m_model.checks().isChecked(QString::fromStdString(taxon->id));
}

void RowChecks::onHeader(int column)
{
    if (column != TaxonTableModel::checkColumn)
        return;
    if (m_model.checks().isEmpty())
        m_model.checks().checkAll();
    else
        m_model.checks().clear();
}

void RowChecks::refreshHeader()
{
    const qint64 count = m_model.checks().count(m_model.matches());
    const bool all = m_model.matches() > 0 && count == m_model.matches();
    m_header.setChecked(count == 0 ? Qt::Unchecked : all ? Qt::Checked : Qt::PartiallyChecked);
}

} // namespace bloomzy::catalog_page
