#pragma once

#include "backend/api/Problem.h"

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace bloomzy::catalog {

/// A refusal that the catalog knows, with its English sentence; {0} and {1} stand for what was written or is allowed.
struct FaultText
{
    std::string_view code;
    std::string_view detail;
};

/// Every fault code of this service. Codes are stable: clients translate by them.
[[nodiscard]] std::span<const FaultText> faultTable();

/// The fault `code` of the table at `pointer`.
[[nodiscard]] api::Fault fault(std::string pointer, std::string_view code,
                               std::initializer_list<std::string> arguments = {});

} // namespace bloomzy::catalog
