#include "backend/core/Sodium.h"

#include <cstdio>
#include <cstdlib>
#include <sodium.h>

namespace bloomzy::core {

void requireSodium()
{
    static const bool ready = sodium_init() >= 0;
    if (ready)
        return;
    std::fputs("The system gives no random numbers, so nothing can be kept secret. Check /dev/urandom.\n", stderr);
    std::abort();
}

} // namespace bloomzy::core
