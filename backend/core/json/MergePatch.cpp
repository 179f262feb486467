#include "backend/core/json/Reader.h"

#include <algorithm>

namespace bloomzy::core::json {
namespace {

void remove(Node& object, std::string_view key)
{
    const auto found = std::find(object.keys.begin(), object.keys.end(), key);
    if (found == object.keys.end())
        return;
    object.items.erase(object.items.begin() + (found - object.keys.begin()));
    object.keys.erase(found);
}

Node& childOf(Node& object, const TreeText& key)
{
    const auto found = std::ranges::find(object.keys, key);
    if (found != object.keys.end())
        return object.items[static_cast<std::size_t>(found - object.keys.begin())];
    object.keys.push_back(key);
    return object.items.emplace_back();
}

/// RFC 7396, section 2.
void apply(Node& target, const Node& patch)
{
    if (patch.kind != Node::Kind::object) {
        target = patch;
        return;
    }
    if (target.kind != Node::Kind::object)
        target = Node{.kind = Node::Kind::object};
    for (std::size_t i = 0; i < patch.keys.size(); ++i) {
        if (patch.items[i].kind == Node::Kind::null)
            remove(target, patch.keys[i]);
        else
            apply(childOf(target, patch.keys[i]), patch.items[i]);
    }
}

} // namespace

Result<void> readPatched(const Type& type, void* value, std::string_view current, std::string_view mergePatch,
                         std::span<const std::string_view> readOnly)
{
    BLOOMZY_TRY(Node patch, parseDocument(mergePatch));
    BLOOMZY_TRY(Node root, parseDocument(current));
    Reader reader(Strictness::request, readOnly);
    reader.add(duplicateKeys(patch));
    apply(root, reader.knownPart(type, std::move(patch)));
    reader.read(type, value, root);
    auto outcome = reader.outcome();
    if (outcome.has_error())
        wipeTexts(type, value);
    return outcome;
}

} // namespace bloomzy::core::json
