#pragma once

#include "backend/catalog/csv/TaxonCsv.h"

#include <functional>

/// The columns that an import may have.
namespace bloomzy::catalog {

inline constexpr std::size_t longestColumn = 100; ///< bytes

/// Where a cell's text goes, and what to say when it cannot.
struct Cell
{
    ImportLine& line;
    const std::string& column;
    std::string text;
    std::vector<api::ImportFault>& faults;

    void refuse(std::string_view code, std::initializer_list<std::string> arguments);
};

using CellReader = std::function<void(Cell&)>;

/// Reads the cells of a column; empty for an unknown one.
[[nodiscard]] CellReader readerOf(const std::string& column);

} // namespace bloomzy::catalog
