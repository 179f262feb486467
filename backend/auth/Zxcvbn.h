#pragma once

#include "backend/core/Result.h"

#include <zxcvbn.h>

namespace bloomzy::auth {

/// libzxcvbn for as long as this lives. Its dictionaries are 1.4 MiB that a server needs only while it judges a
/// password, so it is loaded then, and let go after.
class Zxcvbn
{
public:
    Zxcvbn();
    ~Zxcvbn();
    Zxcvbn(const Zxcvbn&) = delete;
    Zxcvbn& operator=(const Zxcvbn&) = delete;

    [[nodiscard]] bool isHere() const { return match && freeInfo; }

    decltype(&::ZxcvbnMatch) match = nullptr;
    decltype(&::ZxcvbnFreeInfo) freeInfo = nullptr;

private:
    void* m_handle;
};

/// `internal` when the machine has no libzxcvbn.
[[nodiscard]] core::Result<void> requireZxcvbn();

} // namespace bloomzy::auth
