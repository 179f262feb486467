#include "ui/widgets/frame/DetailDrawer.h"

#include "tests/support/TestMain.h"
#include "ui/theme/Theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSplitter>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace bloomzy;
using namespace bloomzy::widgets;

class DetailDrawerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp); }
    void init();
    void aWideWindowHasAPane();
    void aNarrowWindowHasAClosedDrawer();
    void theDrawerLiesOverTheOthers();
    void escapeClosesItAndGivesTheFocusBack();
    void theCrossClosesIt();
    void escapeInAPaneIsNotTaken();
    void theOneWhoWritesGoesOnWriting();
    void eachWidthRemembersItsOwn();

private:
    bool lies() const { return m_detail->isVisible() && !m_splitter->isAncestorOf(m_detail); }
    QToolButton& cross() const { return *m_window->findChild<QToolButton*>(); }

    theme::Theme m_theme{theme::Scheme::light};
    std::unique_ptr<QWidget> m_window;
    QSplitter* m_splitter = nullptr;
    QLineEdit* m_table = nullptr;
    QLineEdit* m_detail = nullptr;
    DetailDrawer* m_drawer = nullptr;
};

void DetailDrawerTest::init()
{
    m_theme.setReducedMotion(true);
    m_window = std::make_unique<QWidget>();
    auto* column = new QVBoxLayout(m_window.get());
    m_splitter = new QSplitter;
    column->addWidget(m_splitter);
    m_table = new QLineEdit;
    m_detail = new QLineEdit;
    m_splitter->addWidget(m_table);
    m_drawer = new DetailDrawer(m_theme, m_detail, *m_splitter);
    m_window->resize(1300, 700);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_table->setFocus();
}

void DetailDrawerTest::aWideWindowHasAPane()
{
    QVERIFY(m_splitter->isAncestorOf(m_detail));
    QVERIFY(m_detail->isVisible() && m_drawer->isOpen() && !m_drawer->isOverlay());
    QVERIFY(!cross().isVisible());
    m_drawer->setOpen(false);
    QVERIFY(!m_detail->isVisible());
    QVERIFY(m_table->hasFocus());
}

void DetailDrawerTest::aNarrowWindowHasAClosedDrawer()
{
    QSignalSpy changed(m_drawer, &DetailDrawer::openChanged);
    m_window->resize(1179, 700);
    QVERIFY(m_drawer->isOverlay());
    QVERIFY(!m_drawer->isOpen() && !m_detail->isVisible());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toBool(), false);
    QVERIFY(m_table->width() >= m_splitter->width() - 1);
    m_window->resize(1180, 700);
    QVERIFY(!m_drawer->isOverlay() && m_drawer->isOpen() && m_detail->isVisible());
}

void DetailDrawerTest::theDrawerLiesOverTheOthers()
{
    m_window->resize(1100, 700);
    const int tableWidth = m_table->width();
    m_drawer->setOpen(true);
    QVERIFY(lies());
    QCOMPARE(m_table->width(), tableWidth);
    QVERIFY(cross().hasFocus());
    QVERIFY(!cross().accessibleName().isEmpty());
    const auto right = [this](QWidget* widget) { return widget->mapTo(m_window.get(), widget->rect().topRight()).x(); };
    QTRY_COMPARE(right(m_detail), right(m_splitter));
    m_window->resize(1150, 700);
    QCOMPARE(right(m_detail), right(m_splitter));
}

void DetailDrawerTest::escapeClosesItAndGivesTheFocusBack()
{
    m_window->resize(1100, 700);
    m_drawer->setOpen(true);
    m_detail->setFocus();
    QTest::keyClick(m_detail, Qt::Key_Escape);
    QVERIFY(!m_detail->isVisible() && !m_drawer->isOpen());
    QVERIFY(m_table->hasFocus());
    QVERIFY(!m_drawer->escape());
}

void DetailDrawerTest::theCrossClosesIt()
{
    m_window->resize(1100, 700);
    m_drawer->setOpen(true);
    QTest::mouseClick(&cross(), Qt::LeftButton);
    QVERIFY(!m_detail->isVisible());
    QVERIFY(m_table->hasFocus());
}

void DetailDrawerTest::escapeInAPaneIsNotTaken()
{
    m_detail->setFocus();
    QTest::keyClick(m_detail, Qt::Key_Escape);
    QVERIFY(!m_drawer->escape());
    QVERIFY(m_detail->isVisible());
}

void DetailDrawerTest::theOneWhoWritesGoesOnWriting()
{
    m_detail->setFocus();
    m_window->resize(1100, 700);
    QVERIFY(lies());
    QVERIFY(m_detail->hasFocus());
    QTest::keyClicks(m_detail, QStringLiteral("ab"));
    m_window->resize(1300, 700);
    QVERIFY(m_splitter->isAncestorOf(m_detail));
    QVERIFY(m_detail->hasFocus());
    QCOMPARE(m_detail->text(), QStringLiteral("ab"));
}

void DetailDrawerTest::eachWidthRemembersItsOwn()
{
    m_drawer->setOpen(false);
    m_window->resize(1100, 700);
    m_drawer->setOpen(true);
    QVERIFY(m_detail->isVisible());
    m_table->setFocus();
    m_window->resize(1300, 700);
    QVERIFY(!m_detail->isVisible() && !m_drawer->isOpen());
}

BLOOMZY_GUI_TEST(DetailDrawerTest)
#include "DetailDrawerTest.moc"
