#include "backend/host/StartFailure.h"

#include <array>
#include <stdexcept>
#include <sysexits.h>

namespace bloomzy::host {

namespace {

struct Row
{
    StartReason reason;
    std::string_view name;
    int exitCode;
};

constexpr std::array rows{Row{StartReason::badArguments, "badArguments", EX_USAGE},
                          Row{StartReason::portInUse, "portInUse", EX_UNAVAILABLE},
                          Row{StartReason::portNotPermitted, "portNotPermitted", EX_NOPERM},
                          Row{StartReason::folderNotWritable, "folderNotWritable", EX_CANTCREAT},
                          Row{StartReason::folderModes, "folderModes", EX_NOPERM},
                          Row{StartReason::folderInUse, "folderInUse", EX_TEMPFAIL},
                          Row{StartReason::newerDatabase, "newerDatabase", EX_CONFIG},
                          Row{StartReason::databaseDamaged, "databaseDamaged", EX_DATAERR},
                          Row{StartReason::databaseAway, "databaseAway", EX_TEMPFAIL},
                          Row{StartReason::diskFull, "diskFull", EX_IOERR},
                          Row{StartReason::certificate, "certificate", EX_CONFIG},
                          Row{StartReason::masterKey, "masterKey", EX_CONFIG},
                          Row{StartReason::internal, "internal", EX_SOFTWARE}};

const Row& rowOf(StartReason reason)
{
    for (const Row& row : rows) {
        if (row.reason == reason)
            return row;
    }
    return rows.back();
}

} // namespace

void throw_exception_from_error(const StartFailure& failure, const boost::source_location&)
{
    throw std::logic_error("value of a failed start: " + failure.message);
}

StartReason reasonOf(api::ErrorCode code, StartReason otherwise)
{
    switch (code) {
    case api::ErrorCode::insufficientStorage:
        return StartReason::diskFull;
    case api::ErrorCode::unavailable:
        return StartReason::databaseAway;
    default:
        return otherwise;
    }
}

std::string_view reasonName(StartReason reason)
{
    return rowOf(reason).name;
}

int exitCode(StartReason reason)
{
    return rowOf(reason).exitCode;
}

} // namespace bloomzy::host
