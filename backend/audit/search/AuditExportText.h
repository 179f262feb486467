#pragma once

#include "backend/api/Audit.h"

#include <string>
#include <vector>

namespace bloomzy::audit {

/// An export as text, part by part. CSV is RFC 4180 in UTF-8 with a byte order mark, which spreadsheets need, and runs
/// no formula; changes stand in one cell, as JSON. JSON Lines are the events as the API has them. The last line of a
/// text that broke off says so.
class AuditExportText
{
public:
    explicit AuditExportText(api::AuditExportFormat format)
        : m_csv(format == api::AuditExportFormat::csv)
    {
    }
    [[nodiscard]] std::string begin() const;
    [[nodiscard]] std::string rows(const std::vector<api::AuditEntry>& entries) const;
    [[nodiscard]] std::string broken() const;

private:
    const bool m_csv;
};

} // namespace bloomzy::audit
