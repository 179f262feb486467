#include "backend/core/json/Document.h"
#include "backend/core/json/Json.h"

namespace bloomzy::core::json {
namespace {

const Node absent;

Node parsed(std::string_view text)
{
    auto node = parseDocument(text);
    return node.has_value() ? std::move(*node) : Node();
}

const Node& childOr(const Node& node, std::string_view key)
{
    const Node* child = node.find(key);
    return child ? *child : absent;
}

bool isNested(const Node& a, const Node& b)
{
    const auto fits = [](const Node& node) { return node.kind == Node::Kind::object || node.kind == Node::Kind::null; };
    return fits(a) && fits(b);
}

void compare(const Node& before, const Node& after, const std::string& pointer, std::vector<api::FieldChange>& changes)
{
    if (isNested(before, after)) {
        for (const TreeText& key : before.keys)
            compare(childOr(before, key), childOr(after, key), pointer + pointerStep(key), changes);
        for (const TreeText& key : after.keys)
            if (!before.find(key))
                compare(absent, childOr(after, key), pointer + pointerStep(key), changes);
        return;
    }
    std::string was = toText(before), is = toText(after);
    if (was != is)
        changes.push_back({pointer, {std::move(was)}, {std::move(is)}});
}

} // namespace

std::vector<api::FieldChange> differences(std::string_view before, std::string_view after)
{
    std::vector<api::FieldChange> changes;
    compare(parsed(before), parsed(after), "", changes);
    return changes;
}

} // namespace bloomzy::core::json
