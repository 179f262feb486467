#pragma once

#include "backend/api/Taxa.h"

#include <set>
#include <string>
#include <vector>

namespace bloomzy::ctl {

/// The columns of docs/csv-import.md, in its order, with one for each of `languages`.
[[nodiscard]] std::vector<std::string> csvColumns(const std::set<std::string>& languages);

/// What of a taxon no column holds, as sentences without its name: a parent, a `|` in a list.
[[nodiscard]] std::vector<std::string> csvLosses(const api::Taxon& taxon);

/// The taxon's fields in the order of csvColumns(). `|` in a name or a title becomes `/`.
[[nodiscard]] std::vector<std::string> csvFields(const api::Taxon& taxon, const std::set<std::string>& languages);

/// One line of RFC 4180 with LF at its end.
[[nodiscard]] std::string csvLine(const std::vector<std::string>& fields);

} // namespace bloomzy::ctl
