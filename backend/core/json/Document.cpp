#include "backend/core/json/Document.h"

#include "backend/core/json/Json.h"
#include "backend/core/json/Writer.h"

#include <algorithm>
#include <set>

namespace bloomzy::core::json {
namespace {

/// Whether an earlier key is the same. Objects mostly have few keys, which need no set.
class KeysSeen
{
public:
    explicit KeysSeen(const TreeList<TreeText>& keys)
        : m_keys(keys)
    {
    }

    bool stoodBefore(std::size_t i)
    {
        if (m_keys.size() > few)
            return !m_seen.insert(m_keys[i]).second;
        return std::find(m_keys.begin(), m_keys.begin() + std::ptrdiff_t(i), m_keys[i]) !=
               m_keys.begin() + std::ptrdiff_t(i);
    }

private:
    static constexpr std::size_t few = 16;
    const TreeList<TreeText>& m_keys;
    std::set<std::string_view> m_seen;
};

/// The pointer is written down for a fault only: one for each value would let one long key cost a great deal.
class DuplicateSearch
{
public:
    void look(const Node& node)
    {
        const bool keyed = node.kind == Node::Kind::object;
        KeysSeen seen(node.keys);
        for (std::size_t i = 0; i < node.items.size() && faults.size() < faultLimit; ++i) {
            m_path.emplace_back(&node, i);
            if (keyed && seen.stoodBefore(i))
                faults.push_back(
                    {pointer(), "json.duplicate", "This key stands more than once in its object; keep one of them."});
            look(node.items[i]);
            m_path.pop_back();
        }
    }

    std::vector<api::Fault> faults;

private:
    [[nodiscard]] std::string pointer() const
    {
        std::string pointer;
        for (const auto& [node, i] : m_path)
            pointer += node->kind == Node::Kind::object ? pointerStep(node->keys[i]) : "/" + std::to_string(i);
        return pointer;
    }

    std::vector<std::pair<const Node*, std::size_t>> m_path;
};

} // namespace

const Node* Node::find(std::string_view key) const
{
    const auto found = std::find(keys.begin(), keys.end(), key);
    return found == keys.end() ? nullptr : &items[static_cast<std::size_t>(found - keys.begin())];
}

std::vector<api::Fault> duplicateKeys(const Node& root)
{
    DuplicateSearch search;
    search.look(root);
    return std::move(search.faults);
}

void write(Writer& writer, const Node& node)
{
    switch (node.kind) {
    case Node::Kind::null:
        return writer.null();
    case Node::Kind::boolean:
        return writer.boolean(node.truth);
    case Node::Kind::number:
        return writer.raw(node.text);
    case Node::Kind::text:
        return writer.text(node.text);
    case Node::Kind::array:
        writer.beginArray();
        for (const Node& item : node.items)
            write(writer, item);
        return writer.endArray();
    case Node::Kind::object:
        writer.beginObject();
        for (std::size_t i = 0; i < node.items.size(); ++i) {
            writer.key(node.keys[i]);
            write(writer, node.items[i]);
        }
        return writer.endObject();
    }
}

std::string toText(const Node& node)
{
    Writer writer;
    write(writer, node);
    return writer.take();
}

std::string pointerStep(std::string_view key)
{
    std::string step = "/";
    for (char c : key) {
        if (c == '~')
            step += "~0";
        else if (c == '/')
            step += "~1";
        else
            step += c;
    }
    return step;
}

} // namespace bloomzy::core::json
