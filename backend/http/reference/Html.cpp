#include "backend/http/reference/Html.h"

namespace bloomzy::http::html {
namespace {

std::string_view entityOf(char c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return {};
    }
}

} // namespace

std::string escaped(std::string_view text)
{
    std::string html;
    html.reserve(text.size());
    for (const char c : text) {
        const std::string_view entity = entityOf(c);
        entity.empty() ? html.append(1, c) : html.append(entity);
    }
    return html;
}

std::string element(std::string_view tag, std::string_view html, std::string_view attributes)
{
    std::string text("<");
    text.append(tag);
    if (!attributes.empty())
        text.append(" ").append(attributes);
    return text.append(">").append(html).append("</").append(tag).append(">");
}

std::string prose(std::string_view text)
{
    std::string html;
    bool inCode = false;
    while (!text.empty()) {
        const std::size_t tick = text.find('`');
        html += inCode ? code(text.substr(0, tick)) : escaped(text.substr(0, tick));
        text.remove_prefix(tick == std::string_view::npos ? text.size() : tick + 1);
        inCode = !inCode;
    }
    return html;
}

std::string code(std::string_view text)
{
    return element("code", escaped(text));
}

std::string link(std::string_view anchor, std::string_view html)
{
    return element("a", html, "href=\"#" + escaped(anchor) + "\"");
}

} // namespace bloomzy::http::html
