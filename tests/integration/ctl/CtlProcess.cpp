#include "tests/integration/ctl/CtlProcess.h"

#include "tests/support/Paths.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>

#include <sys/stat.h>

QJsonObject CtlRun::json() const
{
    return out.count('\n') == 1 ? QJsonDocument::fromJson(out).object() : QJsonObject();
}

QString CtlRun::errorCode() const
{
    return json().value(QStringLiteral("error")).toObject().value(QStringLiteral("code")).toString();
}

CtlRun runCtl(const QStringList& arguments, const QByteArray& input)
{
    QProcess process;
    process.start(programPath(QStringLiteral("bloomzyctl")), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(120000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QMap<QString, QString> traceOf(const QString& folder)
{
    QMap<QString, QString> trace;
    QDirIterator entries(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString path = entries.next();
        struct stat status
        {
        };
        if (lstat(QFile::encodeName(path).constData(), &status) != 0)
            continue;
        QFile file(path);
        const bool readable = S_ISREG(status.st_mode) && file.open(QIODevice::ReadOnly);
        const QByteArray hash =
            readable ? QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex() : QByteArray();
        trace.insert(path, QStringLiteral("%1 %2.%3 %4")
                               .arg(status.st_mode, 0, 8)
                               .arg(status.st_mtim.tv_sec)
                               .arg(status.st_mtim.tv_nsec)
                               .arg(QString::fromLatin1(hash)));
    }
    return trace;
}
