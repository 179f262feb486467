#include "ui/theme/Language.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QLibraryInfo>
#include <QtWidgets/QApplication>
#include <QtWidgets/QWidget>

namespace bloomzy::theme {

using namespace Qt::StringLiterals;

Language languageFromCode(const QString& code)
{
    return code == "en"_L1 ? Language::english : code == "fr"_L1 ? Language::french : Language::system;
}

QString languageCode(Language language)
{
    switch (language) {
    case Language::english:
        return u"en"_s;
    case Language::french:
        return u"fr"_s;
    case Language::system:
        break;
    }
    return u"system"_s;
}

Translator::Translator(QObject* parent)
    : QObject(parent)
{
}

Translator::~Translator()
{
    removeAll();
}

QLocale Translator::locale(Language language)
{
    const bool french = language == Language::french ||
                        (language == Language::system && QLocale::system().language() == QLocale::French);
    return french ? QLocale(QLocale::French, QLocale::France) : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

QString Translator::displayName(Language language)
{
    switch (language) {
    case Language::english:
        return u"English"_s;
    case Language::french:
        return u"Français"_s;
    case Language::system:
        break;
    }
    return tr("Same as the system");
}

void Translator::setLanguage(Language language)
{
    m_language = language;
    const QLocale locale = Translator::locale(language);
    const QString suffix = locale.language() == QLocale::French ? u"fr"_s : u"en"_s;
    QLocale::setDefault(locale);
    for (QWidget* window : QApplication::topLevelWidgets())
        window->setLocale(locale);
    removeAll();
    install(QLibraryInfo::path(QLibraryInfo::TranslationsPath) + "/qtbase_"_L1 + suffix);
    const QDir folder(u":/translations"_s);
    for (const QString& file : folder.entryList({"*_"_L1 + suffix + ".qm"_L1}, QDir::Files, QDir::Name))
        install(folder.filePath(file));
    Q_EMIT changed();
}

void Translator::install(const QString& file)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(file))
        return;
    QCoreApplication::installTranslator(translator.get());
    m_installed.push_back(std::move(translator));
}

void Translator::removeAll()
{
    for (const auto& translator : m_installed)
        QCoreApplication::removeTranslator(translator.get());
    m_installed.clear();
}

} // namespace bloomzy::theme
