#include "ui/pages/imports/FieldTexts.h"

#include "ui/client/JsonCodec.h"
#include "ui/client/ProblemText.h"
#include "ui/models/TaxonTexts.h"
#include "ui/theme/Formats.h"

#include <QtCore/QLocale>

namespace bloomzy::imports_page {

using client::toQString;
using theme::formatNumber;
using widgets::StatusKind;

namespace {

const QString vernacular = QStringLiteral("vernacularNames:");
/// In the sentence of `import.value`, before the names that the API has for the values.
const QString listMark = QStringLiteral("\" is not one of: ");

QString pointerOf(const QString& field)
{
    return QLatin1Char('/') + QString(field).replace(QLatin1Char('.'), QLatin1Char('/'));
}

widgets::Badge ignored(const QString& word)
{
    return {StatusKind::neutral, theme::IconName::minus, word};
}

} // namespace

QStringList FieldTexts::fields(const QString& own)
{
    QStringList names;
    for (const auto name : api::importFieldNames)
        names += toQString(name);
    if (!own.isEmpty() && !names.contains(own))
        names += own;
    return names;
}

QString FieldTexts::label(const QString& field)
{
    if (field.isEmpty())
        return tr("Do not import");
    if (field == QLatin1String("scientificName"))
        return tr("Scientific name");
    if (field == QLatin1String("acceptedName"))
        return tr("Accepted name");
    if (field.startsWith(vernacular)) {
        const QString tag = field.mid(vernacular.size());
        const QLocale::Language language = QLocale::codeToLanguage(tag);
        if (language == QLocale::AnyLanguage)
            return tr("Common name, %1").arg(tag);
        static const QHash<QString, const char*> words{{QStringLiteral("en"), QT_TR_NOOP("Common name, English")},
                                                       {QStringLiteral("fr"), QT_TR_NOOP("Common name, French")},
                                                       {QStringLiteral("de"), QT_TR_NOOP("Common name, German")},
                                                       {QStringLiteral("es"), QT_TR_NOOP("Common name, Spanish")},
                                                       {QStringLiteral("it"), QT_TR_NOOP("Common name, Italian")},
                                                       {QStringLiteral("nl"), QT_TR_NOOP("Common name, Dutch")},
                                                       {QStringLiteral("pt"), QT_TR_NOOP("Common name, Portuguese")}};
        const char* word = words.value(tag);
        return word ? tr(word) : tr("Common name, %1").arg(QLocale::languageToString(language));
    }
    return models::TaxonTexts::label(pointerOf(field));
}

QString FieldTexts::value(const QString& field, const QString& wireName)
{
    return wireName.isEmpty() ? tr("Leave empty") : models::TaxonTexts::value(pointerOf(field), wireName);
}

widgets::Badge FieldTexts::match(const api::ImportColumn& column)
{
    if (column.field.empty())
        return ignored(tr("Ignored"));
    if (column.unmapped > 0)
        return widgets::badge(StatusKind::warn,
                              tr("Needs a rule: %n rows", nullptr, static_cast<int>(column.unmapped)));
    switch (column.reason) {
    case api::MatchReason::exactName:
        return widgets::badge(StatusKind::ok, tr("Exact name match"));
    case api::MatchReason::darwinCore:
        return widgets::badge(StatusKind::ok, tr("Darwin Core term"));
    case api::MatchReason::alias:
        return widgets::badge(StatusKind::ok, column.values.empty()
                                                  ? tr("Usual name")
                                                  : tr("%n values mapped", nullptr, int(column.values.size())));
    case api::MatchReason::lastImport:
        return widgets::badge(StatusKind::ok, tr("Same as last import"));
    case api::MatchReason::pattern:
        return widgets::badge(StatusKind::ok, tr("Pattern match"));
    default:
        return widgets::badge(StatusKind::ok, tr("Chosen"));
    }
}

QString FieldTexts::fieldOf(const std::vector<api::ImportColumn>& columns, int column)
{
    const bool known = column >= 0 && static_cast<std::size_t>(column) < columns.size();
    return known ? toQString(columns[static_cast<std::size_t>(column)].field) : QString();
}

QString FieldTexts::fault(const QString& field, const api::RowFault& fault)
{
    QString detail = toQString(fault.detail);
    const qsizetype list = detail.lastIndexOf(listMark);
    if (fault.code == "import.value" && list >= 0 && !field.isEmpty()) {
        const qsizetype from = list + listMark.size();
        QString names = detail.mid(from);
        names.chop(1); // the full stop
        QStringList words;
        for (const QString& name : names.split(QStringLiteral(", "), Qt::SkipEmptyParts))
            words += value(field, name);
        detail = detail.left(from) + words.join(QStringLiteral(", ")) + QLatin1Char('.');
    }
    return client::textOf(api::Fault{{}, fault.code, client::toStdString(detail)});
}

widgets::Badge FieldTexts::result(const api::ImportRow& row, const std::vector<api::ImportColumn>& columns)
{
    if (!row.faults.empty()) {
        const bool error = row.result == api::RowResult::error;
        const auto wanted = error ? api::FaultLevel::error : api::FaultLevel::warning;
        for (const auto& fault : row.faults)
            if (fault.level == wanted)
                return widgets::badge(error ? StatusKind::danger : StatusKind::warn,
                                      FieldTexts::fault(fieldOf(columns, fault.column), fault));
    }
    switch (row.result) {
    case api::RowResult::updated:
        return widgets::badge(StatusKind::ok, tr("Updates the taxon"));
    case api::RowResult::skipped:
        return ignored(tr("Skipped"));
    case api::RowResult::error:
        return widgets::badge(StatusKind::danger, tr("Error"));
    default:
        return widgets::badge(StatusKind::ok, tr("Ready"));
    }
}

widgets::Badge FieldTexts::state(const api::ImportSummary& import)
{
    switch (import.state) {
    case api::ImportState::staged:
        return widgets::badge(StatusKind::info, tr("Being prepared"));
    case api::ImportState::importing:
        return widgets::badge(StatusKind::info, tr("Running"));
    case api::ImportState::imported:
        return widgets::badge(StatusKind::ok, tr("Imported"));
    case api::ImportState::undoing:
        return widgets::badge(StatusKind::warn, tr("Undone in part"));
    case api::ImportState::undone:
        return ignored(tr("Undone"));
    default:
        return ignored(tr("Unknown"));
    }
}

QString FieldTexts::undoReason(const api::ImportSummary& import)
{
    if (import.undoable)
        return {};
    if (import.notUndoable == "nothing")
        return tr("This import changed nothing in the catalog.");
    if (import.notUndoable == "undone")
        return tr("This import is undone already.");
    if (import.notUndoable == "busy")
        return tr("This import is running.");
    return tr("This file was not imported yet.");
}

QString FieldTexts::counts(const api::ImportCounts& counts)
{
    QStringList parts{tr("%1 new").arg(formatNumber(counts.created))};
    if (counts.updated > 0)
        parts += tr("%1 updated").arg(formatNumber(counts.updated));
    if (counts.skipped > 0)
        parts += tr("%1 skipped").arg(formatNumber(counts.skipped));
    if (counts.errors > 0)
        parts += tr("%1 with errors").arg(formatNumber(counts.errors));
    return parts.join(QStringLiteral(", "));
}

QString FieldTexts::encoding(api::TextEncoding encoding)
{
    switch (encoding) {
    case api::TextEncoding::utf16le:
    case api::TextEncoding::utf16be:
        return QStringLiteral("UTF-16");
    case api::TextEncoding::windows1252:
        return QStringLiteral("Windows-1252");
    case api::TextEncoding::latin1:
        return QStringLiteral("Latin-1");
    default:
        return QStringLiteral("UTF-8");
    }
}

QString FieldTexts::separator(api::Separator separator)
{
    switch (separator) {
    case api::Separator::semicolon:
        return tr("Semicolons");
    case api::Separator::tab:
        return tr("Tabs");
    case api::Separator::pipe:
        return tr("Vertical bars");
    default:
        return tr("Commas");
    }
}

} // namespace bloomzy::imports_page
