#include "backend/http/Example.h"

#include "backend/core/json/Type.h"
#include "backend/http/PercentEncoding.h"

namespace bloomzy::http {
namespace {

using core::json::Type;
using Kind = Type::Kind;

std::string scalarText(const Type& type, const void* value)
{
    if (type.kind == Kind::text)
        return *static_cast<const std::string*>(value);
    if (type.kind == Kind::enumeration)
        return std::string(core::json::findEnumerator(type, type.enumerator(value))->name);
    return core::json::writeText(type, value);
}

std::vector<std::string> textsOf(const Type& type, const void* value)
{
    std::vector<std::string> texts;
    if (type.kind == Kind::optional) {
        if (const void* held = type.held(value))
            texts.push_back(scalarText(*type.inner, held));
    } else if (type.kind == Kind::list) {
        for (std::size_t i = 0, count = type.size(value); i < count; ++i)
            texts.push_back(scalarText(*type.inner, type.at(value, i)));
    } else {
        texts.push_back(scalarText(type, value));
    }
    return texts;
}

} // namespace

std::vector<ExampleParameter> exampleParameters(const Type& type, const void* query)
{
    std::vector<ExampleParameter> parameters;
    for (const auto& member : type.members) {
        auto texts = textsOf(*member.type, member.of(query));
        if (!texts.empty())
            parameters.push_back(
                {std::string(member.name), core::json::writeText(*member.type, member.of(query)), std::move(texts)});
    }
    return parameters;
}

std::string queryString(const std::vector<ExampleParameter>& parameters)
{
    std::string query;
    for (const ExampleParameter& parameter : parameters)
        for (const std::string& text : parameter.texts)
            query += (query.empty() ? "?" : "&") + parameter.name + "=" + percentEncoded(text);
    return query;
}

} // namespace bloomzy::http
