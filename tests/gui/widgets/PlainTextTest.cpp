#include "tests/support/TestMain.h"
#include "ui/widgets/feedback/ConfirmDialog.h"
#include "ui/widgets/paint/Avatar.h"
#include "ui/widgets/paint/Label.h"
#include "ui/widgets/paint/PlainTip.h"
#include "ui/widgets/table/CellDelegate.h"

#include <QHelpEvent>
#include <QLabel>
#include <QStandardItemModel>
#include <QTableView>
#include <QTextDocumentFragment>
#include <QToolTip>
#include <QtTest/QTest>

using namespace bloomzy;
using namespace bloomzy::widgets;
using namespace Qt::StringLiterals;

/// What people write is shown as they wrote it: nowhere taken for HTML, which would read files that it names.
class PlainTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tipsOfPlainTextStayAsTheyAre();
    void tipsShowMarkupAsText();
    void aCutLabelShowsMarkupAsText();
    void aCellShowsMarkupAsText();
    void aQuestionShowsMarkupAsText();

private:
    static QString shown(const QString& tip)
    {
        return Qt::mightBeRichText(tip) ? QTextDocumentFragment::fromHtml(tip).toPlainText() : tip;
    }

    const QString m_hostile = u"<img src=\"file:///dev/zero\"> some text that is long enough to be cut off"_s;
    theme::Theme m_theme{theme::Scheme::light};
};

void PlainTextTest::tipsOfPlainTextStayAsTheyAre()
{
    for (const QString& text : {QString(), u"Ada Lovelace"_s, u"a < b & c"_s})
        QCOMPARE(plainTip(text), text);
}

void PlainTextTest::tipsShowMarkupAsText()
{
    QVERIFY(!plainTip(m_hostile).contains(u"<img"_s));
    for (const QString& text : {m_hostile, u"a < b\nand c > d"_s})
        QCOMPARE(shown(plainTip(text)), text);
}

void PlainTextTest::aCutLabelShowsMarkupAsText()
{
    Label label(m_theme, theme::TypeRole::body);
    label.setElided(true);
    label.setText(m_hostile);
    label.resize(60, 24);
    label.grab();
    QCOMPARE(shown(label.toolTip()), m_hostile);
    QVERIFY(!label.toolTip().contains(u"<img"_s));
    QCOMPARE(label.textFormat(), Qt::PlainText);
}

void PlainTextTest::aCellShowsMarkupAsText()
{
    QStandardItemModel model(1, 1);
    model.setData(model.index(0, 0), m_hostile);
    QTableView view;
    view.setModel(&model);
    view.resize(200, 100);
    TextDelegate delegate(m_theme);
    view.setItemDelegate(&delegate);
    view.setColumnWidth(0, 60);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QStyleOptionViewItem option;
    option.rect = view.visualRect(model.index(0, 0));
    QHelpEvent help(QEvent::ToolTip, option.rect.center(), view.viewport()->mapToGlobal(option.rect.center()));
    QVERIFY(delegate.helpEvent(&help, &view, option, model.index(0, 0)));
    QCOMPARE(shown(QToolTip::text()), m_hostile);
    QVERIFY(!QToolTip::text().contains(u"<img"_s));
    QToolTip::hideText();
}

void PlainTextTest::aQuestionShowsMarkupAsText()
{
    Question question;
    question.title = m_hostile;
    question.consequence = m_hostile;
    question.keepText = u"Keep"_s;
    question.proceedText = u"Go on"_s;
    const ConfirmDialog dialog(m_theme, question);
    int found = 0;
    for (const auto* label : dialog.findChildren<QLabel*>())
        if (label->text() == m_hostile) {
            ++found;
            QCOMPARE(label->textFormat(), Qt::PlainText);
        }
    QCOMPARE(found, 2);
}

BLOOMZY_GUI_TEST(PlainTextTest)
#include "PlainTextTest.moc"
