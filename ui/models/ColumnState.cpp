#include "ui/models/ColumnState.h"

#include <algorithm>

namespace bloomzy::models {

namespace {

constexpr int narrowest = 36;
constexpr int widest = 800;

} // namespace

ColumnSet::ColumnSet(std::vector<ColumnInfo> columns, int checkColumn, std::size_t main)
    : m_columns(std::move(columns))
    , m_check(checkColumn)
    , m_main(main)
{
}

const ColumnInfo* ColumnSet::find(const std::string& id) const
{
    const auto found = std::ranges::find_if(m_columns, [&](const ColumnInfo& info) { return info.id == id; });
    return found == m_columns.end() ? nullptr : &*found;
}

ColumnStates ColumnSet::defaults() const
{
    ColumnStates columns;
    for (const ColumnInfo& info : m_columns)
        columns.push_back({info.id, info.width, info.shown});
    return columns;
}

ColumnStates ColumnSet::repaired(const ColumnStates& columns) const
{
    ColumnStates whole;
    const auto add = [this, &whole](const ViewColumn& column) {
        if (find(column.id) && std::ranges::find(whole, column.id, &ViewColumn::id) == whole.end())
            whole.push_back(
                {column.id, std::clamp(column.width, narrowest, widest), column.shown || column.id == first().id});
    };
    std::ranges::for_each(columns, add);
    std::ranges::for_each(defaults(), add);
    return whole;
}

ColumnStates ColumnSet::fromTexts(const QStringList& texts) const
{
    ColumnStates columns;
    for (const QString& text : texts)
        columns.push_back({text.section(u':', 0, 0).toStdString(), text.section(u':', 1, 1).toInt(),
                           text.section(u':', 2, 2) != QStringLiteral("0")});
    return repaired(columns);
}

QStringList toTexts(const ColumnStates& columns)
{
    QStringList texts;
    for (const ViewColumn& column : columns)
        texts +=
            QStringLiteral("%1:%2:%3").arg(QString::fromStdString(column.id)).arg(column.width).arg(int(column.shown));
    return texts;
}

} // namespace bloomzy::models
