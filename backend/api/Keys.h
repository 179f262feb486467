#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <optional>
#include <string>
#include <vector>

/// Wire types of /api/v1/keys. Public halves and states; no secret stands here.
namespace bloomzy::api {

/// `next` is published and does not sign yet; `active` signs; `retired` verifies until its last token is over.
enum class SigningKeyState { next, active, retired, unknown };
BOOST_DESCRIBE_ENUM(SigningKeyState, next, active, retired, unknown)

struct SigningKeyInfo
{
    std::string kid; ///< as in the key set and in tokens: RFC 7638 thumbprint
    SigningKeyState state = SigningKeyState::unknown;
    std::string createdAt;
    std::optional<std::string> activeSince;
    std::optional<std::string> acceptedUntil; ///< of a retired one
};
BOOST_DESCRIBE_STRUCT(SigningKeyInfo, (), (kid, state, createdAt, activeSince, acceptedUntil))

/// Where the server found its master key.
enum class MasterKeyPlace { credential, handedOver, file, unknown };
BOOST_DESCRIBE_ENUM(MasterKeyPlace, credential, handedOver, file, unknown)

struct MasterKeyInfo
{
    std::string id; ///< tells keys apart and reveals nothing of them
    MasterKeyPlace place = MasterKeyPlace::unknown;
};
BOOST_DESCRIBE_STRUCT(MasterKeyInfo, (), (id, place))

/// GET /api/v1/keys
struct KeyList
{
    std::vector<SigningKeyInfo> signingKeys; ///< next, active, then retired ones, the latest first
    std::string nextRotation;                ///< when the server changes the signing key by itself
    MasterKeyInfo masterKey;
};
BOOST_DESCRIBE_STRUCT(KeyList, (), (signingKeys, nextRotation, masterKey))

} // namespace bloomzy::api
