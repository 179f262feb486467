#include "backend/catalog/imports/RowReader.h"

#include "backend/catalog/csv/CellText.h"
#include "backend/catalog/imports/FieldWords.h"
#include "backend/catalog/names/NameReader.h"
#include "backend/catalog/names/ScientificName.h"
#include "backend/catalog/rules/Faults.h"
#include "backend/catalog/rules/TaxonRules.h"
#include "backend/catalog/service/ImportLines.h"
#include "backend/catalog/service/TaxonWriter.h"

#include <algorithm>

namespace bloomzy::catalog {
namespace {

using api::FaultLevel;

constexpr std::string_view nameField = "scientificName";

api::RowFault rowFault(std::int32_t column, const api::Fault& told, FaultLevel level = FaultLevel::error)
{
    return {level, column, told.code, told.detail, {}};
}

char upper(char c)
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// What a cell could be when only its capitals are wrong: those of its first word, or of the one after a genus.
std::optional<std::string> recased(const std::string& code, std::string text, bool wholeName)
{
    const bool capital = code.ends_with(".capital");
    if ((!capital && !code.ends_with(".lowerCase")) || text.empty())
        return {};
    const auto begin = wholeName && !capital ? std::min(text.find(' '), text.size()) : 0;
    const auto end = std::min(text.find(' ', begin + 1), text.size());
    const auto at = [&](std::size_t index) { return text.begin() + static_cast<std::ptrdiff_t>(index); };
    std::transform(at(begin), at(end), at(begin), lower);
    if (capital)
        text.front() = upper(text.front());
    return text;
}

/// Fills what no column of its own has told.
void adopt(api::NameParts& parts, const api::NameParts& read, bool hasRank)
{
    if (!hasRank || parts.taxonRank == api::TaxonRank::unknown)
        parts.taxonRank = read.taxonRank;
    const auto fill = [](auto& part, const auto& value) {
        if (!part)
            part = value;
    };
    fill(parts.uninomial, read.uninomial);
    fill(parts.genus, read.genus);
    fill(parts.infragenericEpithet, read.infragenericEpithet);
    fill(parts.specificEpithet, read.specificEpithet);
    fill(parts.infraspecificEpithet, read.infraspecificEpithet);
    fill(parts.cultivarEpithet, read.cultivarEpithet);
    fill(parts.hybridMark, read.hybridMark);
    fill(parts.scientificNameAuthorship, read.scientificNameAuthorship);
}

/// The rank of the lowest part that is told.
api::TaxonRank rankOf(const api::NameParts& parts)
{
    using api::TaxonRank;
    if (parts.cultivarEpithet)
        return TaxonRank::cultivar;
    if (parts.infraspecificEpithet)
        return TaxonRank::unknown; // subspecies, variety or form
    if (parts.specificEpithet)
        return TaxonRank::species;
    if (parts.infragenericEpithet)
        return TaxonRank::subgenus;
    return parts.uninomial ? TaxonRank::family : TaxonRank::genus;
}

} // namespace

bool ReadRow::hasErrors() const
{
    return std::any_of(faults.begin(), faults.end(), [](const auto& f) { return f.level == FaultLevel::error; });
}

RowReader::RowReader(const StagedTable& table, const api::ImportPlan& plan, const http::Principal& principal,
                     int thisYear)
    : m_table(table)
    , m_principal(principal)
    , m_thisYear(thisYear)
    , m_left(plan.skipLines.begin(), plan.skipLines.end())
{
    for (const auto& column : plan.columns) {
        auto& made = m_columns.emplace_back();
        made.field = column.field;
        made.reader = column.field.empty() || column.field == nameField ? CellReader() : readerOf(column.field);
        made.choice = !choicesOf(column.field).empty();
        for (const auto& rule : column.rules)
            made.rules.emplace(rule.value, rule.to);
    }
    for (const auto& edit : plan.edits)
        m_edits[edit.line].push_back(edit);
    m_nameColumn = columnOfField(nameField);
    m_hasRank = columnOfField("taxonRank") >= 0;
}

StagedRow RowReader::edited(std::size_t index) const
{
    auto row = m_table.row(index);
    if (const auto edits = m_edits.find(row.csv.line); edits != m_edits.end())
        for (const auto& edit : edits->second)
            if (static_cast<std::size_t>(edit.column) < row.csv.fields.size())
                row.csv.fields[static_cast<std::size_t>(edit.column)] = edit.value;
    return row;
}

ReadRow RowReader::read(std::size_t index) const
{
    const auto staged = edited(index);
    ReadRow row{{staged.csv.line, {}, {}, {}}, {}, m_left.contains(staged.csv.line)};
    row.line.taxon.taxonRank = api::TaxonRank::unknown;
    for (const auto& told : staged.faults)
        row.faults.push_back({FaultLevel::error, -1, told.code, told.detail, {}});
    if (!staged.faults.empty())
        return row;
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        readCell(i, trimmed(staged.csv.fields[i]), row);
    if (m_nameColumn >= 0)
        readScientificName(static_cast<std::size_t>(m_nameColumn),
                           trimmed(staged.csv.fields[static_cast<std::size_t>(m_nameColumn)]), row);
    else if (!m_hasRank)
        row.line.taxon.taxonRank = rankOf(row.line.taxon);
    if (!row.hasErrors())
        checkTaxonOf(row);
    for (auto& told : row.faults)
        if (told.column >= 0)
            told.suggestion = recased(told.code, trimmed(staged.csv.fields[static_cast<std::size_t>(told.column)]),
                                      told.column == m_nameColumn);
    return row;
}

void RowReader::readCell(std::size_t index, std::string text, ReadRow& row) const
{
    const auto& column = m_columns[index];
    if (const auto rule = column.rules.find(text); rule != column.rules.end())
        text = rule->second;
    if (text.empty() || !column.reader)
        return;
    if (column.choice)
        if (auto choice = choiceOf(column.field, text); !choice.empty())
            text = std::move(choice);
    std::vector<api::ImportFault> faults;
    Cell cell{row.line, column.field, std::move(text), faults};
    column.reader(cell);
    for (const auto& told : faults)
        row.faults.push_back({FaultLevel::error, static_cast<std::int32_t>(index), told.code, told.detail, {}});
}

void RowReader::readScientificName(std::size_t column, const std::string& text, ReadRow& row) const
{
    const auto index = static_cast<std::int32_t>(column);
    auto& parts = row.line.taxon;
    const bool hasParts = parts.genus || parts.uninomial;
    if (text.empty() && hasParts) {
        if (!m_hasRank)
            parts.taxonRank = rankOf(parts);
        return;
    }
    if (text.empty())
        return row.faults.push_back(rowFault(index, fault({}, "import.name.empty")));
    const auto name = readName(text);
    if (!name)
        return row.faults.push_back(rowFault(index, fault({}, "import.name.form", {text})));
    if (name->hybridLetter)
        row.faults.push_back(rowFault(index, fault({}, "import.name.hybridLetter"), FaultLevel::warning));
    adopt(parts, name->parts, m_hasRank);
}

void RowReader::checkTaxonOf(ReadRow& row) const
{
    for (const auto& told : placed(row.line, checkLine(row.line, m_thisYear)))
        row.faults.push_back(told);
    if (!mayReview(m_principal, nullptr, row.line.taxon))
        row.faults.push_back(rowFault(columnOfField("reviewState"), fault({}, "taxon.reviewState.permission")));
}

std::vector<api::RowFault> RowReader::placed(const ImportLine& line, const std::vector<api::Fault>& faults) const
{
    std::vector<api::RowFault> told;
    for (const auto& fault : faults)
        told.push_back(rowFault(columnOf(line, fault.pointer), fault));
    return told;
}

std::int32_t RowReader::columnOf(const ImportLine& line, const std::string& pointer) const
{
    const std::string field = catalog::columnOf(line, pointer);
    const auto column = columnOfField(field);
    static const std::set<std::string_view> ofName{
        "taxonRank",           "uninomial",       "genus",
        "infragenericEpithet", "specificEpithet", "infraspecificEpithet",
        "cultivarEpithet",     "hybridMark",      "scientificNameAuthorship"};
    return column < 0 && ofName.contains(field) ? m_nameColumn : column;
}

std::int32_t RowReader::columnOfField(std::string_view field) const
{
    const auto found = std::find_if(m_columns.begin(), m_columns.end(),
                                    [&](const auto& column) { return !field.empty() && column.field == field; });
    return found == m_columns.end() ? -1 : static_cast<std::int32_t>(found - m_columns.begin());
}

} // namespace bloomzy::catalog
