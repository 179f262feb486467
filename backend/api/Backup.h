#pragma once

#include <boost/describe/class.hpp>

#include <optional>
#include <string>
#include <vector>

/// Wire types of /api/v1/backups.
namespace bloomzy::api {

/// POST /api/v1/backups/recovery-keys: a new age identity. The server keeps the recipient and forgets the identity.
struct NewRecoveryKey
{
    std::string id;
    std::string identity;  ///< `AGE-SECRET-KEY-1…`, in this one answer and nowhere else
    std::string recipient; ///< `age1…`
    std::string createdAt;
};
BOOST_DESCRIBE_STRUCT(NewRecoveryKey, (), (id, identity, recipient, createdAt))

struct RecoveryKey
{
    std::string id;
    std::string recipient;
    std::string createdAt;
    bool current = false; ///< new backups go to this one
};
BOOST_DESCRIBE_STRUCT(RecoveryKey, (), (id, recipient, createdAt, current))

struct RecoveryKeyList
{
    std::vector<RecoveryKey> items;
    std::optional<std::string> nextCursor;
};
BOOST_DESCRIBE_STRUCT(RecoveryKeyList, (), (items, nextCursor))

} // namespace bloomzy::api
