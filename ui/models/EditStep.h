#pragma once

#include "ui/models/ReviewChange.h"
#include "ui/models/TaxonJson.h"

#include <QtCore/QString>

#include <variant>
#include <vector>

namespace bloomzy::models {

/// One field that changed, by its pointer into a TaxonInput.
struct FieldStep
{
    QString pointer;
    QJsonValue before;
    QJsonValue after;
};

/// Fields that changed together and are not saved yet.
struct TypedStep
{
    std::vector<FieldStep> fields;
};

/// A save.
struct SavedStep
{
    api::TaxonInput before;
    api::TaxonInput after;
};

/// A taxon that came to be.
struct CreatedStep
{
};

/// A taxon that went into the bin.
struct RemovedStep
{
};

/// Taxa that were put into another review state together.
struct ReviewStep
{
    std::vector<ReviewChange> next; ///< what takes the step back, or does it again once it was taken back
};

/// Something that a person did with a taxon.
struct EditStep
{
    QString taxonId; ///< TaxonDrafts::newTaxon() for one that is not saved yet; empty for several
    QString name;    ///< as it was then
    /// The taxon's revision at the server while nobody else has changed it since; of one in the bin, minus the revision
    /// that went there.
    std::int64_t revision = 0;
    std::variant<TypedStep, SavedStep, CreatedStep, RemovedStep, ReviewStep> what;
    std::uint64_t number = 0; ///< of its own

    template <class T>
    bool is() const
    {
        return std::holds_alternative<T>(what);
    }
};

} // namespace bloomzy::models
