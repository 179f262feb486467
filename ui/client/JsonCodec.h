#pragma once

#include "ui/client/ClientError.h"

#include <QByteArray>
#include <QJsonValue>
#include <QString>

#include <string>
#include <string_view>

/// JSON of the described wire types (backend/api), as a client reads it: unknown members are passed over, an unknown
/// enumerator becomes `unknown` (or is an error where the type has none), null or absent leaves a member as `T{}` has
/// it. A member of another JSON type is an error of kind `protocol`. This header only declares; JsonCodecImpl.h is
/// included by the .cpp that instantiates.
namespace bloomzy::client {

template <class T>
[[nodiscard]] Result<T> decode(const QByteArray& json);

/// Members in no particular order; absent optionals are left out.
template <class T>
[[nodiscard]] QJsonValue toJsonValue(const T& value);

template <class T>
[[nodiscard]] QByteArray encode(const T& value);

/// `?family=Araceae&family=Rosaceae&limit=50`, percent-encoded; empty when nothing is set. Vectors repeat their key.
template <class T>
[[nodiscard]] QString queryString(const T& value);

/// The wire name of an enumerator: `brightIndirect`.
template <class E>
[[nodiscard]] QString enumName(E value);

[[nodiscard]] inline QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

[[nodiscard]] inline std::string toStdString(QStringView text)
{
    const QByteArray utf8 = text.toUtf8();
    return {utf8.constData(), static_cast<std::size_t>(utf8.size())};
}

} // namespace bloomzy::client
