#pragma once

#include <QtGlobal>

namespace bloomzy::sdk {

/// Hears how far a transfer is.
class Transfer
{
public:
    virtual ~Transfer() = default;
    /// `bytes`: of the file so far, never less than before. A target tells it at least after each MiB, and once nothing
    /// of what it told can be lost any more at least after each 64 MiB. False: stop, leave nothing, answer `cancelled`.
    [[nodiscard]] virtual bool advanced(qint64 bytes) = 0;
};

} // namespace bloomzy::sdk
