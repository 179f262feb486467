#include "ui/client/DraftStore.h"

#include "tests/gui/client/Await.h"
#include "tests/support/TestMain.h"
#include "ui/client/Profiles.h"

#include <QDir>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest/QTest>

using namespace bloomzy;
using namespace bloomzy::client;
using test::await;

/// What the console keeps on disk itself: unsaved edits and known servers.
class DraftStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anUnwritableFolderIsToldAndNothingBreaks();
    void aDamagedFileIsPassedOverAndStays();
    void draftsOutliveTheProgram();
    void draftsArePrivate();
    void theLastOfManyCounts();
    void draftsAreTheirOwners();
    void removedIsGone();
    void profilesReturn();
    void theCurrentProfileMayBeGone();
};

namespace {

Draft draftOf(const char* user, const char* genus)
{
    Draft draft;
    draft.server = QStringLiteral("server");
    draft.user = QString::fromLatin1(user);
    draft.taxonId = QStringLiteral("taxon");
    draft.revision = 7;
    draft.before.genus = "Rosa";
    draft.after.genus = genus;
    draft.after.vernacularNames = {{"église", "fr", true}};
    draft.halfTyped = {{QStringLiteral("/care/heightCm"), QStringLiteral("-\n240")}};
    return draft;
}

const QString server = QStringLiteral("server");
const QString user = QStringLiteral("ada");
const QString taxon = QStringLiteral("taxon");

} // namespace

void DraftStoreTest::anUnwritableFolderIsToldAndNothingBreaks()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("drafts")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    DraftStore store(file.fileName());
    const auto kept = await(store.keep(draftOf("ada", "Rubus")));
    QVERIFY(kept.has_error());
    QCOMPARE(kept.error().kind, ClientError::Kind::storage);
    QVERIFY(!await(store.find(server, user, taxon)));
}

void DraftStoreTest::aDamagedFileIsPassedOverAndStays()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("x.json")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"after\":") > 0);
    file.close();
    DraftStore store(folder.path());
    QVERIFY(await(store.all(server, user)).empty());
    QVERIFY(file.exists());
}

void DraftStoreTest::draftsOutliveTheProgram()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a/drafts"));
    DraftStore(path).keep(draftOf("ada", "Rubus"));
    DraftStore store(path);
    const auto draft = await(store.find(server, user, taxon));
    QVERIFY(draft);
    QCOMPARE(draft->revision, std::int64_t(7));
    QVERIFY(draft->before == draftOf("ada", "Rubus").before);
    QVERIFY(draft->after == draftOf("ada", "Rubus").after);
    QCOMPARE(draft->halfTyped, draftOf("ada", "Rubus").halfTyped);
    QVERIFY(qAbs(draft->savedAt.secsTo(QDateTime::currentDateTimeUtc())) < 60);
}

void DraftStoreTest::draftsArePrivate()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("drafts"));
    DraftStore store(path);
    QVERIFY(await(store.keep(draftOf("ada", "Rubus"))).has_value());
    const auto others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(QFile::permissions(path) & others));
    const auto files = QDir(path).entryInfoList(QDir::Files);
    QCOMPARE(files.size(), 1);
    QVERIFY(!(files.first().permissions() & others));
}

void DraftStoreTest::theLastOfManyCounts()
{
    QTemporaryDir folder;
    {
        DraftStore store(folder.path());
        for (int i = 0; i < 50; ++i)
            store.keep(draftOf("ada", i == 49 ? "Last" : "Rubus"));
    }
    DraftStore store(folder.path());
    QCOMPARE(await(store.find(server, user, taxon))->after.genus, std::optional<std::string>("Last"));
}

void DraftStoreTest::draftsAreTheirOwners()
{
    QTemporaryDir folder;
    DraftStore store(folder.path());
    store.keep(draftOf("ada", "Rubus"));
    store.keep(draftOf("bob", "Salix"));
    const auto drafts = await(store.all(server, user));
    QCOMPARE(drafts.size(), std::size_t(1));
    QCOMPARE(drafts[0].after.genus, std::optional<std::string>("Rubus"));
}

void DraftStoreTest::removedIsGone()
{
    QTemporaryDir folder;
    DraftStore store(folder.path());
    store.keep(draftOf("ada", "Rubus"));
    QVERIFY(await(store.remove(server, user, taxon)).has_value());
    QVERIFY(!await(store.find(server, user, taxon)));
    QVERIFY(await(store.remove(server, user, taxon)).has_value());
}

void DraftStoreTest::profilesReturn()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("console.ini"));
    Profile here;
    here.name = QStringLiteral("This computer");
    here.dataDir = QStringLiteral("/data/plants");
    here.port = 7443;
    here.teammates = true;
    Profile team;
    team.kind = Profile::Kind::team;
    team.address = {QUrl(QStringLiteral("https://plants.example:7443")), QStringLiteral("sha256:ab")};
    {
        QSettings settings(path, QSettings::IniFormat);
        Profiles profiles(settings);
        here = profiles.save(here);
        team = profiles.save(team);
        team.email = QStringLiteral("ada@example.org");
        profiles.save(team);
        profiles.setCurrent(team.id);
    }
    QSettings settings(path, QSettings::IniFormat);
    const Profiles profiles(settings);
    QCOMPARE(profiles.all(), (QList<Profile>{here, team}));
    QCOMPARE(profiles.current(), std::optional(team));
}

void DraftStoreTest::theCurrentProfileMayBeGone()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("console.ini")), QSettings::IniFormat);
    Profiles profiles(settings);
    QVERIFY(!profiles.current());
    const Profile profile = profiles.save({});
    profiles.setCurrent(profile.id);
    profiles.remove(profile.id);
    QVERIFY(!profiles.current());
    QVERIFY(profiles.all().isEmpty());
}

BLOOMZY_TEST(DraftStoreTest)
#include "DraftStoreTest.moc"
