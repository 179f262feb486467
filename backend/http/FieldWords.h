#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bloomzy::http {

/// A row about a wire type: what `field` means, or, without a field, which type it is derived from.
struct FieldWord
{
    std::string type;
    std::string base;
    std::string field;
    std::string text; ///< a clause without capital and full stop; code in backticks
};

/// What the fields of the wire types mean, for the reference.
class FieldWords
{
public:
    FieldWords() = default;
    explicit FieldWords(std::vector<FieldWord> rows);

    /// Of a field of the type or of a type that it is derived from; empty when nothing is said.
    [[nodiscard]] std::string of(const std::string& type, const std::string& field) const;

private:
    std::map<std::string, std::string, std::less<>> m_bases;
    std::map<std::pair<std::string, std::string>, std::string> m_texts;
};

} // namespace bloomzy::http
