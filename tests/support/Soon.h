#pragma once

#include "backend/storage/Database.h"

namespace bloomzy::test {

/// Long enough for a call that has to succeed.
inline storage::Deadline soon()
{
    return storage::deadlineIn(std::chrono::seconds(30));
}

} // namespace bloomzy::test
