#pragma once

#include "backend/catalog/csv/TaxonCsv.h"
#include "backend/core/Result.h"
#include "backend/http/Authorizer.h"

namespace bloomzy::catalog {

/// Lines that one import takes.
inline constexpr std::size_t mostImportLines = 2'000;

/// Reads a file and checks each line by itself; faults bear the pointer `#line/<line>/<column>`.
[[nodiscard]] core::Result<std::vector<ImportLine>> readImport(std::string_view csv, const http::Principal& principal,
                                                               int thisYear);

/// What is wrong with a line by itself. A synonym's accepted name is text until it is resolved; the rule about ids is
/// not for it yet.
[[nodiscard]] std::vector<api::Fault> checkLine(ImportLine& line, int thisYear);

/// What makes two lines, or a line and a taxon, the same.
[[nodiscard]] std::string identityOf(const api::TaxonInput& taxon);

[[nodiscard]] api::ImportFault lineFault(std::int64_t line, std::string column, std::string_view code,
                                         std::initializer_list<std::string> arguments);

} // namespace bloomzy::catalog
