#pragma once

#include "backend/api/Problem.h"

#include <string>
#include <string_view>
#include <vector>

/// The small rules for what people type. Text is UTF-8 (the JSON reader saw to that).
namespace bloomzy::auth {

[[nodiscard]] std::string_view trimmed(std::string_view text);
[[nodiscard]] std::string lowerAscii(std::string_view text);

/// For comparing what people type: trimmed, in lower case, and by NFKC (UAX #15), so that full-width letters, ligatures
/// and accents of their own make no second one that looks like the first.
[[nodiscard]] std::string normalText(std::string_view text);
/// The address in the form in which it is stored and compared: by normalText().
[[nodiscard]] std::string normalEmail(std::string_view text);
/// Adds a fault `email.required`, `email.tooLong` or `email.invalid` when the normal form is not an address.
void checkEmail(std::string_view normalForm, std::vector<api::Fault>& faults);
/// Adds a fault `displayName.required`, `displayName.tooLong` or `displayName.characters`.
void checkDisplayName(std::string_view trimmedName, std::vector<api::Fault>& faults);

} // namespace bloomzy::auth
