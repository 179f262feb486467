#include "plugins/example-probe/ExampleProbePlugin.h"

#include <QFile>
#include <QThread>

namespace bloomzy::exampleprobe {
namespace {

/// Up while a file is there; its value is the file's size. With a file to wait for it breaks the promise to come back,
/// as a test of whoever uses it wants it.
class FileProbe : public sdk::HealthProbe
{
public:
    FileProbe(QString path, QString until)
        : m_path(std::move(path))
        , m_until(std::move(until))
    {
    }
    sdk::Reading look(int /*seconds*/) override
    {
        while (!m_until.isEmpty() && !QFile::exists(m_until))
            QThread::msleep(5);
        const QFile file(m_path);
        if (!file.exists())
            return {false, 0, QStringLiteral("The file is not there."), {}};
        return {true, double(file.size())};
    }

private:
    const QString m_path;
    const QString m_until;
};

} // namespace

sdk::Outcome<std::shared_ptr<sdk::HealthProbe>> ExampleProbePlugin::open(const QJsonObject& settings)
{
    const QString path = settings.value(QStringLiteral("path")).toString();
    if (path.isEmpty())
        return sdk::Failure{sdk::Problem::invalidSettings, QStringLiteral("Give a file.")};
    return std::shared_ptr<sdk::HealthProbe>(
        std::make_shared<FileProbe>(path, settings.value(QStringLiteral("until")).toString()));
}

} // namespace bloomzy::exampleprobe
