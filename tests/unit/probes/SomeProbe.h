#pragma once

#include "backend/probes/Probe.h"

/// One that nothing is wrong with: of the example's kind, over a file.
[[nodiscard]] inline bloomzy::probes::Probe someProbe(const std::string& id, const std::string& path = "/etc/passwd")
{
    return {id, "example", "Probe " + id, {{"path", path}}, 30, 10, {}};
}
