#pragma once

#include "backend/core/FileDescriptor.h"
#include "backend/core/Result.h"
#include "backend/monitoring/series/Sample.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace bloomzy::monitoring {

/// Where a series stands in the rows.
struct Column
{
    SeriesKind kind = SeriesKind::gauge;
    std::size_t index = 0; ///< among those of its kind
};

/// Which series stands in which column: a file that only grows, a line for each. Not safe from several threads.
class SeriesNames
{
public:
    /// Opens the file (0600), or makes one with an id of its own. A last line that was cut off is removed. `malformed`
    /// when it is not one.
    [[nodiscard]] static core::Result<SeriesNames> open(const std::filesystem::path& file);

    /// Ties the rings to these names.
    [[nodiscard]] std::uint64_t id() const { return m_id; }
    [[nodiscard]] std::optional<Column> find(const std::string& series) const;
    /// Gives a new series the next column of its kind; durable before this returns, so that no row has a column
    /// without a name.
    [[nodiscard]] core::Result<Column> add(const std::string& series, SeriesKind kind);
    [[nodiscard]] std::size_t count(SeriesKind kind) const { return m_counts[kind == SeriesKind::counter]; }
    [[nodiscard]] const std::map<std::string, Column>& all() const { return m_columns; }

private:
    SeriesNames(std::filesystem::path file, core::FileDescriptor descriptor)
        : m_file(std::move(file))
        , m_descriptor(std::move(descriptor))
    {
    }
    [[nodiscard]] core::Result<void> begin();
    [[nodiscard]] bool read(std::string_view text);
    [[nodiscard]] bool readLine(std::string_view line);
    [[nodiscard]] core::Result<void> append(const std::string& text);

    std::filesystem::path m_file;
    core::FileDescriptor m_descriptor;
    std::uint64_t m_id = 0;
    std::map<std::string, Column> m_columns;
    std::size_t m_counts[2] = {0, 0};
    std::uint64_t m_bytes = 0; ///< of whole lines
};

} // namespace bloomzy::monitoring
