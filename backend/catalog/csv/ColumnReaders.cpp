#include "backend/catalog/csv/ColumnReaders.h"

#include "backend/catalog/csv/CellText.h"
#include "backend/catalog/rules/Faults.h"

#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>

#include <map>

namespace bloomzy::catalog {
namespace {

constexpr std::string_view vernacularPrefix = "vernacularNames:";
template <class E, class Assign>
void readEnum(Cell& cell, const Assign& assign)
{
    bool found = false;
    std::string names;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto d) {
        if (d.value == E::unknown)
            return;
        names += (names.empty() ? "" : ", ") + std::string(d.name);
        if (cell.text == d.name) {
            assign(d.value);
            found = true;
        }
    });
    if (!found)
        cell.refuse("import.value", {cell.text, names});
}

void readVernaculars(Cell& cell)
{
    const std::string language = cell.column.substr(vernacularPrefix.size());
    bool first = true;
    for (auto& name : pieces(cell.text)) {
        if (cell.line.taxon.vernacularNames.size() == mostPieces)
            return;
        cell.line.taxon.vernacularNames.push_back({std::move(name), language, first});
        cell.line.vernacularColumns.push_back(cell.column);
        first = false;
    }
}

template <class Member>
CellReader textReader(Member member)
{
    return [member](Cell& cell) { member(cell.line.taxon) = cell.text; };
}

template <class Member>
CellReader numberReader(Member member)
{
    return [member](Cell& cell) {
        if (const auto number = wholeNumber(cell.text))
            member(cell.line.taxon) = *number;
        else
            cell.refuse("import.number", {cell.text});
    };
}

template <class Member>
CellReader rangeReader(Member member)
{
    return [member](Cell& cell) {
        if (const auto range = rangeIn(cell.text))
            member(cell.line.taxon) = *range;
        else
            cell.refuse("import.rangeForm", {cell.text});
    };
}

template <class E, class Member>
CellReader enumReader(Member member)
{
    return [member](Cell& cell) { readEnum<E>(cell, [&](E value) { member(cell.line.taxon) = value; }); };
}

#define BLOOMZY_FIELD(path)                                                                                            \
    [](api::TaxonInput & t) -> auto&                                                                                   \
    {                                                                                                                  \
        return t.path;                                                                                                 \
    }

std::map<std::string, CellReader, std::less<>> nameReaders()
{
    return {
        {"taxonRank", enumReader<api::TaxonRank>(BLOOMZY_FIELD(taxonRank))},
        {"uninomial", textReader(BLOOMZY_FIELD(uninomial))},
        {"genus", textReader(BLOOMZY_FIELD(genus))},
        {"infragenericEpithet", textReader(BLOOMZY_FIELD(infragenericEpithet))},
        {"specificEpithet", textReader(BLOOMZY_FIELD(specificEpithet))},
        {"infraspecificEpithet", textReader(BLOOMZY_FIELD(infraspecificEpithet))},
        {"cultivarEpithet", textReader(BLOOMZY_FIELD(cultivarEpithet))},
        {"hybridMark", enumReader<api::HybridMark>(BLOOMZY_FIELD(hybridMark))},
        {"scientificNameAuthorship", textReader(BLOOMZY_FIELD(scientificNameAuthorship))},
        {"taxonomicStatus", enumReader<api::TaxonomicStatus>(BLOOMZY_FIELD(taxonomicStatus))},
        {"acceptedName", [](Cell& cell) { cell.line.acceptedName = cell.text; }},
        {"family", textReader(BLOOMZY_FIELD(family))},
        {"namePublishedIn", textReader(BLOOMZY_FIELD(namePublishedIn))},
        {"namePublishedInYear", numberReader(BLOOMZY_FIELD(namePublishedInYear))},
        {"taxonRemarks", textReader(BLOOMZY_FIELD(taxonRemarks))},
        {"reviewState", enumReader<api::ReviewState>(BLOOMZY_FIELD(reviewState))},
        {"references",
         [](Cell& cell) {
             for (const auto& piece : pieces(cell.text))
                 cell.line.taxon.references.push_back(referenceIn(piece));
         }},
    };
}

std::map<std::string, CellReader, std::less<>> careReaders()
{
    return {
        {"care.wateringIntervalDays", numberReader(BLOOMZY_FIELD(care.wateringIntervalDays))},
        {"care.light", enumReader<api::Light>(BLOOMZY_FIELD(care.light))},
        {"care.humidityPercent", rangeReader(BLOOMZY_FIELD(care.humidityPercent))},
        {"care.temperatureCelsius", rangeReader(BLOOMZY_FIELD(care.temperatureCelsius))},
        {"care.soil", textReader(BLOOMZY_FIELD(care.soil))},
        {"care.difficulty", enumReader<api::Difficulty>(BLOOMZY_FIELD(care.difficulty))},
        {"care.growth", enumReader<api::Growth>(BLOOMZY_FIELD(care.growth))},
        {"care.heightCm", rangeReader(BLOOMZY_FIELD(care.heightCm))},
        {"care.hardiness", textReader(BLOOMZY_FIELD(care.hardiness))},
        {"care.summary", textReader(BLOOMZY_FIELD(care.summary))},
        {"care.toxicity.people", enumReader<api::Severity>(BLOOMZY_FIELD(care.toxicity.people))},
        {"care.toxicity.cats", enumReader<api::Severity>(BLOOMZY_FIELD(care.toxicity.cats))},
        {"care.toxicity.dogs", enumReader<api::Severity>(BLOOMZY_FIELD(care.toxicity.dogs))},
        {"care.toxicity.note", textReader(BLOOMZY_FIELD(care.toxicity.note))},
    };
}

#undef BLOOMZY_FIELD

} // namespace

CellReader readerOf(const std::string& column)
{
    static const auto names = nameReaders();
    static const auto care = careReaders();
    if (column.size() > longestColumn)
        return {};
    if (column.starts_with(vernacularPrefix) && column.size() > vernacularPrefix.size())
        return readVernaculars;
    if (const auto found = names.find(column); found != names.end())
        return found->second;
    const auto found = care.find(column);
    return found == care.end() ? CellReader() : found->second;
}

void Cell::refuse(std::string_view code, std::initializer_list<std::string> arguments)
{
    const auto told = fault({}, code, arguments);
    faults.push_back({line.line, column, told.code, told.detail});
}

} // namespace bloomzy::catalog
