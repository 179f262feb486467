#include "ui/pages/catalog/FilterNames.h"

#include "ui/models/TaxonTexts.h"
#include "ui/widgets/table/Cells.h"

#include <QtCore/QCoreApplication>

namespace bloomzy::catalog_page {

using models::TaxonTexts;
using widgets::CellTexts;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(bloomzy::catalog_page::FilterNames)
};

QString nameOf(const std::string& family)
{
    return family == "unknown" ? Texts::tr("Family not known") : QString::fromStdString(family);
}

QString nameOf(api::TaxonomicStatus status)
{
    return TaxonTexts::badge(status).word;
}

QString nameOf(api::ReviewState state)
{
    return TaxonTexts::badge(state).word;
}

template <class Value>
QString nameOf(Value value)
{
    return CellTexts::of(value);
}

template <class Value>
void add(QStringList& names, const std::vector<Value>& values)
{
    for (const Value& value : values)
        names += nameOf(value);
}

} // namespace

QStringList filterNames(const api::TaxonFilter& filter)
{
    QStringList names;
    add(names, filter.family);
    add(names, filter.taxonomicStatus);
    add(names, filter.light);
    add(names, filter.toxicity);
    add(names, filter.difficulty);
    add(names, filter.reviewState);
    return names;
}

} // namespace bloomzy::catalog_page
