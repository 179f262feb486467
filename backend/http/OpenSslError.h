#pragma once

#include <string>

namespace bloomzy::http {

/// What OpenSSL queued for this thread, oldest first; empties the queue. For the log.
[[nodiscard]] std::string takeOpenSslErrors();

} // namespace bloomzy::http
