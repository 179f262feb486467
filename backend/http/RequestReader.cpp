#include "backend/http/RequestReader.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <set>

namespace bloomzy::http {
namespace {

using core::json::Member;
using core::json::Type;
using Kind = Type::Kind;

class QueryReader
{
public:
    QueryReader(const Type& type, void* object)
        : m_type(type)
        , m_object(object)
    {
    }

    void take(const std::string& name, const std::string& text)
    {
        m_name = name;
        const auto member = std::ranges::find(m_type.members, name, &Member::name);
        if (member == m_type.members.end())
            return fault("query.unknown", "There is no such parameter; remove it or correct its spelling.");
        const bool again = !m_seen.insert(name).second;
        if (again && member->type->kind != Kind::list)
            return fault("query.duplicate", "This parameter may stand once only.");
        read(*member->type, member->in(m_object), text);
    }

    core::Result<void> outcome()
    {
        for (const Member& member : m_type.members)
            if (!m_seen.contains(member.name) && !mayBeAbsent(*member.type, member.in(m_object))) {
                m_name = member.name;
                fault("query.missing", "This parameter is required; add it.");
            }
        if (m_faults.empty())
            return {};
        return core::invalid(std::move(m_faults));
    }

private:
    void read(const Type& type, void* value, const std::string& text)
    {
        switch (type.kind) {
        case Kind::optional:
        case Kind::list:
            return read(*type.inner, type.append(value), text);
        case Kind::text:
            *static_cast<std::string*>(value) = text;
            return;
        case Kind::boolean:
            return readBoolean(value, text);
        case Kind::int32:
            return readNumber<std::int32_t>(value, text);
        case Kind::int64:
            return readNumber<std::int64_t>(value, text);
        case Kind::real:
            return readNumber<double>(value, text);
        case Kind::enumeration:
            return readEnumerator(type, value, text);
        case Kind::raw:
        case Kind::object:
            return fault("query.type", "This parameter cannot stand in a query string.");
        }
    }

    void readBoolean(void* value, const std::string& text)
    {
        if (text != "true" && text != "false")
            return fault("query.type", "This must be true or false.");
        *static_cast<bool*>(value) = text == "true";
    }

    template <class Number>
    void readNumber(void* value, const std::string& text)
    {
        Number number{};
        const char* end = text.data() + text.size();
        const auto [stop, error] = std::from_chars(text.data(), end, number);
        if (stop != end || error == std::errc::invalid_argument)
            return fault("query.type",
                         std::is_integral_v<Number> ? "This must be a whole number." : "This must be a number.");
        if (error == std::errc::result_out_of_range)
            return fault("query.range", "This number is too large or too small.");
        *static_cast<Number*>(value) = number;
    }

    void readEnumerator(const Type& type, void* value, const std::string& text)
    {
        const auto* found = findEnumerator(type, text);
        if (!found)
            return fault("query.enum", "This must be one of: " + enumeratorList(type, true) + ".");
        type.setEnumerator(value, found->value);
    }

    void fault(std::string_view code, std::string detail)
    {
        if (m_faults.size() < core::json::faultLimit)
            m_faults.push_back({"#query/" + m_name, std::string(code), std::move(detail)});
    }

    const Type& m_type;
    void* m_object;
    std::string m_name;
    std::set<std::string, std::less<>> m_seen;
    std::vector<api::Fault> m_faults;
};

std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blank = " \t";
    const std::size_t first = text.find_first_not_of(blank);
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(blank) - first + 1);
}

/// Whether each parameter after the media type can be ignored: a charset must be UTF-8.
bool charsetFits(std::string_view parameters)
{
    while (!parameters.empty()) {
        parameters.remove_prefix(1);
        const std::size_t next = std::min(parameters.find(';'), parameters.size());
        const std::string parameter = lowerCase(trimmed(parameters.substr(0, next)));
        if (parameter.starts_with("charset=") && parameter != "charset=utf-8" && parameter != "charset=\"utf-8\"")
            return false;
        parameters.remove_prefix(next);
    }
    return true;
}

} // namespace

core::Result<void> readQuery(const Type& type, void* value,
                             const std::vector<std::pair<std::string, std::string>>& query)
{
    QueryReader reader(type, value);
    for (const auto& [name, text] : query)
        reader.take(name, text);
    return reader.outcome();
}

core::Result<void> requireNoBody(const Request& request)
{
    if (request.body.empty())
        return {};
    return core::invalid("", "body.unexpected", "This request takes no body; send it without one.");
}

core::Result<void> requireMediaType(const Request& request, std::string_view mediaType)
{
    const std::string_view given = request.header("content-type").value_or("");
    const std::size_t end = std::min(given.find(';'), given.size());
    if (lowerCase(trimmed(given.substr(0, end))) == mediaType && charsetFits(given.substr(end)))
        return {};
    return core::makeError(api::ErrorCode::unsupportedMediaType,
                           "Send the body as " + std::string(mediaType) + " in UTF-8, and say so in Content-Type.");
}

std::shared_ptr<const core::json::Schema> plainSchema(std::string_view json)
{
    auto schema = std::make_shared<core::json::Schema>();
    schema->json = json;
    return schema;
}

Response completed(Response response, const Route& route)
{
    if (response.status == 0)
        response.status = route.successStatus;
    if (response.body.empty())
        response.contentType.clear();
    else if (response.contentType.empty())
        response.contentType = route.responseMediaType;
    return response;
}

} // namespace bloomzy::http
