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
    /// A value of such a field: "Shade". "Leave empty" for the empty one.
    static QString value(const QString& field, const QString& wireName);
    static widgets::Badge match(const api::ImportColumn& column);
    static widgets::Badge result(const api::ImportRow& row);
    static widgets::Badge state(const api::ImportSummary& import);
    static QString undoReason(const api::ImportSummary& import);
    static QString counts(const api::ImportCounts& counts);
    static QString encoding(api::TextEncoding encoding);
    static QString separator(api::Separator separator);
};

} // namespace bloomzy::imports_page
