#include "tests/gallery/widgets/DemoModel.h"

namespace bloomzy::gallery {
namespace {

using namespace Qt::StringLiterals;
using namespace widgets;
using api::Difficulty;
using api::Light;
using api::NameParts;
using api::Severity;

NameParts species(const char* genus, const char* epithet, const char* author)
{
    NameParts name;
    name.genus = genus;
    name.specificEpithet = epithet;
    name.scientificNameAuthorship = author;
    return name;
}

NameParts cultivar(const char* genus, const char* epithet, const char* word)
{
    NameParts name = species(genus, epithet, "");
    name.taxonRank = api::TaxonRank::cultivar;
    name.cultivarEpithet = word;
    return name;
}

DemoTaxon taxon(NameParts name, const char* common, std::optional<Light> light, ToxicityCell toxicity,
                std::optional<Difficulty> difficulty, Badge review, int day)
{
    return {{std::move(name), {}, QString::fromUtf8(common)},
            u"Araceae"_s,
            light,
            toxicity,
            difficulty,
            std::move(review),
            QDateTime(QDate(2026, 11, day), QTime(14, 32), Qt::UTC)};
}

std::vector<DemoTaxon> taxa()
{
    const Badge reviewed{StatusKind::neutral, theme::IconName::statusOk, u"Reviewed"_s};
    const Badge inReview = badge(StatusKind::review, u"In review"_s);
    const Badge draft{StatusKind::warn, theme::IconName::edit, u"Draft"_s};
    const ToxicityCell irritant{Severity::irritant, true};
    std::vector<DemoTaxon> rows;
    rows.push_back(taxon(species("Monstera", "acuminata", "K.Koch"), "Shingle plant", Light::brightIndirect, irritant,
                         Difficulty::medium, reviewed, 3));
    NameParts subspecies = species("Monstera", "adansonii", "(Schott) Mayo & I.M.Andrade");
    subspecies.taxonRank = api::TaxonRank::subspecies;
    subspecies.infraspecificEpithet = "laniata";
    rows.push_back(taxon(subspecies, "", Light::brightIndirect, irritant, Difficulty::easy, inReview, 22));
    rows.push_back(taxon(species("Monstera", "deliciosa", "Liebm."), "Swiss cheese plant", Light::brightIndirect,
                         irritant, Difficulty::easy, reviewed, 21));
    rows.back().unsaved = true;
    rows.push_back(taxon(cultivar("Monstera", "deliciosa", "Thai Constellation"), "", Light::brightIndirect, irritant,
                         Difficulty::hard, draft, 18));
    rows.push_back(taxon(species("Monstera", "obliqua", "Miq."), "", Light::shade, {Severity::none, false},
                         Difficulty::hard, reviewed, 14));
    DemoTaxon synonym = taxon(species("Monstera", "pertusa", "(L.) de Vriese"), "", {}, {}, {}, reviewed, 9);
    synonym.name.acceptedName = species("Monstera", "adansonii", "Schott");
    rows.push_back(synonym);
    rows.push_back(taxon(species("Acer", "monspessulanum", "L."), "Montpellier maple", Light::fullSun,
                         {Severity::none, true}, Difficulty::easy, reviewed, 30));
    NameParts hybrid = species("Cistus", "florentinus", "Lam.");
    hybrid.hybridMark = api::HybridMark::species;
    rows.push_back(taxon(hybrid, "", Light::fullSun, {}, {}, inReview, 17));
    rows.push_back(taxon(species("Ranunculus", "monspeliacus", "L."), "", Light::fullSun, {Severity::toxic, true},
                         Difficulty::medium, reviewed, 9));
    rows.push_back(taxon(species("Nerium", "oleander", "L."), "Oleander", Light::fullSun, {Severity::severe, false},
                         Difficulty::medium, reviewed, 8));
    DemoTaxon failed;
    failed.state = RowState::failed;
    DemoTaxon loading;
    loading.state = RowState::loading;
    rows.insert(rows.end(), {failed, loading, loading});
    return rows;
}

} // namespace

DemoModel::DemoModel(QObject* parent)
    : QAbstractTableModel(parent)
    , m_rows(taxa())
{
}

int DemoModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int DemoModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 7;
}

QVariant DemoModel::data(const QModelIndex& index, int role) const
{
    const DemoTaxon& row = m_rows[std::size_t(index.row())];
    switch (role) {
    case RowStateRole:
        return QVariant::fromValue(row.state);
    case RowMessageRole:
        return u"Could not load rows 200 to 399"_s;
    case MatchRole:
        return m_match;
    case UnsavedRole:
        return row.unsaved;
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    const bool synonym = row.name.acceptedName.has_value();
    switch (index.column()) {
    case 0:
        return QVariant::fromValue(row.name);
    case 1:
        return row.family;
    case 2:
        return synonym ? QVariant() : careCell(row.light);
    case 3:
        return synonym ? QVariant() : QVariant::fromValue(row.toxicity);
    case 4:
        return synonym ? QVariant() : careCell(row.difficulty);
    case 5:
        return QVariant::fromValue(row.review);
    default:
        return row.edited;
    }
}

QVariant DemoModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static const QStringList titles{u"Scientific name"_s, u"Family"_s, u"Light"_s, u"Toxicity"_s,
                                    u"Difficulty"_s,      u"Review"_s, u"Edited"_s};
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? titles.value(section) : QVariant();
}

} // namespace bloomzy::gallery
