#include "backend/http/RequestReader.h"

#include <algorithm>
#include <charconv>
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

} // namespace

core::Result<void> readQuery(const Type& type, void* value,
                             const std::vector<std::pair<std::string, std::string>>& query)
{
    QueryReader reader(type, value);
    for (const auto& [name, text] : query)
        reader.take(name, text);
    return reader.outcome();
}

} // namespace bloomzy::http
