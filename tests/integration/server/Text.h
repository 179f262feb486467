#pragma once

#include <QString>

/// A path or a name of the interface, which is ASCII.
inline QString text(const char* literal)
{
    return QString::fromLatin1(literal);
}
