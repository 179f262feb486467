#include "backend/catalog/service/KeptSummaries.h"

#include "tests/support/TestMain.h"

#include <QTest>

#include <thread>

using bloomzy::catalog::KeptSummaries;
using bloomzy::catalog::SummaryKey;

namespace {

KeptSummaries::Text summary(const std::string& text)
{
    return std::make_shared<const std::string>(text);
}

constexpr SummaryKey fern{7, "fern", 3, "2026-11-22T14:32:05.000000Z", "en"};

} // namespace

class KeptSummariesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNothingElse();
    void keepsNoLongText();
    void newcomersTakeThePlace();
    void answersManyThreads();
};

void KeptSummariesTest::findsNothingElse()
{
    KeptSummaries kept;
    QVERIFY(!kept.find(fern));
    kept.keep(fern, summary("fern"));
    for (const SummaryKey& other : {SummaryKey{8, fern.id, fern.revision, fern.updatedAt, fern.language},
                                    SummaryKey{fern.number, "moss", fern.revision, fern.updatedAt, fern.language},
                                    SummaryKey{fern.number, fern.id, 4, fern.updatedAt, fern.language},
                                    SummaryKey{fern.number, fern.id, 2, fern.updatedAt, fern.language},
                                    SummaryKey{fern.number, fern.id, fern.revision, "2026", fern.language},
                                    SummaryKey{fern.number, fern.id, fern.revision, fern.updatedAt, "fr"}})
        QVERIFY(!kept.find(other));
    QCOMPARE(*kept.find(fern), std::string("fern"));
}

void KeptSummariesTest::keepsNoLongText()
{
    KeptSummaries kept;
    kept.keep(fern, summary(std::string(KeptSummaries::longestText + 1, 'x')));
    QVERIFY(!kept.find(fern));
    kept.keep(fern, summary(std::string(KeptSummaries::longestText, 'x')));
    QVERIFY(kept.find(fern));
}

void KeptSummariesTest::newcomersTakeThePlace()
{
    KeptSummaries kept;
    SummaryKey later = fern;
    later.number += std::int64_t(KeptSummaries::places);
    kept.keep(fern, summary("fern"));
    const auto held = kept.find(fern);
    kept.keep(later, summary("later"));
    QVERIFY(!kept.find(fern));
    QCOMPARE(*kept.find(later), std::string("later"));
    QCOMPARE(*held, std::string("fern"));
}

void KeptSummariesTest::answersManyThreads()
{
    KeptSummaries kept;
    std::atomic<int> wrong = 0;
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 4; ++thread)
        threads.emplace_back([&, thread] {
            for (int i = 0; i < 20'000; ++i) {
                SummaryKey key = fern;
                key.number = (i * 31 + thread) % 64;
                key.revision = i % 3;
                const std::string text = std::to_string(key.number) + "/" + std::to_string(key.revision);
                if (const auto found = kept.find(key); found && *found != text)
                    ++wrong;
                kept.keep(key, summary(text));
            }
        });
    for (auto& thread : threads)
        thread.join();
    QCOMPARE(wrong.load(), 0);
}

BLOOMZY_APPLESS_TEST(KeptSummariesTest)
#include "KeptSummariesTest.moc"
