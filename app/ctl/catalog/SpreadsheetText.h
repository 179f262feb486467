#pragma once

#include <string>

namespace bloomzy::ctl {

/// The field as a spreadsheet program takes it for text: an apostrophe stands before what it would take for a formula,
/// which begins with = + - @ (also of full width), a tab or the end of a line. After OWASP, "CSV Injection".
[[nodiscard]] std::string spreadsheetText(std::string field);

} // namespace bloomzy::ctl
