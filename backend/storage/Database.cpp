#include "backend/storage/Database.h"

namespace bloomzy::storage {

Deadline deadlineIn(std::chrono::milliseconds span)
{
    return std::chrono::steady_clock::now() + span;
}

} // namespace bloomzy::storage
