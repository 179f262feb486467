#include "app/ctl/doctor/Checks.h"
#include "backend/auth/BreachedPasswords.h"

#include <sysexits.h>

namespace bloomzy::ctl {

Findings checkBreachedPasswords(const Patient& patient)
{
    constexpr std::string_view name = "breachedPasswords";
    if (patient.breachedPasswords.empty())
        return {};
    const auto looked = auth::BreachedPasswords(patient.breachedPasswords).inspect();
    if (looked.has_error())
        return {problem(name, EX_NOINPUT, "The list of breached passwords is of no use: " + looked.error().detail,
                        "Put a whole list there. Until then a running server takes no new passwords, and a stopped one "
                        "does not start with it.")};
    return {fine(name, "The list of breached passwords can be read, and is in order as far as was looked.")};
}

} // namespace bloomzy::ctl
