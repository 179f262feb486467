#pragma once

#include "backend/api/Taxa.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <vector>

/// Taxa of a list as text for elsewhere: the clipboard, a spreadsheet.
namespace bloomzy::models {

/// A line for each botanical name with its author.
[[nodiscard]] QString namesAsText(const std::vector<api::TaxonSummary>& taxa);
/// The same typeset, a line each.
[[nodiscard]] QString namesAsHtml(const std::vector<api::TaxonSummary>& taxa);

/// The columns of the CSV import that a list knows, so that the file can be imported; common names as `language`
/// (BCP 47).
[[nodiscard]] QByteArray csvHead(QStringView language);
/// A line each, RFC 4180, UTF-8. A field that a spreadsheet would run as a formula gets an apostrophe in front.
[[nodiscard]] QByteArray csvLines(const std::vector<api::TaxonSummary>& taxa);

} // namespace bloomzy::models
