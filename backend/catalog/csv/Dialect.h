#pragma once

#include "backend/api/Import.h"
#include "backend/catalog/csv/RecordReader.h"

#include <string_view>

/// How the fields of a text are parted.
namespace bloomzy::catalog {

struct Dialect
{
    api::Separator separator = api::Separator::comma;
    api::QuoteMark quote = api::QuoteMark::doubleQuote;
};

/// The separator of comma, semicolon, tab and pipe that parts the most of the first records into as many fields as the
/// first one has, and single quotes where half of the fields stand in them and none in double ones. Looks at the
/// beginning of the text only.
[[nodiscard]] Dialect findDialect(std::string_view text);

[[nodiscard]] CsvMarks marksOf(const Dialect& dialect);
[[nodiscard]] api::LineEnds lineEndsOf(const LineEndCounts& counts);

} // namespace bloomzy::catalog
