#include "backend/auth/UserOrder.h"

#include <utility>

namespace bloomzy::auth {

UserOrder UserOrder::of(api::UserSort sort)
{
    switch (sort) {
    case api::UserSort::email:
    case api::UserSort::unknown:
        break;
    case api::UserSort::emailDescending:
        return {"email", true};
    case api::UserSort::name:
        return {"name_key", false};
    case api::UserSort::nameDescending:
        return {"name_key", true};
    case api::UserSort::lastSignIn:
        return {"last_sign_in_at", false};
    case api::UserSort::lastSignInDescending:
        return {"last_sign_in_at", true};
    case api::UserSort::created:
        return {"created_at", false};
    case api::UserSort::createdDescending:
        return {"created_at", true};
    }
    return {"email", false};
}

bool UserOrder::before(std::string_view key, std::int64_t number, const UserPlace& b) const
{
    const std::pair<std::string_view, std::int64_t> mine{key, number};
    const std::pair<std::string_view, std::int64_t> others{b.key, b.number};
    return descending ? others < mine : mine < others;
}

} // namespace bloomzy::auth
