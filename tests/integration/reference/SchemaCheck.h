#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

/// A second reading of the JSON Schema that the OpenAPI document uses, independent of the code that writes it. A
/// keyword that it does not know is a fault too, so that it never passes over one.
class SchemaCheck
{
public:
    /// References lead into `document`.
    explicit SchemaCheck(QJsonObject document)
        : m_document(std::move(document))
    {
    }

    /// What does not fit, each with its pointer; empty when all does.
    [[nodiscard]] QStringList faults(const QJsonValue& schema, const QJsonValue& value) const;

private:
    void check(const QJsonObject& schema, const QJsonValue& value, const QString& pointer, QStringList& faults) const;
    void checkObject(const QJsonObject& schema, const QJsonObject& value, const QString& pointer,
                     QStringList& faults) const;
    [[nodiscard]] QJsonObject resolved(const QString& reference) const;

    QJsonObject m_document;
};
