#include "backend/http/reference/SchemaText.h"

#include "backend/core/json/Document.h"
#include "backend/http/reference/Html.h"

namespace bloomzy::http {
namespace {

using core::json::Node;

std::string_view textAt(const Node& schema, std::string_view key)
{
    const Node* found = schema.find(key);
    return found && found->kind == Node::Kind::text ? std::string_view(found->text) : std::string_view();
}

std::string choices(const Node& values)
{
    std::string html = "one of ";
    for (std::size_t i = 0; i < values.items.size(); ++i)
        html += (i == 0 ? "" : ", ") + html::code(values.items[i].text);
    return html;
}

std::string scalar(std::string_view type, std::string_view format)
{
    if (type == "string")
        return "text";
    if (type == "boolean")
        return "true or false";
    if (type == "integer")
        return format == "int32" ? "whole number, 32 bits" : "whole number, 64 bits";
    if (type == "number")
        return "number";
    return type == "object" ? "object" : "any JSON";
}

std::string described(const Node& schema)
{
    const std::string_view reference = textAt(schema, "$ref");
    if (!reference.empty()) {
        const std::string_view name = reference.substr(reference.rfind('/') + 1);
        return html::link(typeAnchor(name), html::escaped(name));
    }
    if (const Node* values = schema.find("enum"))
        return choices(*values);
    if (const Node* items = schema.find("items"))
        return (items->find("enum") ? "list, each " : "list of ") + described(*items);
    return scalar(textAt(schema, "type"), textAt(schema, "format"));
}

} // namespace

std::string schemaHtml(std::string_view schema)
{
    const auto tree = core::json::parseDocument(schema);
    return tree.has_value() ? described(*tree) : std::string();
}

std::string typeAnchor(std::string_view name)
{
    return "type-" + std::string(name);
}

} // namespace bloomzy::http
