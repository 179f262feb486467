#include "backend/api/AuditActions.h"

#include "backend/audit/ActionRoutes.h"
#include "backend/audit/AuditActions.h"
#include "backend/core/json/JsonImpl.h"
#include "tests/support/Paths.h"
#include "tests/support/TestMain.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <array>

using namespace bloomzy;
using namespace Qt::StringLiterals;

namespace {

/// What OCSF knows of the classes that events have.
struct OcsfClass
{
    std::int32_t number;
    std::int32_t last; ///< activity beside 0 and 99
};
constexpr std::array ocsf{OcsfClass{3001, 11}, OcsfClass{3002, 6}, OcsfClass{3004, 4}, OcsfClass{3005, 2},
                          OcsfClass{6003, 4}};

QString textOf(const QString& path)
{
    QFile file(sourcePath(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// What the sources name as the action of an event that no route gives.
QSet<QString> actionsMadeByServices()
{
    const QRegularExpression named(
        u"(?:\\baction = |\\b(?:anonymousEvent|eventBy|eventOf|record)\\([^;{}]*?)\"([a-z]\\w*\\.\\w+)\""_s);
    QSet<QString> actions;
    for (QDirIterator files(sourcePath(u"backend"_s), {u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
         files.hasNext();) {
        const QString path = files.next();
        if (path.endsWith(u"AuditRoutes.cpp"_s) || path.contains(u"Examples"_s))
            continue;
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("a source cannot be read");
        for (auto it = named.globalMatch(QString::fromUtf8(file.readAll())); it.hasNext();)
            actions += it.next().captured(1);
    }
    return actions;
}

} // namespace

/// The vocabulary of the log's actions.
class AuditActionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsNothingElse()
    {
        for (const char* name : {"", "taxon", "taxon.updated", "zebra.ride", "audit", "session.refresh"})
            QVERIFY2(!audit::findAction(name), name);
        QVERIFY(audit::findAction("taxon.update"));
    }

    void isSortedAndHasEachOnce()
    {
        const auto all = audit::auditActions();
        for (std::size_t i = 1; i < all.size(); ++i)
            QVERIFY2(all[i - 1].action < all[i].action, std::string(all[i].action).c_str());
        for (const auto& entry : all)
            QVERIFY(audit::findAction(entry.action) == &entry);
    }

    void everyOneIsAClassAndActivityOfOcsf()
    {
        for (const auto& entry : audit::auditActions()) {
            const auto* known = std::ranges::find(ocsf, entry.ocsfClass, &OcsfClass::number);
            QVERIFY2(known != ocsf.end(), std::string(entry.action).c_str());
            const bool activity =
                entry.ocsfActivity == 99 || (entry.ocsfActivity >= 0 && entry.ocsfActivity <= known->last);
            QVERIFY2(activity, std::string(entry.action).c_str());
        }
    }

    void servicesMakeNoOthers()
    {
        const auto made = actionsMadeByServices();
        QVERIFY2(made.size() > 15, qPrintable(QString::number(made.size())));
        for (const QString& action : made)
            QVERIFY2(audit::findAction(action.toStdString()), qPrintable(action));
    }

    void theDocumentListsThem()
    {
        const QString page = textOf(u"docs/audit-events.md"_s);
        QStringList told;
        const QRegularExpression row(u"^\\| `([^`]+)` \\| (\\d+) \\| (\\d+) \\| [^|]+ \\|$"_s,
                                     QRegularExpression::MultilineOption);
        for (auto it = row.globalMatch(page); it.hasNext();) {
            const auto found = it.next();
            told += found.captured(1) + u' ' + found.captured(2) + u' ' + found.captured(3);
        }
        QStringList known;
        for (const auto& entry : audit::auditActions())
            known += QString::fromStdString(std::string(entry.action) + " " + std::to_string(entry.ocsfClass) + " " +
                                            std::to_string(entry.ocsfActivity));
        QCOMPARE(told, known);
    }

    void theRouteListsThem()
    {
        const auto endpoints = audit::actionEndpoints();
        QCOMPARE(endpoints.size(), std::size_t{1});
        QVERIFY(endpoints.front().route.access.permission() == api::Permission::auditRead);
        const auto answer = endpoints.front().handle({});
        const auto listed = core::json::fromJson<api::AuditActionList>(answer->body);
        QCOMPARE(listed->items.size(), audit::auditActions().size());
        QCOMPARE(listed->items.front().action, std::string("audit.acceptLoss"));
        QCOMPARE(listed->items.front().ocsfClass, 3004);
    }
};

BLOOMZY_APPLESS_TEST(AuditActionsTest)
#include "AuditActionsTest.moc"
