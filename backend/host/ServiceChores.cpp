#include "backend/host/ServiceChores.h"

#include "backend/host/FreeMemory.h"

namespace bloomzy::host {
namespace {

storage::Deadline soon()
{
    return storage::deadlineIn(std::chrono::seconds(10));
}

void tell(core::Log& log, const core::Result<void>& done, std::string_view what)
{
    if (done.has_error())
        log.write(core::LogLevel::warning, "host", what,
                  {{"detail", done.error().detail}, {"cause", done.error().cause}});
}

} // namespace

std::vector<Chores::Chore> serviceChores(Services& services, core::Log& log)
{
    using namespace std::chrono_literals;
    auto& auth = services.auth();
    return {{"keys", 1min,
             [&auth, &log] {
                 tell(log, auth.rotateKeysWhenDue(soon()), "whether the signing key is due could not be seen to");
             }},
            {"keyUses", 1min,
             [&auth, &log] {
                 tell(log, auth.writeKeyUses(soon()), "when API keys were used last could not be written down");
             }},
            {"erasures", 1min, [&services] { services.eraseWhoIsLeft(); }},
            {"backups", 15s, [&services] { services.lookAfterBackups(); }},
            {"rights", 2s, [&services] { services.retry(); }},
            {"memory", 1min, &giveBackMemory}};
}

} // namespace bloomzy::host
