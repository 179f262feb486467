#include "backend/catalog/imports/ImportCheck.h"

#include "backend/catalog/imports/Merge.h"
#include "backend/catalog/names/ScientificName.h"
#include "backend/catalog/rules/Faults.h"
#include "backend/catalog/rules/Relations.h"
#include "backend/catalog/rules/TaxonRules.h"
#include "backend/catalog/service/ImportLines.h"
#include "backend/catalog/store/TaxonStore.h"
#include "backend/catalog/text/Fold.h"

#include <algorithm>

namespace bloomzy::catalog {
namespace {

using api::ExistingNames;
using api::FaultLevel;
using api::RowResult;
using api::TaxonomicStatus;

constexpr std::size_t atOnce = 200; ///< rows of one snapshot
constexpr std::chrono::seconds patience{30};

core::Error stopped()
{
    return core::makeError(api::ErrorCode::conflict, "The check was cancelled. Nothing was changed.");
}

bool isSynonym(const ImportLine& line)
{
    return line.taxon.taxonomicStatus == TaxonomicStatus::synonym;
}

api::RowFault warning(std::int32_t column, const api::Fault& told)
{
    return {FaultLevel::warning, column, told.code, told.detail, {}};
}

/// How many of `names` are called so exactly, or by the folded name when none is.
std::size_t candidates(const std::vector<std::string>& names, const std::string& wanted)
{
    const auto exact = static_cast<std::size_t>(std::count(names.begin(), names.end(), wanted));
    return exact == 1 ? 1 : names.size();
}

} // namespace

ImportCheck::ImportCheck(storage::Database& database, const StagedTable& table, const RowReader& reader,
                         const api::ImportPlan& plan, const Reach& reach)
    : m_database(database)
    , m_table(table)
    , m_reader(reader)
    , m_plan(plan)
    , m_reach(reach)
{
}

core::Result<CheckedRows> ImportCheck::run(const Progress& progress)
{
    m_checked.rows.resize(m_table.size());
    using Step = core::Result<void> (ImportCheck::*)(storage::Snapshot&, std::size_t);
    for (const Step step : {&ImportCheck::firstLook, &ImportCheck::lookAtSynonym})
        for (std::size_t begin = 0; begin < m_table.size(); begin += atOnce) {
            const auto end = std::min(begin + atOnce, m_table.size());
            const auto look = [&](storage::Snapshot& snapshot) -> core::Result<void> {
                for (std::size_t i = begin; i < end; ++i)
                    BLOOMZY_CHECK((this->*step)(snapshot, i));
                return {};
            };
            BLOOMZY_CHECK(m_database.read(look, storage::deadlineIn(patience)));
            if (!progress(step == &ImportCheck::firstLook ? end : m_table.size()))
                return stopped();
        }
    count();
    return std::move(m_checked);
}

core::Result<void> ImportCheck::firstLook(storage::Snapshot& snapshot, std::size_t index)
{
    auto row = m_reader.read(index);
    m_checked.rows[index].synonym = isSynonym(row.line);
    if (row.left)
        return keep(index, {}, RowResult::skipped), core::Result<void>();
    if (!row.hasErrors())
        checkDuplicate(row);
    if (row.hasErrors())
        return keep(index, std::move(row), RowResult::error), core::Result<void>();
    BLOOMZY_TRY(const auto result, compare(snapshot, row));
    if (row.line.taxon.taxonomicStatus == TaxonomicStatus::accepted && result == RowResult::created) {
        const auto name = scientificName(row.line.taxon);
        m_accepted[fold(name)].push_back(name);
    }
    keep(index, std::move(row), result);
    return {};
}

core::Result<void> ImportCheck::lookAtSynonym(storage::Snapshot& snapshot, std::size_t index)
{
    const auto& checked = m_checked.rows[index];
    if (!checked.synonym || checked.result == RowResult::error || checked.result == RowResult::skipped)
        return {};
    const auto row = m_reader.read(index);
    BLOOMZY_TRY(const auto code, acceptedFault(snapshot, row.line));
    if (!code)
        return {};
    const auto column = m_reader.columnOf(row.line, "/acceptedNameUsageId");
    const auto told = fault({}, *code, {row.line.acceptedName});
    m_checked.faults[index].push_back({FaultLevel::error, column, told.code, told.detail, {}});
    m_checked.rows[index].result = RowResult::error;
    return {};
}

core::Result<api::ImportRow> ImportCheck::preview(storage::Snapshot& snapshot, std::size_t index)
{
    auto row = m_reader.read(index);
    auto result = row.left ? RowResult::skipped : RowResult::error;
    if (!row.left && !row.hasErrors()) {
        BLOOMZY_TRY(result, compare(snapshot, row));
    }
    return api::ImportRow{row.line.line, {}, result, std::move(row.faults)};
}

core::Result<RowResult> ImportCheck::compare(storage::Snapshot& snapshot, ReadRow& row)
{
    const auto& taxon = row.line.taxon;
    BLOOMZY_TRY(const auto related, checkRelations(snapshot, m_reach, {}, taxon));
    for (auto& told : m_reader.placed(row.line, related))
        row.faults.push_back(std::move(told));
    if (row.hasErrors())
        return RowResult::error;
    BLOOMZY_TRY(const auto byKey, taxaByKey(snapshot, fold(scientificName(taxon)), 0));
    const auto held = heldAmong(byKey, taxon);
    if (held.same && m_plan.existingNames == ExistingNames::update)
        return update(snapshot, row, *held.same);
    if (held.same && m_plan.existingNames == ExistingNames::skip)
        return RowResult::skipped;
    if (held.otherAuthorship)
        row.faults.push_back(warning(m_reader.columnOf(row.line, "/scientificNameAuthorship"),
                                     fault({}, "import.authorship.differs", {*held.otherAuthorship})));
    else if (!held.same)
        BLOOMZY_CHECK(warnOfSpelling(snapshot, row));
    return RowResult::created;
}

/// A synonym's accepted name is found later, so what it points at is not looked at here.
core::Result<RowResult> ImportCheck::update(storage::Snapshot& snapshot, ReadRow& row, const TaxonRecord& taxon)
{
    auto after = merged(taxon.input, row.line.taxon);
    if (isSynonym(row.line))
        return RowResult::updated;
    auto faults = checkTaxon(after, m_reader.thisYear());
    BLOOMZY_TRY(const auto related, checkRelations(snapshot, m_reach, taxon.id, after));
    faults.insert(faults.end(), related.begin(), related.end());
    for (auto& told : m_reader.placed(row.line, faults))
        row.faults.push_back(std::move(told));
    if (!faults.empty())
        return RowResult::error;
    return after == taxon.input ? RowResult::skipped : RowResult::updated;
}

core::Result<void> ImportCheck::warnOfSpelling(storage::Snapshot& snapshot, ReadRow& row)
{
    const auto& taxon = row.line.taxon;
    BLOOMZY_TRY(const auto near, m_near.nearest(snapshot, taxon));
    if (!near)
        return {};
    const auto column = m_reader.columnOf(row.line, "/specificEpithet");
    auto told = warning(column, fault({}, "import.name.spelling", {*taxon.genus + " " + *near}));
    if (const auto index = m_table.indexOf(row.line.line); column >= 0 && index < m_table.size()) {
        auto cell = m_reader.edited(index).csv.fields[static_cast<std::size_t>(column)];
        if (const auto at = cell.rfind(*taxon.specificEpithet); at != std::string::npos)
            told.suggestion = cell.replace(at, taxon.specificEpithet->size(), *near);
    }
    row.faults.push_back(std::move(told));
    return {};
}

core::Result<std::optional<std::string>> ImportCheck::acceptedFault(storage::Snapshot& snapshot, const ImportLine& line)
{
    const auto key = fold(line.acceptedName);
    std::vector<std::string> names;
    BLOOMZY_TRY(const auto byKey, taxaByKey(snapshot, key, 0));
    for (const auto& taxon : byKey)
        if (taxon.input.taxonomicStatus == TaxonomicStatus::accepted && isInScope(m_reach.seen, taxon.input))
            names.push_back(scientificName(taxon.input));
    if (const auto own = m_accepted.find(key); own != m_accepted.end())
        names.insert(names.end(), own->second.begin(), own->second.end());
    const auto found = candidates(names, line.acceptedName);
    if (found == 1)
        return std::optional<std::string>();
    return std::optional<std::string>(found == 0 ? "import.acceptedName.notFound" : "import.acceptedName.ambiguous");
}

void ImportCheck::checkDuplicate(ReadRow& row)
{
    const auto [first, isNew] = m_lines.emplace(identityOf(row.line.taxon), row.line.line);
    if (isNew)
        return;
    const auto told = fault({}, "import.duplicate", {std::to_string(first->second)});
    row.faults.push_back({FaultLevel::error, m_reader.columnOf(row.line, "/genus"), told.code, told.detail, {}});
}

void ImportCheck::keep(std::size_t index, ReadRow row, RowResult result)
{
    m_checked.rows[index].result = row.hasErrors() ? RowResult::error : result;
    m_checked.rows[index].warned = !row.faults.empty();
    if (!row.faults.empty())
        m_checked.faults[index] = std::move(row.faults);
}

void ImportCheck::count()
{
    auto& counts = m_checked.counts;
    for (auto& row : m_checked.rows) {
        ++counts.rows;
        counts.created += row.result == RowResult::created;
        counts.updated += row.result == RowResult::updated;
        counts.skipped += row.result == RowResult::skipped;
        counts.errors += row.result == RowResult::error;
        row.warned = row.warned && (row.result == RowResult::created || row.result == RowResult::updated);
        counts.warnings += row.warned;
    }
}

} // namespace bloomzy::catalog
