#include "ui/pages/settings/AppearanceCard.h"

#include "ui/widgets/inputs/LabeledField.h"
#include "ui/widgets/inputs/Segments.h"
#include "ui/widgets/inputs/Switch.h"

#include <QComboBox>
#include <QEvent>
#include <QSettings>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <array>

namespace bloomzy::settings_page {

namespace {

constexpr std::array languages{theme::Language::english, theme::Language::french, theme::Language::system};
constexpr std::array schemes{theme::Scheme::light, theme::Scheme::dark, theme::Scheme::system};
constexpr std::array schemeCodes{"light", "dark", "system"};

template <class T, std::size_t count>
int indexOf(const std::array<T, count>& all, T value)
{
    return static_cast<int>(std::ranges::find(all, value) - all.begin());
}

} // namespace

AppearanceCard::AppearanceCard(const models::ConsoleParts& parts, QWidget* parent)
    : widgets::TitledCard(parts.theme, parent)
    , m_parts(parts)
    , m_language(new QComboBox)
    , m_languageField(new widgets::LabeledField(parts.theme, m_language))
    , m_scheme(new widgets::Segments)
    , m_schemeField(new widgets::LabeledField(parts.theme, m_scheme))
    , m_motion(new widgets::Switch)
{
    rows()->addWidget(m_languageField);
    rows()->addWidget(m_schemeField);
    rows()->addWidget(m_motion);
    m_motion->setChecked(parts.theme.reducedMotion());
    retranslate();
    connect(m_language, &QComboBox::activated, this, &AppearanceCard::chooseLanguage);
    connect(m_scheme, &widgets::Segments::currentChanged, this, &AppearanceCard::chooseScheme);
    connect(m_motion, &QCheckBox::toggled, this, [this](bool reduced) {
        m_parts.theme.setReducedMotion(reduced);
        m_parts.settings.setValue(QStringLiteral("reducedMotion"), reduced);
    });
}

void AppearanceCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    widgets::TitledCard::changeEvent(event);
}

void AppearanceCard::retranslate()
{
    const QSignalBlocker quietScheme(m_scheme);
    setTitle(tr("Appearance"));
    m_languageField->setLabel(tr("Language"));
    m_schemeField->setLabel(tr("Theme"));
    m_motion->setText(tr("Reduce motion"));
    m_language->clear();
    for (const auto language : languages)
        m_language->addItem(theme::Translator::displayName(language));
    m_language->setCurrentIndex(indexOf(languages, m_parts.translator.language()));
    QStringList texts;
    for (const auto scheme : schemes)
        texts += theme::Theme::displayName(scheme);
    m_scheme->setTexts(texts);
    m_scheme->setCurrent(indexOf(schemes, m_parts.theme.scheme()));
}

void AppearanceCard::chooseLanguage(int index)
{
    const auto language = languages.at(static_cast<std::size_t>(index));
    m_parts.settings.setValue(QStringLiteral("language"), theme::languageCode(language));
    // Queued: the switch fills this very list anew.
    QMetaObject::invokeMethod(
        this, [this, language] { m_parts.translator.setLanguage(language); }, Qt::QueuedConnection);
}

void AppearanceCard::chooseScheme(int index)
{
    const auto at = static_cast<std::size_t>(index);
    m_parts.settings.setValue(QStringLiteral("theme"), QString::fromLatin1(schemeCodes.at(at)));
    m_parts.theme.setScheme(schemes.at(at));
}

} // namespace bloomzy::settings_page
