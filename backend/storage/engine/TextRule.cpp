#include "backend/storage/engine/TextRule.h"

#include "backend/core/Text.h"

namespace bloomzy::storage {

core::Result<void> checkTexts(Params params)
{
    for (const auto& param : params) {
        const auto* text = std::get_if<std::string_view>(&param);
        if (text && (text->find('\0') != std::string_view::npos || !core::isUtf8(*text)))
            return core::makeError(api::ErrorCode::invalid,
                                   "A text holds a character that cannot be stored. Nothing was changed. Remove it and "
                                   "try again.");
    }
    return {};
}

} // namespace bloomzy::storage
