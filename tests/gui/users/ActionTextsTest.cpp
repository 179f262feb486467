#include "ui/models/ActionTexts.h"

#include "tests/support/Paths.h"
#include "tests/support/TestMain.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTranslator>
#include <QtTest/QTest>

using namespace bloomzy;
using namespace Qt::StringLiterals;

namespace {

/// Of routes that record nothing, or record by other actions.
const QSet<QString> neverInTheLog{u"auth.passwordCheck"_s, u"backupDestination.check"_s, u"role.preview"_s,
                                  u"session.refresh"_s, u"user.bulk"_s};

/// What the server's sources name as the action of a route or of an event.
QSet<QString> actionsOfTheServer()
{
    const QString name = u"\"([a-z]\\w*\\.\\w+)\""_s;
    const QRegularExpression named(u"\\b(?:auditAction|action) = "_s + name +
                                   u"|\\b(?:anonymousEvent|eventBy|record)\\([^;{}]*?"_s + name +
                                   u"|\\bActionEntry\\{"_s + name);
    QSet<QString> actions;
    for (QDirIterator files(sourcePath(u"backend"_s), {u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
         files.hasNext();) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("a source cannot be read");
        for (auto it = named.globalMatch(QString::fromUtf8(file.readAll())); it.hasNext();) {
            const auto found = it.next();
            actions += found.captured(1) + found.captured(2) + found.captured(3);
        }
    }
    return actions - neverInTheLog;
}

} // namespace

/// What people read of the audit log, in both languages.
class ActionTextsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void actionsAreFoundInTheSources();
    void anUnknownActionKeepsItsName();
    void everyActionOfTheServerHasWords();
    void everyActionOfTheServerHasFrench();
};

void ActionTextsTest::actionsAreFoundInTheSources()
{
    const QSet<QString> actions = actionsOfTheServer();
    QVERIFY2(actions.size() > 50, qPrintable(QString::number(actions.size())));
    for (const auto& each :
         {u"user.signUp"_s, u"session.refreshReuse"_s, u"user.suspend"_s, u"audit.unreadable"_s, u"server.stop"_s})
        QVERIFY2(actions.contains(each), qPrintable(each));
}

void ActionTextsTest::anUnknownActionKeepsItsName()
{
    QCOMPARE(models::actionText(u"garden.water"_s), u"garden.water"_s);
}

void ActionTextsTest::everyActionOfTheServerHasWords()
{
    for (const QString& action : actionsOfTheServer())
        QVERIFY2(models::actionText(action) != action, qPrintable(action));
}

void ActionTextsTest::everyActionOfTheServerHasFrench()
{
    QTranslator french;
    QVERIFY(french.load(u":/translations/models_fr.qm"_s));
    for (const QString& action : actionsOfTheServer()) {
        const QByteArray english = models::actionText(action).toUtf8();
        QVERIFY2(!french.translate("ActionTexts", english.constData()).isEmpty(), qPrintable(action));
    }
}

BLOOMZY_TEST(ActionTextsTest)
#include "ActionTextsTest.moc"
