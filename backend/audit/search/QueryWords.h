#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bloomzy::audit {

/// An address as a filter has it: one, or all of the network around it.
struct AddressAsked
{
    std::string address;
    bool network = false;
};

/// `192.0.2.17`, `192.0.2.0/24`, `2001:db8::17` or `2001:db8::/64`; nothing of anything else.
[[nodiscard]] std::optional<AddressAsked> addressAsked(std::string_view text);

/// Whether a folded word can be the id of a request.
[[nodiscard]] bool isRequest(std::string_view word);

/// What a search is made of.
struct QueryWords
{
    std::vector<std::string> words; ///< folded, at most 8, each once
    std::vector<std::string> ids;   ///< UUIDs in canonical form
    std::vector<std::string> traces;
    std::vector<AddressAsked> addresses;
};

/// `withAddresses`: addresses are searched for as such, and not as words.
[[nodiscard]] QueryWords queryWords(std::string_view q, bool withAddresses);

} // namespace bloomzy::audit
