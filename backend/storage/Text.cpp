#include "backend/storage/Text.h"

#include "backend/core/Text.h"

#include <algorithm>

namespace bloomzy::storage {

namespace {

bool isPlain(char character)
{
    return static_cast<signed char>(character) > 0;
}

/// The bytes of the character that `text` begins with; 0 when it cannot be stored.
std::size_t storableLength(std::string_view text)
{
    return text.front() == '\0' ? 0 : core::firstCharacter(text).length;
}

} // namespace

bool isStorable(std::string_view text)
{
    while (true) {
        const auto plain = std::find_if_not(text.begin(), text.end(), isPlain);
        text.remove_prefix(static_cast<std::size_t>(plain - text.begin()));
        if (text.empty())
            return true;
        const std::size_t length = storableLength(text);
        if (length == 0)
            return false;
        text.remove_prefix(length);
    }
}

std::string storable(std::string_view text)
{
    std::string clean;
    while (!text.empty()) {
        const std::size_t length = storableLength(text);
        clean += length > 0 ? text.substr(0, length) : std::string_view("\uFFFD");
        text.remove_prefix(std::max<std::size_t>(1, length));
    }
    return clean;
}

core::Result<void> checkTexts(Params params)
{
    for (const auto& param : params) {
        const auto* text = std::get_if<std::string_view>(&param);
        if (text && !isStorable(*text))
            return core::makeError(api::ErrorCode::invalid,
                                   "A text holds a character that cannot be stored. Nothing was changed. Remove it and "
                                   "try again.");
    }
    return {};
}

} // namespace bloomzy::storage
