#include "app/server/Announcement.h"
#include "app/server/Arguments.h"
#include "app/server/DescriptorLimit.h"
#include "app/server/ServerRun.h"
#include "app/server/Signals.h"
#include "backend/host/AddressFile.h"
#include "backend/host/DataFolder.h"
#include "backend/host/Holders.h"
#include "backend/host/MasterKeys.h"

#include <QCoreApplication>
#include <QFile>
#include <QTimer>

#include <sys/stat.h>

#include <chrono>
#include <cstdio>
#include <sysexits.h>

using namespace bloomzy;

namespace {

/// How long an embedded server waits for the console that started it.
constexpr std::chrono::seconds firstHolderWait{60};

int fail(const host::StartFailure& failure)
{
    announce(failedLine(failure));
    std::fprintf(stderr, "bloomzyd: %s\n", failure.message.c_str());
    return host::exitCode(failure.reason);
}

int tell(const Information& information)
{
    std::fputs(qPrintable(information.text), stdout);
    return EX_OK;
}

/// How soon the address file tells of another certificate.
constexpr std::chrono::seconds certificateFollow{1};

using HandedOver = std::optional<core::crypto::SecretKey>;

host::Started<HandedOver> handedOverKey(const Arguments& arguments)
{
    if (!arguments.masterKeyDescriptor)
        return HandedOver();
    auto key = host::readHandedOverKey(*arguments.masterKeyDescriptor);
    if (key.has_error())
        return host::StartFailure{host::StartReason::masterKey, key.error().detail, key.error().cause};
    return HandedOver(std::move(*key));
}

/// Beside the program that runs, whatever the working folder and the environment are.
std::filesystem::path pluginFolder()
{
    return (QCoreApplication::applicationDirPath() + QStringLiteral("/../lib/bloomzy/plugins")).toStdString();
}

host::HostOptions optionsFrom(const Arguments& arguments, HandedOver masterKey)
{
    return {.dataFolder = arguments.dataFolder.toStdString(),
            .database = arguments.database.toStdString(),
            .address = arguments.address.toStdString(),
            .port = arguments.port,
            .insecureHttp = arguments.insecureHttp,
            .debugLog = arguments.debugLog,
            .credentials = host::credentialsDirectory(),
            .masterKey = std::move(masterKey),
            .breachedPasswords = arguments.breachedPasswords.toStdString(),
            .plugins = pluginFolder(),
            .openFiles = raiseDescriptorLimit()};
}

/// An embedded server lives as long as a console holds it, and one that nobody ever held ends too; but not where the
/// administrator chose "Keep running for the team", which leaves a mark in the data folder.
void endWithHolders(host::Holders& holders, const QString& dataFolder, ServerRun& run)
{
    const auto endUnlessKept = [&holders, &run, mark = dataFolder + QStringLiteral("/run/keep-running")] {
        if (holders.count() == 0 && !QFile::exists(mark))
            run.stop();
    };
    QObject::connect(&holders, &host::Holders::released, &holders, endUnlessKept);
    QTimer::singleShot(firstHolderWait, &holders, endUnlessKept);
}

int serve(const Arguments& arguments, QCoreApplication& application, Signals& signals)
{
    const core::SystemClock clock;
    const auto log = core::makeStderrLog(core::LogLevel::debug);
    auto masterKey = handedOverKey(arguments);
    if (masterKey.has_error())
        return fail(masterKey.error());
    ServerRun run(optionsFrom(arguments, std::move(*masterKey)), clock, *log);
    if (auto started = run.start(); started.has_error())
        return fail(started.error());
    host::Holders holders;
    QString problem;
    const auto greeting = [&] { // the certificate may be another one by now
        return holderGreeting(run.url(), run.fingerprint(), QCoreApplication::applicationPid());
    };
    if (!holders.listen(host::holderSocketPath(arguments.dataFolder), greeting, problem))
        return fail({host::StartReason::folderNotWritable,
                     "The socket for consoles cannot be made in the data folder: " + problem.toStdString(),
                     {}});
    auto address = host::AddressFile::write(arguments.dataFolder.toStdString(), greeting().toStdString());
    if (address.has_error())
        return fail(host::folderFailure(address.error(), arguments.dataFolder.toStdString()));
    std::optional<host::AddressFile> written(std::move(*address));
    QTimer follow;
    QObject::connect(&follow, &QTimer::timeout, &application, [&, told = greeting()]() mutable {
        if (greeting() == std::exchange(told, greeting()))
            return;
        written.reset(); // it takes the file with it
        if (auto again = host::AddressFile::write(arguments.dataFolder.toStdString(), told.toStdString());
            again.has_value())
            written.emplace(std::move(*again));
    });
    follow.start(certificateFollow);
    if (arguments.embedded)
        endWithHolders(holders, arguments.dataFolder, run);
    QObject::connect(&signals, &Signals::stopAsked, &application, [&run] { run.stop(); });
    announce(readyLine(run.url(), run.fingerprint()));
    const auto ended = run.exec();
    if (ended.has_error())
        return fail(ended.error());
    log->write(core::LogLevel::info, "start", "stopping");
    return *ended;
}

} // namespace

int main(int argc, char* argv[])
{
    umask(S_IRWXG | S_IRWXO);
    QCoreApplication application(argc, argv);
    Signals signals;
    auto parsed = parseArguments(QCoreApplication::arguments());
    if (parsed.has_error())
        return fail(parsed.error());
    if (parsed->information)
        return tell(*parsed->information);
    return serve(parsed->arguments, application, signals);
}
