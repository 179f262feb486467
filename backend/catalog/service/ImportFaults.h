#pragma once

#include "backend/catalog/csv/TaxonCsv.h"
#include "backend/core/Error.h"

namespace bloomzy::catalog {

/// What is wrong with a file, told by line and column.
class ImportFaults
{
public:
    void add(const api::ImportFault& fault);
    void add(const ImportLine& line, const std::vector<api::Fault>& faults);

    [[nodiscard]] bool empty() const { return m_faults.empty(); }
    /// `invalid` with the first thousand.
    [[nodiscard]] core::Error error() const;

private:
    std::vector<api::ImportFault> m_faults;
};

} // namespace bloomzy::catalog
