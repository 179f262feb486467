#pragma once

#include "backend/core/Result.h"
#include "backend/core/crypto/WipingAllocator.h"

#include <string>
#include <string_view>
#include <vector>

namespace bloomzy::core::json {

class Writer;

/// What a tree is made of. Bodies bring passwords and tokens, so its memory is wiped before it is given back.
using TreeText = std::basic_string<char, std::char_traits<char>, crypto::WipingAllocator<char>>;
template <class T>
using TreeList = std::vector<T, crypto::WipingAllocator<T>>;

/// A JSON text as a tree, with what most trees lose: order, duplicate keys, and numbers as they were written.
struct Node
{
    enum class Kind { null, boolean, number, text, array, object };

    Kind kind = Kind::null;
    bool truth = false;           ///< boolean
    TreeText text = {};           ///< text, and the characters of a number
    TreeList<TreeText> keys = {}; ///< object: the key of the item with the same index
    TreeList<Node> items = {};    ///< array, object

    /// The first item under `key`, or null.
    [[nodiscard]] const Node* find(std::string_view key) const;
};

/// One JSON text as Json.h demands it; `malformed` otherwise. Duplicate keys pass.
[[nodiscard]] Result<Node> parseDocument(std::string_view text);
/// A fault `json.duplicate` for each key that stands twice in one object.
[[nodiscard]] std::vector<api::Fault> duplicateKeys(const Node& root);

void write(Writer& writer, const Node& node);
[[nodiscard]] std::string toText(const Node& node);

/// One more step of an RFC 6901 pointer: `/` and the escaped key.
[[nodiscard]] std::string pointerStep(std::string_view key);

} // namespace bloomzy::core::json
