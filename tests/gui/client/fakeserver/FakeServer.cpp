#include "ui/client/HolderPath.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalServer>
#include <QLocalSocket>
#include <QLockFile>

#include <cstdio>

/// Stands in for bloomzyd: the same arguments, lines and holder socket, and nothing behind them. What it is to do wrong
/// stands in DATADIR/behaviour, one word: `fail REASON EXITCODE`, `exit EXITCODE`, `silent`.
namespace {

void print(const QJsonObject& object)
{
    std::puts(QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

int failed(const QString& reason, int exitCode)
{
    print({{QStringLiteral("event"), QStringLiteral("failed")},
           {QStringLiteral("reason"), reason},
           {QStringLiteral("message"), QStringLiteral("It is %1.").arg(reason)}});
    return exitCode;
}

void noteStart(const QString& folder)
{
    QFile file(folder + QStringLiteral("/starts"));
    if (file.open(QIODevice::Append))
        file.write(QByteArray::number(QCoreApplication::applicationPid()) + '\n');
}

QStringList behaviour(const QString& folder)
{
    QFile file(folder + QStringLiteral("/behaviour"));
    if (!file.open(QIODevice::ReadOnly))
        return {QStringLiteral("serve")};
    return QString::fromUtf8(file.readAll()).split(QLatin1Char(' '));
}

int serve(QCoreApplication& app, const QString& folder, QString url)
{
    QDir().mkpath(folder + QStringLiteral("/run"));
    QLockFile lock(folder + QStringLiteral("/run/lock"));
    if (!lock.tryLock(0))
        return failed(QStringLiteral("folderInUse"), 75);
    if (url.endsWith(QStringLiteral(":0")))
        url.replace(url.size() - 1, 1, QString::number(20000 + QCoreApplication::applicationPid() % 10000));
    const QString path = bloomzy::client::holderSocketPath(folder);
    QDir().mkpath(QFileInfo(path).path());
    QLocalServer::removeServer(path);
    QLocalServer holders;
    holders.setSocketOptions(QLocalServer::UserAccessOption);
    if (!holders.listen(path))
        return failed(QStringLiteral("internal"), 70);
    const QJsonObject introduction{{QStringLiteral("url"), url},
                                   {QStringLiteral("fingerprint"), QStringLiteral("sha256:ab")},
                                   {QStringLiteral("pid"), QCoreApplication::applicationPid()}};
    int count = 0;
    QObject::connect(&holders, &QLocalServer::newConnection, &app, [&] {
        QLocalSocket* holder = holders.nextPendingConnection();
        ++count;
        holder->write(QJsonDocument(introduction).toJson(QJsonDocument::Compact) + '\n');
        QObject::connect(holder, &QLocalSocket::disconnected, &app, [&] {
            if (--count == 0 && QCoreApplication::arguments().contains(QStringLiteral("--embedded")))
                QCoreApplication::quit();
        });
    });
    print({{QStringLiteral("event"), QStringLiteral("ready")},
           {QStringLiteral("url"), url},
           {QStringLiteral("fingerprint"), QStringLiteral("sha256:ab")}});
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    const auto value = [&](const QString& name) { return arguments.value(arguments.indexOf(name) + 1); };
    const QString folder = value(QStringLiteral("--data-dir"));
    noteStart(folder);
    const QStringList words = behaviour(folder);
    if (words[0] == QStringLiteral("fail"))
        return failed(words.value(1), words.value(2).toInt());
    if (words[0] == QStringLiteral("exit")) {
        std::fputs("{\"message\":\"The cellar is flooded.\"}\n", stderr);
        return words.value(1).toInt();
    }
    if (words[0] == QStringLiteral("silent"))
        return QCoreApplication::exec();
    return serve(app, folder, QStringLiteral("https://") + value(QStringLiteral("--listen")));
}
