#pragma once

#include "backend/api/Taxa.h"
#include "ui/widgets/paint/Status.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QMetaType>
#include <QtCore/QString>
#include <QtCore/QVariant>

#include <optional>

/// What a model hands to the delegates of this folder. Every delegate reads Qt::DisplayRole and takes the type named
/// there; an invalid QVariant leaves the cell empty. Models give Qt::AccessibleTextRole themselves, with the texts of
/// CellTexts.
namespace bloomzy::widgets {

enum CellRole {
    /// RowState of the row, asked of column 0; ready when absent.
    RowStateRole = Qt::UserRole + 1000,
    /// QString of column 0: the sentence of a failed row, such as "Could not load rows 200 to 399".
    RowMessageRole,
    /// QString of a cell: the search words that BotanicalDelegate and TextDelegate mark.
    MatchRole,
    /// bool of column 0: the row has edits that are not saved; BotanicalDelegate shows a dot.
    UnsavedRole,
    /// First role that a model may use for itself.
    OwnRole = Qt::UserRole + 1100
};

enum class RowState { ready, loading, failed };

/// For BotanicalDelegate.
struct NameCell
{
    api::NameParts name;
    std::optional<api::NameParts> acceptedName; ///< of a synonym
    QString commonName;
};

/// For CareDelegate. The worst severity that is known, and whether people, cats and dogs are all known.
struct ToxicityCell
{
    std::optional<api::Severity> worst;
    bool complete = false;
};

/// A care value for a model: "not known" becomes the enumerator `unknown`, which the delegate shows as such. An invalid
/// QVariant stays for rows that have no care at all, such as synonyms.
template <class Enum>
QVariant careCell(const std::optional<Enum>& value)
{
    return QVariant::fromValue(value.value_or(Enum::unknown));
}

/// Words for care values, for tooltips, accessible texts, facets and editors.
class CellTexts
{
    Q_DECLARE_TR_FUNCTIONS(bloomzy::widgets::CellTexts)

public:
    static QString of(api::Light light);
    static QString of(api::Difficulty difficulty);
    static QString of(api::Severity severity);
    static QString of(const ToxicityCell& toxicity);
    static QString of(const NameCell& name);
};

} // namespace bloomzy::widgets

Q_DECLARE_METATYPE(bloomzy::widgets::RowState)
Q_DECLARE_METATYPE(bloomzy::widgets::NameCell)
Q_DECLARE_METATYPE(bloomzy::widgets::ToxicityCell)
Q_DECLARE_METATYPE(bloomzy::api::Light)
Q_DECLARE_METATYPE(bloomzy::api::Difficulty)
Q_DECLARE_METATYPE(bloomzy::api::Severity)
