#pragma once

#include <cstddef>
#include <cstdint>

namespace bloomzy::storage {

/// Since the database was opened, except `queued`.
struct DatabaseStats
{
    std::uint64_t reads = 0;   ///< snapshots that were answered, refused ones included
    std::uint64_t writes = 0;  ///< changes made durable; divided by `commits`, the mean size of a batch
    std::uint64_t commits = 0; ///< each one fsync
    std::uint64_t refused = 0; ///< reads and writes that were never begun: queue full, deadline passed
    std::size_t queued = 0;    ///< writes that wait now, both lanes
};

} // namespace bloomzy::storage
