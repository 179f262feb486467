#include "backend/backup/age/Header.h"

#include "backend/backup/age/Base64.h"
#include "backend/backup/age/Failures.h"

#include <algorithm>
#include <array>
#include <optional>

namespace bloomzy::backup::age {

namespace {

constexpr std::string_view versionLine = "age-encryption.org/v1";
constexpr std::string_view stanzaMark = "-> ";
constexpr std::string_view macMark = "---";
constexpr std::size_t columns = 64;
constexpr std::size_t macBytes = 32;

/// Takes a line off `text`, without its line feed; empty where there is none.
std::optional<std::string_view> takeLine(std::string_view& text)
{
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos)
        return std::nullopt;
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end + 1);
    return line;
}

bool isVisible(std::string_view argument)
{
    return !argument.empty() && std::ranges::all_of(argument, [](char c) { return c > ' ' && c < '\x7f'; });
}

core::Result<std::vector<std::string>> argumentsOf(std::string_view line)
{
    std::vector<std::string> arguments;
    for (;;) {
        const std::size_t end = std::min(line.find(' '), line.size());
        if (!isVisible(line.substr(0, end)))
            return headerFailure("an argument is empty or has other characters");
        arguments.emplace_back(line.substr(0, end));
        if (end == line.size())
            return arguments;
        line.remove_prefix(end + 1);
    }
}

/// Lines of 64 columns, and one that is shorter, which may be empty, at the end.
core::Result<std::string> takeBody(std::string_view& text)
{
    std::string body;
    for (;;) {
        const auto line = takeLine(text);
        if (!line || line->size() > columns)
            return headerFailure("a line of a body is missing or too long");
        const auto bytes = decodeUnpaddedBase64(*line);
        if (!bytes)
            return headerFailure("a body is not canonical base64");
        body += *bytes;
        if (line->size() < columns)
            return body;
    }
}

core::Result<Stanza> takeStanza(std::string_view& text)
{
    const auto line = takeLine(text);
    if (!line || !line->starts_with(stanzaMark))
        return headerFailure("a stanza does not begin with an arrow");
    BLOOMZY_TRY(auto arguments, argumentsOf(line->substr(stanzaMark.size())));
    BLOOMZY_TRY(auto body, takeBody(text));
    return Stanza{std::move(arguments), std::move(body)};
}

core::Result<std::string> takeMac(std::string_view& text)
{
    const auto line = takeLine(text);
    if (!line || !text.empty() || !line->substr(macMark.size()).starts_with(' '))
        return headerFailure("the MAC is missing or does not end the header");
    const auto mac = decodeUnpaddedBase64(line->substr(macMark.size() + 1));
    if (!mac || mac->size() != macBytes)
        return headerFailure("the MAC is not 32 bytes in canonical base64");
    return *mac;
}

/// Where the header ends, if it does: after the line that begins with the mark. `from` is where to look on.
std::size_t endOfHeader(std::string_view text, std::size_t from)
{
    const std::size_t mark = text.find("\n---", from);
    const std::size_t end = mark == std::string_view::npos ? mark : text.find('\n', mark + 1);
    return end == std::string_view::npos ? end : end + 1;
}

} // namespace

core::Result<Header> parseHeader(std::string_view text)
{
    Header header;
    std::string_view rest = text;
    if (const auto line = takeLine(rest); !line || *line != versionLine)
        return headerFailure("another version, or no age file");
    while (!rest.starts_with(macMark)) {
        BLOOMZY_TRY(auto stanza, takeStanza(rest));
        header.stanzas.push_back(std::move(stanza));
    }
    if (header.stanzas.empty())
        return headerFailure("there is no recipient");
    header.authenticated = text.substr(0, text.size() - rest.size() + macMark.size());
    BLOOMZY_TRY(header.mac, takeMac(rest));
    return header;
}

std::string authenticatedText(const std::vector<Stanza>& stanzas)
{
    std::string text(versionLine);
    for (const Stanza& stanza : stanzas) {
        text += "\n->";
        for (const std::string& argument : stanza.arguments)
            text += " " + argument;
        const std::string body = unpaddedBase64(stanza.body);
        for (std::size_t at = 0; at <= body.size(); at += columns)
            text += "\n" + body.substr(at, columns);
    }
    return text + "\n" + std::string(macMark);
}

std::string headerText(std::string_view authenticated, std::string_view mac)
{
    return std::string(authenticated) + " " + unpaddedBase64(mac) + "\n";
}

core::Result<std::string> readHeader(ByteSource& from, std::string& beyond)
{
    std::string text;
    std::array<char, 4096> piece{};
    for (;;) {
        BLOOMZY_TRY(const std::size_t count, from.read(piece));
        const std::size_t seen = text.size();
        text.append(piece.data(), count);
        if (!std::string_view(text).starts_with(versionLine.substr(0, std::min(text.size(), versionLine.size()))))
            return headerFailure("no age file");
        // The mark may have begun before, and so may the whole line of the MAC, which is short.
        const std::size_t end = endOfHeader(text, seen < columns * 2 ? 0 : seen - columns * 2);
        if (end <= headerLimit) {
            beyond = text.substr(end);
            text.resize(end);
            return text;
        }
        if (count == 0 || text.size() >= headerLimit)
            return headerFailure(count == 0 ? "it ends before its MAC" : "it is too long");
    }
}

} // namespace bloomzy::backup::age
