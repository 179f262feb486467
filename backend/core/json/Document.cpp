#include "backend/core/json/Document.h"

#include "backend/core/json/Json.h"
#include "backend/core/json/Writer.h"

#include <algorithm>
#include <set>

namespace bloomzy::core::json {
namespace {

/// One pointer that grows and shrinks, since a copy for each value would let one long key cost a great deal.
class DuplicateSearch
{
public:
    void look(const Node& node)
    {
        std::set<std::string_view> seen;
        const bool keyed = node.kind == Node::Kind::object;
        for (std::size_t i = 0; i < node.items.size() && faults.size() < faultLimit; ++i) {
            const std::size_t length = m_pointer.size();
            m_pointer += keyed ? pointerStep(node.keys[i]) : "/" + std::to_string(i);
            if (keyed && !seen.insert(node.keys[i]).second)
                faults.push_back(
                    {m_pointer, "json.duplicate", "This key stands more than once in its object; keep one of them."});
            look(node.items[i]);
            m_pointer.resize(length);
        }
    }

    std::vector<api::Fault> faults;

private:
    std::string m_pointer;
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
