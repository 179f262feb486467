#pragma once

#include <string>
#include <string_view>

namespace bloomzy::http {

/// A JSON Schema of ours in words, as HTML: `text`, `whole number, 32 bits`, `list of Taxon` with a link to the type,
/// `one of …`.
[[nodiscard]] std::string schemaHtml(std::string_view schema);
/// The anchor of a named type.
[[nodiscard]] std::string typeAnchor(std::string_view name);

} // namespace bloomzy::http
