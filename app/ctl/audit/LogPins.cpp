#include "app/ctl/audit/LogPins.h"

#include "app/ctl/server/FolderCertificate.h"
#include "backend/tlog/Note.h"

#include <filesystem>
#include <sysexits.h>

namespace bloomzy::ctl {

namespace {

Failure noKey(const std::string& text)
{
    return {EX_DATAERR,
            "invalid",
            text + " is no key of an audit log, nor a file that begins with one. Write it as the server tells it under "
                   "/api/v1/audit/log/vkey: bloomzy/audit/…+…+….",
            {}};
}

Outcome<tlog::NoteVerifier> keyOf(const std::string& text)
{
    if (auto key = tlog::NoteVerifier::of(text))
        return std::move(*key);
    const auto content = readSmallFile(text);
    auto key =
        content.has_value() ? tlog::NoteVerifier::of(content->substr(0, content->find_first_of("\r\n"))) : std::nullopt;
    if (!key)
        return noKey(text);
    return std::move(*key);
}

Outcome<std::string> checkpointIn(const std::string& file)
{
    auto content = readSmallFile(file);
    if (content.has_error())
        return localFailure(content.error(), file);
    if (!tlog::Note::of(*content))
        return Failure{EX_DATAERR, "invalid", file + " holds no checkpoint of an audit log.", {}};
    return std::move(*content);
}

bool isThere(const std::string& file)
{
    std::error_code none;
    return !file.empty() && std::filesystem::exists(std::filesystem::symlink_status(file, none));
}

} // namespace

Outcome<LogPins> readPins(const Arguments& arguments)
{
    LogPins pins;
    pins.save = arguments.value("save").value_or("");
    if (const auto text = arguments.value("vkey")) {
        auto key = keyOf(*text);
        if (key.has_error())
            return key.error();
        pins.key = std::move(*key);
    }
    if (const auto file = arguments.value("checkpoint")) {
        auto note = checkpointIn(*file);
        if (note.has_error())
            return note.error();
        pins.earlier = std::move(*note);
    }
    if (!isThere(pins.save))
        return pins;
    auto saved = checkpointIn(pins.save);
    if (saved.has_error())
        return saved.error();
    if (pins.earlier && *pins.earlier != *saved)
        return usageFailure("Another checkpoint lies in " + pins.save +
                            " already, which would be lost. Name it with --checkpoint, or another file with --save.");
    pins.earlier = std::move(*saved);
    return pins;
}

} // namespace bloomzy::ctl
