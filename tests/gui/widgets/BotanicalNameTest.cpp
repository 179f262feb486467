#include "ui/widgets/botanical/BotanicalName.h"

#include "tests/support/TestMain.h"
#include "ui/widgets/botanical/Folding.h"

#include <QTest>

using namespace bloomzy;
using namespace bloomzy::widgets;
using namespace Qt::StringLiterals;
using api::HybridMark;
using api::TaxonRank;

namespace {

api::NameParts name(TaxonRank rank, const char* genus, const char* species = nullptr, const char* lower = nullptr,
                    const char* author = nullptr)
{
    api::NameParts parts;
    parts.taxonRank = rank;
    const auto set = [](std::optional<std::string>& part, const char* text) {
        if (text)
            part = text;
    };
    set(parts.genus, genus);
    set(parts.specificEpithet, species);
    set(rank == TaxonRank::cultivar ? parts.cultivarEpithet : parts.infraspecificEpithet, lower);
    set(parts.scientificNameAuthorship, author);
    return parts;
}

api::NameParts hybrid(api::NameParts parts, HybridMark mark)
{
    parts.hybridMark = mark;
    return parts;
}

} // namespace

class BotanicalNameTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data();
    void names();
    void stylesOfASubspecies();
    void aSynonymNamesItsAcceptedName();
    void anIncompleteNameShowsWhatIsThere();
    void htmlEscapesWhatPeopleTyped();
    void matchesFoldAccents_data();
    void matchesFoldAccents();
};

void BotanicalNameTest::names_data()
{
    QTest::addColumn<api::NameParts>("parts");
    QTest::addColumn<QString>("plain");
    QTest::addColumn<QString>("html");
    QTest::newRow("species") << name(TaxonRank::species, "Ficus", "lyrata", nullptr, "Warb.") << u"Ficus lyrata Warb."_s
                             << u"<i>Ficus lyrata</i> Warb."_s;
    QTest::newRow("genus") << name(TaxonRank::genus, "Monstera", nullptr, nullptr, "Adans.") << u"Monstera Adans."_s
                           << u"<i>Monstera</i> Adans."_s;
    QTest::newRow("variety") << name(TaxonRank::variety, "Acer", "palmatum", "dissectum")
                             << u"Acer palmatum var. dissectum"_s << u"<i>Acer palmatum</i> var. <i>dissectum</i>"_s;
    QTest::newRow("form") << name(TaxonRank::form, "Fagus", "sylvatica", "purpurea", "(Aiton) C.K.Schneid.")
                          << u"Fagus sylvatica f. purpurea (Aiton) C.K.Schneid."_s
                          << u"<i>Fagus sylvatica</i> f. <i>purpurea</i> (Aiton) C.K.Schneid."_s;
    QTest::newRow("autonym") << name(TaxonRank::subspecies, "Acer", "rubrum", "rubrum", "L.")
                             << u"Acer rubrum L. subsp. rubrum"_s << u"<i>Acer rubrum</i> L. subsp. <i>rubrum</i>"_s;
    QTest::newRow("cultivar") << name(TaxonRank::cultivar, "Rosa", nullptr, "Peace") << u"Rosa ‘Peace’"_s
                              << u"<i>Rosa</i> ‘Peace’"_s;
    QTest::newRow("cultivar of a species")
        << name(TaxonRank::cultivar, "Monstera", "deliciosa", "Thai Constellation")
        << u"Monstera deliciosa ‘Thai Constellation’"_s << u"<i>Monstera deliciosa</i> ‘Thai Constellation’"_s;
    QTest::newRow("hybrid species") << hybrid(name(TaxonRank::species, "Mentha", "piperita", nullptr, "L."),
                                              HybridMark::species)
                                    << u"Mentha ×\u00a0piperita L."_s << u"<i>Mentha</i> ×&nbsp;<i>piperita</i> L."_s;
    QTest::newRow("hybrid genus") << hybrid(name(TaxonRank::species, "Chitalpa", "tashkentensis"), HybridMark::genus)
                                  << u"×\u00a0Chitalpa tashkentensis"_s << u"×&nbsp;<i>Chitalpa tashkentensis</i>"_s;
    QTest::newRow("nothosubspecies") << hybrid(name(TaxonRank::subspecies, "Polypodium", "vulgare", "mantoniae",
                                                    "(Rothm.) Schidlay"),
                                               HybridMark::infraspecific)
                                     << u"Polypodium vulgare nothosubsp. mantoniae (Rothm.) Schidlay"_s
                                     << u"<i>Polypodium vulgare</i> nothosubsp. <i>mantoniae</i> (Rothm.) Schidlay"_s;
    QTest::newRow("nothovariety") << hybrid(name(TaxonRank::variety, "Salix", "alba", "vitellina"),
                                            HybridMark::infraspecific)
                                  << u"Salix alba nothovar. vitellina"_s
                                  << u"<i>Salix alba</i> nothovar. <i>vitellina</i>"_s;
    api::NameParts section = name(TaxonRank::section, "Rosa");
    section.infragenericEpithet = "Caninae";
    QTest::newRow("section") << section << u"Rosa sect. Caninae"_s << u"<i>Rosa</i> sect. <i>Caninae</i>"_s;
    api::NameParts family;
    family.taxonRank = TaxonRank::family;
    family.uninomial = "Araceae";
    family.scientificNameAuthorship = "Juss.";
    QTest::newRow("family") << family << u"Araceae Juss."_s << u"Araceae Juss."_s;
}

void BotanicalNameTest::names()
{
    QFETCH(api::NameParts, parts);
    const NameRuns runs = BotanicalName::runs(parts);
    QTEST(BotanicalName::plainText(runs), "plain");
    QTEST(BotanicalName::html(runs), "html");
}

void BotanicalNameTest::stylesOfASubspecies()
{
    const NameRuns runs =
        BotanicalName::runs(name(TaxonRank::subspecies, "Monstera", "adansonii", "laniata", "(Schott) Mayo"),
                            {.author = true, .acceptedName = {}, .commonName = u"Swiss cheese vine"_s});
    const std::vector<RunKind> expected{RunKind::genus,   RunKind::epithet, RunKind::rank,
                                        RunKind::epithet, RunKind::author,  RunKind::common};
    QCOMPARE(runs.size(), expected.size());
    for (std::size_t i = 0; i < runs.size(); ++i)
        QVERIFY(runs[i].kind == expected[i]);
}

void BotanicalNameTest::aSynonymNamesItsAcceptedName()
{
    const NameRuns runs = BotanicalName::runs(
        name(TaxonRank::species, "Tornelia", "fragrans", nullptr, "Gut. ex Schott"),
        {.author = false, .acceptedName = name(TaxonRank::species, "Monstera", "deliciosa"), .commonName = {}});
    QCOMPARE(BotanicalName::plainText(runs), u"Tornelia fragrans = Monstera deliciosa"_s);
    QVERIFY(runs.front().part == RunPart::synonym);
    QVERIFY(runs.back().part == RunPart::accepted);
}

void BotanicalNameTest::anIncompleteNameShowsWhatIsThere()
{
    QVERIFY(BotanicalName::runs({}).empty());
    QCOMPARE(
        BotanicalName::plainText(BotanicalName::runs(hybrid(name(TaxonRank::species, "Mentha"), HybridMark::species))),
        u"Mentha"_s);
    QCOMPARE(BotanicalName::plainText(BotanicalName::runs(name(TaxonRank::species, nullptr, " deliciosa "))),
             u"deliciosa"_s);
}

void BotanicalNameTest::htmlEscapesWhatPeopleTyped()
{
    const NameRuns runs = BotanicalName::runs(name(TaxonRank::species, "<b>", "a&b", nullptr, "<script>"));
    QCOMPARE(BotanicalName::html(runs), u"<i>&lt;b&gt; a&amp;b</i> &lt;script&gt;"_s);
}

void BotanicalNameTest::matchesFoldAccents_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("query");
    QTest::addColumn<QList<TextRange>>("ranges");
    QTest::newRow("plain query, accented text") << u"Érable à sucre"_s << u"era"_s << QList<TextRange>{{0, 3}};
    QTest::newRow("accented query") << u"Erable"_s << u"ÉRA"_s << QList<TextRange>{{0, 3}};
    QTest::newRow("decomposed text") << u"e\u0301rable"_s << u"er"_s << QList<TextRange>{{0, 3}};
    QTest::newRow("mark at the end") << u"cafe\u0301 x"_s << u"cafe"_s << QList<TextRange>{{0, 5}};
    QTest::newRow("ligature") << u"Œillet"_s << u"oeil"_s << QList<TextRange>{{0, 3}};
    QTest::newRow("words apart") << u"Monstera deliciosa"_s << u"mon del"_s << QList<TextRange>{{0, 3}, {9, 3}};
    QTest::newRow("hybrid sign") << u"Mentha ×\u00a0piperita"_s << u"x piper"_s << QList<TextRange>{{7, 1}, {9, 5}};
    QTest::newRow("overlap") << u"banana"_s << u"ana nan"_s << QList<TextRange>{{1, 4}};
    QTest::newRow("nothing") << u"banana"_s << u"  "_s << QList<TextRange>{};
}

void BotanicalNameTest::matchesFoldAccents()
{
    QFETCH(QString, text);
    QFETCH(QString, query);
    QFETCH(QList<TextRange>, ranges);
    QVERIFY(findFolded(text, query) == ranges);
}

BLOOMZY_TEST(BotanicalNameTest)
#include "BotanicalNameTest.moc"
