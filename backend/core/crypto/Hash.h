#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct evp_md_ctx_st;

namespace bloomzy::core::crypto {

/// SHA-256, 32 bytes.
[[nodiscard]] std::vector<std::byte> sha256(std::string_view text);
[[nodiscard]] std::string sha256Hex(std::string_view text);

/// SHA-256 of a text that comes in parts.
class Sha256
{
public:
    Sha256();
    void add(std::string_view part);
    /// Ends it.
    [[nodiscard]] std::string hex();

private:
    struct Release
    {
        void operator()(evp_md_ctx_st* context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Release> m_context;
};

/// In time that depends on the lengths only.
[[nodiscard]] bool equalConstantTime(std::string_view a, std::string_view b);
/// Overwrites with zeros in a way the compiler keeps, then empties.
void wipe(std::string& secret);
/// The same for plain memory.
void wipe(void* memory, std::size_t bytes) noexcept;

} // namespace bloomzy::core::crypto
