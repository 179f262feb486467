#include "tests/integration/reference/Operation.h"

#include <QJsonArray>

namespace {

constexpr QLatin1String exampleKey("example");

/// The only media type of a content object, with its value.
QPair<QString, QJsonObject> onlyContent(const QJsonValue& holder)
{
    const QJsonObject content = holder[QLatin1String("content")].toObject();
    return content.isEmpty() ? QPair<QString, QJsonObject>()
                             : qMakePair(content.begin().key(), content.begin().value().toObject());
}

void readParameter(Operation& operation, const QJsonObject& parameter)
{
    if (parameter.value(QLatin1String("$ref")).toString().endsWith(QLatin1String("/IfMatch")))
        operation.takesIfMatch = true;
    const QString where = parameter.value(QLatin1String("in")).toString();
    const QString name = parameter.value(QLatin1String("name")).toString();
    if (parameter.contains(exampleKey)) {
        QJsonObject group = operation.parameters.value(where).toObject();
        group.insert(name, parameter.value(exampleKey));
        operation.parameters.insert(where, group);
        operation.checks.append({parameter.value(QLatin1String("schema")), parameter.value(exampleKey)});
    } else if (parameter.value(QLatin1String("required")).toBool()) {
        operation.parametersWithoutExample += name;
    }
}

void readRequest(Operation& operation, const QJsonValue& body)
{
    const auto [type, content] = onlyContent(body);
    operation.requestType = type;
    operation.request = content.value(exampleKey);
    if (!type.isEmpty())
        operation.checks.append({content.value(QLatin1String("schema")), operation.request});
}

void readAnswer(Operation& operation, const QJsonObject& responses)
{
    for (auto it = responses.begin(); it != responses.end(); ++it) {
        if (!it.key().startsWith(u'2'))
            continue;
        const auto [type, content] = onlyContent(it.value());
        operation.status = it.key().toInt();
        operation.answerType = type;
        operation.answerSchema = content.value(QLatin1String("schema"));
        operation.answer = content.value(exampleKey);
        if (!type.isEmpty())
            operation.checks.append({operation.answerSchema, operation.answer});
    }
}

Operation::Caller callerOf(const QJsonObject& json)
{
    if (json.value(QLatin1String("security")).isArray())
        return Operation::Caller::anyone;
    return json.contains(QLatin1String("x-permission")) ? Operation::Caller::permitted : Operation::Caller::signedIn;
}

Operation operationFrom(const QString& verb, const QString& path, const QJsonObject& json)
{
    Operation operation;
    operation.verb = verb.toUpper().toLatin1();
    operation.path = path;
    operation.id = json.value(QLatin1String("operationId")).toString();
    operation.caller = callerOf(json);
    for (const QJsonValue parameter : json.value(QLatin1String("parameters")).toArray())
        readParameter(operation, parameter.toObject());
    readRequest(operation, json.value(QLatin1String("requestBody")));
    readAnswer(operation, json.value(QLatin1String("responses")).toObject());
    for (const QJsonValue earlier : json.value(QLatin1String("x-example-after")).toArray())
        operation.after += earlier.toString();
    return operation;
}

} // namespace

QString Operation::name() const
{
    return QStringLiteral("%1 (%2 %3)").arg(id, QString::fromLatin1(verb), path);
}

QList<Operation> operationsOf(const QJsonObject& openApi)
{
    QList<Operation> operations;
    const QJsonObject paths = openApi.value(QLatin1String("paths")).toObject();
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const QJsonObject verbs = path.value().toObject();
        for (auto verb = verbs.begin(); verb != verbs.end(); ++verb)
            operations += operationFrom(verb.key(), path.key(), verb.value().toObject());
    }
    return operations;
}
