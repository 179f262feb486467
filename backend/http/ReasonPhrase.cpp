#include "backend/http/ReasonPhrase.h"

#include <algorithm>
#include <array>
#include <utility>

namespace bloomzy::http {

std::string_view reasonPhrase(int status)
{
    using namespace std::string_view_literals;
    constexpr std::array phrases{
        std::pair{200, "OK"sv},
        std::pair{201, "Created"sv},
        std::pair{202, "Accepted"sv},
        std::pair{204, "No Content"sv},
        std::pair{206, "Partial Content"sv},
        std::pair{301, "Moved Permanently"sv},
        std::pair{302, "Found"sv},
        std::pair{303, "See Other"sv},
        std::pair{304, "Not Modified"sv},
        std::pair{307, "Temporary Redirect"sv},
        std::pair{308, "Permanent Redirect"sv},
        std::pair{400, "Bad Request"sv},
        std::pair{401, "Unauthorized"sv},
        std::pair{403, "Forbidden"sv},
        std::pair{404, "Not Found"sv},
        std::pair{405, "Method Not Allowed"sv},
        std::pair{406, "Not Acceptable"sv},
        std::pair{408, "Request Timeout"sv},
        std::pair{409, "Conflict"sv},
        std::pair{410, "Gone"sv},
        std::pair{412, "Precondition Failed"sv},
        std::pair{413, "Content Too Large"sv},
        std::pair{414, "URI Too Long"sv},
        std::pair{415, "Unsupported Media Type"sv},
        std::pair{416, "Range Not Satisfiable"sv},
        std::pair{422, "Unprocessable Content"sv},
        std::pair{428, "Precondition Required"sv},
        std::pair{429, "Too Many Requests"sv},
        std::pair{431, "Request Header Fields Too Large"sv},
        std::pair{500, "Internal Server Error"sv},
        std::pair{501, "Not Implemented"sv},
        std::pair{503, "Service Unavailable"sv},
        std::pair{507, "Insufficient Storage"sv},
    };
    const auto* const found = std::ranges::find(phrases, status, [](const auto& phrase) { return phrase.first; });
    return found == phrases.end() ? ""sv : found->second;
}

} // namespace bloomzy::http
