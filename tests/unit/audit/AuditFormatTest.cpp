#include "backend/audit/log/LeafPart.h"
#include "backend/core/crypto/Base64.h"
#include "backend/core/crypto/SecretBox.h"
#include "backend/tlog/Checkpoint.h"
#include "backend/tlog/Frontier.h"
#include "backend/tlog/Sha256.h"
#include "tests/support/Paths.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QMap>
#include <QTest>

#include <algorithm>

using namespace bloomzy;

/// What docs/audit-log-format.md shows is what this program computes.
class AuditFormatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void partsAreCommittedTo_data();
    void partsAreCommittedTo();
    void partsAreSealedUnderAPersonsKey();
    void entriesAreWrittenAndHashed();
    void theTreeIsThatOfTheEntries();
    void theCheckpointIsSigned();

private:
    std::string vector(const char* name) const { return m_vectors.value(QByteArray(name)).toStdString(); }
    tlog::Hash hash(const char* name) const
    {
        return tlog::hashOf(core::crypto::decodeBase64Text(vector(name)).value());
    }
    std::string bytes(const char* hex) const
    {
        return QByteArray::fromHex(m_vectors.value(QByteArray(hex))).toStdString();
    }

    QByteArray m_page;
    QMap<QByteArray, QByteArray> m_vectors;
};

void AuditFormatTest::initTestCase()
{
    QFile file(sourcePath(QStringLiteral("docs/audit-log-format.md")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_page = file.readAll();
    for (const QByteArray& line : m_page.split('\n'))
        if (const auto blank = line.indexOf(' ', 4); line.startsWith("    ") && blank > 0)
            m_vectors.insert(line.mid(4, blank - 4), line.mid(blank + 1));
    QVERIFY(m_vectors.size() >= 20);
}

void AuditFormatTest::partsAreCommittedTo_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char* name : {"actor", "target", "details"})
        QTest::newRow(name) << QByteArray(name);
}

void AuditFormatTest::partsAreCommittedTo()
{
    QFETCH(QByteArray, name);
    const audit::LeafPart part{bytes((name + ".salt").constData()), vector((name + ".value").constData())};
    QVERIFY(commitmentOf(part) == hash((name + ".hash").constData()));
}

void AuditFormatTest::partsAreSealedUnderAPersonsKey()
{
    const auto key = core::crypto::SecretKey::fromBytes(bytes("person.key"));
    const std::string sealed = vector("actor.sealed");
    const std::string_view purpose = audit::partKinds[0].sealPurpose;
    const auto opened = core::crypto::unseal(*key, sealed, {purpose, "019ab3c5-a384-70a7-9273-9f60c1d2e307"});
    QVERIFY2(opened.has_value(), sealed.c_str());
    const audit::LeafPart part{bytes("actor.salt"), vector("actor.value")};
    QCOMPARE(*opened, storedPart(part));
    QVERIFY(core::crypto::unseal(*key, sealed, {purpose, "019ab3c5-a384-70a7-9273-9f60c1d2e308"}).has_error());
    QVERIFY(!audit::partOf(sealed));
}

void AuditFormatTest::entriesAreWrittenAndHashed()
{
    audit::Leaf leaf{"019ab3c5-a384-70a7-9273-9f60c1d2e307",
                     "2026-11-22T14:32:05.123456Z",
                     "catalog",
                     "taxon.update",
                     "success",
                     hash("actor.hash"),
                     hash("target.hash"),
                     hash("details.hash")};
    QCOMPARE(entryOf(leaf), vector("entry.1"));
    for (const char* number : {"1", "2", "3"}) {
        const std::string entry = vector((QByteArray("entry.") + number).constData());
        QVERIFY2(audit::leafOf(entry).has_value(), entry.c_str());
        QVERIFY(tlog::leafHash(entry) == hash((QByteArray("leaf.") + number).constData()));
    }
}

void AuditFormatTest::theTreeIsThatOfTheEntries()
{
    tlog::Frontier tree;
    for (const char* leaf : {"leaf.1", "leaf.2", "leaf.3"})
        tree.append(hash(leaf), [&](int level, std::uint64_t /*index*/, const tlog::Hash& node) {
            QVERIFY(level == 0 || node == hash("node.1-2"));
        });
    QVERIFY(tree.root() == hash("root"));
}

void AuditFormatTest::theCheckpointIsSigned()
{
    const auto key = tlog::NoteVerifier::of(vector("vkey"));
    QVERIFY(key.has_value());
    tlog::NoteSigner::Seed seed{};
    std::ranges::copy(bytes("seed"), seed.begin());
    const auto signer = tlog::NoteSigner::of(key->name, seed);
    QVERIFY(signer->verifier() == *key);
    const std::string note = tlog::signedCheckpoint({key->name, 3, hash("root")}, *signer);
    QVERIFY(QByteArray::fromStdString(note).contains(m_vectors.value("signature")));
    QByteArray shown;
    for (const QByteArray& line : QByteArray::fromStdString(note).split('\n'))
        shown += (line.isEmpty() ? QByteArray() : "    " + line) + '\n';
    QVERIFY(m_page.contains(shown.trimmed()));
}

BLOOMZY_TEST(AuditFormatTest)
#include "AuditFormatTest.moc"
