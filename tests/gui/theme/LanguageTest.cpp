#include "ui/theme/Language.h"

#include "tests/support/TestMain.h"
#include "ui/theme/Formats.h"
#include "ui/theme/Theme.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>

using namespace bloomzy::theme;
using namespace Qt::StringLiterals;

namespace {

/// A widget as the pages write them: its texts follow the language.
class Sign : public QLabel
{
public:
    Sign() { retranslate(); }
    int switches = 0;

protected:
    void changeEvent(QEvent* event) override
    {
        if (event->type() == QEvent::LanguageChange)
            retranslate();
        QLabel::changeEvent(event);
    }

private:
    void retranslate()
    {
        ++switches;
        setText(Theme::displayName(Scheme::dark));
    }
};

const QDateTime noon(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);

} // namespace

class LanguageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_translator.setLanguage(Language::english); }
    void codesThatMeanNothingMeanSystem();
    void widgetsFollowOnce();
    void pluralsInBothLanguages();
    void quantities();
    void dates();

private:
    Translator m_translator;
};

void LanguageTest::codesThatMeanNothingMeanSystem()
{
    QCOMPARE(languageFromCode(u"de"_s), Language::system);
    QCOMPARE(languageFromCode({}), Language::system);
    for (const auto language : {Language::english, Language::french, Language::system})
        QCOMPARE(languageFromCode(languageCode(language)), language);
}

void LanguageTest::widgetsFollowOnce()
{
    m_translator.setLanguage(Language::english);
    QCoreApplication::processEvents();
    Sign sign;
    QCOMPARE(sign.text(), u"Dark"_s);
    sign.show();
    QSignalSpy changed(&m_translator, &Translator::changed);
    m_translator.setLanguage(Language::french);
    QTRY_COMPARE(sign.text(), u"Sombre"_s);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(sign.switches, 2);
    QCOMPARE(sign.locale().language(), QLocale::French);
    m_translator.setLanguage(Language::english);
    QTRY_COMPARE(sign.text(), u"Dark"_s);
}

void LanguageTest::pluralsInBothLanguages()
{
    QCOMPARE(formatAgo(noon.addSecs(-61), noon), u"1 minute ago"_s);
    QCOMPARE(formatAgo(noon.addSecs(-130), noon), u"2 minutes ago"_s);
    QCOMPARE(formatAgo(noon.addSecs(20), noon), u"just now"_s);
    m_translator.setLanguage(Language::french);
    QCOMPARE(formatAgo(noon.addSecs(-3600), noon), u"il y a 1 heure"_s);
    QCOMPARE(formatAgo(noon.addDays(-3), noon), u"il y a 3 jours"_s);
    QCOMPARE(formatAgo(noon.addDays(-30), noon), u"23 oct. 2026"_s);
}

void LanguageTest::quantities()
{
    QCOMPARE(formatNumber(1421563), u"1,421,563"_s);
    QCOMPARE(formatPercent(0.64), u"64%"_s);
    QCOMPARE(formatBytes(924'000'000), u"924.0 MB"_s);
    m_translator.setLanguage(Language::french);
    QCOMPARE(formatNumber(1421563), u"1\u202f421\u202f563"_s);
    QCOMPARE(formatPercent(0.64), u"64\u202f%"_s);
    QCOMPARE(formatPercent(0.985, 1), u"98,5\u202f%"_s);
    QCOMPARE(formatBytes(924'000'000), u"924,0\u202fMo"_s);
}

void LanguageTest::dates()
{
    QCOMPARE(formatDate(noon.date()), u"22 Nov 2026"_s);
    QCOMPARE(formatDateTime(noon), u"22 Nov 2026, 12:00"_s);
    m_translator.setLanguage(Language::french);
    QCOMPARE(formatDate(noon.date()), u"22 nov. 2026"_s);
}

BLOOMZY_GUI_TEST(LanguageTest)
#include "LanguageTest.moc"
