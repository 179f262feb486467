#pragma once

#include "backend/http/Authorizer.h"

#include <optional>
#include <string>
#include <string_view>

namespace bloomzy::events {

/// Who may hear of something.
struct Audience
{
    api::Permission permission = api::Permission::auditRead;
    std::string owner;      ///< who may without that permission; empty: nobody
    bool perFamily = false; ///< it may be of a family that the person does not see

    [[nodiscard]] bool has(const http::Principal& person) const;
};

/// Those who may read what an audited action changes: `taxon.update` needs taxa.read. Empty for what concerns nobody's
/// view (sign-ins, refusals); an action that is not known here is one of those.
[[nodiscard]] std::optional<Audience> audienceOf(std::string_view action);

} // namespace bloomzy::events
