#pragma once

#include "backend/core/json/Type.h"

#include <string_view>

namespace bloomzy::core::json {

/// Fills `value`, which is default-made, straight from a text that this program wrote, without a tree between. False
/// when something in it wants a closer look (another type than expected, a key that stands twice, a raw or a real
/// member, a fault): `value` is of no use then, and readText() reads such a text, or says what is wrong with it.
[[nodiscard]] bool readStored(const Type& type, void* value, std::string_view text);

} // namespace bloomzy::core::json
