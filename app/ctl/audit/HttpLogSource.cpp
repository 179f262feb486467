#include "app/ctl/audit/HttpLogSource.h"

#include "backend/api/AuditLog.h"
#include "backend/core/crypto/Base64.h"
#include "backend/core/json/JsonImpl.h"

#include <chrono>
#include <thread>

namespace bloomzy::ctl {

namespace {

constexpr std::string_view root = "/api/v1/audit/log/";
constexpr int malformed = 400; // also what a server says of a log that is damaged
constexpr int notFound = 404;
constexpr int tooMany = 429;
constexpr int internal = 500;
constexpr int unavailable = 503;
constexpr int mostTries = 60;
constexpr std::chrono::seconds pause{1};

std::string withoutLineEnd(std::string text)
{
    while (text.ends_with('\n'))
        text.pop_back();
    return text;
}

/// One without a salt that is base64 fits no hash.
std::optional<audit::LeafPart> partOf(const std::optional<api::AuditPart>& part)
{
    if (!part)
        return std::nullopt;
    return audit::LeafPart{core::crypto::decodeBase64Text(part->salt).value_or(std::string()), part->value};
}

std::vector<audit::BesideEntry> unreadable(const tlog::Tile& bundle)
{
    return {std::size_t(bundle.width), {{}, "what stands beside it cannot be read"}};
}

} // namespace

core::Error HttpLogSource::failed(Failure why)
{
    core::Error error = core::internalError("the server could not be asked");
    error.detail = why.message;
    m_failure = std::move(why);
    return error;
}

core::Result<std::optional<std::string>> HttpLogSource::get(const std::string& path)
{
    for (int tries = 1;; ++tries) {
        auto answer = m_link.answer({.target = std::string(root) + path});
        if (answer.has_error())
            return failed(answer.error());
        if (answer->status == notFound || answer->status == internal || answer->status == malformed)
            return std::optional<std::string>();
        const bool busy = answer->status == tooMany || answer->status == unavailable;
        if (busy && tries < mostTries) {
            std::this_thread::sleep_for(pause);
            continue;
        }
        auto accepted = ServerLink::accepted(std::move(*answer));
        if (accepted.has_error())
            return failed(accepted.error());
        return std::optional(std::move(accepted->body));
    }
}

core::Result<std::optional<tlog::NoteVerifier>> HttpLogSource::key()
{
    BLOOMZY_TRY(const auto text, get("vkey"));
    return text ? tlog::NoteVerifier::of(withoutLineEnd(*text)) : std::nullopt;
}

core::Result<std::string> HttpLogSource::checkpoint()
{
    if (!m_checkpoint) {
        BLOOMZY_TRY(auto note, get("checkpoint"));
        m_checkpoint = std::move(note).value_or(std::string());
    }
    return *m_checkpoint;
}

/// A server of before has none.
core::Result<std::vector<tlog::ClosedLog>> HttpLogSource::closed()
{
    BLOOMZY_TRY(const auto body, get("closed"));
    const auto list = core::json::fromStoredJson<api::AuditClosedLogs>(body.value_or("{}"));
    if (list.has_error())
        return std::vector<tlog::ClosedLog>(1); // one that leads nowhere
    std::vector<tlog::ClosedLog> logs;
    for (const api::AuditClosedLog& log : list->items)
        logs.push_back({log.vkey, log.closing});
    return logs;
}

core::Result<std::optional<std::string>> HttpLogSource::tile(const tlog::Tile& tile)
{
    return get(tlog::pathOf(tile));
}

core::Result<std::optional<std::string>> HttpLogSource::entries(const tlog::Tile& bundle)
{
    return get(tlog::entriesPathOf(bundle));
}

core::Result<std::vector<audit::BesideEntry>> HttpLogSource::beside(const tlog::Tile& bundle)
{
    const std::uint64_t first = bundle.index * tlog::tileWidth + 1;
    BLOOMZY_TRY(const auto body,
                get("parts?first=" + std::to_string(first) + "&count=" + std::to_string(bundle.width)));
    const auto list = body ? core::json::fromStoredJson<api::AuditPartsList>(*body)
                           : core::Result<api::AuditPartsList>(core::internalError("no parts"));
    if (list.has_error() || list->items.size() != std::size_t(bundle.width))
        return unreadable(bundle);
    std::vector<audit::BesideEntry> all;
    for (const api::AuditParts& item : list->items) {
        audit::BesideEntry entry{{partOf(item.actor), partOf(item.target), partOf(item.details)}, {}};
        if (item.sequence != std::int64_t(first + all.size()))
            entry.wrong = "what stands beside it is that of another one";
        all.push_back(std::move(entry));
    }
    return all;
}

core::Result<std::string> HttpLogSource::rest(const tlog::Frontier& /*tree*/, const tlog::NoteVerifier& /*key*/)
{
    return std::string();
}

} // namespace bloomzy::ctl
