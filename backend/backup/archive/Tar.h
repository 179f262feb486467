#pragma once

#include "backend/core/Result.h"

#include <cstdint>
#include <string>
#include <string_view>

/// The blocks of a tar archive that stand around the members' bytes, POSIX ustar (IEEE Std 1003.1, pax, "ustar
/// Interchange Format"). Only regular files (0600, owner 0), as this program writes them.
namespace bloomzy::backup::archive {

inline constexpr std::size_t tarBlock = 512;

struct TarMember
{
    std::string path; ///< up to 100 bytes
    std::int64_t size = 0;
    std::int64_t time = 0; ///< seconds since 1970, not before
};

/// What stands before the bytes of a member: one block, or three from 8 GiB on, where the size stands in a pax header
/// because ustar has no room for it.
[[nodiscard]] std::string tarHeader(const TarMember& member);

/// What fills the last block of a member of `size` bytes: zeros.
[[nodiscard]] std::string tarPadding(std::int64_t size);

/// Two blocks of zeros.
[[nodiscard]] std::string tarEnd();

/// Size and time of a header that is one block; `refusal()` where they cannot be read.
[[nodiscard]] core::Result<TarMember> readTarHeader(std::string_view block);

/// Says of a block that is not what should stand there what is wrong with it, to go on after the name of the member
/// that was expected: `is a link`.
[[nodiscard]] std::string tarFault(std::string_view block);

/// The name in a block, with the part in front of it that long names have.
[[nodiscard]] std::string tarName(std::string_view block);

} // namespace bloomzy::backup::archive
