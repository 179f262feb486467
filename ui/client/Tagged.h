#pragma once

#include <QByteArray>

namespace bloomzy::client {

/// A value and the tag of what was read, for a change of it that must not pass over somebody else's.
template <class T>
struct Tagged
{
    T value;
    QByteArray etag; ///< with quotes
};

} // namespace bloomzy::client
