#include "app/ctl/backup/HandedMasterKey.h"

#include "backend/host/MasterKeys.h"

#include <charconv>

namespace bloomzy::ctl {

Outcome<std::optional<core::crypto::SecretKey>> readMasterKey(const Call& call)
{
    const auto named = call.arguments.value("master-key-fd");
    if (!named)
        return std::optional<core::crypto::SecretKey>();
    int descriptor = -1;
    const auto [end, failed] = std::from_chars(named->data(), named->data() + named->size(), descriptor);
    if (failed != std::errc() || end != named->data() + named->size() || descriptor < 0)
        return usageFailure("Name an open file descriptor: --master-key-fd 3.");
    auto key = host::readHandedOverKey(descriptor);
    if (key.has_error())
        return localFailure(key.error(), "--master-key-fd");
    return std::optional(std::move(*key));
}

} // namespace bloomzy::ctl
