#include "backend/auth/Device.h"

#include "backend/core/Text.h"

namespace bloomzy::auth {
namespace {

constexpr std::size_t mostCharacters = 120;

} // namespace

std::string deviceOf(const http::Request& request)
{
    std::string_view left = request.header("user-agent").value_or(std::string_view());
    std::string device;
    bool gap = false;
    for (std::size_t kept = 0; !left.empty() && kept < mostCharacters;) {
        const auto [value, length] = core::firstCharacter(left);
        const std::string_view bytes = left.substr(0, length);
        left.remove_prefix(length > 0 ? length : 1);
        if (length > 0 && core::isSpace(value))
            gap = !device.empty();
        if (length == 0 || core::isSpace(value) || core::isUnseen(value))
            continue;
        device.append(gap ? " " : "").append(bytes);
        kept += gap ? 2 : 1;
        gap = false;
    }
    return device;
}

} // namespace bloomzy::auth
