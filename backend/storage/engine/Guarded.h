#pragma once

#include "backend/core/Result.h"

#include <exception>
#include <string>

namespace bloomzy::storage {

/// Runs what a service passed in; what it throws becomes an error.
template <class Work, class Argument>
core::Result<void> guarded(const Work& work, Argument& argument)
{
    try {
        return work(argument);
    } catch (const std::exception& exception) {
        return core::internalError(std::string("database work threw: ") + exception.what());
    } catch (...) {
        return core::internalError("database work threw");
    }
}

} // namespace bloomzy::storage
