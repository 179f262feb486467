#pragma once

#include "backend/storage/SqliteDatabase.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <string>
#include <vector>

namespace bloomzy::storage {

/// Fails the current test with the error's own words.
#define VERIFY_OK(expression)                                                                                          \
    do {                                                                                                               \
        const auto& verifyOk = (expression);                                                                           \
        QVERIFY2(verifyOk.has_value(),                                                                                 \
                 verifyOk.has_error() ? (verifyOk.error().detail + " / " + verifyOk.error().cause).c_str() : "");      \
    } while (false)

#define COMPARE_CODE(expression, expected)                                                                             \
    do {                                                                                                               \
        const auto& compareCode = (expression);                                                                        \
        QVERIFY2(compareCode.has_error(), "no error");                                                                 \
        QVERIFY2(compareCode.error().code == api::ErrorCode::expected,                                                 \
                 (compareCode.error().detail + " / " + compareCode.error().cause).c_str());                            \
    } while (false)

inline Deadline soon()
{
    return deadlineIn(std::chrono::seconds(30));
}

inline std::vector<Migration> noteMigrations()
{
    return {{"20260101T0000_notes", "CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);"}};
}

/// A database with one table `notes (id, text UNIQUE)` in a private folder that goes with this.
class TestDatabase
{
public:
    explicit TestDatabase(SqliteOptions options = {}, std::vector<Migration> migrations = noteMigrations())
        : m_options(std::move(options))
        , m_migrations(std::move(migrations))
    {
        m_options.file = folder() / "test.db";
        open();
    }

    void open()
    {
        m_database.reset();
        auto opened = openSqlite(m_options, m_migrations);
        if (opened.has_error())
            qFatal("%s / %s", opened.error().detail.c_str(), opened.error().cause.c_str());
        m_database = std::move(*opened);
    }
    void close() { m_database.reset(); }

    [[nodiscard]] Database& operator*() const { return *m_database; }
    [[nodiscard]] Database* operator->() const { return m_database.get(); }
    [[nodiscard]] std::filesystem::path folder() const { return m_folder.path().toStdString(); }
    [[nodiscard]] std::filesystem::path file() const { return m_options.file; }

    core::Result<void> add(std::string_view text, Lane lane = Lane::interactive, Deadline deadline = soon()) const
    {
        return m_database->write(lane, adding(std::string(text)), deadline);
    }

    static Database::Write adding(std::string text)
    {
        return [text](Transaction& transaction) -> core::Result<void> {
            BLOOMZY_CHECK(transaction.execute("INSERT INTO notes (text) VALUES (?)", {std::string_view(text)}));
            return {};
        };
    }

    [[nodiscard]] std::int64_t number(std::string_view sql) const
    {
        const auto value = readValue<std::int64_t>(*m_database, soon(), [&](Snapshot& snapshot) {
            std::int64_t first = -1;
            const auto done = snapshot.query(sql, {}, [&](const Row& row) {
                first = row.integer(0);
                return false;
            });
            return done.has_value() ? core::Result<std::int64_t>(first) : core::Result<std::int64_t>(done.error());
        });
        return value.has_value() ? *value : -2;
    }
    [[nodiscard]] std::int64_t notes() const { return number("SELECT COUNT(*) FROM notes"); }

private:
    QTemporaryDir m_folder;
    SqliteOptions m_options;
    std::vector<Migration> m_migrations;
    std::unique_ptr<Database> m_database;
};

} // namespace bloomzy::storage
