#pragma once

#include <string_view>

namespace bloomzy::host {

/// resources/catalog/starter.csv, UTF-8.
[[nodiscard]] std::string_view starterCsv();

} // namespace bloomzy::host
