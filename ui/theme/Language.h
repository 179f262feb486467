#pragma once

#include <QtCore/QLocale>
#include <QtCore/QObject>
#include <QtCore/QTranslator>

#include <memory>
#include <vector>

namespace bloomzy::theme {

enum class Language { english, french, system };

/// "en", "fr" or "system", as settings and command lines spell it; anything else is system.
Language languageFromCode(const QString& code);
QString languageCode(Language language);

/// Installs every ":/translations/*_<language>.qm" that is linked in, and Qt's own, and sets the default locale. Made
/// in the composition root before the first window. GUI thread only.
class Translator : public QObject
{
    Q_OBJECT

public:
    explicit Translator(QObject* parent = nullptr);
    ~Translator() override;

    Language language() const { return m_language; }
    /// Switches while windows are open: each widget receives QEvent::LanguageChange (retranslate in changeEvent()) and
    /// has the new locale by then.
    void setLanguage(Language language);

    /// How numbers and dates are written: British English or French, whatever else the system speaks.
    static QLocale locale(Language language);

    /// The languages in their own names, "system" in the present one; for the settings.
    static QString displayName(Language language);

Q_SIGNALS:
    void changed();

private:
    void install(const QString& file);
    void removeAll();

    Language m_language = Language::english;
    std::vector<std::unique_ptr<QTranslator>> m_installed;
};

} // namespace bloomzy::theme
