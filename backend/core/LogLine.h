#pragma once

#include "backend/core/Clock.h"
#include "backend/core/Log.h"

#include <span>

namespace bloomzy::core {

/// One entry as a JSON object without the line's end: always valid UTF-8 and free of control characters, secrets
/// masked, each text cut at 16 KiB. A field whose key is one of the fixed ones is written as `field.<key>`.
[[nodiscard]] std::string logLine(Time time, LogLevel level, std::string_view component, std::string_view message,
                                  std::span<const Log::Field> fields);

/// Whether values under this key are masked.
[[nodiscard]] bool namesSecret(std::string_view key);
/// `text` without bearer and other tokens, age identities and passwords in URLs.
[[nodiscard]] std::string maskSecrets(std::string_view text);

} // namespace bloomzy::core
