#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bloomzy::tlog {

/// What verifies a signature of C2SP signed-note, type 0x01: Ed25519.
struct NoteVerifier
{
    std::string name;      ///< not empty, without blanks and `+`
    std::string publicKey; ///< 32 bytes

    /// The first four bytes of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ public key).
    [[nodiscard]] std::uint32_t id() const;
    /// `name+1a2b3c4d+base64(0x01 ‖ public key)`
    [[nodiscard]] std::string text() const;
    /// Nothing for what text() would not have written.
    [[nodiscard]] static std::optional<NoteVerifier> of(std::string_view text);
    [[nodiscard]] bool verify(std::string_view message, std::string_view signature) const;

    bool operator==(const NoteVerifier&) const = default;
};

/// Signs as one name. Its seed is zeroed with it.
class NoteSigner
{
public:
    using Seed = std::array<std::uint8_t, 32>;

    /// Of a seed after RFC 8032; nothing when the name could not stand in a note.
    [[nodiscard]] static std::optional<NoteSigner> of(std::string name, const Seed& seed);
    NoteSigner(NoteSigner&&) noexcept;
    NoteSigner& operator=(NoteSigner&&) = delete;
    ~NoteSigner();

    [[nodiscard]] const NoteVerifier& verifier() const { return m_verifier; }
    /// 64 bytes.
    [[nodiscard]] std::string sign(std::string_view message) const;

private:
    NoteSigner(NoteVerifier verifier, const Seed& seed);

    NoteVerifier m_verifier;
    Seed m_seed;
};

/// Whether a key may be called so.
[[nodiscard]] bool isNoteName(std::string_view name);

} // namespace bloomzy::tlog
