#include "backend/backup/archive/Tar.h"

#include "backend/backup/archive/Refusals.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>

namespace bloomzy::backup::archive {

namespace {

/// Where a field of a header stands.
struct Field
{
    std::size_t at;
    std::size_t length;
};
constexpr Field nameField{0, 100};
constexpr Field modeField{100, 8};
constexpr Field ownerField{108, 8};
constexpr Field groupField{116, 8};
constexpr Field sizeField{124, 12};
constexpr Field timeField{136, 12};
constexpr Field checksumField{148, 8};
constexpr Field typeField{156, 1};
constexpr Field magicField{257, 8};
constexpr Field prefixField{345, 155};

constexpr std::int64_t firstLargeSize = std::int64_t{1} << 33; // 8 GiB: eleven octal digits hold one less
constexpr std::string_view magic("ustar\00000", 8);
constexpr char regularFile = '0';
constexpr char extendedHeader = 'x';

std::string octal(std::int64_t number, std::size_t digits)
{
    std::string text(digits, '0');
    for (std::size_t at = digits; at > 0 && number > 0; number >>= 3)
        text[--at] = static_cast<char>('0' + (number & 7));
    return text;
}

std::optional<std::int64_t> octalOf(std::string_view text)
{
    std::int64_t number = 0;
    for (const char c : text.substr(0, text.size() - 1)) {
        if (c < '0' || c > '7')
            return std::nullopt;
        number = number * 8 + (c - '0');
    }
    return text.back() == '\0' ? std::optional(number) : std::nullopt;
}

std::string_view of(std::string_view block, Field field)
{
    return block.substr(field.at, field.length);
}

std::string_view textOf(std::string_view block, Field field)
{
    const std::string_view text = of(block, field);
    return text.substr(0, std::min(text.find('\0'), text.size()));
}

void put(std::string& block, Field field, std::string_view text)
{
    block.replace(field.at, text.size(), text);
}

/// The sum of all bytes, those of the sum itself taken for spaces.
std::int64_t checksumOf(std::string_view block)
{
    const auto sum = [](std::string_view text) {
        return std::accumulate(text.begin(), text.end(), std::int64_t{0},
                               [](std::int64_t so, char c) { return so + static_cast<unsigned char>(c); });
    };
    return sum(block) - sum(of(block, checksumField)) + static_cast<std::int64_t>(checksumField.length) * ' ';
}

std::string headerBlock(const TarMember& member, char type)
{
    std::string block(tarBlock, '\0');
    put(block, nameField, member.path);
    put(block, modeField, octal(0600, modeField.length - 1));
    put(block, ownerField, octal(0, ownerField.length - 1));
    put(block, groupField, octal(0, groupField.length - 1));
    put(block, sizeField, octal(member.size, sizeField.length - 1));
    put(block, timeField, octal(member.time, timeField.length - 1));
    put(block, typeField, std::string_view(&type, 1));
    put(block, magicField, magic);
    put(block, checksumField, octal(checksumOf(block), 6) + std::string("\0 ", 2));
    return block;
}

/// `<length> size=<size>\n`, where the length counts itself.
std::string sizeRecord(std::int64_t size)
{
    const std::string rest = " size=" + std::to_string(size) + "\n";
    std::size_t length = rest.size() + 1;
    while (std::to_string(length).size() + rest.size() != length)
        ++length;
    return std::to_string(length) + rest;
}

} // namespace

std::string tarHeader(const TarMember& member)
{
    if (member.size < firstLargeSize)
        return headerBlock(member, regularFile);
    const std::string record = sizeRecord(member.size);
    const auto recordSize = static_cast<std::int64_t>(record.size());
    const std::string path = "PaxHeaders/" + member.path.substr(member.path.rfind('/') + 1);
    return headerBlock({path.substr(0, nameField.length), recordSize, member.time}, extendedHeader) + record +
           tarPadding(recordSize) + headerBlock({member.path, 0, member.time}, regularFile);
}

std::string tarPadding(std::int64_t size)
{
    const auto over = static_cast<std::size_t>(size) % tarBlock;
    return std::string(over == 0 ? 0 : tarBlock - over, '\0');
}

std::string tarEnd()
{
    return std::string(2 * tarBlock, '\0');
}

core::Result<TarMember> readTarHeader(std::string_view block)
{
    const auto size = octalOf(of(block, sizeField));
    const auto time = octalOf(of(block, timeField));
    if (!size || !time)
        return refusal(tarName(block), "has a header that was changed");
    return TarMember{std::string(textOf(block, nameField)), *size, *time};
}

std::string tarName(std::string_view block)
{
    const std::string_view prefix = textOf(block, prefixField);
    return std::string(prefix) + (prefix.empty() ? "" : "/") + std::string(textOf(block, nameField));
}

std::string tarFault(std::string_view block)
{
    if (std::ranges::all_of(block, [](char c) { return c == '\0'; }))
        return "is missing";
    if (of(block, checksumField) != octal(checksumOf(block), 6) + std::string("\0 ", 2))
        return "has a header that was changed";
    switch (block[typeField.at]) {
    case regularFile:
        return "has a header that was changed";
    case '1':
    case '2':
        return "is a link";
    case '3':
    case '4':
    case '6':
        return "is a device";
    case '5':
        return "is a folder";
    default:
        return "is of a kind that no backup has";
    }
}

} // namespace bloomzy::backup::archive
