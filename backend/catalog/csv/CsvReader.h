#pragma once

#include "backend/api/Taxa.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bloomzy::catalog {

struct CsvLine
{
    std::int64_t line = 0;           ///< where it begins in the file, counted from 1
    std::vector<std::string> fields; ///< as many as there are columns
};

struct CsvTable
{
    std::vector<std::string> columns;
    std::vector<CsvLine> lines;           ///< the first ones
    std::size_t lineCount = 0;            ///< of all, the header aside
    std::vector<api::ImportFault> faults; ///< when there are any, `lines` is not to be used
};

/// RFC 4180, with the encoding, separator, quotes and line ends that decodeText() and findDialect() find. Empty lines
/// are passed over. Refuses NUL, bytes that cannot be decoded, quotes that never end or end in mid-field, more columns
/// than any table of ours has, and lines with more or fewer fields than the first. Fields are text, whatever they look
/// like. Lines beyond `keptLines` are checked and counted, not kept.
[[nodiscard]] CsvTable readCsv(std::string_view bytes, std::size_t keptLines = std::size_t(-1));

} // namespace bloomzy::catalog
