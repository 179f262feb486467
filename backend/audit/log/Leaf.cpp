#include "backend/audit/log/Leaf.h"

#include "backend/core/crypto/Base64.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/tlog/Sha256.h"

namespace bloomzy::audit {
namespace {

/// Its members in the order of RFC 8785.
struct Entry
{
    std::string action;
    std::optional<std::string> actor;
    std::optional<std::string> details;
    std::string id;
    std::string outcome;
    std::string source;
    std::optional<std::string> target;
    std::string time;
    std::int64_t v = 0;
};
BOOST_DESCRIBE_STRUCT(Entry, (), (action, actor, details, id, outcome, source, target, time, v))

void addEscaped(std::string& out, char c)
{
    constexpr std::string_view shortForms = "\"\"\\\\\bb\ff\nn\rr\tt";
    constexpr std::string_view hex = "0123456789abcdef";
    for (std::size_t i = 0; i < shortForms.size(); i += 2)
        if (shortForms[i] == c) {
            out += {'\\', shortForms[i + 1]};
            return;
        }
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20) {
        out += c;
        return;
    }
    out += "\\u00";
    out += {hex[byte >> 4U], hex[byte & 0xFU]};
}

/// RFC 8785 section 3.2.2.2, which is narrower than what is JSON.
void add(std::string& out, std::string_view name, std::string_view value)
{
    out += out.empty() ? "{\"" : ",\"";
    out += name;
    out += "\":\"";
    for (const char c : value)
        addEscaped(out, c);
    out += '"';
}

void add(std::string& out, std::string_view name, const std::optional<tlog::Hash>& hash)
{
    if (hash)
        add(out, name, core::crypto::base64(tlog::bytesOf(*hash)));
}

std::optional<tlog::Hash> hashIn(const std::optional<std::string>& text)
{
    const auto bytes = text ? core::crypto::decodeBase64Text(*text) : std::nullopt;
    return bytes && bytes->size() == sizeof(tlog::Hash) ? std::optional(tlog::hashOf(*bytes)) : std::nullopt;
}

} // namespace

std::string entryOf(const Leaf& leaf)
{
    std::string entry;
    add(entry, "action", leaf.action);
    add(entry, "actor", leaf.actor);
    add(entry, "details", leaf.details);
    add(entry, "id", leaf.id);
    add(entry, "outcome", leaf.outcome);
    add(entry, "source", leaf.source);
    add(entry, "target", leaf.target);
    add(entry, "time", leaf.time);
    return entry + ",\"v\":1}";
}

std::optional<Leaf> leafOf(std::string_view entry)
{
    const auto read = core::json::fromStoredJson<Entry>(entry);
    if (read.has_error())
        return std::nullopt;
    Leaf leaf{read->id,      read->time,          read->source,         read->action,
              read->outcome, hashIn(read->actor), hashIn(read->target), hashIn(read->details)};
    return entryOf(leaf) == entry ? std::optional(std::move(leaf)) : std::nullopt;
}

} // namespace bloomzy::audit
