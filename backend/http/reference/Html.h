#pragma once

#include <string>
#include <string_view>

/// Pieces of HTML; what is called `html` is HTML already, everything else is escaped here.
namespace bloomzy::http::html {

[[nodiscard]] std::string escaped(std::string_view text);
/// `<tag attributes>html</tag>`
[[nodiscard]] std::string element(std::string_view tag, std::string_view html, std::string_view attributes = {});
/// Escaped, and what stands between backticks as `<code>`.
[[nodiscard]] std::string prose(std::string_view text);
[[nodiscard]] std::string code(std::string_view text);
/// `<a href="#anchor">html</a>`
[[nodiscard]] std::string link(std::string_view anchor, std::string_view html);

} // namespace bloomzy::http::html
