#include "backend/http/FieldWords.h"

namespace bloomzy::http {

FieldWords::FieldWords(std::vector<FieldWord> rows)
{
    for (FieldWord& row : rows) {
        if (row.field.empty())
            m_bases.emplace(std::move(row.type), std::move(row.base));
        else
            m_texts.emplace(std::pair(std::move(row.type), std::move(row.field)), std::move(row.text));
    }
}

std::string FieldWords::of(const std::string& type, const std::string& field) const
{
    if (const auto found = m_texts.find({type, field}); found != m_texts.end())
        return found->second;
    const auto base = m_bases.find(type);
    return base == m_bases.end() ? std::string() : of(base->second, field);
}

} // namespace bloomzy::http
