#include "ui/pages/catalog/ColumnState.h"

#include "ui/models/TaxonTableModel.h"

#include <algorithm>

namespace bloomzy::catalog_page {

using Model = models::TaxonTableModel;

namespace {

constexpr int narrowest = 36;
constexpr int widest = 800;

} // namespace

const std::vector<ColumnInfo>& allColumns()
{
    static const std::vector<ColumnInfo> columns{{"name", Model::nameColumn, 280, true},
                                                 {"family", Model::familyColumn, 112, true},
                                                 {"light", Model::lightColumn, 40, true},
                                                 {"toxicity", Model::toxicityColumn, 40, true},
                                                 {"difficulty", Model::difficultyColumn, 44, true},
                                                 {"review", Model::reviewColumn, 116, true},
                                                 {"edited", Model::editedColumn, 76, true},
                                                 {"status", Model::statusColumn, 104, false},
                                                 {"rank", Model::rankColumn, 96, false},
                                                 {"author", Model::authorColumn, 140, false}};
    return columns;
}

const ColumnInfo* columnInfo(const std::string& id)
{
    const auto found = std::ranges::find_if(allColumns(), [&](const ColumnInfo& info) { return info.id == id; });
    return found == allColumns().end() ? nullptr : &*found;
}

ColumnStates defaultColumns()
{
    ColumnStates columns;
    for (const ColumnInfo& info : allColumns())
        columns.push_back({info.id, info.width, info.shown});
    return columns;
}

ColumnStates repaired(ColumnStates columns)
{
    ColumnStates whole;
    const auto add = [&whole](const ViewColumn& column) {
        if (columnInfo(column.id) && std::ranges::find(whole, column.id, &ViewColumn::id) == whole.end())
            whole.push_back({column.id, std::clamp(column.width, narrowest, widest),
                             column.shown || column.id == allColumns().front().id});
    };
    std::ranges::for_each(columns, add);
    std::ranges::for_each(defaultColumns(), add);
    return whole;
}

QStringList toTexts(const ColumnStates& columns)
{
    QStringList texts;
    for (const ViewColumn& column : columns)
        texts +=
            QStringLiteral("%1:%2:%3").arg(QString::fromStdString(column.id)).arg(column.width).arg(int(column.shown));
    return texts;
}

ColumnStates columnsFrom(const QStringList& texts)
{
    ColumnStates columns;
    for (const QString& text : texts)
        columns.push_back({text.section(u':', 0, 0).toStdString(), text.section(u':', 1, 1).toInt(),
                           text.section(u':', 2, 2) != QStringLiteral("0")});
    return repaired(std::move(columns));
}

} // namespace bloomzy::catalog_page
