#pragma once

#include "backend/catalog/imports/ImportCheck.h"
#include "backend/catalog/store/ImportRecordStore.h"

/// Imports and their rows as clients see them.
namespace bloomzy::catalog {

[[nodiscard]] api::ImportSummary summaryOf(const ImportRecord& record);
[[nodiscard]] api::Import viewOf(const ImportRecord& record);

/// What of a cell is shown in lists.
[[nodiscard]] std::string shownCell(const std::string& text);

/// The rows that a check calls errors, with the file's columns and one more that says why. RFC 4180, UTF-8 with a byte
/// order mark, which spreadsheets need. A cell that a spreadsheet would take for a formula gets an apostrophe before
/// it.
[[nodiscard]] std::string errorsCsv(const StagedTable& table, const CheckedRows& checked);

} // namespace bloomzy::catalog
