#include "backend/core/Result.h"

#include <stdexcept>

namespace bloomzy::core {

void throw_exception_from_error(const Error& error, const boost::source_location& where)
{
    throw std::logic_error("value() of an error at " + where.to_string() + ": " + error.detail + " " + error.cause);
}

} // namespace bloomzy::core
