#pragma once

#include "backend/core/FileDescriptor.h"
#include "backend/core/Result.h"
#include "backend/monitoring/series/RowBytes.h"

#include <filesystem>
#include <functional>
#include <optional>

namespace bloomzy::monitoring {

/// A file of a fixed number of rows. The place of a row follows from its time, so nothing tells where the ring begins,
/// and a row is written by one call. What a killed process wrote stays; a row that was cut off counts as none. Not safe
/// from several threads.
class RingFile
{
public:
    /// Opens the file (0600), or makes one of this shape. `malformed` when it is not one, of other names, or of another
    /// shape.
    [[nodiscard]] static core::Result<RingFile> open(const std::filesystem::path& file, const RingShape& shape,
                                                     std::uint64_t id);

    [[nodiscard]] const RingShape& shape() const { return m_shape; }
    /// The row's time is a multiple of the step.
    [[nodiscard]] core::Result<void> write(const Row& row);
    /// None when there is none.
    [[nodiscard]] core::Result<std::optional<Row>> read(std::int64_t time) const;
    /// All rows that begin in [from, to], in order, until `row` answers false; the last ring full of them, so `to` is
    /// not to lie far beyond what was written.
    [[nodiscard]] core::Result<void> scan(std::int64_t from, std::int64_t to,
                                          const std::function<bool(const Row&)>& row) const;

private:
    RingFile(std::filesystem::path file, core::FileDescriptor descriptor, const RingShape& shape)
        : m_file(std::move(file))
        , m_descriptor(std::move(descriptor))
        , m_shape(shape)
    {
    }
    [[nodiscard]] std::int64_t place(std::int64_t time) const;
    [[nodiscard]] core::Result<std::string> bytesOf(std::int64_t firstTime, std::int64_t rows) const;

    std::filesystem::path m_file;
    core::FileDescriptor m_descriptor;
    RingShape m_shape;
};

} // namespace bloomzy::monitoring
