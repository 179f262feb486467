#pragma once

#include "backend/api/RawJson.h"
#include "ui/client/JsonCodec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <boost/describe/enum_from_string.hpp>
#include <boost/describe/enum_to_string.hpp>
#include <boost/describe/enumerators.hpp>
#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>

#include <limits>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace bloomzy::client {

namespace codec {

template <class T>
inline constexpr bool isOptional = false;
template <class T>
inline constexpr bool isOptional<std::optional<T>> = true;
template <class T>
inline constexpr bool isVector = false;
template <class T>
inline constexpr bool isVector<std::vector<T>> = true;

template <class T>
using Members = boost::describe::describe_members<T, boost::describe::mod_public | boost::describe::mod_inherited>;

/// The text of any JSON value, without line breaks.
[[nodiscard]] QByteArray compactText(const QJsonValue& value);
[[nodiscard]] QJsonValue parsedText(const std::string& text);

template <class E>
[[nodiscard]] bool readEnum(const QString& name, E& out)
{
    const QByteArray utf8 = name.toUtf8();
    return boost::describe::enum_from_string(utf8.constData(), out) ||
           boost::describe::enum_from_string("unknown", out);
}

/// False when the value has another JSON type; `where` then names the member.
template <class T>
[[nodiscard]] bool read(const QJsonValue& value, T& out, QString& where)
{
    if constexpr (std::is_same_v<T, api::RawJson>) {
        out.text = compactText(value).toStdString();
        return true;
    } else if (value.isNull() || value.isUndefined()) {
        return true;
    } else if constexpr (isOptional<T>) {
        typename T::value_type inner{};
        if (!read(value, inner, where))
            return false;
        out = std::move(inner);
        return true;
    } else if constexpr (isVector<T>) {
        if (!value.isArray())
            return false;
        const QJsonArray array = value.toArray();
        out.reserve(static_cast<std::size_t>(array.size()));
        for (const auto& element : array) {
            typename T::value_type inner{};
            if (!read(element, inner, where))
                return false;
            out.push_back(std::move(inner));
        }
        return true;
    } else if constexpr (std::is_same_v<T, std::string>) {
        out = toStdString(value.toString());
        return value.isString();
    } else if constexpr (std::is_same_v<T, bool>) {
        out = value.toBool();
        return value.isBool();
    } else if constexpr (std::is_enum_v<T>) {
        return value.isString() && readEnum(value.toString(), out);
    } else if constexpr (std::is_integral_v<T>) {
        constexpr qint64 none = std::numeric_limits<qint64>::min();
        const qint64 number = value.toInteger(none);
        out = static_cast<T>(number);
        return number != none && std::in_range<T>(number);
    } else {
        if (!value.isObject())
            return false;
        const QJsonObject object = value.toObject();
        bool good = true;
        boost::mp11::mp_for_each<Members<T>>([&](auto member) {
            if (good && !read(object.value(QLatin1String(member.name)), out.*member.pointer, where)) {
                where.prepend(QLatin1Char('/') + QLatin1String(member.name));
                good = false;
            }
        });
        return good;
    }
}

template <class T>
[[nodiscard]] QString scalarText(const T& value)
{
    if constexpr (std::is_same_v<T, std::string>)
        return toQString(value);
    else if constexpr (std::is_same_v<T, bool>)
        return value ? QStringLiteral("true") : QStringLiteral("false");
    else if constexpr (std::is_enum_v<T>)
        return enumName(value);
    else
        return QString::number(value);
}

} // namespace codec

template <class E>
QString enumName(E value)
{
    return QLatin1String(boost::describe::enum_to_string(value, "unknown"));
}

template <class T>
Result<T> decode(const QByteArray& json)
{
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(json, &fault);
    if (fault.error != QJsonParseError::NoError)
        return makeClientError(ClientError::Kind::protocol, QStringLiteral("not JSON: ") + fault.errorString());
    T value{};
    QString where;
    const QJsonValue root = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    if (!codec::read(root, value, where))
        return makeClientError(ClientError::Kind::protocol,
                               QStringLiteral("another JSON type than promised at ") + where);
    return value;
}

template <class T>
QJsonValue toJsonValue(const T& value)
{
    if constexpr (std::is_same_v<T, api::RawJson>) {
        return codec::parsedText(value.text);
    } else if constexpr (codec::isOptional<T>) {
        return value ? toJsonValue(*value) : QJsonValue(QJsonValue::Undefined);
    } else if constexpr (codec::isVector<T>) {
        QJsonArray array;
        for (const auto& element : value)
            array.append(toJsonValue(element));
        return array;
    } else if constexpr (std::is_same_v<T, bool>) {
        return value;
    } else if constexpr (std::is_integral_v<T>) {
        return static_cast<qint64>(value);
    } else if constexpr (std::is_same_v<T, std::string> || std::is_enum_v<T>) {
        return codec::scalarText(value);
    } else {
        QJsonObject object;
        boost::mp11::mp_for_each<codec::Members<T>>([&](auto member) {
            // An undefined value is not inserted: QJsonObject removes the key instead.
            object.insert(QLatin1String(member.name), toJsonValue(value.*member.pointer));
        });
        return object;
    }
}

template <class T>
QByteArray encode(const T& value)
{
    return QJsonDocument(toJsonValue(value).toObject()).toJson(QJsonDocument::Compact);
}

template <class T>
QString queryString(const T& value)
{
    QString text;
    const auto add = [&text](const char* name, const auto& scalar) {
        text += text.isEmpty() ? QLatin1Char('?') : QLatin1Char('&');
        text += QLatin1String(name) + QLatin1Char('=') +
                QString::fromLatin1(QUrl::toPercentEncoding(codec::scalarText(scalar)));
    };
    boost::mp11::mp_for_each<codec::Members<T>>([&](auto member) {
        const auto& field = value.*member.pointer;
        using Field = std::remove_cvref_t<decltype(field)>;
        if constexpr (codec::isVector<Field>) {
            for (const auto& scalar : field)
                add(member.name, scalar);
        } else if constexpr (codec::isOptional<Field>) {
            if (field)
                add(member.name, *field);
        } else {
            add(member.name, field);
        }
    });
    return text;
}

} // namespace bloomzy::client
