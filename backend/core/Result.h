#pragma once

#include "backend/core/Error.h"

#include <boost/system/result.hpp>

#include <utility>

namespace bloomzy::core {

/// A value or an Error. Asking for the value of an error throws; so look first, or use BLOOMZY_TRY.
template <class T>
using Result = boost::system::result<T, Error>;

/// What boost::system::result calls when value() is asked of an error: a programming mistake, std::logic_error.
[[noreturn]] void throw_exception_from_error(const Error& error, const boost::source_location& where);

} // namespace bloomzy::core

#define BLOOMZY_CONCAT_INNER(a, b) a##b
#define BLOOMZY_CONCAT(a, b) BLOOMZY_CONCAT_INNER(a, b)

/// BLOOMZY_TRY(auto row, store.find(id)): declares `row`, or returns the error from the enclosing function.
#define BLOOMZY_TRY(declaration, expression)                                                                           \
    auto BLOOMZY_CONCAT(bloomzyTry, __LINE__) = (expression);                                                          \
    if (BLOOMZY_CONCAT(bloomzyTry, __LINE__).has_error())                                                              \
        return std::move(BLOOMZY_CONCAT(bloomzyTry, __LINE__)).error();                                                \
    declaration = std::move(*BLOOMZY_CONCAT(bloomzyTry, __LINE__))

/// BLOOMZY_CHECK(store.remove(id)): returns the error from the enclosing function, if there is one.
#define BLOOMZY_CHECK(expression)                                                                                      \
    if (auto bloomzyCheck = (expression); bloomzyCheck.has_error())                                                    \
    return std::move(bloomzyCheck).error()
