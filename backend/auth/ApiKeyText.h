#pragma once

#include <string>
#include <string_view>

/// A key as its owner has it: `bzk_`, 43 characters of base64url (256 random bits), and six of a checksum, so that a
/// scanner for leaked secrets knows one, and a typing error costs no look-up.
namespace bloomzy::auth::apikeytext {

[[nodiscard]] std::string make();
/// Whether it begins as a key does. No access token does.
[[nodiscard]] bool looksLikeOne(std::string_view text);
/// Whether it has the form and the checksum of one.
[[nodiscard]] bool isOne(std::string_view text);

} // namespace bloomzy::auth::apikeytext
