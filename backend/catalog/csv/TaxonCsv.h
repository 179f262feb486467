#pragma once

#include "backend/catalog/csv/CsvReader.h"

namespace bloomzy::catalog {

/// One line of an import, read and not yet checked against the rules.
struct ImportLine
{
    std::int64_t line = 0;
    api::TaxonInput taxon;
    std::string acceptedName;                   ///< of a synonym: the name as text
    std::vector<std::string> vernacularColumns; ///< where each vernacular name came from
};

struct TaxonCsv
{
    std::vector<ImportLine> lines;
    std::vector<api::ImportFault> faults;
};

/// The columns are the wire names, nested ones with dots (`care.toxicity.cats`), vernacular names one column for each
/// language (`vernacularNames:fr`, several names with `|` between them, the first is preferred), references
/// (`title <url>`, with `|` between them), ranges `18-27`, and `acceptedName`. `taxonRank` must be there.
[[nodiscard]] TaxonCsv readTaxonCsv(std::string_view bytes);

/// The column that a fault's pointer speaks of.
[[nodiscard]] std::string columnOf(const ImportLine& line, std::string_view pointer);

} // namespace bloomzy::catalog
