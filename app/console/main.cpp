#include "app/console/Console.h"
#include "app/console/ConsoleArguments.h"
#include "ui/widgets/frame/ScrollAreaAccess.h"

#include <QApplication>

#include <sys/stat.h>

#include <cstdio>

int main(int argc, char* argv[])
{
    umask(S_IRWXG | S_IRWXO);
    QCoreApplication::setApplicationName(QStringLiteral("bloomzy-console"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Bloomzy Console"));
    QGuiApplication::setDesktopFileName(QStringLiteral("bloomzy-console"));
    QCoreApplication::setApplicationVersion(QStringLiteral(BLOOMZY_VERSION));
    QApplication application(argc, argv);
    const ParsedConsoleArguments parsed = parseConsoleArguments(QCoreApplication::arguments());
    if (parsed.answer) {
        std::fputs(qPrintable(parsed.answer->text), parsed.answer->exitCode == 0 ? stdout : stderr);
        return parsed.answer->exitCode;
    }
    // Between two windows there is none for a moment; the console ends when it says so.
    QApplication::setQuitOnLastWindowClosed(false);
    bloomzy::widgets::installScrollAreaAccess();
    Console console(application, parsed.arguments);
    console.start();
    return QApplication::exec();
}
