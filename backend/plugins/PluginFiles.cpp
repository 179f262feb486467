#include "backend/plugins/PluginFiles.h"

#include <QJsonArray>
#include <QPluginLoader>

#include <sys/stat.h>

#include <algorithm>
#include <optional>
#include <unistd.h>

namespace bloomzy::plugins {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t longestKind = 40;

std::string whyNotTrusted(const fs::path& path, bool isFolder)
{
    struct stat facts = {};
    if (::lstat(path.c_str(), &facts) != 0)
        return "it cannot be looked at";
    if (isFolder ? !S_ISDIR(facts.st_mode) : !S_ISREG(facts.st_mode))
        return isFolder ? "its folder is a link or no folder" : "it is a link or no regular file";
    if (facts.st_uid != 0 && facts.st_uid != ::geteuid())
        return isFolder ? "its folder belongs to somebody else" : "it belongs to somebody else";
    if ((facts.st_mode & (S_IWGRP | S_IWOTH)) != 0)
        return isFolder ? "its folder may be written by others" : "it may be written by others";
    return {};
}

bool isKind(const std::string& text)
{
    return !text.empty() && text.size() <= longestKind && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

std::string textIn(const QJsonObject& object, const char* key)
{
    return object.value(QLatin1String(key)).toString().toStdString();
}

std::optional<PluginKind> kindIn(const QJsonObject& metadata, const fs::path& file)
{
    const QJsonObject about = metadata.value(QLatin1String("MetaData")).toObject();
    PluginKind kind{textIn(about, "kind"), textIn(about, "title"), {}, file};
    for (const QJsonValue setting : about.value(QLatin1String("settings")).toArray())
        kind.settings.push_back({textIn(setting.toObject(), "name"), textIn(setting.toObject(), "title"),
                                 setting.toObject().value(QLatin1String("secret")).toBool()});
    return isKind(kind.kind) ? std::optional(std::move(kind)) : std::nullopt;
}

void take(FoundKinds& found, const fs::path& file, std::string_view iid)
{
    const auto refuse = [&](const std::string& why) { found.refused.push_back(file.filename().string() + ": " + why); };
    if (const auto why = whyNotLoaded(file); !why.empty())
        return refuse(why);
    const QJsonObject metadata = QPluginLoader(QString::fromStdString(file.string())).metaData();
    if (metadata.isEmpty())
        return refuse("it is no plugin");
    if (textIn(metadata, "IID") != iid)
        return; // for another part of the server, or for a later version
    auto kind = kindIn(metadata, file);
    if (!kind)
        return refuse("its metadata names no kind");
    if (std::ranges::count(found.kinds, kind->kind, &PluginKind::kind) > 0)
        return refuse("another plugin is of the same kind");
    found.kinds.push_back(std::move(*kind));
}

} // namespace

std::string whyNotLoaded(const fs::path& file)
{
    const auto folder = whyNotTrusted(file.parent_path(), true);
    return folder.empty() ? whyNotTrusted(file, false) : folder;
}

FoundKinds findKinds(const fs::path& folder, std::string_view iid)
{
    std::error_code error;
    std::vector<fs::path> files;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        if (entry->path().extension() == ".so")
            files.push_back(entry->path());
    std::ranges::sort(files);
    FoundKinds found;
    for (const fs::path& file : files)
        take(found, file, iid);
    return found;
}

} // namespace bloomzy::plugins
