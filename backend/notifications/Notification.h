#pragma once

#include "backend/core/Error.h"
#include "backend/storage/Migration.h"

#include <boost/describe.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace bloomzy::notifications {

/// What is told. Whoever tells chooses the id: the same one told again is told once.
struct Notification
{
    std::string id;          ///< UUID
    std::string kind;        ///< for programs: `alert.firing`; lower case words of letters, digits and `-`, with dots
    std::string subject;     ///< one line, 200 characters at most
    std::string text;        ///< plain, 16 KiB at most
    std::string data = "{}"; ///< a JSON object for programs, 16 KiB at most
};

struct Recipient
{
    std::string channel;     ///< id
    std::string address;     ///< as the channel understands it
    std::string person = {}; ///< whom this concerns and who may be forgotten; empty: nobody
};

/// Leased: a worker has it, until its lease ends. Dead: it was given up, and a person may begin it anew.
enum class DeliveryState { waiting, leased, delivered, dead };
BOOST_DESCRIBE_ENUM(DeliveryState, waiting, leased, delivered, dead)

/// What a try came to. Lost: the server ended or the call did not come back, so it may have arrived.
enum class AttemptOutcome { delivered, later, never, lost };
BOOST_DESCRIBE_ENUM(AttemptOutcome, delivered, later, never, lost)

/// One notification on its way to one recipient.
struct Delivery
{
    std::string id; ///< the idempotency key that the receiver sees, the same in each try
    std::string notification;
    Recipient to;
    DeliveryState state = DeliveryState::waiting;
    std::int64_t attempts = 0; ///< since it was told, or begun anew
    std::string since = {};    ///< RFC 3339: when it took its state
    std::string dueAt = {};    ///< its next try; of one that is leased the lease's end; of one that ended, when
    std::string detail = {};   ///< why the last try failed, for who manages channels; may be empty
};

/// A line of the delivery log.
struct Attempt
{
    std::int64_t number = 0; ///< from 1
    std::string beganAt;
    std::string endedAt;
    AttemptOutcome outcome = AttemptOutcome::lost;
    std::string detail;
};

/// What is wrong with what was to be told; empty: nothing. Pointers name the members: `/subject`, `/recipients/3`.
[[nodiscard]] std::vector<api::Fault> check(const Notification& notification, std::span<const Recipient> recipients);

[[nodiscard]] std::vector<storage::Migration> migrations(storage::Engine engine);

} // namespace bloomzy::notifications
