#include "backend/auth/UserExportText.h"

#include "backend/core/json/JsonImpl.h"

#include <algorithm>
#include <array>

namespace bloomzy::auth {
namespace {

std::string cell(std::string_view text)
{
    constexpr std::array<std::string_view, 11> formulas{"=",  "+",      "-",      "@",      "\t",    "\r",
                                                        "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
    const bool formula = std::ranges::any_of(formulas, [&](std::string_view each) { return text.starts_with(each); });
    std::string quoted = formula ? "\"'" : "\"";
    for (const char c : text)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

std::string joined(const std::vector<std::string>& roles)
{
    std::string text;
    for (const std::string& role : roles)
        text.append(text.empty() ? "" : "|").append(role);
    return text;
}

std::string lineOf(const api::User& user)
{
    return cell(user.email) + ',' + cell(user.displayName) + ',' + cell(core::json::enumName(user.status)) + ',' +
           cell(joined(user.roles)) + ',' + cell(user.lastSignInAt.value_or("")) + ',' + std::to_string(user.sessions) +
           ',' + cell(user.createdAt) + ',' + cell(user.id) + "\r\n";
}

} // namespace

std::string UserExportText::begin() const
{
    return m_csv ? "\uFEFFemail,displayName,status,roles,lastSignInAt,sessions,createdAt,id\r\n" : "[";
}

std::string UserExportText::rows(const std::vector<api::User>& users)
{
    std::string text;
    for (const api::User& user : users) {
        if (m_csv)
            text += lineOf(user);
        else
            text.append(m_first ? "\n" : ",\n").append(core::json::toJson(user));
        m_first = false;
    }
    return text;
}

std::string UserExportText::end() const
{
    return m_csv ? "" : "\n]\n";
}

std::string UserExportText::broken() const
{
    return m_csv ? "\"The export broke off here. Export again.\"\r\n" : "\n";
}

} // namespace bloomzy::auth
