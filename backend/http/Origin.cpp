#include "backend/http/Origin.h"

#include <arpa/inet.h>

#include <cstring>

namespace bloomzy::http {

std::string originOf(std::string_view address)
{
    const std::string text(address.substr(0, address.find('%')));
    in6_addr six = {};
    if (inet_pton(AF_INET6, text.c_str(), &six) != 1)
        return text;
    char printed[INET6_ADDRSTRLEN] = {};
    if (IN6_IS_ADDR_V4MAPPED(&six)) {
        inet_ntop(AF_INET, &six.s6_addr[12], printed, sizeof printed);
        return printed;
    }
    std::memset(&six.s6_addr[8], 0, 8);
    inet_ntop(AF_INET6, &six, printed, sizeof printed);
    return std::string(printed) + "/64";
}

std::string networkOf(std::string_view address)
{
    const std::string origin = originOf(address);
    in_addr four = {};
    if (inet_pton(AF_INET, origin.c_str(), &four) != 1)
        return origin;
    return origin.substr(0, origin.rfind('.')) + ".0/24";
}

} // namespace bloomzy::http
