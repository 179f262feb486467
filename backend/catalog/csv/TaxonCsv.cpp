#include "backend/catalog/csv/TaxonCsv.h"

#include "backend/catalog/rules/Faults.h"
#include "backend/catalog/text/Tidy.h"

#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>

#include <algorithm>
#include <charconv>
#include <functional>
#include <map>
#include <set>

namespace bloomzy::catalog {
namespace {

constexpr std::string_view vernacularPrefix = "vernacularNames:";
constexpr std::size_t longestColumn = 100;
/// More than any taxon may have of one kind, so that the rules refuse what is not read beyond it.
constexpr std::size_t mostPieces = 201;

/// Where a cell's text goes, and what to say when it cannot.
struct Cell
{
    ImportLine& line;
    const std::string& column;
    std::string text;
    std::vector<api::ImportFault>& faults;

    void refuse(std::string_view code, std::initializer_list<std::string> arguments)
    {
        const auto told = fault({}, code, arguments);
        faults.push_back({line.line, column, told.code, told.detail});
    }
};

using Reader = std::function<void(Cell&)>;

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

std::optional<std::int32_t> wholeNumber(std::string_view text)
{
    std::int32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return {};
    return value;
}

std::optional<api::Range> rangeIn(std::string text)
{
    for (std::string_view dash : {"\u2013", "\u2212"})
        for (auto at = text.find(dash); at != std::string::npos; at = text.find(dash))
            text.replace(at, dash.size(), "-");
    std::erase(text, ' ');
    if (const auto single = wholeNumber(text))
        return api::Range{*single, *single};
    const auto dash = text.find('-', 1);
    if (dash == std::string::npos)
        return {};
    const auto least = wholeNumber(std::string_view(text).substr(0, dash));
    const auto most = wholeNumber(std::string_view(text).substr(dash + 1));
    return least && most ? std::optional(api::Range{*least, *most}) : std::nullopt;
}

std::string trimmed(std::string_view text)
{
    const auto begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos)
        return {};
    return std::string(text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1));
}

std::vector<std::string> pieces(std::string_view text)
{
    std::vector<std::string> found;
    for (std::size_t begin = 0; begin <= text.size() && found.size() < mostPieces;) {
        const auto end = std::min(text.find('|', begin), text.size());
        if (auto piece = trimmed(text.substr(begin, end - begin)); !piece.empty())
            found.push_back(std::move(piece));
        begin = end + 1;
    }
    return found;
}

api::Reference referenceIn(const std::string& text)
{
    const auto open = text.rfind('<');
    if (open == std::string::npos || !text.ends_with('>'))
        return {text, {}};
    return {trimmed(std::string_view(text).substr(0, open)), text.substr(open + 1, text.size() - open - 2)};
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
Reader textReader(Member member)
{
    return [member](Cell& cell) { member(cell.line.taxon) = cell.text; };
}

template <class Member>
Reader numberReader(Member member)
{
    return [member](Cell& cell) {
        if (const auto number = wholeNumber(cell.text))
            member(cell.line.taxon) = *number;
        else
            cell.refuse("import.number", {cell.text});
    };
}

template <class Member>
Reader rangeReader(Member member)
{
    return [member](Cell& cell) {
        if (const auto range = rangeIn(cell.text))
            member(cell.line.taxon) = *range;
        else
            cell.refuse("import.rangeForm", {cell.text});
    };
}

template <class E, class Member>
Reader enumReader(Member member)
{
    return [member](Cell& cell) { readEnum<E>(cell, [&](E value) { member(cell.line.taxon) = value; }); };
}

#define BLOOMZY_FIELD(path)                                                                                            \
    [](api::TaxonInput & t) -> auto&                                                                                   \
    {                                                                                                                  \
        return t.path;                                                                                                 \
    }

std::map<std::string, Reader, std::less<>> nameReaders()
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

std::map<std::string, Reader, std::less<>> careReaders()
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

Reader readerOf(const std::string& column)
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
    return found == care.end() ? Reader() : found->second;
}

/// What a fault repeats of a column's name: whole characters.
std::string shown(std::string column)
{
    if (column.size() <= longestColumn)
        return column;
    std::size_t end = longestColumn;
    while (end > 0 && (static_cast<unsigned char>(column[end]) & 0xC0) == 0x80)
        --end;
    return column.substr(0, end) + "…";
}

std::vector<Reader> readersOf(const std::vector<std::string>& columns, std::vector<api::ImportFault>& faults)
{
    std::vector<Reader> readers;
    std::set<std::string> seen;
    const auto refuse = [&](const std::string& column, std::string_view code) {
        const auto told = fault({}, code, {shown(column)});
        faults.push_back({1, shown(column), told.code, told.detail});
    };
    for (const auto& column : columns) {
        readers.push_back(readerOf(column));
        if (!readers.back())
            refuse(column, "import.column.unknown");
        if (!seen.insert(column).second)
            refuse(column, "import.column.duplicate");
    }
    if (!seen.contains("taxonRank"))
        refuse("taxonRank", "import.column.missing");
    return readers;
}

ImportLine readLine(const CsvTable& table, const CsvLine& csv, const std::vector<Reader>& readers,
                    std::vector<api::ImportFault>& faults)
{
    ImportLine line{csv.line, {}, {}, {}};
    line.taxon.taxonRank = api::TaxonRank::unknown;
    for (std::size_t i = 0; i < readers.size(); ++i) {
        Cell cell{line, table.columns[i], trimmed(csv.fields[i]), faults};
        if (!cell.text.empty())
            readers[i](cell);
    }
    return line;
}

} // namespace

TaxonCsv readTaxonCsv(std::string_view bytes, std::size_t mostLines)
{
    auto table = readCsv(bytes, mostLines);
    TaxonCsv read{{}, table.lineCount, std::move(table.faults)};
    if (!read.faults.empty())
        return read;
    for (auto& column : table.columns)
        column = trimmed(column);
    const auto readers = readersOf(table.columns, read.faults);
    if (!read.faults.empty() || table.lineCount > mostLines)
        return read;
    for (const auto& line : table.lines)
        read.lines.push_back(readLine(table, line, readers, read.faults));
    return read;
}

std::string columnOf(const ImportLine& line, std::string_view pointer)
{
    constexpr std::string_view vernaculars = "/vernacularNames/";
    if (pointer.starts_with(vernaculars)) {
        const auto index = static_cast<std::size_t>(
            wholeNumber(pointer.substr(vernaculars.size(), pointer.find('/', vernaculars.size()) - vernaculars.size()))
                .value_or(-1));
        return index < line.vernacularColumns.size() ? line.vernacularColumns[index] : "vernacularNames";
    }
    if (pointer.starts_with("/references"))
        return "references";
    if (pointer == "/acceptedNameUsageId")
        return "acceptedName";
    std::string column(pointer.substr(std::min<std::size_t>(1, pointer.size())));
    for (std::string_view bound : {"/min", "/max"})
        if (column.ends_with(bound))
            column.resize(column.size() - bound.size());
    std::replace(column.begin(), column.end(), '/', '.');
    return column;
}

} // namespace bloomzy::catalog
