#include "backend/host/DiskSpace.h"
#include "backend/host/Stores.h"
#include "tests/support/Soon.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <limits>

using namespace bloomzy;
using host::DataFolder;
using host::DiskSpace;
using host::Stores;
using test::soon;
namespace fs = std::filesystem;

namespace {

core::Result<void> pages(storage::Database& database, std::string_view pragma)
{
    return database.write(
        storage::Lane::interactive,
        [&](storage::Transaction& transaction) -> core::Result<void> {
            BLOOMZY_CHECK(transaction.execute(pragma, {}));
            return {};
        },
        soon());
}

core::Result<void> record(storage::Database& database, std::size_t bytes)
{
    return database.write(
        storage::Lane::interactive,
        [&](storage::Transaction& transaction) {
            return transaction.record({"id" + std::to_string(bytes), "test", std::string(bytes, 'x')});
        },
        soon());
}

QStringList failing(const Stores& stores)
{
    QStringList names;
    for (const auto& check : stores.checks(soon()))
        if (!check.ok)
            names << QString::fromStdString(check.name);
    return names;
}

} // namespace

class HealthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_parent = std::make_unique<QTemporaryDir>();
        auto folder = DataFolder::open(fs::path(m_parent->path().toStdString()) / "data");
        QVERIFY(folder.has_value());
        m_folder = std::make_unique<DataFolder>(std::move(*folder));
        auto stores = Stores::open(*m_folder, {}, m_clock);
        QVERIFY(stores.has_value());
        m_stores = std::make_unique<Stores>(std::move(*stores));
    }

    void cleanup()
    {
        m_stores.reset();
        m_folder.reset();
    }

    void saysWhenTheDiskHasTooLittleSpace()
    {
        const auto check = DiskSpace(m_folder->root(), std::numeric_limits<std::uint64_t>::max()).check();
        QVERIFY(!check.ok);
        QCOMPARE(check.name, std::string("disk.space"));
        QVERIFY(check.detail.find(m_folder->root().string()) == std::string::npos);
        QVERIFY(DiskSpace(m_folder->root(), 1).check().ok);
    }

    void saysWhenTheSpaceIsUnknown() { QVERIFY(!DiskSpace(m_folder->root() / "gone", 1).check().ok); }

    void saysWhichDatabaseCannotKeepChanges()
    {
        QVERIFY(pages(*m_stores->backup, "PRAGMA max_page_count = 40").has_value());
        QCOMPARE(record(*m_stores->backup, 1'000'000).error().code, api::ErrorCode::insufficientStorage);
        // There is room for changes of usual size.
        QVERIFY(failing(*m_stores).isEmpty());
        while (record(*m_stores->backup, m_size++).has_value())
            continue;
        QCOMPARE(failing(*m_stores), QStringList{QStringLiteral("backup.database")});
        for (const auto& check : m_stores->checks(soon()))
            QVERIFY(check.detail.find(".db") == std::string::npos);
    }

    void recoversByItself()
    {
        QVERIFY(pages(*m_stores->auth, "PRAGMA max_page_count = 60").has_value());
        while (record(*m_stores->auth, 3000 + m_size++).has_value())
            continue;
        QCOMPARE(failing(*m_stores), QStringList{QStringLiteral("auth.database")});
        QCOMPARE(failing(*m_stores), QStringList{QStringLiteral("auth.database")});
        QVERIFY(pages(*m_stores->auth, "PRAGMA max_page_count = 100000").has_value());
        QVERIFY(failing(*m_stores).isEmpty());
        QVERIFY(record(*m_stores->auth, 1'000'000).has_value());
    }

    void refusalsAreNoFailures()
    {
        const auto refused = m_stores->auth->write(
            storage::Lane::interactive,
            [](storage::Transaction&) -> core::Result<void> { return core::internalError("the work's own"); }, soon());
        QVERIFY(refused.has_error());
        const auto late = m_stores->auth->write(
            storage::Lane::interactive, [](storage::Transaction&) -> core::Result<void> { return {}; },
            storage::deadlineIn(std::chrono::milliseconds(-1)));
        QVERIFY(late.has_error());
        const auto writes = m_stores->auth->stats().writes;
        QVERIFY(failing(*m_stores).isEmpty());
        QCOMPARE(m_stores->auth->stats().writes, writes);
    }

private:
    std::unique_ptr<QTemporaryDir> m_parent;
    core::SystemClock m_clock;
    std::unique_ptr<DataFolder> m_folder;
    std::unique_ptr<Stores> m_stores;
    std::size_t m_size = 1;
};

BLOOMZY_TEST(HealthTest)
#include "HealthTest.moc"
