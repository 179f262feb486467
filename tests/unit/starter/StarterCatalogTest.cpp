#include "tests/support/Paths.h"
#include "tests/support/TestMain.h"
#include "tests/unit/starter/StarterFile.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QUrl>

#include <algorithm>

/// The rules that resources/catalog/starter.csv keeps beyond those of any import; docs/starter-catalog.md tells them.
class StarterCatalogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isTidyText();
    void hasTheColumns();
    void hasEnoughPlants();
    void namesEachPlantOnce();
    void givesVernacularNames();
    void listsNoVernacularTwice();
    void putsSynonymsAfterTheirNames();
    void keepsSynonymsBare();
    void restsFactsOnReferences();
    void citesWebPages();
    void saysToxicityInKnownWords();
    void keepsSummariesShort();

private:
    QByteArray m_bytes;
    QList<StarterLine> m_lines;
    QStringList m_columns;
};

namespace {

constexpr int fewestPlants = 300;
constexpr int longestSummary = 160;

const char* const header = "taxonRank,genus,specificEpithet,infraspecificEpithet,cultivarEpithet,hybridMark,"
                           "scientificNameAuthorship,taxonomicStatus,acceptedName,family,namePublishedIn,"
                           "namePublishedInYear,vernacularNames:en,vernacularNames:fr,care.wateringIntervalDays,"
                           "care.light,care.humidityPercent,care.temperatureCelsius,care.soil,care.difficulty,"
                           "care.growth,care.heightCm,care.hardiness,care.summary,care.toxicity.people,"
                           "care.toxicity.cats,care.toxicity.dogs,care.toxicity.note,taxonRemarks,references,"
                           "reviewState";

QString at(const StarterLine& line)
{
    return QStringLiteral("line %1, %2: ").arg(line.number).arg(line.name());
}

/// Everything about a plant that is not its name and so needs a source.
bool isFact(const QString& column)
{
    return column.startsWith(QStringLiteral("care.")) || column.startsWith(QStringLiteral("namePublishedIn")) ||
           column == QStringLiteral("taxonRemarks");
}

bool isReference(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("\\A[^<>]*[^<>\\s] <(https?://[^<>\\s]+)>\\z"));
    const auto match = form.match(text);
    const QUrl url(match.captured(1), QUrl::StrictMode);
    return match.hasMatch() && url.isValid() && !url.host().isEmpty();
}

} // namespace

#define VERIFY_LINE(line, condition, message) QVERIFY2(condition, qPrintable(at(line) + QStringLiteral(message)))

void StarterCatalogTest::initTestCase()
{
    QFile file(sourcePath(QStringLiteral("resources/catalog/starter.csv")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_bytes = file.readAll();
    const StarterFile read(m_bytes);
    m_columns = read.columns();
    m_lines = read.lines();
}

void StarterCatalogTest::isTidyText()
{
    const QString text = QString::fromUtf8(m_bytes);
    QCOMPARE(text.toUtf8(), m_bytes);
    QCOMPARE(text.normalized(QString::NormalizationForm_C), text);
    QVERIFY2(!m_bytes.startsWith("\xEF\xBB\xBF"), "a byte order mark");
    QVERIFY2(!m_bytes.contains('\r') && !m_bytes.contains('\t'), "a carriage return or a tab");
    QVERIFY2(m_bytes.endsWith('\n') && !m_bytes.contains("\n\n"), "empty lines, or no line end at the end");
    for (const StarterLine& line : m_lines) {
        QCOMPARE(line.fields, m_columns.size());
        for (const QString& cell : line.cells)
            QVERIFY2(cell == cell.simplified(), qPrintable(at(line) + QStringLiteral("spaces around ") + cell));
    }
}

void StarterCatalogTest::hasTheColumns()
{
    QCOMPARE(m_columns.join(QLatin1Char(',')), QString::fromUtf8(header));
}

void StarterCatalogTest::hasEnoughPlants()
{
    const auto plants =
        std::count_if(m_lines.begin(), m_lines.end(), [](const auto& line) { return !line.isSynonym(); });
    QVERIFY(plants >= fewestPlants);
}

void StarterCatalogTest::namesEachPlantOnce()
{
    QSet<QString> names;
    for (const StarterLine& line : m_lines) {
        VERIFY_LINE(line, !names.contains(line.name()), "stands here a second time");
        names.insert(line.name());
        VERIFY_LINE(line, line["family"].endsWith(QStringLiteral("aceae")), "has no family");
    }
}

void StarterCatalogTest::givesVernacularNames()
{
    for (const StarterLine& line : m_lines) {
        VERIFY_LINE(line, line.isSynonym() || !line.pieces("vernacularNames:en").isEmpty(), "has no English name");
        VERIFY_LINE(line, line.isSynonym() || !line.pieces("vernacularNames:fr").isEmpty(), "has no French name");
    }
}

void StarterCatalogTest::listsNoVernacularTwice()
{
    for (const StarterLine& line : m_lines)
        for (const char* column : {"vernacularNames:en", "vernacularNames:fr"}) {
            QStringList names = line.pieces(column);
            VERIFY_LINE(line, names.removeDuplicates() == 0, "has a common name twice");
            VERIFY_LINE(line, !names.join(QString()).contains(QLatin1Char('\'')), "has a straight apostrophe");
        }
}

void StarterCatalogTest::putsSynonymsAfterTheirNames()
{
    QSet<QString> accepted;
    for (const StarterLine& line : m_lines) {
        VERIFY_LINE(line, line.isSynonym() == !line["acceptedName"].isEmpty(), "is a synonym of nothing, or is none");
        if (line.isSynonym())
            VERIFY_LINE(line, accepted.contains(line["acceptedName"]), "has no accepted name on an earlier line");
        else
            accepted.insert(line.name());
    }
}

void StarterCatalogTest::keepsSynonymsBare()
{
    for (const StarterLine& line : m_lines)
        for (auto cell = line.cells.begin(); cell != line.cells.end(); ++cell)
            VERIFY_LINE(line, !line.isSynonym() || cell->isEmpty() || !cell.key().startsWith(QStringLiteral("care.")),
                        "is a synonym; its care belongs to the accepted name");
}

void StarterCatalogTest::restsFactsOnReferences()
{
    for (const StarterLine& line : m_lines) {
        const bool hasSource = !line.pieces("references").isEmpty();
        for (auto cell = line.cells.begin(); cell != line.cells.end(); ++cell)
            QVERIFY2(hasSource || cell->isEmpty() || !isFact(cell.key()),
                     qPrintable(at(line) + cell.key() + QStringLiteral(" has no reference")));
        VERIFY_LINE(line, hasSource || line["reviewState"] == QStringLiteral("draft"),
                    "is reviewed without a reference");
    }
}

void StarterCatalogTest::citesWebPages()
{
    for (const StarterLine& line : m_lines) {
        QStringList references = line.pieces("references");
        for (const QString& reference : references)
            QVERIFY2(isReference(reference), qPrintable(at(line) + reference));
        VERIFY_LINE(line, references.removeDuplicates() == 0, "cites a page twice");
    }
}

void StarterCatalogTest::saysToxicityInKnownWords()
{
    static const QStringList words{QString(), QStringLiteral("none"), QStringLiteral("irritant"),
                                   QStringLiteral("toxic"), QStringLiteral("severe")};
    for (const StarterLine& line : m_lines)
        for (const char* column : {"care.toxicity.people", "care.toxicity.cats", "care.toxicity.dogs"})
            QVERIFY2(words.contains(line[column]), qPrintable(at(line) + line[column]));
}

void StarterCatalogTest::keepsSummariesShort()
{
    for (const StarterLine& line : m_lines)
        VERIFY_LINE(line, line["care.summary"].toUcs4().size() <= longestSummary, "has a long summary");
}

BLOOMZY_TEST(StarterCatalogTest)
#include "StarterCatalogTest.moc"
