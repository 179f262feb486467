#include "backend/core/json/Reader.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace bloomzy::core::json {
namespace {

const Member* findMember(const Type& type, std::string_view name)
{
    const auto found = std::ranges::find(type.members, name, &Member::name);
    return found == type.members.end() ? nullptr : &*found;
}

const Type& withoutOptional(const Type& type)
{
    return type.kind == Type::Kind::optional ? withoutOptional(*type.inner) : type;
}

template <class Number>
std::string rangeDetail()
{
    if constexpr (std::is_integral_v<Number>)
        return "This must be a whole number from " + std::to_string(std::numeric_limits<Number>::min()) + " to " +
               std::to_string(std::numeric_limits<Number>::max()) + ".";
    else
        return "This number is too large or too close to zero to be kept.";
}

} // namespace

template <class Step>
void Reader::within(std::string_view key, const Step& step)
{
    m_path.push_back(key);
    step();
    m_path.pop_back();
}

std::string Reader::pointer() const
{
    std::string pointer;
    for (const std::string_view key : m_path)
        pointer += pointerStep(key);
    return pointer;
}

void Reader::fault(std::string_view code, std::string detail)
{
    if (!full())
        m_faults.push_back({pointer(), std::string(code), std::move(detail)});
}

void Reader::add(std::vector<api::Fault> faults)
{
    for (api::Fault& fault : faults)
        if (!full())
            m_faults.push_back(std::move(fault));
}

Result<void> Reader::outcome()
{
    if (m_faults.empty())
        return {};
    return invalid(std::move(m_faults));
}

void Reader::read(const Type& type, void* value, const Node& node)
{
    switch (type.kind) {
    case Type::Kind::boolean:
        return readBoolean(value, node);
    case Type::Kind::int32:
        return readNumber<std::int32_t>(value, node);
    case Type::Kind::int64:
        return readNumber<std::int64_t>(value, node);
    case Type::Kind::real:
        return readNumber<double>(value, node);
    case Type::Kind::text:
        return readText(value, node);
    case Type::Kind::raw:
        static_cast<api::RawJson*>(value)->text = toText(node);
        return;
    case Type::Kind::enumeration:
        return readEnumerator(type, value, node);
    case Type::Kind::optional:
        if (node.kind != Node::Kind::null)
            read(*type.inner, type.append(value), node);
        return;
    case Type::Kind::list:
        return readList(type, value, node);
    case Type::Kind::object:
        return readObject(type, value, node);
    }
}

void Reader::readBoolean(void* value, const Node& node)
{
    if (node.kind != Node::Kind::boolean)
        return fault("json.type", "This must be true or false.");
    *static_cast<bool*>(value) = node.truth;
}

template <class Number>
void Reader::readNumber(void* value, const Node& node)
{
    constexpr bool whole = std::is_integral_v<Number>;
    if (node.kind != Node::Kind::number || (whole && node.text.find_first_of(".eE") != std::string::npos))
        return fault("json.type", whole ? "This must be a whole number." : "This must be a number.");
    Number number{};
    if (std::from_chars(node.text.data(), node.text.data() + node.text.size(), number).ec != std::errc())
        return fault("json.range", rangeDetail<Number>());
    *static_cast<Number*>(value) = number;
}

void Reader::readText(void* value, const Node& node)
{
    if (node.kind != Node::Kind::text)
        return fault("json.type", "This must be text.");
    if (node.text.find('\0') != std::string::npos)
        return fault("json.nul", "This text contains the character U+0000; remove it.");
    *static_cast<std::string*>(value) = std::string_view(node.text);
}

void Reader::readEnumerator(const Type& type, void* value, const Node& node)
{
    if (node.kind != Node::Kind::text)
        return fault("json.type", "This must be text, one of: " + enumeratorList(type, false) + ".");
    const bool strict = m_strictness == Strictness::request;
    const Enumerator* found = findEnumerator(type, node.text);
    if (!found && !strict)
        found = findEnumerator(type, unknownEnumerator);
    if (!found || (strict && found->name == unknownEnumerator))
        return fault("json.enum", "This must be one of: " + enumeratorList(type, false) + ".");
    type.setEnumerator(value, found->value);
}

void Reader::readList(const Type& type, void* value, const Node& node)
{
    if (node.kind != Node::Kind::array)
        return fault("json.type", "This must be a list.");
    for (std::size_t i = 0; i < node.items.size() && !full(); ++i)
        within(std::to_string(i), [&] { read(*type.inner, type.append(value), node.items[i]); });
}

void Reader::readObject(const Type& type, void* value, const Node& node)
{
    if (node.kind != Node::Kind::object)
        return fault("json.type", "This must be an object.");
    if (m_strictness == Strictness::request)
        refuseUnknownKeys(type, node);
    for (const Member& member : type.members)
        within(member.name, [&] { readMember(member, value, node); });
}

void Reader::readMember(const Member& member, void* object, const Node& node)
{
    if (const Node* item = node.find(member.name))
        read(*member.type, member.in(object), *item);
    else if (m_strictness == Strictness::request && !mayBeAbsent(*member.type, member.in(object)))
        fault("json.missing", "This is required; add it.");
}

void Reader::refuseUnknownKeys(const Type& type, const Node& node)
{
    for (std::size_t i = 0; i < node.keys.size() && !full(); ++i)
        if (!findMember(type, node.keys[i]))
            refuseKey(node.keys[i]);
}

void Reader::refuseKey(std::string_view key)
{
    within(key, [&] {
        const bool atTop = m_path.size() == 1;
        if (atTop && std::ranges::find(m_readOnly, key) != m_readOnly.end())
            fault("json.readOnly", "The server sets this; leave it out.");
        else
            fault("json.unknown", "There is no such field; remove it or correct its spelling.");
    });
}

Node Reader::knownPart(const Type& type, Node patch)
{
    if (type.kind != Type::Kind::object || patch.kind != Node::Kind::object)
        return patch;
    Node known{.kind = Node::Kind::object};
    for (std::size_t i = 0; i < patch.keys.size() && !full(); ++i) {
        const Member* member = findMember(type, patch.keys[i]);
        if (!member) {
            refuseKey(patch.keys[i]);
            continue;
        }
        within(member->name,
               [&] { known.items.push_back(knownPart(withoutOptional(*member->type), std::move(patch.items[i]))); });
        known.keys.push_back(std::move(patch.keys[i]));
    }
    return known;
}

Result<void> readText(const Type& type, void* value, std::string_view text, Strictness strictness,
                      std::span<const std::string_view> readOnly)
{
    BLOOMZY_TRY(const Node root, parseDocument(text));
    Reader reader(strictness, readOnly);
    reader.add(duplicateKeys(root));
    reader.read(type, value, root);
    auto outcome = reader.outcome();
    if (outcome.has_error())
        wipeTexts(type, value);
    return outcome;
}

} // namespace bloomzy::core::json
