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
    std::size_t lineCount = 0; ///< of the file; when it is more than was asked for, `lines` is not to be used
    std::vector<api::ImportFault> faults;
};

/// The columns are the wire names, nested ones with dots (`care.toxicity.cats`), vernacular names one column for each
/// language (`vernacularNames:fr`, several names with `|` between them, the first is preferred), references
/// (`title <url>`, with `|` between them), ranges `18-27`, and `acceptedName`. `taxonRank` must be there. Of a file
/// with more than `mostLines` nothing but the count is answered.
[[nodiscard]] TaxonCsv readTaxonCsv(std::string_view bytes, std::size_t mostLines = std::size_t(-1));

/// The column that a fault's pointer speaks of.
[[nodiscard]] std::string columnOf(const ImportLine& line, std::string_view pointer);

} // namespace bloomzy::catalog
