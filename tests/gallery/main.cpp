#include "tests/gallery/Gallery.h"
#include "ui/theme/Language.h"

#include <QtCore/QCommandLineParser>
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

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({u"shot"_s, u"Render to a PNG file and end."_s, u"file"_s});
    parser.addOption({u"theme"_s, u"light, dark or system."_s, u"name"_s, u"light"_s});
    parser.addOption({u"language"_s, u"en, fr or system."_s, u"code"_s, u"en"_s});
    parser.process(application);

    theme::Theme theme(parser.value(u"theme"_s) == "dark"_L1     ? theme::Scheme::dark
                       : parser.value(u"theme"_s) == "system"_L1 ? theme::Scheme::system
                                                                 : theme::Scheme::light);
    theme::Translator translator;
    translator.setLanguage(theme::languageFromCode(parser.value(u"language"_s)));
    theme.apply(application);
    const std::unique_ptr<QWidget> window(gallery::makeGallery(theme));
    window->show();
    window->activateWindow();
    if (parser.isSet(u"shot"_s))
        QTimer::singleShot(300, window.get(), [&] { QApplication::exit(shoot(*window, parser.value(u"shot"_s))); });
    return QApplication::exec();
}
