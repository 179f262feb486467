#pragma once

#include "backend/audit/log/LogRecord.h"

#include <utility>
#include <vector>

namespace bloomzy::audit {

/// Whose key each part of an event stands under, by the id of the person; none of a part that tells of nobody:
///  - the actor: who did it. Of somebody who was not signed in the person whom it is about, such as the holder of an
///    account whose password was tried; where that is nobody who is known, nobody (nobodyIn()).
///  - the target: the person that it is; what belongs to one person alone, whoever did it to it.
///  - the details: the person that the target is; else, where somebody gave a reason or fields were told that are not
///    those of a thing, whoever did it.
[[nodiscard]] PartTexts partOwners(const LogRecord& record);

/// Stands for all of a month whom nobody knows, so that addresses of theirs have a key as well; `time` is the event's.
[[nodiscard]] std::string nobodyIn(std::string_view time);

/// Names and mail addresses that an event tells, each with the id of the person.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> namesIn(const LogRecord& record);

} // namespace bloomzy::audit
