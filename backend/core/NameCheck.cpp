#include "backend/core/NameCheck.h"

#include "backend/core/Text.h"

#include <string_view>

namespace bloomzy::core {
namespace {

constexpr std::size_t longest = 80;
constexpr std::string_view blanks = " \t\r\n";

} // namespace

void checkName(std::string& name, std::pair<std::string, std::string> required, std::vector<api::Fault>& faults)
{
    name.erase(0, name.find_first_not_of(blanks));
    name.erase(name.find_last_not_of(blanks) + 1);
    if (isBlank(name))
        faults.push_back({"/name", std::move(required.first), std::move(required.second)});
    else if (hasUnseen(name) || name.find_first_of("\t\r\n") != std::string::npos)
        faults.push_back({"/name", "text.control",
                          "The text holds control or invisible characters. Type it anew, without pasting."});
    else if (characterCount(name) > longest)
        faults.push_back({"/name", "text.tooLong",
                          "The text is longer than " + std::to_string(longest) + " characters. Shorten it."});
}

} // namespace bloomzy::core
