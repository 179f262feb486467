#include "ui/models/TaxonCells.h"

#include "ui/client/ServerTime.h"
#include "ui/models/TaxonTableModel.h"
#include "ui/models/TaxonTexts.h"
#include "ui/theme/Formats.h"
#include "ui/widgets/table/Cells.h"

#include <QtCore/QDateTime>

namespace bloomzy::models {

using Model = TaxonTableModel;

QString TaxonCells::title(int column)
{
    switch (column) {
    case Model::nameColumn:
        return tr("Scientific name");
    case Model::familyColumn:
        return tr("Family");
    case Model::lightColumn:
        return tr("Light");
    case Model::toxicityColumn:
        return tr("Toxicity");
    case Model::difficultyColumn:
        return tr("Difficulty");
    case Model::reviewColumn:
        return tr("Review");
    case Model::editedColumn:
        return tr("Edited");
    case Model::statusColumn:
        return tr("Status");
    case Model::rankColumn:
        return tr("Rank");
    case Model::authorColumn:
        return tr("Authority");
    case Model::checkColumn:
        return tr("Checked");
    default:
        return {};
    }
}

QVariant TaxonCells::value(const api::TaxonSummary& taxon, int column)
{
    const bool synonym = taxon.taxonomicStatus == api::TaxonomicStatus::synonym;
    const auto care = [synonym](const QVariant& value) { return synonym ? QVariant() : value; };
    switch (column) {
    case Model::nameColumn:
        return QVariant::fromValue(
            widgets::NameCell{taxon, taxon.acceptedName,
                              taxon.vernacularName ? QString::fromStdString(*taxon.vernacularName) : QString()});
    case Model::familyColumn:
        return QString::fromStdString(taxon.family.value_or(std::string()));
    case Model::lightColumn:
        return care(widgets::careCell(taxon.light));
    case Model::toxicityColumn:
        return care(QVariant::fromValue(widgets::ToxicityCell{taxon.toxicity, taxon.toxicityComplete}));
    case Model::difficultyColumn:
        return care(widgets::careCell(taxon.difficulty));
    case Model::reviewColumn:
        return QVariant::fromValue(TaxonTexts::badge(taxon.reviewState));
    case Model::statusColumn:
        return QVariant::fromValue(TaxonTexts::badge(taxon.taxonomicStatus));
    case Model::rankColumn:
        return TaxonTexts::rank(taxon.taxonRank);
    case Model::authorColumn:
        return QString::fromStdString(taxon.scientificNameAuthorship.value_or(std::string()));
    case Model::editedColumn:
        return client::timeOf(taxon.updatedAt);
    default:
        return {};
    }
}

QString TaxonCells::text(const api::TaxonSummary& taxon, int column)
{
    const QVariant value = TaxonCells::value(taxon, column);
    if (!value.isValid())
        return {};
    switch (column) {
    case Model::nameColumn:
        return widgets::CellTexts::of(value.value<widgets::NameCell>());
    case Model::lightColumn:
        return widgets::CellTexts::of(value.value<api::Light>());
    case Model::toxicityColumn:
        return widgets::CellTexts::of(value.value<widgets::ToxicityCell>());
    case Model::difficultyColumn:
        return widgets::CellTexts::of(value.value<api::Difficulty>());
    case Model::reviewColumn:
    case Model::statusColumn:
        return value.value<widgets::Badge>().word;
    case Model::editedColumn:
        return theme::formatDateTime(value.toDateTime().toLocalTime());
    default:
        return value.toString();
    }
}

} // namespace bloomzy::models
