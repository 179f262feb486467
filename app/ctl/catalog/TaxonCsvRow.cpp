#include "app/ctl/catalog/TaxonCsvRow.h"

#include "backend/catalog/names/ScientificName.h"
#include "backend/core/json/JsonImpl.h"

#include <algorithm>
#include <array>

namespace bloomzy::ctl {

namespace {

constexpr char listSeparator = '|';

struct Column
{
    std::string_view name;
    std::string (*text)(const api::Taxon&);
};

std::string textOf(const std::optional<std::string>& value)
{
    return value.value_or("");
}

std::string textOf(const std::optional<std::int32_t>& value)
{
    return value ? std::to_string(*value) : std::string();
}

std::string textOf(const std::optional<api::Range>& range)
{
    return range ? std::to_string(range->min) + "-" + std::to_string(range->max) : std::string();
}

template <class E>
std::string textOf(E value)
{
    return value == E::unknown ? std::string() : std::string(core::json::enumName(value));
}

template <class E>
std::string textOf(const std::optional<E>& value)
{
    return value ? textOf(*value) : std::string();
}

std::string inList(std::string text)
{
    std::ranges::replace(text, listSeparator, '/');
    return text;
}

void append(std::string& list, const std::string& piece)
{
    list += (list.empty() ? "" : std::string(1, listSeparator)) + inList(piece);
}

std::string vernaculars(const api::Taxon& taxon, const std::string& language)
{
    std::string list;
    for (const bool preferred : {true, false})
        for (const auto& name : taxon.vernacularNames)
            if (name.language == language && name.preferred == preferred)
                append(list, name.name);
    return list;
}

std::string references(const api::Taxon& taxon)
{
    std::string list;
    for (const auto& [title, url] : taxon.references)
        append(list, url ? title + " <" + *url + ">" : title);
    return list;
}

#define BLOOMZY_COLUMN(path)                                                                                           \
    Column                                                                                                             \
    {                                                                                                                  \
#path, [](const api::Taxon& taxon) { return textOf(taxon.path); }                                              \
    }

constexpr std::array nameColumns{
    BLOOMZY_COLUMN(taxonRank),
    BLOOMZY_COLUMN(uninomial),
    BLOOMZY_COLUMN(genus),
    BLOOMZY_COLUMN(infragenericEpithet),
    BLOOMZY_COLUMN(specificEpithet),
    BLOOMZY_COLUMN(infraspecificEpithet),
    BLOOMZY_COLUMN(cultivarEpithet),
    BLOOMZY_COLUMN(hybridMark),
    BLOOMZY_COLUMN(scientificNameAuthorship),
    BLOOMZY_COLUMN(taxonomicStatus),
    Column{"acceptedName",
           [](const api::Taxon& taxon) {
               return taxon.acceptedName ? catalog::scientificName(taxon.acceptedName->name) : std::string();
           }},
    BLOOMZY_COLUMN(family),
    BLOOMZY_COLUMN(namePublishedIn),
    BLOOMZY_COLUMN(namePublishedInYear),
};

constexpr std::array careColumns{
    BLOOMZY_COLUMN(care.wateringIntervalDays),
    BLOOMZY_COLUMN(care.light),
    BLOOMZY_COLUMN(care.humidityPercent),
    BLOOMZY_COLUMN(care.temperatureCelsius),
    BLOOMZY_COLUMN(care.heightCm),
    BLOOMZY_COLUMN(care.soil),
    BLOOMZY_COLUMN(care.summary),
    BLOOMZY_COLUMN(care.difficulty),
    BLOOMZY_COLUMN(care.growth),
    BLOOMZY_COLUMN(care.hardiness),
    BLOOMZY_COLUMN(care.toxicity.people),
    BLOOMZY_COLUMN(care.toxicity.cats),
    BLOOMZY_COLUMN(care.toxicity.dogs),
    BLOOMZY_COLUMN(care.toxicity.note),
    BLOOMZY_COLUMN(taxonRemarks),
    Column{"references", &references},
    BLOOMZY_COLUMN(reviewState),
};

#undef BLOOMZY_COLUMN

bool needsQuotes(const std::string& field)
{
    return field.find_first_of(",;\t\"\r\n") != std::string::npos;
}

} // namespace

std::vector<std::string> csvColumns(const std::set<std::string>& languages)
{
    std::vector<std::string> columns;
    columns.reserve(nameColumns.size() + languages.size() + careColumns.size());
    for (const auto& column : nameColumns)
        columns.emplace_back(column.name);
    for (const auto& language : languages)
        columns.push_back("vernacularNames:" + language);
    for (const auto& column : careColumns)
        columns.emplace_back(column.name);
    return columns;
}

std::vector<std::string> csvLosses(const api::Taxon& taxon)
{
    const auto holds = [](const std::string& text) { return text.find(listSeparator) != std::string::npos; };
    std::vector<std::string> losses;
    if (taxon.parentNameUsageId)
        losses.emplace_back("its parent has no column and is left out");
    if (std::ranges::any_of(taxon.vernacularNames, holds, &api::VernacularName::name) ||
        std::ranges::any_of(taxon.references, holds, &api::Reference::title))
        losses.emplace_back("a | in a name or a title is written as /");
    return losses;
}

std::vector<std::string> csvFields(const api::Taxon& taxon, const std::set<std::string>& languages)
{
    std::vector<std::string> fields;
    fields.reserve(nameColumns.size() + languages.size() + careColumns.size());
    for (const auto& column : nameColumns)
        fields.push_back(column.text(taxon));
    for (const auto& language : languages)
        fields.push_back(vernaculars(taxon, language));
    for (const auto& column : careColumns)
        fields.push_back(column.text(taxon));
    return fields;
}

std::string csvLine(const std::vector<std::string>& fields)
{
    std::string line;
    for (const auto& field : fields) {
        line += &field == &fields.front() ? "" : ",";
        if (!needsQuotes(field)) {
            line += field;
            continue;
        }
        line += '"';
        for (const char c : field)
            line += c == '"' ? std::string("\"\"") : std::string(1, c);
        line += '"';
    }
    return line + "\n";
}

} // namespace bloomzy::ctl
