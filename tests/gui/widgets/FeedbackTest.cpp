#include "tests/support/TestMain.h"
#include "ui/widgets/feedback/BannerStack.h"
#include "ui/widgets/feedback/ConfirmDialog.h"
#include "ui/widgets/feedback/LoadingGate.h"
#include "ui/widgets/feedback/ToastHost.h"
#include "ui/widgets/paint/Avatar.h"

#include <QApplication>
#include <QEnterEvent>
#include <QLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace bloomzy;
using namespace bloomzy::widgets;
using namespace Qt::StringLiterals;

namespace {

QPushButton* buttonWith(const QWidget& widget, const QString& text)
{
    for (QPushButton* button : widget.findChildren<QPushButton*>()) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}

Question deletion()
{
    Question question;
    question.title = u"Delete 3 drafts?"_s;
    question.consequence = u"They move to the bin."_s;
    question.keepText = u"Keep drafts"_s;
    question.proceedText = u"Delete 3 drafts"_s;
    question.danger = true;
    return question;
}

} // namespace

class FeedbackTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp); }
    void escapeKeepsAndAnswersOnce();
    void theSafeChoiceHasTheFocus();
    void aTypedWordOpensTheWay();
    void atMostThreeToasts();
    void aToastStandsStillUnderThePointer();
    void aToastActionRunsOnce();
    void bannersAreOrderedAndReplaced();
    void loadingShowsItselfLate();
    void initials();

private:
    theme::Theme m_theme{theme::Scheme::light};
};

void FeedbackTest::escapeKeepsAndAnswersOnce()
{
    ConfirmDialog dialog(m_theme, deletion());
    QList<Choice> answers;
    connect(&dialog, &ConfirmDialog::answered, this, [&](Choice choice) { answers += choice; });
    dialog.show();
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QCOMPARE(answers.size(), 1);
    QVERIFY(answers.first() == Choice::keep);
}

void FeedbackTest::theSafeChoiceHasTheFocus()
{
    Question save = deletion();
    save.danger = false;
    save.discardText = u"Discard"_s;
    for (const Question& question : {deletion(), save}) {
        ConfirmDialog dialog(m_theme, question);
        QList<Choice> answers;
        connect(&dialog, &ConfirmDialog::answered, this, [&](Choice choice) { answers += choice; });
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QPushButton* safe = buttonWith(dialog, question.danger ? question.keepText : question.proceedText);
        QCOMPARE(QApplication::focusWidget(), safe);
        QTest::keyClick(&dialog, Qt::Key_Return);
        QVERIFY(answers.value(0) == (question.danger ? Choice::keep : Choice::proceed));
    }
}

void FeedbackTest::aTypedWordOpensTheWay()
{
    Question question = deletion();
    question.typedWord = u"RESTORE"_s;
    ConfirmDialog dialog(m_theme, question);
    QPushButton* proceed = buttonWith(dialog, question.proceedText);
    QVERIFY(!proceed->isEnabled());
    dialog.findChild<QLineEdit*>()->setText(u"restore"_s);
    QVERIFY(!proceed->isEnabled());
    dialog.findChild<QLineEdit*>()->setText(u"RESTORE"_s);
    QVERIFY(proceed->isEnabled());
}

void FeedbackTest::atMostThreeToasts()
{
    QWidget area;
    area.resize(1000, 700);
    area.show();
    ToastHost host(m_theme, &area);
    for (int i = 0; i < 5; ++i)
        host.show({ToastKind::done, QString::number(i), {}, {}, {}});
    QCOMPARE(int(host.toasts().size()), 3);
    QCOMPARE(host.toasts().front()->spec().title, u"2"_s);
    for (const Toast* toast : host.toasts())
        QVERIFY(area.rect().adjusted(0, 0, Toast::shadow, Toast::shadow).contains(toast->geometry()));
    area.resize(800, 500);
    QVERIFY(host.toasts().back()->geometry().bottom() <= 500 + Toast::shadow);
}

void FeedbackTest::aToastStandsStillUnderThePointer()
{
    Toast toast(m_theme, {ToastKind::done, u"Saved"_s, {}, {}, {}});
    QVERIFY(toast.isCounting());
    QEnterEvent enter({5, 5}, {5, 5}, {5, 5});
    QCoreApplication::sendEvent(&toast, &enter);
    QVERIFY(!toast.isCounting());
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(&toast, &leave);
    QVERIFY(toast.isCounting());
    QSignalSpy gone(&toast, &Toast::finished);
    QTest::keyClick(&toast, Qt::Key_Escape);
    QCOMPARE(gone.size(), 1);
}

void FeedbackTest::aToastActionRunsOnce()
{
    QWidget area;
    area.resize(1000, 700);
    ToastHost host(m_theme, &area);
    int undone = 0;
    host.show({ToastKind::done, u"Deleted"_s, {}, u"Undo"_s, [&] { ++undone; }});
    buttonWith(*host.toasts().front(), u"Undo"_s)->click();
    QCOMPARE(undone, 1);
    QVERIFY(host.toasts().empty());
}

void FeedbackTest::bannersAreOrderedAndReplaced()
{
    BannerStack stack(m_theme);
    QVERIFY(stack.isHidden());
    stack.display({u"a"_s, BannerKind::info, u"Info"_s, {}, {}, true});
    stack.display({u"b"_s, BannerKind::danger, u"Stopped"_s, {}, {}, false});
    stack.display({u"a"_s, BannerKind::info, u"Info again"_s, {}, {}, true});
    QCOMPARE(stack.layout()->count(), 2);
    QCOMPARE(qobject_cast<Banner*>(stack.layout()->itemAt(0)->widget())->spec().id, u"b"_s);
    QCOMPARE(stack.find(u"a"_s)->spec().headline, u"Info again"_s);
    Q_EMIT stack.find(u"a"_s)->closed();
    QVERIFY(!stack.contains(u"a"_s));
    stack.remove(u"b"_s);
    QVERIFY(stack.isHidden());
}

void FeedbackTest::loadingShowsItselfLate()
{
    LoadingGate gate;
    QSignalSpy states(&gate, &LoadingGate::stateChanged);
    gate.start();
    QVERIFY(gate.state() == LoadingGate::State::quiet);
    gate.start();
    QCOMPARE(states.size(), 1);
    QTRY_VERIFY(gate.state() == LoadingGate::State::placeholders);
    gate.stop();
    QVERIFY(gate.state() == LoadingGate::State::idle);
}

void FeedbackTest::initials()
{
    QCOMPARE(initialsOf(u"Ada Placeholder"_s), u"AP"_s);
    QCOMPARE(initialsOf(u" ada "_s), u"A"_s);
    QCOMPARE(initialsOf(u"Ana de la Cruz"_s), u"AC"_s);
    QCOMPARE(initialsOf({}), u"?"_s);
}

BLOOMZY_GUI_TEST(FeedbackTest)
#include "FeedbackTest.moc"
