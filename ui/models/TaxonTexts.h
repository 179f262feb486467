#pragma once

#include "backend/api/Taxa.h"
#include "ui/widgets/paint/Status.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonValue>
#include <QtCore/QStringList>

#include <vector>

namespace bloomzy::models {

/// The parts of the editor; each field belongs to one.
enum class TaxonTab { taxonomy, names, care };

struct TaxonField
{
    QLatin1String pointer; ///< into a TaxonInput
    TaxonTab tab = TaxonTab::taxonomy;
};

/// Everything of a TaxonInput that a person edits, in the order in which the editor shows it.
const std::vector<TaxonField>& taxonFields();

/// Words for the fields of a taxon and their values, in the present language.
class TaxonTexts
{
    Q_DECLARE_TR_FUNCTIONS(bloomzy::models::TaxonTexts)

public:
    /// "Specific epithet". A pointer that leads into a field gets the field's label; an unknown one is shown as it is.
    static QString label(QStringView pointer);
    /// A value as a person reads it; empty when it is absent. A taxon's id is shown as it is: ask for its name
    /// elsewhere.
    static QString value(QStringView pointer, const QJsonValue& value);
    /// The wire names that a field may have, in their order; empty for a field without fixed values.
    static QStringList options(QStringView pointer);

    static QString rank(api::TaxonRank rank);
    static QString action(api::RevisionAction action);
    static widgets::Badge badge(api::TaxonomicStatus status);
    static widgets::Badge badge(api::ReviewState state);

private:
    static QString word(QStringView pointer, const QString& wireName);
    static QString names(const QJsonValue& value);
    static QString references(const QJsonValue& value);
};

} // namespace bloomzy::models
