#pragma once

#include "backend/core/Result.h"

#include <filesystem>
#include <memory>

struct ssl_ctx_st;

namespace bloomzy::http {

/// TLS 1.2 and later for the server side, with forward secrecy and authenticated ciphers only; ALPN offers http/1.1.
/// `privateKey` must pass core::checkPrivate() and belong to the first certificate of the chain in `certificate` (PEM).
[[nodiscard]] core::Result<std::shared_ptr<ssl_ctx_st>> makeTlsContext(const std::filesystem::path& certificate,
                                                                       const std::filesystem::path& privateKey);

} // namespace bloomzy::http
