#include "plugins/example-target/ExamplePlugin.h"

#include "plugins/example-target/PartsTarget.h"

namespace bloomzy::example {

sdk::Outcome<std::shared_ptr<sdk::BackupTarget>> ExamplePlugin::open(const QString& destination,
                                                                     const QJsonObject& settings)
{
    const QString path = settings.value(QStringLiteral("path")).toString();
    if (settings.size() != 1 || !QDir::isAbsolutePath(path))
        return sdk::Failure{sdk::Problem::invalidSettings, QStringLiteral("Give the folder by its whole path.")};
    return std::shared_ptr<sdk::BackupTarget>(std::make_shared<PartsTarget>(destination, path));
}

} // namespace bloomzy::example
