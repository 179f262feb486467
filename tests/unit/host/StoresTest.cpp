#include "backend/host/Stores.h"

#include "tests/support/Soon.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <iterator>

using namespace bloomzy;
using host::DataFolder;
using host::StartReason;
using host::Stores;
using test::soon;
namespace fs = std::filesystem;

namespace {

std::string contentOf(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void put(const fs::path& file, std::string_view content)
{
    std::ofstream(file, std::ios::binary) << content;
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
}

} // namespace

class StoresTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_parent = std::make_unique<QTemporaryDir>();
        auto opened = DataFolder::open(fs::path(m_parent->path().toStdString()) / "data");
        QVERIFY(opened.has_value());
        m_folder = std::make_unique<DataFolder>(std::move(*opened));
    }

    void refusesAFileThatIsNoDatabase()
    {
        const std::string text(4096, 'x');
        put(m_folder->store() / "catalog.db", text);
        expectRefusal(StartReason::databaseDamaged, "catalog.db");
        QCOMPARE(contentOf(m_folder->store() / "catalog.db"), text);
    }

    void refusesADatabaseThatOthersMayRead()
    {
        put(m_folder->audit() / "audit.db", "");
        fs::permissions(m_folder->audit() / "audit.db", fs::perms::others_read, fs::perm_options::add);
        expectRefusal(StartReason::folderModes, "audit.db");
    }

    void refusesADatabaseOfANewerVersion()
    {
        {
            const auto stores = Stores::open(*m_folder, {}, m_clock);
            QVERIFY(stores.has_value());
            const auto newer = stores->auth->write(
                storage::Lane::interactive,
                [](storage::Transaction& transaction) -> core::Result<void> {
                    BLOOMZY_CHECK(transaction.execute("INSERT INTO schema_migrations (name, sha256, applied_at) "
                                                      "VALUES ('99990101T0000_later', 'x', '9999-01-01T00:00:00Z')",
                                                      {}));
                    return {};
                },
                soon());
            QVERIFY2(newer.has_value(), newer.has_error() ? newer.error().cause.c_str() : "");
        }
        expectRefusal(StartReason::newerDatabase, "auth.db");
    }

    void saysWhichDatabaseDoesNotAnswer()
    {
        const auto stores = Stores::open(*m_folder, {}, m_clock);
        QVERIFY(stores.has_value());
        for (const auto& check : stores->checks(storage::deadlineIn(std::chrono::milliseconds(-1)))) {
            QVERIFY2(!check.ok, check.name.c_str());
            QVERIFY(!check.detail.empty());
            QVERIFY(check.detail.find(".db") == std::string::npos);
        }
    }

    void opensAllOfThemAndTheyAnswer()
    {
        const auto stores = Stores::open(*m_folder, {}, m_clock);
        QVERIFY(stores.has_value());
        QStringList names;
        for (const auto& check : stores->checks(soon())) {
            QVERIFY2(check.ok, check.detail.c_str());
            names << QString::fromStdString(check.name);
        }
        QCOMPARE(names, QStringList({QStringLiteral("auth.database"), QStringLiteral("catalog.database"),
                                     QStringLiteral("backup.database"), QStringLiteral("system.database"),
                                     QStringLiteral("audit.database")}));
        for (const auto& file :
             {m_folder->store() / "auth.db", m_folder->store() / "catalog.db", m_folder->store() / "backup.db",
              m_folder->store() / "system.db", m_folder->audit() / "audit.db"})
            QCOMPARE(fs::status(file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    }

private:
    void expectRefusal(StartReason reason, std::string_view file)
    {
        const auto stores = Stores::open(*m_folder, {}, m_clock);
        QVERIFY(stores.has_error());
        QVERIFY2(stores.error().reason == reason, stores.error().message.c_str());
        QVERIFY2(stores.error().message.find(file) != std::string::npos, stores.error().message.c_str());
    }

    std::unique_ptr<QTemporaryDir> m_parent;
    core::SystemClock m_clock;
    std::unique_ptr<DataFolder> m_folder;
};

BLOOMZY_TEST(StoresTest)
#include "StoresTest.moc"
