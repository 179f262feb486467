#pragma once

#include "backend/api/Taxa.h"

#include <string_view>

namespace bloomzy::catalog {

/// The vernacular name for a row of a list: the one that the words matched when the scientific `name` alone did not,
/// else the preferred one in `language`, else the first one in it, else of its primary language; absent otherwise.
[[nodiscard]] std::optional<std::string> chooseVernacular(const api::NameParts& name,
                                                          const std::vector<api::VernacularName>& vernacularNames,
                                                          const std::vector<std::string>& words,
                                                          std::string_view language);

} // namespace bloomzy::catalog
