#include "backend/auth/UserExportText.h"

#include "backend/core/json/JsonImpl.h"
#include "backend/http/CsvCell.h"

namespace bloomzy::auth {
namespace {

std::string joined(const std::vector<std::string>& roles)
{
    std::string text;
    for (const std::string& role : roles)
        text.append(text.empty() ? "" : "|").append(role);
    return text;
}

std::string lineOf(const api::User& user)
{
    using http::csvCell;
    return csvCell(user.email) + ',' + csvCell(user.displayName) + ',' + csvCell(core::json::enumName(user.status)) +
           ',' + csvCell(joined(user.roles)) + ',' + csvCell(user.lastSignInAt.value_or("")) + ',' +
           std::to_string(user.sessions) + ',' + csvCell(user.createdAt) + ',' + csvCell(user.id) + "\r\n";
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
