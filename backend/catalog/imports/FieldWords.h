#pragma once

#include <string>
#include <string_view>
#include <vector>

/// The fields that columns of an import may go to, and the words that people head such columns with.
namespace bloomzy::catalog {

/// Every field; vernacular names in the languages that are offered without being asked for.
[[nodiscard]] std::vector<std::string> importFields();

/// Whether a column may go there: one of importFields(), or vernacular names in any language.
[[nodiscard]] bool isImportField(std::string_view field);
/// Whether several columns may go there.
[[nodiscard]] bool takesSeveralColumns(std::string_view field);
/// Whether it is a term of Darwin Core (https://dwc.tdwg.org/terms/).
[[nodiscard]] bool isDarwinCoreTerm(std::string_view field);

/// The field whose own name `column` is, in whatever case; empty for none.
[[nodiscard]] std::string fieldByName(std::string_view column);
/// The field that `column` is a usual English or French word for; empty for none.
[[nodiscard]] std::string fieldByWord(std::string_view column);

/// The values that a field takes, when it takes a few only.
[[nodiscard]] std::vector<std::string> choicesOf(std::string_view field);
/// The value that `text` stands for: itself, or by a usual English or French word. Empty for none.
[[nodiscard]] std::string choiceOf(std::string_view field, std::string_view text);

} // namespace bloomzy::catalog
