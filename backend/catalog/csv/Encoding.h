#pragma once

#include "backend/api/Import.h"
#include "backend/core/Result.h"

#include <optional>
#include <string>
#include <string_view>

/// Which characters the bytes of a file stand for.
namespace bloomzy::catalog {

struct DecodedText
{
    std::string text; ///< UTF-8, without a byte order mark and without U+0000
    api::TextEncoding encoding = api::TextEncoding::unknown;
    bool byteOrderMark = false;
};

/// Decodes `bytes` as `told`, or as what they are: by their byte order mark, as UTF-16 when every other byte is zero
/// where western text has one, as UTF-8 when they are valid, else as Latin-1 or, where bytes 80 to 9F stand for
/// characters, Windows-1252. `invalid` names the first byte that cannot be read, by line and character, and refuses
/// what looks like an encoding of Asia or another alphabet, which no program can tell apart.
[[nodiscard]] core::Result<DecodedText> decodeText(std::string_view bytes,
                                                   std::optional<api::TextEncoding> told = std::nullopt);

} // namespace bloomzy::catalog
