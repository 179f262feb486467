#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <cstdint>
#include <optional>
#include <string>

/// Wire types of /api/v1/auth/profile: what people say about themselves, and how they like to work.
namespace bloomzy::api {

enum class ProfileLanguage { en, fr, unknown };
BOOST_DESCRIBE_ENUM(ProfileLanguage, en, fr, unknown)

enum class ProfileTheme { light, dark, unknown };
BOOST_DESCRIBE_ENUM(ProfileTheme, light, dark, unknown)

/// What a merge patch of the profile must yield.
struct ProfileInput
{
    std::string displayName;                 ///< 1 to 200 characters
    std::optional<ProfileLanguage> language; ///< absent: as the computer has it
    std::optional<std::string> timeZone;     ///< of the IANA database: `Europe/Paris`; absent: as the computer has it
    std::optional<ProfileTheme> theme;       ///< absent: as the computer has it

    bool operator==(const ProfileInput&) const = default;
};
BOOST_DESCRIBE_STRUCT(ProfileInput, (), (displayName, language, timeZone, theme))

struct Profile : ProfileInput
{
    std::string id;
    std::string email;
    std::int64_t revision = 0; ///< counts up with each change; the ETag

    bool operator==(const Profile&) const = default;
};
BOOST_DESCRIBE_STRUCT(Profile, (ProfileInput), (id, email, revision))

} // namespace bloomzy::api
