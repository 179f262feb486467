#include "backend/catalog/names/ScientificName.h"

#include "tests/support/TestMain.h"

#include <QTest>

using namespace bloomzy;
using api::HybridMark;
using api::NameParts;
using api::TaxonRank;

namespace {

using Part = std::pair<std::optional<std::string> NameParts::*, const char*>;

NameParts make(TaxonRank rank, std::initializer_list<Part> parts, std::optional<HybridMark> mark = {})
{
    NameParts name;
    name.taxonRank = rank;
    name.hybridMark = mark;
    for (const auto& [member, text] : parts)
        name.*member = text;
    return name;
}

} // namespace

class ScientificNameTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void composes_data();
    void composes();
};

void ScientificNameTest::composes_data()
{
    QTest::addColumn<NameParts>("parts");
    QTest::addColumn<QString>("name");
    const auto row = [](const char* name, NameParts parts) {
        QTest::newRow(name) << parts
                            << QString::fromUtf8(name).replace(QStringLiteral("× "), QStringLiteral("×\u00A0"));
    };
    using P = NameParts;
    row("Araceae", make(TaxonRank::family, {{&P::uninomial, "Araceae"}}));
    row("Monstera", make(TaxonRank::genus, {{&P::genus, "Monstera"}}));
    row("× Chitalpa", make(TaxonRank::genus, {{&P::genus, "Chitalpa"}}, HybridMark::genus));
    row("× Chitalpa tashkentensis",
        make(TaxonRank::species, {{&P::genus, "Chitalpa"}, {&P::specificEpithet, "tashkentensis"}}, HybridMark::genus));
    row("Rosa subg. Hulthemia",
        make(TaxonRank::subgenus, {{&P::genus, "Rosa"}, {&P::infragenericEpithet, "Hulthemia"}}));
    row("Rosa sect. Caninae", make(TaxonRank::section, {{&P::genus, "Rosa"}, {&P::infragenericEpithet, "Caninae"}}));
    row("Monstera deliciosa",
        make(TaxonRank::species,
             {{&P::genus, "Monstera"}, {&P::specificEpithet, "deliciosa"}, {&P::scientificNameAuthorship, "Liebm."}}));
    row("Mentha × piperita",
        make(TaxonRank::species, {{&P::genus, "Mentha"}, {&P::specificEpithet, "piperita"}}, HybridMark::species));
    row("Beta vulgaris subsp. maritima",
        make(TaxonRank::subspecies,
             {{&P::genus, "Beta"}, {&P::specificEpithet, "vulgaris"}, {&P::infraspecificEpithet, "maritima"}}));
    row("Brassica oleracea var. capitata",
        make(TaxonRank::variety,
             {{&P::genus, "Brassica"}, {&P::specificEpithet, "oleracea"}, {&P::infraspecificEpithet, "capitata"}}));
    row("Fagus sylvatica f. purpurea",
        make(TaxonRank::form,
             {{&P::genus, "Fagus"}, {&P::specificEpithet, "sylvatica"}, {&P::infraspecificEpithet, "purpurea"}}));
    row("Polypodium vulgare nothosubsp. mantoniae",
        make(TaxonRank::subspecies,
             {{&P::genus, "Polypodium"}, {&P::specificEpithet, "vulgare"}, {&P::infraspecificEpithet, "mantoniae"}},
             HybridMark::infraspecific));
    row("Salix alba nothovar. rubens",
        make(TaxonRank::variety,
             {{&P::genus, "Salix"}, {&P::specificEpithet, "alba"}, {&P::infraspecificEpithet, "rubens"}},
             HybridMark::infraspecific));
    row("Acer palmatum 'Osakazuki'",
        make(TaxonRank::cultivar,
             {{&P::genus, "Acer"}, {&P::specificEpithet, "palmatum"}, {&P::cultivarEpithet, "Osakazuki"}}));
    row("Rosa 'Peace'", make(TaxonRank::cultivar, {{&P::genus, "Rosa"}, {&P::cultivarEpithet, "Peace"}}));
    row("Magnolia × soulangeana 'Rustica Rubra'",
        make(TaxonRank::cultivar,
             {{&P::genus, "Magnolia"}, {&P::specificEpithet, "soulangeana"}, {&P::cultivarEpithet, "Rustica Rubra"}},
             HybridMark::species));
}

void ScientificNameTest::composes()
{
    QFETCH(NameParts, parts);
    QFETCH(QString, name);
    QCOMPARE(QString::fromStdString(catalog::scientificName(parts)), name);
}

BLOOMZY_APPLESS_TEST(ScientificNameTest)
#include "ScientificNameTest.moc"
