#pragma once

#include "backend/http/OpenApi.h"

#include <string>
#include <string_view>
#include <vector>

namespace bloomzy::http {

/// The reference of these endpoints as one HTML page, which needs nothing beside itself: no script, no other file.
/// `style` is CSS, and stands in the page's only `<style>`.
[[nodiscard]] std::string referencePage(const std::vector<Endpoint>& all, const ApiInfo& info, std::string_view style);

} // namespace bloomzy::http
