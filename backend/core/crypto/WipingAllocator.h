#pragma once

#include "backend/core/crypto/Hash.h"

#include <cstddef>
#include <memory>

namespace bloomzy::core::crypto {

/// Overwrites memory before it gives it back: for containers that may hold secrets.
template <class T>
class WipingAllocator
{
public:
    using value_type = T;

    WipingAllocator() = default;
    template <class Other>
    explicit(false) WipingAllocator(const WipingAllocator<Other>& /*other*/) noexcept
    {
    }

    [[nodiscard]] T* allocate(std::size_t count) { return std::allocator<T>().allocate(count); }
    void deallocate(T* memory, std::size_t count) noexcept
    {
        wipe(memory, count * sizeof(T));
        std::allocator<T>().deallocate(memory, count);
    }

    friend bool operator==(const WipingAllocator& /*a*/, const WipingAllocator& /*b*/) { return true; }
};

} // namespace bloomzy::core::crypto
