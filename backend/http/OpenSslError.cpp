#include "backend/http/OpenSslError.h"

#include <openssl/err.h>

#include <array>

namespace bloomzy::http {

std::string takeOpenSslErrors()
{
    std::string text;
    while (const auto code = ERR_get_error()) {
        std::array<char, 256> line{};
        ERR_error_string_n(code, line.data(), line.size());
        text.append(text.empty() ? "" : "; ").append(line.data());
    }
    return text;
}

} // namespace bloomzy::http
