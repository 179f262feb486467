#pragma once

#include <QtCore/QDateTime>

#include <string>

namespace bloomzy::client {

/// A time as the server writes it (RFC 3339, UTC); invalid when it is none.
[[nodiscard]] inline QDateTime timeOf(const std::string& text)
{
    return QDateTime::fromString(QString::fromStdString(text), Qt::ISODateWithMs);
}

} // namespace bloomzy::client
