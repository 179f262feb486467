#include "backend/http/reference/PrettyJson.h"

#include "backend/core/json/Document.h"
#include "backend/core/json/Writer.h"

namespace bloomzy::http {
namespace {

using core::json::Node;

constexpr std::size_t shortLine = 72;

std::string quotedText(std::string_view text)
{
    core::json::Writer writer;
    writer.text(text);
    return writer.take();
}

void append(std::string& out, const Node& node, std::size_t depth)
{
    const std::string line = core::json::toText(node);
    if (node.items.empty() || (depth > 0 && line.size() <= shortLine)) {
        out += line;
        return;
    }
    const bool object = node.kind == Node::Kind::object;
    const std::string indent(2 * (depth + 1), ' ');
    out += object ? "{\n" : "[\n";
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        out += indent;
        if (object)
            out += quotedText(node.keys[i]) + ": ";
        append(out, node.items[i], depth + 1);
        out += i + 1 < node.items.size() ? ",\n" : "\n";
    }
    out += std::string(2 * depth, ' ') + (object ? "}" : "]");
}

} // namespace

std::string prettyJson(std::string_view json)
{
    const auto tree = core::json::parseDocument(json);
    if (tree.has_error())
        return std::string(json);
    std::string out;
    append(out, *tree, 0);
    return out;
}

} // namespace bloomzy::http
