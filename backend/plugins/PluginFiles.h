#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace bloomzy::plugins {

/// One setting of what a plugin makes; its values are texts.
struct PluginSetting
{
    std::string name;
    std::string title;     ///< English
    bool isSecret = false; ///< kept sealed, and shown to nobody
};

/// What a plugin says of itself, read from its metadata while none of its code runs.
struct PluginKind
{
    std::string kind;
    std::string title; ///< English
    std::vector<PluginSetting> settings;
    std::filesystem::path file;
};

struct FoundKinds
{
    std::vector<PluginKind> kinds;    ///< in order of their file names; of two alike the first counts
    std::vector<std::string> refused; ///< a line for the log on each file that was passed over, and why
};

/// Why nothing may be loaded from here, empty: it may. The file has to be a regular one, it and its folder owned by
/// root or this user and writable by nobody else, the group included. Folders above are not looked at: the program
/// itself lies there.
[[nodiscard]] std::string whyNotLoaded(const std::filesystem::path& file);

/// The plugins of interface `iid` in `folder`: what is named `*.so`. A folder that is not there has none.
[[nodiscard]] FoundKinds findKinds(const std::filesystem::path& folder, std::string_view iid);

} // namespace bloomzy::plugins
