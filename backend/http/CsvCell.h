#pragma once

#include <string>
#include <string_view>

namespace bloomzy::http {

/// A cell of CSV (RFC 4180), in quotes. What a spreadsheet would take for a formula gets an apostrophe before it
/// (OWASP, "CSV Injection").
[[nodiscard]] std::string csvCell(std::string_view text);

} // namespace bloomzy::http
