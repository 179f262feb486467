#include "backend/catalog/imports/PlanRules.h"

#include "backend/catalog/imports/FieldWords.h"
#include "backend/catalog/rules/FaultList.h"

#include <algorithm>
#include <set>

namespace bloomzy::catalog {
namespace {

constexpr std::size_t mostRules = 200;
constexpr std::size_t mostEdits = 1'000;
constexpr std::size_t longestText = 10'000;

void checkColumn(const api::ColumnPlan& column, const std::string& pointer, FaultList& faults)
{
    if (!column.field.empty() && !isImportField(column.field))
        faults.add(pointer + "/field", "import.plan.field", {column.field});
    if (column.rules.size() > mostRules)
        return faults.add(pointer + "/rules", "import.plan.tooMany", {std::to_string(mostRules)});
    const auto choices = choicesOf(column.field);
    for (std::size_t i = 0; i < column.rules.size(); ++i) {
        const auto& rule = column.rules[i];
        const bool known =
            choices.empty() || rule.to.empty() || std::find(choices.begin(), choices.end(), rule.to) != choices.end();
        if (!known)
            faults.add(pointer + "/rules/" + std::to_string(i) + "/to", "import.plan.rule", {rule.to});
        if (std::max(rule.value.size(), rule.to.size()) > longestText)
            faults.add(pointer + "/rules/" + std::to_string(i), "text.tooLong", {std::to_string(longestText)});
    }
}

void checkColumns(const api::ImportPlan& plan, const StagedTable& table, FaultList& faults)
{
    if (plan.columns.size() != table.columns().size())
        return faults.add("/columns", "import.plan.columns", {std::to_string(table.columns().size())});
    std::set<std::string> seen;
    for (std::size_t i = 0; i < plan.columns.size(); ++i) {
        const auto& field = plan.columns[i].field;
        const std::string pointer = "/columns/" + std::to_string(i);
        checkColumn(plan.columns[i], pointer, faults);
        if (!field.empty() && !takesSeveralColumns(field) && !seen.insert(field).second)
            faults.add(pointer + "/field", "import.plan.fieldTwice", {field});
    }
}

void checkEdits(const api::ImportPlan& plan, const StagedTable& table, FaultList& faults)
{
    if (plan.edits.size() > mostEdits)
        faults.add("/edits", "import.plan.tooMany", {std::to_string(mostEdits)});
    if (plan.skipLines.size() > mostEdits)
        faults.add("/skipLines", "import.plan.tooMany", {std::to_string(mostEdits)});
    for (std::size_t i = 0; i < std::min(plan.edits.size(), mostEdits); ++i) {
        const std::string pointer = "/edits/" + std::to_string(i);
        if (plan.edits[i].column < 0 || std::size_t(plan.edits[i].column) >= table.columns().size())
            faults.add(pointer + "/column", "import.plan.column");
        std::string value = plan.edits[i].value;
        (void)faults.text(pointer + "/value", value, longestText, Lines::many);
    }
}

} // namespace

std::vector<api::Fault> checkPlan(const api::ImportPlan& plan, const StagedTable& table)
{
    FaultList faults;
    checkColumns(plan, table, faults);
    checkEdits(plan, table, faults);
    return faults.take();
}

core::Result<void> requireName(const api::ImportPlan& plan)
{
    const auto named = std::any_of(plan.columns.begin(), plan.columns.end(), [](const auto& column) {
        return column.field == "scientificName" || column.field == "genus" || column.field == "uninomial";
    });
    if (!named)
        return core::invalid({fault("/columns", "import.plan.noName")});
    return {};
}

} // namespace bloomzy::catalog
