#include "AuditConsole.h"
#include "tests/support/TestMain.h"
#include "ui/theme/Language.h"
#include "ui/widgets/frame/ActionButton.h"
#include "ui/widgets/frame/PageBar.h"
#include "ui/widgets/paint/Label.h"

#include <QHeaderView>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;

/// What has room at the size for which the page is drawn, in both languages.
class AuditLooksTest : public AuditConsole
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theCountBesideTheTitleIsNotCut_data();
    void theCountBesideTheTitleIsNotCut();
    void theTargetHasTheMostRoom();
};

void AuditLooksTest::initTestCase()
{
    QVERIFY(startServer());
    QVERIFY(happenInLog(u"Rosa"_s));
    QVERIFY(open());
    m_console->window->resize(1440, 900);
    QCoreApplication::processEvents();
}

void AuditLooksTest::theCountBesideTheTitleIsNotCut_data()
{
    QTest::addColumn<theme::Language>("language");
    QTest::addColumn<QString>("count");
    QTest::addColumn<QString>("exportButton");
    QTest::newRow("English") << theme::Language::english << u"events"_s << u"Export"_s;
    QTest::newRow("French") << theme::Language::french << u"événements"_s << u"Exporter"_s;
}

void AuditLooksTest::theCountBesideTheTitleIsNotCut()
{
    QFETCH(theme::Language, language);
    QFETCH(QString, count);
    QFETCH(QString, exportButton);
    theme::Translator translator;
    translator.setLanguage(language);
    auto& bar = *m_console->find<widgets::PageBar>();
    const auto facts = [&]() -> widgets::Label* {
        for (auto* each : bar.findChildren<widgets::Label*>(Qt::FindDirectChildrenOnly))
            if (each->text().contains(count))
                return each;
        return nullptr;
    };
    QTRY_VERIFY(facts());
    QCoreApplication::processEvents();
    QTRY_VERIFY2(facts()->width() >= facts()->sizeHint().width(), qPrintable(facts()->text()));
    QStringList buttons;
    for (const auto* each : bar.findChildren<widgets::ActionButton*>(Qt::FindDirectChildrenOnly))
        if (each->isVisible())
            buttons += each->text();
    QCOMPARE(buttons.size(), 2); // none in the menu "More"
    QCOMPARE(buttons.constLast(), exportButton);
    QVERIFY(view().search()->width() >= 200);
    translator.setLanguage(theme::Language::english);
}

void AuditLooksTest::theTargetHasTheMostRoom()
{
    const QHeaderView& header = *table().horizontalHeader();
    const int target = header.sectionSize(AuditColumn::targetColumn);
    for (int column = 0; column < header.count(); ++column)
        if (column != AuditColumn::targetColumn)
            QVERIFY2(header.sectionSize(column) < target, qPrintable(QString::number(column)));
}

BLOOMZY_GUI_TEST(AuditLooksTest)
#include "AuditLooksTest.moc"
