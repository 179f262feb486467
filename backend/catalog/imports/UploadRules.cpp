#include "backend/catalog/imports/UploadRules.h"

#include "backend/catalog/rules/Faults.h"
#include "backend/core/Text.h"

namespace bloomzy::catalog {
namespace {

constexpr std::size_t longestFileName = 200;

} // namespace

core::Result<std::string> shownFileName(const api::UploadQuery& query)
{
    auto name = query.fileName.value_or("");
    if (core::hasUnseen(name) || name.find_first_of("\r\n\t") != std::string::npos)
        return core::invalid({fault("#query/fileName", "text.control", {})});
    if (core::characterCount(name) > longestFileName)
        return core::invalid({fault("#query/fileName", "text.tooLong", {std::to_string(longestFileName)})});
    return name;
}

core::Error tooManyStaged()
{
    return core::makeError(api::ErrorCode::conflict,
                           "You are preparing ten imports already. Nothing was uploaded. Forget one of them first.");
}

} // namespace bloomzy::catalog
