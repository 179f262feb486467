#pragma once

#include "backend/api/Users.h"

#include <string>
#include <vector>

namespace bloomzy::auth {

/// An export as text, part by part. CSV is RFC 4180 in UTF-8 with a byte order mark, which spreadsheets need; what they
/// would take for a formula gets an apostrophe before it (OWASP, "CSV Injection"). JSON is one list of users as the API
/// has them. A text that broke off can be told: of JSON the end is missing, the last line of CSV says so.
class UserExportText
{
public:
    explicit UserExportText(api::UserExportFormat format)
        : m_csv(format == api::UserExportFormat::csv)
    {
    }
    [[nodiscard]] std::string begin() const;
    [[nodiscard]] std::string rows(const std::vector<api::User>& users);
    [[nodiscard]] std::string end() const;
    [[nodiscard]] std::string broken() const;

private:
    const bool m_csv;
    bool m_first = true;
};

} // namespace bloomzy::auth
