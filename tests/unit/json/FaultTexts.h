#pragma once

#include "backend/core/json/JsonImpl.h"

#include <QStringList>

#include <initializer_list>

namespace bloomzy::test {

/// `pointer code` of each fault, or the error's code when it has none.
inline QStringList faultsOf(const core::Error& error)
{
    QStringList list;
    for (const api::Fault& fault : error.faults)
        list << QString::fromStdString(fault.pointer + " " + fault.code);
    if (list.isEmpty())
        list << QString::fromUtf8(core::json::enumName(error.code).data());
    return list;
}

inline QStringList list(std::initializer_list<const char*> texts)
{
    QStringList out;
    for (const char* text : texts)
        out << QString::fromUtf8(text);
    return out;
}

} // namespace bloomzy::test
