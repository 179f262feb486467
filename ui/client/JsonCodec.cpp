#include "ui/client/JsonCodecImpl.h"

namespace bloomzy::client::codec {

QByteArray compactText(const QJsonValue& value)
{
    if (value.isUndefined())
        return QByteArrayLiteral("null");
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return wrapped.mid(1, wrapped.size() - 2);
}

QJsonValue parsedText(const std::string& text)
{
    const QByteArray wrapped = '[' + QByteArray::fromStdString(text) + ']';
    return QJsonDocument::fromJson(wrapped).array().first();
}

} // namespace bloomzy::client::codec
