#pragma once

#include "backend/api/Import.h"
#include "backend/catalog/csv/CsvReader.h"
#include "backend/catalog/csv/RecordReader.h"
#include "backend/core/Result.h"

#include <string>
#include <vector>

namespace bloomzy::catalog {

/// Rows that one import takes.
inline constexpr std::size_t mostImportRows = 100'000;
inline constexpr std::size_t mostImportBytes = std::size_t{32} << 20;

/// A row as it was read. With a fault it has the fields that could be read, possibly none.
struct StagedRow
{
    CsvLine csv;
    std::vector<api::ImportFault> faults;
};

/// What a column's cells have in common, for guesses and rules.
struct ColumnFacts
{
    std::string name;
    std::vector<std::string> samples; ///< the first three values
    std::int64_t empty = 0;
    bool fewValues = true;                ///< `values` are all there are
    std::vector<api::ColumnValue> values; ///< most frequent first; up to 50, of up to 100 bytes
};
BOOST_DESCRIBE_STRUCT(ColumnFacts, (), (name, samples, empty, fewValues, values))

/// A file, decoded and parted into rows, which are read on demand. Never changes, so safe from any thread. Memory: the
/// text, and 16 bytes for each row.
class StagedTable
{
public:
    /// `plan` tells what is not to be found out. `invalid` when the file cannot be read as a table at all: bytes that
    /// are no text, no rows, too many rows or columns. A row that cannot be read is a row with a fault.
    [[nodiscard]] static core::Result<StagedTable> read(std::string_view bytes, const api::ImportPlan& plan);

    [[nodiscard]] const api::FileForm& form() const { return m_form; }
    [[nodiscard]] const std::vector<ColumnFacts>& columns() const { return m_columns; }
    [[nodiscard]] std::size_t size() const { return m_places.size(); }
    [[nodiscard]] StagedRow row(std::size_t index) const;
    /// The row that begins in that line of the file; size() for none.
    [[nodiscard]] std::size_t indexOf(std::int64_t line) const;

private:
    struct Place
    {
        std::size_t offset = 0;
        std::int64_t line = 0;
    };

    [[nodiscard]] core::Result<void> findRows();
    void nameColumns(const CsvLine& first, bool header);
    void gatherFacts();

    std::string m_text;
    api::FileForm m_form;
    std::vector<Place> m_places;
    std::vector<ColumnFacts> m_columns;
};

} // namespace bloomzy::catalog
