#include "tests/gallery/widgets/ComponentsSheet.h"
#include "tests/gallery/widgets/DemoPages.h"
#include "tests/gallery/widgets/StatesSheet.h"
#include "ui/theme/Language.h"
#include "ui/widgets/feedback/WidgetDialogs.h"
#include "ui/widgets/frame/MainWindow.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTextStream>
#include <QtCore/QTimer>
#include <QtWidgets/QApplication>

#include <memory>

using namespace bloomzy;
using namespace Qt::StringLiterals;

namespace {

int shoot(QWidget& window, const QString& file)
{
    const bool saved = window.grab().save(file);
    if (!saved)
        QTextStream(stderr) << "cannot write " << file << '\n';
    return saved ? 0 : 1;
}

std::unique_ptr<QWidget> makeFrame(widgets::WindowParts parts)
{
    auto window = std::make_unique<widgets::MainWindow>(std::move(parts));
    window->setServer(
        {u"Bloomzy"_s, widgets::ServerKind::embedded, widgets::ServerState::running, u"127.0.0.1:7443"_s});
    window->setAccount({u"Ada Placeholder"_s, u"Administrator"_s});
    window->setZone(QTimeZone::utc());
    window->openPage(u"catalog"_s);
    window->toasts().show(
        {widgets::ToastKind::done, u"3 taxa sent for review"_s, u"Noor Sample is the reviewer"_s, u"Undo"_s, [] {}});
    return window;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({u"sheet"_s, u"frame, states or components."_s, u"name"_s, u"frame"_s});
    parser.addOption({u"shot"_s, u"Render to a PNG file and end."_s, u"file"_s});
    parser.addOption({u"theme"_s, u"light or dark."_s, u"name"_s, u"light"_s});
    parser.addOption({u"contrast"_s, u"With high contrast."_s});
    parser.addOption({u"language"_s, u"en or fr."_s, u"code"_s, u"en"_s});
    parser.process(application);

    theme::Theme theme(parser.value(u"theme"_s) == "dark"_L1 ? theme::Scheme::dark : theme::Scheme::light);
    theme::Translator translator;
    translator.setLanguage(theme::languageFromCode(parser.value(u"language"_s)));
    theme.apply(application);
    if (parser.isSet(u"contrast"_s))
        theme.setHighContrast(true);
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    widgets::PageRegistry pages;
    widgets::Commands commands(theme);
    widgets::WidgetDialogs dialogs(theme);
    gallery::registerDemoPages(pages, commands, theme);
    const QString sheet = parser.value(u"sheet"_s);
    std::unique_ptr<QWidget> window;
    if (sheet == "states"_L1)
        window.reset(gallery::makeStatesSheet(theme));
    else if (sheet == "components"_L1)
        window.reset(gallery::makeComponentsSheet(theme));
    else
        window = makeFrame({theme, pages, commands, dialogs, settings,
                            [] { return QDateTime(QDate(2026, 11, 22), QTime(14, 32), Qt::UTC); }});
    window->show();
    window->activateWindow();
    if (parser.isSet(u"shot"_s))
        QTimer::singleShot(300, window.get(), [&] { QApplication::exit(shoot(*window, parser.value(u"shot"_s))); });
    return QApplication::exec();
}
