#include "backend/catalog/text/LanguageTag.h"

#include "tests/support/TestMain.h"

#include <QTest>

using bloomzy::catalog::languageTag;

class LanguageTagTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void canonicalises_data();
    void canonicalises();
};

void LanguageTagTest::refuses_data()
{
    QTest::addColumn<QString>("tag");
    for (const char* tag : {"", "e", "en-", "-en", "en--US", "en_US", "english language", "123", "en-a", "en-x", "x",
                            "de-1996-1996", "en-u-co-u-ca", "toolonglanguage", "en-USAA1AAAA", "é"})
        QTest::newRow(*tag ? tag : "empty") << QString::fromUtf8(tag);
}

void LanguageTagTest::refuses()
{
    QFETCH(QString, tag);
    QVERIFY(!languageTag(tag.toStdString()).has_value());
}

void LanguageTagTest::canonicalises_data()
{
    QTest::addColumn<QString>("tag");
    QTest::addColumn<QString>("canonical");
    const auto row = [](const char* tag, const char* canonical) {
        QTest::newRow(tag) << QString::fromUtf8(tag) << QString::fromUtf8(canonical);
    };
    row("en", "en");
    row("FR", "fr");
    row("pt-br", "pt-BR");
    row("zh-hant-tw", "zh-Hant-TW");
    row("es-419", "es-419");
    row("sl-rozaj-biske", "sl-rozaj-biske");
    row("zh-cmn-hans-cn", "zh-cmn-Hans-CN");
    row("de-DE-u-co-phonebk", "de-DE-u-co-phonebk");
    row("en-x-garden", "en-x-garden");
    row("x-private", "x-private");
}

void LanguageTagTest::canonicalises()
{
    QFETCH(QString, tag);
    QFETCH(QString, canonical);
    QCOMPARE(QString::fromStdString(languageTag(tag.toStdString()).value_or("")), canonical);
}

BLOOMZY_APPLESS_TEST(LanguageTagTest)
#include "LanguageTagTest.moc"
