#include "backend/settings/Values.h"

#include "backend/core/json/Document.h"
#include "backend/core/json/JsonImpl.h"

#include <algorithm>
#include <charconv>

namespace bloomzy::settings {
namespace {

using core::json::Node;

Values::Value defaultOf(const Definition& definition)
{
    if (definition.type == api::SettingType::integer)
        return definition.defaultNumber;
    return std::string(definition.defaultChoice);
}

api::Fault fault(std::string_view key, std::string code, std::string detail)
{
    return {core::json::pointerStep(key), std::move(code), std::move(detail)};
}

std::string listed(std::span<const std::string_view> choices)
{
    std::string all;
    for (const std::string_view choice : choices)
        all.append(all.empty() ? "" : ", ").append(choice);
    return all;
}

std::variant<Values::Value, api::Fault> readNumber(const Definition& definition, const Node& node)
{
    const std::string_view digits(node.text.data(), node.text.size());
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool whole = node.kind == Node::Kind::number && end == digits.data() + digits.size();
    if (!whole)
        return fault(definition.key, "json.type", "This must be a whole number.");
    if (error != std::errc() || number < definition.least || number > definition.most)
        return fault(definition.key, "json.range",
                     "The value must lie between " + std::to_string(definition.least) + " and " +
                         std::to_string(definition.most) + ".");
    return number;
}

std::variant<Values::Value, api::Fault> readChoice(const Definition& definition, const Node& node)
{
    if (node.kind != Node::Kind::text)
        return fault(definition.key, "json.type", "This must be text.");
    const std::string_view text(node.text.data(), node.text.size());
    if (std::ranges::find(definition.choices, text) == definition.choices.end())
        return fault(definition.key, "json.enum", "This must be one of: " + listed(definition.choices) + ".");
    return std::string(text);
}

/// Its form; whether there is such a role others know.
std::variant<Values::Value, api::Fault> readRole(const Definition& definition, const Node& node)
{
    constexpr std::size_t longest = 64;
    if (node.kind != Node::Kind::text)
        return fault(definition.key, "json.type", "This must be text.");
    if (node.text.empty() || node.text.size() > longest)
        return fault(definition.key, "role.unknown", "One of the roles does not exist. Choose another one.");
    return std::string(node.text.data(), node.text.size());
}

std::variant<Values::Value, api::Fault> read(const Definition& definition, const Node& node)
{
    if (definition.type == api::SettingType::role)
        return readRole(definition, node);
    return definition.type == api::SettingType::integer ? readNumber(definition, node) : readChoice(definition, node);
}

std::string_view keyAt(const Node& object, std::size_t index)
{
    return {object.keys[index].data(), object.keys[index].size()};
}

std::string jsonOf(const Values::Value& value)
{
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return std::to_string(*number);
    return core::json::toJson(std::get<std::string>(value));
}

} // namespace

Values::Value Values::value(std::string_view key) const
{
    if (const auto found = m_set.find(key); found != m_set.end())
        return found->second;
    const Definition* definition = findDefinition(key);
    return definition ? defaultOf(*definition) : Value();
}

std::int64_t Values::number(std::string_view key) const
{
    const Value found = value(key);
    const auto* number = std::get_if<std::int64_t>(&found);
    return number ? *number : 0;
}

std::string Values::choice(std::string_view key) const
{
    const Value found = value(key);
    const auto* choice = std::get_if<std::string>(&found);
    return choice ? *choice : std::string();
}

std::string Values::json(std::string_view key) const
{
    return jsonOf(value(key));
}

core::Result<Values> Values::patched(std::string_view mergePatch) const
{
    BLOOMZY_TRY(const Node patch, core::json::parseDocument(mergePatch));
    if (patch.kind != Node::Kind::object)
        return core::invalid("", "json.type", "Send an object from keys to values.");
    auto faults = core::json::duplicateKeys(patch);
    Values next = *this;
    for (std::size_t i = 0; i < patch.items.size() && faults.size() < core::json::faultLimit; ++i) {
        const std::string key(keyAt(patch, i));
        const Definition* definition = findDefinition(key);
        if (!definition) {
            faults.push_back(fault(key, "json.unknown", "There is no such field; remove it or correct its spelling."));
        } else if (patch.items[i].kind == Node::Kind::null) {
            next.m_set.erase(key);
        } else {
            auto outcome = read(*definition, patch.items[i]);
            if (auto* wrong = std::get_if<api::Fault>(&outcome))
                faults.push_back(std::move(*wrong));
            else
                next.m_set[key] = std::get<Value>(std::move(outcome));
        }
    }
    if (!faults.empty())
        return core::invalid(std::move(faults));
    return next;
}

std::string Values::setJson() const
{
    std::string json = "{";
    for (const auto& [key, value] : m_set)
        json.append(json.size() > 1 ? "," : "").append(core::json::toJson(key)).append(":").append(jsonOf(value));
    return json + "}";
}

std::string Values::allJson() const
{
    std::string all = "{";
    for (const Definition& definition : definitions())
        all.append(all.size() > 1 ? "," : "")
            .append(core::json::toJson(std::string(definition.key)))
            .append(":")
            .append(json(definition.key));
    return all + "}";
}

Values Values::fromStored(std::string_view json)
{
    Values values;
    const auto stored = core::json::parseDocument(json);
    if (stored.has_error() || stored->kind != Node::Kind::object)
        return values;
    for (std::size_t i = 0; i < stored->items.size(); ++i) {
        const Definition* definition = findDefinition(keyAt(*stored, i));
        if (!definition)
            continue;
        auto outcome = read(*definition, stored->items[i]);
        if (auto* value = std::get_if<Value>(&outcome))
            values.m_set[std::string(definition->key)] = std::move(*value);
    }
    return values;
}

} // namespace bloomzy::settings
