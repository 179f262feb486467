#include "tests/integration/ctl/CatalogFixture.h"
#include "tests/support/Paths.h"
#include "tests/support/ServerProcess.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <sysexits.h>
#include <utility>

using namespace bloomzy::test;

namespace {

/// Every field that a file holds, with texts that look like formulas or hold what separates fields.
QJsonObject wholeTaxon()
{
    return QJsonDocument::fromJson(contentOf(sourcePath(text("tests/integration/ctl/whole-taxon.json")))).object();
}

/// What two catalogs have in common when one was made from a file of the other: no ids, times and persons, and no
/// parents, which no column holds. Names of plants by language, as the file has them.
QJsonObject comparable(QJsonObject taxon)
{
    for (const char* key : {"id", "revision", "createdAt", "updatedAt", "updatedBy", "acceptedNameUsageId", "parents",
                            "parentNameUsageId", "synonyms"})
        taxon.remove(text(key));
    const QJsonObject accepted = taxon.take(text("acceptedName")).toObject();
    taxon.insert(text("acceptedName"), accepted.value(text("name")));
    QList<QJsonObject> names;
    for (const auto& name : taxon.take(text("vernacularNames")).toArray())
        names += name.toObject();
    std::ranges::stable_sort(names, {}, [](const QJsonObject& name) {
        return std::pair(name.value(text("language")).toString(), !name.value(text("preferred")).toBool());
    });
    QJsonArray sorted;
    for (const auto& name : names)
        sorted += name;
    taxon.insert(text("vernacularNames"), sorted);
    return taxon;
}

/// By name; those of the same name in the order of their text.
QList<QByteArray> catalogOf(ApiClient& client)
{
    QList<QByteArray> taxa;
    QString cursor;
    do {
        const QJsonObject page = client.get(text("/api/v1/taxa?limit=200&sort=scientificName") + cursor).json();
        for (const auto& item : page.value(text("items")).toArray())
            taxa += QJsonDocument(comparable(client.get(text("/api/v1/taxa/") + item[u"id"].toString()).json()))
                        .toJson(QJsonDocument::Compact);
        cursor = page.value(text("nextCursor")).toString();
        if (!cursor.isEmpty())
            cursor.prepend(text("&cursor="));
    } while (!cursor.isEmpty());
    std::ranges::sort(taxa);
    return taxa;
}

} // namespace

/// What catalog export writes, catalog import takes on another server.
class CtlRoundTripTest : public CatalogFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anotherServerTakesWhatWasWritten();
};

void CtlRoundTripTest::initTestCase()
{
    startWithAdministrator();
    addStarter();
}

void CtlRoundTripTest::anotherServerTakesWhatWasWritten()
{
    QCOMPARE(m_admin->post(text("/api/v1/taxa"), wholeTaxon()).status, 201);
    const QString first = m_folder.filePath(text("first.csv"));
    const QString second = m_folder.filePath(text("second.csv"));
    const CtlRun written = run({text("catalog"), text("export"), first});
    QVERIFY2(written.code == EX_OK, written.err);
    QCOMPARE(number(written, "taxa"), QString::number(taxa()));
    QVERIFY(contentOf(first).startsWith("taxonRank,uninomial,genus,"));
    QVERIFY(taxa() > 50);

    ServerProcess other;
    QVERIFY(other.start());
    ApiClient admin(other.url());
    QCOMPARE(admin.setUp(other.setupToken()).status, 201);
    const auto there = [&](const QStringList& words) {
        return runCtl(words + QStringList{text("--url"), other.url().toString(), text("--json"), text("--email"),
                                          text("ada@example.org")},
                      goodLine);
    };
    const CtlRun imported = there({text("catalog"), text("import"), first});
    QVERIFY2(imported.code == EX_OK, imported.err);
    QCOMPARE(number(imported, "created"), number(written, "taxa"));
    QCOMPARE(there({text("catalog"), text("export"), second}).code, EX_OK);
    QCOMPARE(contentOf(second), contentOf(first));
    const auto here = catalogOf(*m_admin);
    const auto taken = catalogOf(admin);
    QCOMPARE(here.size(), taxa());
    for (qsizetype i = 0; i < here.size(); ++i)
        QCOMPARE(taken.value(i), here[i]);
    QCOMPARE(taken.size(), here.size());
}

BLOOMZY_TEST(CtlRoundTripTest)
#include "CtlRoundTripTest.moc"
