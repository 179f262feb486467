#include "ui/pages/imports/PlanChange.h"

#include "ui/client/JsonCodec.h"

namespace bloomzy::imports_page {

using api::ImportPlan;
using client::toQString;
using client::toStdString;

namespace {

/// Null when the server's plan has no such column.
api::ColumnPlan* columnAt(ImportPlan& plan, int column)
{
    const auto at = static_cast<std::size_t>(column);
    return column >= 0 && at < plan.columns.size() ? &plan.columns[at] : nullptr;
}

} // namespace

PlanChange fieldChosen(int column, const QString& field)
{
    return [column, field](ImportPlan& plan) {
        auto* chosen = columnAt(plan, column);
        if (!chosen)
            return;
        for (auto& other : plan.columns)
            if (toQString(other.field) == field && !field.startsWith(QLatin1String("vernacularNames:")))
                other = {};
        *chosen = {toStdString(field), {}};
    };
}

PlanChange rulesSet(int column, const std::vector<api::ValueRule>& rules)
{
    return [column, rules](ImportPlan& plan) {
        if (auto* chosen = columnAt(plan, column))
            chosen->rules = rules;
    };
}

PlanChange existingSet(api::ExistingNames existing)
{
    return [existing](ImportPlan& plan) { plan.existingNames = existing; };
}

PlanChange encodingSet(std::optional<api::TextEncoding> encoding)
{
    return [encoding](ImportPlan& plan) {
        plan.encoding = encoding;
        plan.columns.clear();
    };
}

PlanChange separatorSet(std::optional<api::Separator> separator)
{
    return [separator](ImportPlan& plan) {
        plan.separator = separator;
        plan.columns.clear();
    };
}

PlanChange guessedAgain()
{
    return [](ImportPlan& plan) { plan.columns.clear(); };
}

PlanChange cellSet(std::int64_t line, int column, const QString& value)
{
    return [line, column, value](ImportPlan& plan) {
        std::erase_if(plan.edits, [&](const auto& edit) { return edit.line == line && edit.column == column; });
        plan.edits.push_back({line, column, toStdString(value)});
    };
}

PlanChange rowSkipped(std::int64_t line)
{
    return [line](ImportPlan& plan) { plan.skipLines.push_back(line); };
}

} // namespace bloomzy::imports_page
