#pragma once

#include "backend/core/Result.h"

#include <cstddef>
#include <span>
#include <string_view>

/// Bytes that flow through stages of bounded memory: whoever writes pushes, whoever reads pulls.
namespace bloomzy::backup {

/// Takes bytes in order. After an error nothing more is written, and what was written is of no use.
class ByteSink
{
public:
    virtual ~ByteSink() = default;
    [[nodiscard]] virtual core::Result<void> write(std::string_view bytes) = 0;
    /// Nothing more comes: what is held back goes out, here and in the stages behind. Once.
    [[nodiscard]] virtual core::Result<void> finish() = 0;
};

/// Gives bytes in order. After an error every further call answers an error.
class ByteSource
{
public:
    virtual ~ByteSource() = default;
    /// Fills a part of `into`, which is not empty, and tells how much; 0 is the end and stays it.
    [[nodiscard]] virtual core::Result<std::size_t> read(std::span<char> into) = 0;
};

/// Fills all of `into` unless the end comes first; how much was filled.
[[nodiscard]] core::Result<std::size_t> readFully(ByteSource& from, std::span<char> into);

} // namespace bloomzy::backup
