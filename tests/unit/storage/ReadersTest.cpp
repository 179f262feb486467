#include "tests/support/TestMain.h"
#include "tests/unit/storage/TestDatabase.h"

#include <sys/resource.h>

#include <fcntl.h>
#include <unistd.h>

namespace bloomzy::storage {

/// How many read at once, and where fewer can than may.
class ReadersTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void asManyReadAtOnceAsMay();
    void thoseThatAreOpenServeWhereNoMoreCanBeOpened();
};

namespace {

/// From now on this process can open no file.
class NoMoreFiles
{
public:
    NoMoreFiles()
    {
        getrlimit(RLIMIT_NOFILE, &m_before);
        const int next = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
        ::close(next);
        const rlimit none{static_cast<rlim_t>(next), m_before.rlim_max};
        setrlimit(RLIMIT_NOFILE, &none);
    }
    ~NoMoreFiles() { setrlimit(RLIMIT_NOFILE, &m_before); }

private:
    rlimit m_before{};
};

} // namespace

/// Readers are opened when they are first needed.
void ReadersTest::asManyReadAtOnceAsMay()
{
    TestDatabase::Options options;
    options.readers = 3;
    TestDatabase database(m_databases, engine(), options);
    int deepest = 0;
    const std::function<core::Result<void>(int)> readWithin = [&](int depth) {
        return database->read(
            [&](Snapshot& snapshot) -> core::Result<void> {
                deepest = depth;
                BLOOMZY_CHECK(countNotes(snapshot));
                return readWithin(depth + 1);
            },
            deadlineIn(std::chrono::milliseconds(depth > 3 ? 20 : 30'000)));
    };
    COMPARE_CODE(readWithin(1), unavailable);
    QCOMPARE(deepest, 3);
    QCOMPARE(database.notes(), 0);
}

void ReadersTest::thoseThatAreOpenServeWhereNoMoreCanBeOpened()
{
    if (engine() != Engine::sqlite)
        return; // the other engine's connections are no files of ours alone
    TestDatabase database(m_databases, engine());
    const auto readWithin = [&](std::chrono::milliseconds patience) {
        return database->read(
            [&](Snapshot&) {
                return database->read(
                    [](Snapshot& inner) -> core::Result<void> {
                        BLOOMZY_CHECK(countNotes(inner));
                        return {};
                    },
                    deadlineIn(patience));
            },
            soon());
    };
    {
        const NoMoreFiles none;
        COMPARE_CODE(readWithin(std::chrono::milliseconds(20)), unavailable);
        VERIFY_OK(database->read([](Snapshot&) -> core::Result<void> { return {}; }, soon()));
    }
    QTRY_VERIFY(readWithin(std::chrono::milliseconds(20)).has_value());
}

} // namespace bloomzy::storage

BLOOMZY_TEST(bloomzy::storage::ReadersTest)
#include "ReadersTest.moc"
