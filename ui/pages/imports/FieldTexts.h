#pragma once

#include "backend/api/Import.h"
#include "ui/widgets/paint/Status.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

namespace bloomzy::imports_page {

/// Words for what an import is made of, in the present language.
class FieldTexts
{
    Q_DECLARE_TR_FUNCTIONS(bloomzy::imports_page::FieldTexts)

public:
    /// The fields that a column may go to, with `own` (a language of the file) when it is none of the usual.
    static QStringList fields(const QString& own = {});
    /// "Common name, French"; "Do not import" for the empty field.
    static QString label(const QString& field);
    /// That a column of the file goes to; empty for none and for -1, the whole row.
    static QString fieldOf(const std::vector<api::ImportColumn>& columns, int column);
    /// A value of such a field: "Shade". "Leave empty" for the empty one.
    static QString value(const QString& field, const QString& wireName);
    static widgets::Badge match(const api::ImportColumn& column);
    /// What the server says of a cell of a column that goes to `field`, with the field's values as people know them.
    static QString fault(const QString& field, const api::RowFault& fault);
    static widgets::Badge result(const api::ImportRow& row, const std::vector<api::ImportColumn>& columns);
    static widgets::Badge state(const api::ImportSummary& import);
    static QString undoReason(const api::ImportSummary& import);
    static QString counts(const api::ImportCounts& counts);
    static QString encoding(api::TextEncoding encoding);
    static QString separator(api::Separator separator);
};

} // namespace bloomzy::imports_page
