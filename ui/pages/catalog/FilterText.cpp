#include "ui/pages/catalog/FilterText.h"

#include "ui/client/JsonCodecImpl.h"
#include "ui/models/TaxonCells.h"
#include "ui/models/TaxonTableModel.h"
#include "ui/models/TaxonTexts.h"

namespace bloomzy::catalog_page {

using namespace Qt::StringLiterals;
using Model = models::TaxonTableModel;
using models::TaxonCells;
using models::TaxonTexts;

namespace {

QString wordOf(const QString&, const std::string& value)
{
    return QString::fromStdString(value);
}

template <class Enum>
QString wordOf(const QString& pointer, Enum value)
{
    return value == Enum::unknown ? QCoreApplication::translate("bloomzy::catalog_page::FilterText", "Not known")
                                  : TaxonTexts::value(pointer, client::enumName(value));
}

template <class Value>
void add(QStringList& parts, int column, const QString& pointer, const std::vector<Value>& values)
{
    QStringList words;
    for (const Value& value : values)
        words += wordOf(pointer, value);
    if (!words.isEmpty())
        parts += QCoreApplication::translate("bloomzy::catalog_page::FilterText", "%1: %2", "filter: its values")
                     .arg(TaxonCells::title(column), words.join(", "_L1));
}

} // namespace

QString filterText(const api::TaxonFilter& filter)
{
    QStringList parts;
    if (filter.q)
        parts += QString::fromStdString(*filter.q);
    add(parts, Model::familyColumn, u"/family"_s, filter.family);
    add(parts, Model::statusColumn, u"/taxonomicStatus"_s, filter.taxonomicStatus);
    add(parts, Model::rankColumn, u"/taxonRank"_s, filter.taxonRank);
    add(parts, Model::lightColumn, u"/care/light"_s, filter.light);
    add(parts, Model::toxicityColumn, u"/care/toxicity"_s, filter.toxicity);
    add(parts, Model::difficultyColumn, u"/care/difficulty"_s, filter.difficulty);
    add(parts, Model::reviewColumn, u"/reviewState"_s, filter.reviewState);
    return parts.join("; "_L1);
}

} // namespace bloomzy::catalog_page
