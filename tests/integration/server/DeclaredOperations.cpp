#include "tests/integration/server/DeclaredOperations.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

QString DeclaredOperation::pathToNothing() const
{
    static const QRegularExpression parameter(u"\\{[^}]*\\}"_s);
    return QString(path).replace(parameter, u"019ab000-0000-7000-8000-000000000000"_s);
}

QList<DeclaredOperation> declaredOperations(const QJsonObject& openApi)
{
    QList<DeclaredOperation> found;
    const QJsonObject paths = openApi.value(u"paths"_s).toObject();
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const QJsonObject verbs = path.value().toObject();
        for (auto verb = verbs.begin(); verb != verbs.end(); ++verb) {
            const QJsonObject operation = verb.value().toObject();
            if (!operation.contains(u"operationId"_s))
                continue;
            const bool open = operation.contains(u"security"_s) && operation.value(u"security"_s).toArray().isEmpty();
            found += {verb.key().toUpper().toLatin1(), path.key(),
                      open ? u"open"_s : operation.value(u"x-permission"_s).toString(),
                      operation.contains(u"x-in-person"_s)};
        }
    }
    return found;
}
