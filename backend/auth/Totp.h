#pragma once

#include "backend/core/Clock.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Time-based one-time passwords (RFC 6238) as every authenticator app has them: SHA-1, six digits, steps of 30 seconds
/// from the epoch on. A seed is bytes, not text.
namespace bloomzy::auth::totp {

inline constexpr std::size_t seedBytes = 20; ///< 160 bits, as RFC 4226 recommends
inline constexpr std::chrono::seconds stepLength{30};

[[nodiscard]] std::int64_t stepAt(core::Time time);
/// Six digits.
[[nodiscard]] std::string codeOf(std::string_view seed, std::int64_t step);
/// Whose codes are taken: of the present step, or of those before and after it too, for clocks that are off.
enum class Window { present, halfMinuteOff };
/// The newest step whose code it is, within the window; only one after `lastStep`. In time that does not depend on the
/// code.
[[nodiscard]] std::optional<std::int64_t> stepOf(std::string_view code, std::string_view seed, core::Time now,
                                                 std::int64_t lastStep, Window window = Window::halfMinuteOff);
/// `otpauth://totp/…` for a QR code (the Key URI Format that the apps read).
[[nodiscard]] std::string keyUri(std::string_view base32Seed, std::string_view account);

} // namespace bloomzy::auth::totp
