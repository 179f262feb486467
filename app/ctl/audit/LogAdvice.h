#pragma once

#include "backend/audit/log/LogVerifier.h"

#include <string>

namespace bloomzy::ctl {

struct LogAdvice
{
    std::string meaning;
    std::string remedy;
};

/// What it means that something is wrong with a log, and what to do.
[[nodiscard]] LogAdvice adviceOn(audit::LogFault fault);

} // namespace bloomzy::ctl
