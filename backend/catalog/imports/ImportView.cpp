#include "backend/catalog/imports/ImportView.h"

#include "backend/catalog/imports/FieldWords.h"

#include <algorithm>

namespace bloomzy::catalog {
namespace {

using api::ImportState;

constexpr std::size_t longestCell = 200;

std::string whyNotUndoable(const ImportRecord& record)
{
    switch (record.state) {
    case ImportState::imported:
    case ImportState::undoing:
        return record.document.changed > 0 ? "" : "nothing";
    case ImportState::undone:
        return "undone";
    case ImportState::importing:
        return "busy";
    default:
        return "staged";
    }
}

std::optional<std::string> meaningOf(const api::ColumnPlan& plan, const std::string& value)
{
    const auto rule =
        std::find_if(plan.rules.begin(), plan.rules.end(), [&](const auto& known) { return known.value == value; });
    if (rule != plan.rules.end())
        return rule->to;
    auto choice = choiceOf(plan.field, value);
    return choice.empty() ? std::optional<std::string>() : std::optional(std::move(choice));
}

api::ImportColumn columnOf(const ColumnFacts& facts, const api::ColumnPlan& plan, api::MatchReason reason)
{
    api::ImportColumn column;
    column.name = facts.name;
    column.samples = facts.samples;
    column.empty = facts.empty;
    column.field = plan.field;
    column.reason = reason;
    column.choices = choicesOf(plan.field);
    if (column.choices.empty())
        return column;
    column.values = facts.values;
    for (auto& value : column.values) {
        value.to = meaningOf(plan, value.value);
        column.unmapped += value.to ? 0 : value.count;
    }
    return column;
}

std::string quoted(const std::string& cell)
{
    const bool formula = !cell.empty() && std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos;
    std::string text = "\"";
    if (formula)
        text += '\'';
    for (const char c : cell)
        text += c == '"' ? std::string("\"\"") : std::string(1, c);
    return text + "\"";
}

std::string reasonOf(const StagedTable& table, const std::vector<api::RowFault>& faults)
{
    std::string text;
    for (const auto& fault : faults) {
        text += text.empty() ? "" : " ";
        if (fault.column >= 0)
            text += table.columns()[static_cast<std::size_t>(fault.column)].name + ": ";
        text += fault.detail;
    }
    return text;
}

} // namespace

api::ImportSummary summaryOf(const ImportRecord& record)
{
    const auto why = whyNotUndoable(record);
    return {record.id, record.fileName,   record.state,           record.createdAt,
            record.by, record.finishedAt, record.document.counts, why.empty(),
            why};
}

api::Import viewOf(const ImportRecord& record)
{
    const auto& document = record.document;
    api::Import view;
    static_cast<api::ImportSummary&>(view) = summaryOf(record);
    view.revision = record.revision;
    view.bytes = document.bytes;
    view.rows = document.rows;
    view.form = document.form;
    view.plan = document.plan;
    view.checked = document.counts && document.checkedRevision == record.revision;
    view.undo = document.undo;
    for (std::size_t i = 0; i < std::min(document.columns.size(), document.plan.columns.size()); ++i)
        view.columns.push_back(columnOf(document.columns[i], document.plan.columns[i],
                                        i < document.reasons.size() ? document.reasons[i] : api::MatchReason::none));
    return view;
}

std::string shownCell(const std::string& text)
{
    if (text.size() <= longestCell)
        return text;
    std::size_t end = longestCell;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    return text.substr(0, end) + "…";
}

std::string errorsCsv(const StagedTable& table, const CheckedRows& checked)
{
    std::string csv = "\xEF\xBB\xBF";
    for (const auto& column : table.columns())
        csv += quoted(column.name) + ",";
    csv += "\"line\",\"error\"\r\n";
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (checked.rows[i].result != api::RowResult::error)
            continue;
        auto row = table.row(i);
        row.csv.fields.resize(std::max(row.csv.fields.size(), table.columns().size()));
        for (const auto& cell : row.csv.fields)
            csv += quoted(cell) + ",";
        const auto faults = checked.faults.find(i);
        csv += std::to_string(row.csv.line) + "," +
               quoted(faults == checked.faults.end() ? "" : reasonOf(table, faults->second)) + "\r\n";
    }
    return csv;
}

} // namespace bloomzy::catalog
