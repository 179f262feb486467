#pragma once

#include "backend/audit/log/Leaf.h"

#include <array>

namespace bloomzy::audit {

inline constexpr std::size_t saltBytes = 16;

/// What of an event stands beside its leaf. It can go; the hash in the leaf stays, and tells nothing without the salt.
struct LeafPart
{
    std::string salt;  ///< `saltBytes` random bytes
    std::string value; ///< JSON: these bytes were hashed, and are kept as they are

    bool operator==(const LeafPart&) const = default;
};

/// With a new salt.
[[nodiscard]] LeafPart saltedPart(std::string value);
/// SHA-256(salt ‖ value)
[[nodiscard]] tlog::Hash commitmentOf(const LeafPart& part);

/// As a text: the salt in base64, then the value.
[[nodiscard]] std::string storedPart(const LeafPart& part);
/// Nothing for what storedPart() would not have written.
[[nodiscard]] std::optional<LeafPart> partOf(std::string_view stored);

struct LeafParts
{
    std::optional<LeafPart> actor;
    std::optional<LeafPart> target;
    std::optional<LeafPart> details;

    bool operator==(const LeafParts&) const = default;
};

/// Something of each part, as a text.
struct PartTexts
{
    std::optional<std::string> actor;
    std::optional<std::string> target;
    std::optional<std::string> details;

    bool operator==(const PartTexts&) const = default;
};

/// A part, the hash that a leaf has of it, and what goes with it.
struct PartKind
{
    std::string_view name;
    std::optional<LeafPart> LeafParts::*part;
    std::optional<tlog::Hash> Leaf::*hash;
    std::optional<std::string> PartTexts::*text;
    std::string_view sealPurpose; ///< core::crypto::SecretPlace::purpose
};
inline constexpr std::array partKinds{
    PartKind{"actor", &LeafParts::actor, &Leaf::actor, &PartTexts::actor, "auditActor"},
    PartKind{"target", &LeafParts::target, &Leaf::target, &PartTexts::target, "auditTarget"},
    PartKind{"details", &LeafParts::details, &Leaf::details, &PartTexts::details, "auditDetails"}};

} // namespace bloomzy::audit
