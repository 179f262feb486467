#pragma once

#include "backend/catalog/csv/ColumnReaders.h"
#include "backend/catalog/imports/StagedTable.h"
#include "backend/http/Authorizer.h"

#include <map>
#include <set>

namespace bloomzy::catalog {

/// A row as its plan reads it, and what is wrong with it by itself.
struct ReadRow
{
    ImportLine line;
    std::vector<api::RowFault> faults;
    bool left = false; ///< somebody left it out

    [[nodiscard]] bool hasErrors() const;
};

/// Reads the rows of a table by a plan. Safe from any thread.
class RowReader
{
public:
    /// The table must outlive the reader. `plan` has a column for each of the table's.
    RowReader(const StagedTable& table, const api::ImportPlan& plan, const http::Principal& principal, int thisYear);

    [[nodiscard]] ReadRow read(std::size_t index) const;
    [[nodiscard]] int thisYear() const { return m_thisYear; }
    /// The cells of a row with the edits of the plan.
    [[nodiscard]] StagedRow edited(std::size_t index) const;

    /// The column that a fault's pointer into a taxon speaks of; -1 when none does.
    [[nodiscard]] std::int32_t columnOf(const ImportLine& line, const std::string& pointer) const;
    [[nodiscard]] std::vector<api::RowFault> placed(const ImportLine& line,
                                                    const std::vector<api::Fault>& faults) const;

private:
    struct Column
    {
        std::string field;
        CellReader reader;
        bool choice = false;
        std::map<std::string, std::string, std::less<>> rules;
    };

    void readCell(std::size_t column, std::string text, ReadRow& row) const;
    void readScientificName(std::size_t column, const std::string& text, ReadRow& row) const;
    void checkTaxonOf(ReadRow& row) const;
    [[nodiscard]] std::int32_t columnOfField(std::string_view field) const;

    const StagedTable& m_table;
    const http::Principal m_principal;
    const int m_thisYear;
    std::vector<Column> m_columns;
    std::map<std::int64_t, std::vector<api::CellEdit>> m_edits;
    std::set<std::int64_t> m_left;
    std::int32_t m_nameColumn = -1;
    bool m_hasRank = false;
};

} // namespace bloomzy::catalog
