#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Wire types of /api/v1/setup, /api/v1/auth and /api/v1/users. Times are RFC 3339 UTC, ids UUIDv7.
namespace bloomzy::api {

/// GET /api/v1/setup: whether the first administrator is still missing.
struct SetupState
{
    bool needed = false;
    std::string version; ///< of the server, semantic versioning
};
BOOST_DESCRIBE_STRUCT(SetupState, (), (needed, version))

/// POST /api/v1/setup: creates the first administrator; the token lies in DIR/setup-token.
struct SetupRequest
{
    std::string token;
    std::string email;
    std::string displayName; ///< 1 to 200 characters
    std::string password;    ///< 15 to 128 characters
};
BOOST_DESCRIBE_STRUCT(SetupRequest, (), (token, email, displayName, password))

struct LoginRequest
{
    std::string email;
    std::string password;
};
BOOST_DESCRIBE_STRUCT(LoginRequest, (), (email, password))

struct RefreshRequest
{
    std::string refreshToken;
};
BOOST_DESCRIBE_STRUCT(RefreshRequest, (), (refreshToken))

/// Answer of setup, login and refresh.
struct TokenPair
{
    std::string accessToken;    ///< ES256 JWT, `typ: at+jwt` (RFC 9068)
    std::string refreshToken;   ///< opaque; good for one use
    std::int64_t expiresIn = 0; ///< of the access token, seconds
};
BOOST_DESCRIBE_STRUCT(TokenPair, (), (accessToken, refreshToken, expiresIn))

/// POST /api/v1/auth/password-check: what the server would say of a new password; nothing is stored.
struct PasswordCheckRequest
{
    std::string password;
    std::string email;
    std::string displayName;
};
BOOST_DESCRIBE_STRUCT(PasswordCheckRequest, (), (password, email, displayName))

struct PasswordCheck
{
    bool acceptable = false;
    std::int32_t score = 0;           ///< 0 (guessed at once) to 4 (strong), after zxcvbn
    std::vector<std::string> reasons; ///< fault codes, `password.tooShort` and the like; empty when acceptable
};
BOOST_DESCRIBE_STRUCT(PasswordCheck, (), (acceptable, score, reasons))

/// GET /api/v1/auth/me: who is signed in, and what they may do.
struct Me
{
    std::string id;
    std::string email;
    std::string displayName;
    std::string sessionId;
    std::vector<std::string> roles;       ///< role ids
    std::vector<std::string> permissions; ///< `taxa.read` and the like
    std::vector<std::string> roleNames;   ///< of `roles`, in the same order; empty for a built-in one
    /// RFC 3339; of an account that needs a second factor, by a role or after a recovery, and has none: from then on
    /// nothing is permitted but to set one up.
    std::optional<std::string> secondFactorDue = {};
};
BOOST_DESCRIBE_STRUCT(Me, (), (id, email, displayName, sessionId, roles, permissions, roleNames, secondFactorDue))

enum class UserStatus { active, invited, suspended, unknown };
BOOST_DESCRIBE_ENUM(UserStatus, active, invited, suspended, unknown)

struct User
{
    std::string id;
    std::string email;
    std::string displayName;
    UserStatus status = UserStatus::unknown;
    std::vector<std::string> roles;
    std::string createdAt;
    std::optional<std::string> lastSignInAt;
    std::int64_t sessions = 0; ///< that are live
    std::int64_t revision = 0; ///< counts up with each change by an administrator, for If-Match
    bool secondFactor = false; ///< has one that is confirmed
};
BOOST_DESCRIBE_STRUCT(User, (),
                      (id, email, displayName, status, roles, createdAt, lastSignInAt, sessions, revision,
                       secondFactor))

/// Which users a list shows. Several values of one field are alternatives; fields narrow each other.
struct UserFilter
{
    std::optional<std::string> q; ///< up to 200 characters; words of name and address, folding accents and case
    std::vector<UserStatus> status;
    std::vector<std::string> role;         ///< ids; people who have at least one of them
    std::optional<bool> secondFactor = {}; ///< people who have one that is confirmed, or who have none
};
BOOST_DESCRIBE_STRUCT(UserFilter, (), (q, status, role, secondFactor))

/// `name` goes by the name without accents and case; in `lastSignIn` people who never signed in come first.
enum class UserSort {
    email,
    emailDescending,
    name,
    nameDescending,
    lastSignIn,
    lastSignInDescending,
    created,
    createdDescending,
    unknown
};
BOOST_DESCRIBE_ENUM(UserSort, email, emailDescending, name, nameDescending, lastSignIn, lastSignInDescending, created,
                    createdDescending, unknown)

/// GET /api/v1/users
struct UserQuery : UserFilter
{
    std::optional<UserSort> sort;      ///< email unless told
    std::optional<std::int32_t> limit; ///< 1 to 200, 50 unless told
    std::optional<std::string> cursor;
    std::optional<bool> count;  ///< true: tell how many users match
    std::optional<bool> facets; ///< true: tell how many users there are of each status and role
};
BOOST_DESCRIBE_STRUCT(UserQuery, (UserFilter), (sort, limit, cursor, count, facets))

struct UserCount
{
    std::string value; ///< a status, the id of a role, or `true` or `false`
    std::int64_t count = 0;
};
BOOST_DESCRIBE_STRUCT(UserCount, (), (value, count))

/// Each list counts what the other filters leave; words (`q`) do not narrow them.
struct UserFacets
{
    std::int64_t total = 0; ///< users of the server
    std::vector<UserCount> status;
    std::vector<UserCount> role;              ///< by id; who has several counts in each
    std::vector<UserCount> secondFactor = {}; ///< `true`: who has one
    /// Active people who have none, of the roles of the filter: as many as `status=active&secondFactor=false` lists
    /// with these roles. Others cannot have one yet, or do nothing with it.
    std::int64_t activeWithoutFactor = 0;
};
BOOST_DESCRIBE_STRUCT(UserFacets, (), (total, status, role, secondFactor, activeWithoutFactor))

struct UserPage
{
    std::vector<User> items;
    std::optional<std::string> nextCursor;
    std::optional<std::int64_t> count; ///< of all matches, when `count=true` was asked
    std::optional<bool> countIsLower;  ///< true: `count` is where counting stopped; there are more
    std::optional<UserFacets> facets;
};
BOOST_DESCRIBE_STRUCT(UserPage, (), (items, nextCursor, count, countIsLower, facets))

/// POST /api/v1/users: invites a person; an administrator never sets somebody else's password.
struct UserInvitation
{
    std::string email;
    std::string displayName;
    std::vector<std::string> roles;
};
BOOST_DESCRIBE_STRUCT(UserInvitation, (), (email, displayName, roles))

struct InvitedUser
{
    User user;
    std::string invitationCode; ///< shown once; good for one use, as long as the setting `auth.invitationDays` says
};
BOOST_DESCRIBE_STRUCT(InvitedUser, (), (user, invitationCode))

/// POST /api/v1/auth/accept-invitation: the invited person chooses a password and is signed in.
struct InvitationAcceptance
{
    std::string invitationCode;
    std::string password;
};
BOOST_DESCRIBE_STRUCT(InvitationAcceptance, (), (invitationCode, password))

/// A public key that verifies access tokens (RFC 7517, RFC 7518 §6.2).
struct Jwk
{
    std::string kty = "EC";
    std::string crv = "P-256";
    std::string x;
    std::string y;
    std::string kid;
    std::string use = "sig";
    std::string alg = "ES256";
};
BOOST_DESCRIBE_STRUCT(Jwk, (), (kty, crv, x, y, kid, use, alg))

/// GET /.well-known/jwks.json
struct JwkSet
{
    std::vector<Jwk> keys;
};
BOOST_DESCRIBE_STRUCT(JwkSet, (), (keys))

} // namespace bloomzy::api
