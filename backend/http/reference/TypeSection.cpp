#include "backend/http/reference/TypeSection.h"

#include "backend/core/json/JsonImpl.h"
#include "backend/http/reference/Html.h"
#include "backend/http/reference/SchemaText.h"

#include <map>

namespace bloomzy::http {
namespace {

using core::json::Schema;
using html::code;
using html::element;
using html::escaped;

using Types = std::map<std::string, std::shared_ptr<const Schema>>;

void collect(Types& types, const std::shared_ptr<const Schema>& schema)
{
    if (!schema || (!schema->name.empty() && !types.emplace(schema->name, schema).second))
        return;
    for (const auto& dependency : schema->dependencies)
        collect(types, dependency);
}

std::string fields(const Schema& schema, const FieldWords& words)
{
    std::string rows;
    for (const auto& property : schema.properties)
        rows += element("tr", element("td", code(property.name)) + element("td", schemaHtml(property.json)) +
                                  element("td", property.required ? "yes" : "no") +
                                  element("td", html::prose(words.of(schema.name, property.name)))) +
                "\n";
    const std::string head = "<thead><tr><th scope=\"col\">Field</th><th scope=\"col\">Type</th><th "
                             "scope=\"col\">Required</th><th scope=\"col\">Meaning</th></tr></thead>\n";
    return element("div", element("table", head + element("tbody", rows)),
                   "class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Fields of " + escaped(schema.name) +
                       "\"");
}

} // namespace

std::string typeSections(const std::vector<DescribedEndpoint>& endpoints, const FieldWords& words)
{
    Types types;
    collect(types, core::json::schemaOf<api::Problem>());
    for (const DescribedEndpoint& endpoint : endpoints) {
        collect(types, endpoint.request);
        collect(types, endpoint.response);
    }
    std::string html;
    for (const auto& [name, schema] : types) {
        const std::string content =
            schema->properties.empty() ? element("p", schemaHtml(schema->json) + ".") : fields(*schema, words);
        html += element("article", element("h3", escaped(name), "id=\"" + escaped(typeAnchor(name)) + "\"") + content) +
                "\n";
    }
    return html;
}

} // namespace bloomzy::http
