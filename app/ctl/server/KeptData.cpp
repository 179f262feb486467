#include "app/ctl/server/KeptData.h"

#include "backend/host/StorePlan.h"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <sysexits.h>

namespace bloomzy::ctl {

namespace {

bool isHidden(const std::filesystem::path& path)
{
    struct stat status
    {
    };
    return ::stat(path.c_str(), &status) != 0 && errno == EACCES;
}

Failure barred(const std::string& folder)
{
    return {EX_NOPERM,
            "forbidden",
            folder + " cannot be looked into by this user. Nothing was changed. Run this as the user who owns it; "
                     "bloomzyctl doctor --data-dir tells what is missing.",
            {}};
}

} // namespace

bool isBarred(const std::filesystem::path& folder)
{
    return isHidden(folder) || isHidden(folder / "store") || isHidden(folder / "store" / "auth.db");
}

Failure noDataFolder(const std::string& folder)
{
    return {EX_NOINPUT, "notFound", folder + " is no data folder of a server. Check --data-dir.", {}};
}

Outcome<std::filesystem::path> folderWithData(const std::string& folder)
{
    if (isBarred(folder))
        return barred(folder);
    std::error_code none;
    const auto root = std::filesystem::canonical(folder, none);
    const auto plans = host::storePlans(root);
    const bool found = !root.empty() && (std::filesystem::exists(host::serverMark(root), none) ||
                                         std::ranges::any_of(plans, [&](const host::StorePlan& plan) {
                                             return std::filesystem::exists(plan.file, none);
                                         }));
    if (!found)
        return noDataFolder(folder);
    return root;
}

} // namespace bloomzy::ctl
