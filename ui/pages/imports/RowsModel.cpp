#include "ui/pages/imports/RowsModel.h"

#include "ui/client/JsonCodec.h"
#include "ui/pages/imports/FieldTexts.h"
#include "ui/theme/Formats.h"

#include <algorithm>

namespace bloomzy::imports_page {

using client::Result;
using client::toQString;

RowsModel::RowsModel(client::ApiClient& client, QObject* parent)
    : PagedModel(parent)
    , m_client(client)
{
}

void RowsModel::show(const api::Import& import, api::RowFilter filter)
{
    beginResetModel();
    m_import = toQString(import.id);
    m_filter = filter;
    m_columns = import.columns;
    m_shown.clear();
    for (int i = 0; i < static_cast<int>(m_columns.size()); ++i)
        if (!m_columns[static_cast<std::size_t>(i)].field.empty())
            m_shown.push_back(i);
    forgetCursor();
    endResetModel();
    loadFirst();
}

void RowsModel::clear()
{
    beginResetModel();
    m_import.clear();
    m_columns.clear();
    m_shown.clear();
    forget();
    endResetModel();
}

QFuture<Result<api::ImportRowPage>> RowsModel::ask(const std::optional<std::string>& cursor)
{
    return client::ImportApi(m_client).rows(m_import, {.filter = m_filter, .limit = pageSize, .cursor = cursor});
}

int RowsModel::fileColumn(int section) const
{
    return section >= 1 && section <= static_cast<int>(m_shown.size()) ? m_shown[static_cast<std::size_t>(section - 1)]
                                                                       : -1;
}

const api::RowFault* RowsModel::fault(int index) const
{
    const api::ImportRow* row = item(index);
    if (!row)
        return nullptr;
    const auto level = row->result == api::RowResult::error ? api::FaultLevel::error : api::FaultLevel::warning;
    const auto found =
        std::find_if(row->faults.begin(), row->faults.end(), [&](const auto& fault) { return fault.level == level; });
    return found == row->faults.end() ? nullptr : &*found;
}

RowRemedy RowsModel::remedy(int index) const
{
    const api::RowFault* told = fault(index);
    if (!told)
        return RowRemedy::none;
    if (told->suggestion && told->column >= 0)
        return RowRemedy::useSuggestion;
    const bool mapped = told->column >= 0 && static_cast<std::size_t>(told->column) < m_columns.size() &&
                        !m_columns[static_cast<std::size_t>(told->column)].values.empty();
    if (told->code == "import.value" && mapped)
        return RowRemedy::mapValue;
    return told->level == api::FaultLevel::error ? RowRemedy::skip : RowRemedy::none;
}

int RowsModel::problemAfter(int from, int step) const
{
    const int rows = rowCount();
    for (int i = 1; i <= rows; ++i) {
        const int index = ((from + step * i) % rows + rows) % rows;
        if (fault(index))
            return index;
    }
    return -1;
}

int RowsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_import.isEmpty() ? 0 : static_cast<int>(m_shown.size()) + 2;
}

const api::RowFault* RowsModel::faultOf(const api::ImportRow& row, int column) const
{
    const api::RowFault* worst = nullptr;
    for (const auto& fault : row.faults)
        if (fault.column == column && (!worst || fault.level == api::FaultLevel::error))
            worst = &fault;
    return worst;
}

QVariant RowsModel::cell(const api::ImportRow& row, int section, int role) const
{
    const int column = fileColumn(section);
    const QString text = static_cast<std::size_t>(column) < row.cells.size()
                             ? toQString(row.cells[static_cast<std::size_t>(column)])
                             : QString();
    const api::RowFault* fault = faultOf(row, column);
    if (role == Qt::DisplayRole)
        return text.isEmpty() && fault ? tr("empty") : text;
    if (role == LevelRole)
        return fault ? QVariant(static_cast<int>(fault->level)) : QVariant();
    if (role == NameRole)
        return m_columns[static_cast<std::size_t>(column)].field == "scientificName";
    const QString said = fault ? FieldTexts::fault(FieldTexts::fieldOf(m_columns, column), *fault) : QString();
    if (role == Qt::ToolTipRole)
        return said;
    if (role == Qt::AccessibleTextRole)
        return said.isEmpty() ? text : tr("%1: %2").arg(text.isEmpty() ? tr("empty") : text, said);
    return {};
}

QVariant RowsModel::resultCell(int index, int role) const
{
    const auto badge = FieldTexts::result(*item(index), m_columns);
    if (role == Qt::DisplayRole)
        return QVariant::fromValue(badge);
    if (role == Qt::AccessibleTextRole)
        return badge.word;
    if (role != LinkRole)
        return {};
    switch (remedy(index)) {
    case RowRemedy::useSuggestion:
        return badge.word.contains(toQString(*fault(index)->suggestion))
                   ? tr("Use it")
                   : tr("Use “%1”").arg(toQString(*fault(index)->suggestion));
    case RowRemedy::mapValue:
        return tr("Map value");
    case RowRemedy::skip:
        return tr("Skip row");
    case RowRemedy::none:
        break;
    }
    return {};
}

QVariant RowsModel::data(const QModelIndex& index, int role) const
{
    const api::ImportRow* row = item(index.row());
    if (!row || index.column() >= columnCount())
        return {};
    if (index.column() == 0) {
        if (role == Qt::TextAlignmentRole)
            return int(Qt::AlignRight | Qt::AlignVCenter);
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(theme::formatNumber(row->line))
                                                                         : QVariant();
    }
    return index.column() == columnCount() - 1 ? resultCell(index.row(), role) : cell(*row, index.column(), role);
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return tr("Row");
    const int column = fileColumn(section);
    return column < 0 ? tr("Result") : FieldTexts::label(toQString(m_columns[static_cast<std::size_t>(column)].field));
}

} // namespace bloomzy::imports_page
