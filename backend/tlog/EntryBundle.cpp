#include "backend/tlog/EntryBundle.h"

#include <cstdint>
#include <stdexcept>

namespace bloomzy::tlog {

void addEntry(std::string& bundle, std::string_view entry)
{
    if (entry.size() > longestEntry)
        throw std::length_error("an entry of a log is longer than its bundle can say");
    bundle.push_back(char(std::uint8_t(entry.size() >> 8U)));
    bundle.push_back(char(std::uint8_t(entry.size())));
    bundle.append(entry);
}

std::optional<std::vector<std::string_view>> entriesOf(std::string_view bundle)
{
    std::vector<std::string_view> entries;
    while (!bundle.empty()) {
        if (bundle.size() < 2 || entries.size() == mostEntries)
            return std::nullopt;
        const std::size_t length = std::size_t(std::uint8_t(bundle[0])) << 8U | std::uint8_t(bundle[1]);
        bundle.remove_prefix(2);
        if (bundle.size() < length)
            return std::nullopt;
        entries.push_back(bundle.substr(0, length));
        bundle.remove_prefix(length);
    }
    return entries;
}

} // namespace bloomzy::tlog
