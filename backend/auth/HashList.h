#pragma once

#include "backend/core/FileDescriptor.h"
#include "backend/core/Result.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <string_view>

namespace bloomzy::auth {

/// An open file of lines `SHA1HEX:count` in the order of the hashes. Reads a line at a time.
class HashList
{
public:
    using Hash = std::array<char, 40>; ///< in capitals

    struct Line
    {
        std::int64_t begin = 0;
        std::int64_t end = 0; ///< of the next one
        Hash hash{};
    };

    /// The error's detail names the path; `malformed` for what is no file, or an empty one.
    [[nodiscard]] static core::Result<HashList> open(const std::filesystem::path& file);
    [[nodiscard]] std::int64_t size() const { return m_size; }
    /// The line in which this byte lies. `malformed` when it is none of this form; `internal` when it cannot be read.
    [[nodiscard]] core::Result<Line> lineAt(std::int64_t byte) const;
    /// By halves. `malformed` when it meets a line out of order.
    [[nodiscard]] core::Result<bool> holds(const Hash& hash) const;

private:
    HashList(core::FileDescriptor file, std::int64_t size)
        : m_file(std::move(file))
        , m_size(size)
    {
    }

    core::FileDescriptor m_file;
    std::int64_t m_size;
};

} // namespace bloomzy::auth
