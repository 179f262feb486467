#pragma once

#include "ui/models/EditSteps.h"
#include "ui/models/ReviewRun.h"
#include "ui/models/TaxonEditor.h"

namespace bloomzy::models {

/// Undoes and redoes what a person does with taxa in this window: what is typed, field by field, and what the server
/// has taken, by a new revision of its own when nobody has changed the taxon since. GUI thread only.
class EditHistory : public QObject
{
    Q_OBJECT

public:
    EditHistory(client::ApiClient& client, TaxonEditor& editor, QObject* parent = nullptr);

    /// What undo() takes back, in words: "Authority", "3 fields", "Saving Monstera deliciosa"; empty for nothing.
    QString undoText() const { return textOf(m_steps.undoable()); }
    QString redoText() const { return textOf(m_steps.redoable()); }
    /// While the server is asked, or the taxon is opened.
    bool isBusy() const { return m_step.has_value(); }

    void undo();
    void redo();
    /// Undoes that step while it is the newest; says why not otherwise.
    void undoStep(std::uint64_t step);
    /// The review state of several taxa was set; `back` takes it back. Answers with the step's number.
    std::uint64_t noteReviewed(std::vector<ReviewChange> back);
    /// While taxa are changed for a step that is to be noted: see TaxonEditor.
    [[nodiscard]] std::shared_ptr<void> holdNews() { return m_editor.holdNews(); }
    /// What is typed into a field from now on is another step: the focus moved on.
    void endVisit() { m_visiting = false; }

Q_SIGNALS:
    void changed();
    /// The taxon of a typed step has to be open for it; it is being opened.
    void opening(const QString& taxonId);
    /// A field that undo or redo changed.
    void fieldChanged(const QString& pointer);
    /// Undo or redo set the review state of a taxon, perhaps as one of several.
    void reviewed(const bloomzy::api::Taxon& taxon);
    /// And that was all.
    void reviewEnded(const std::vector<bloomzy::models::ReviewRun::Outcome>& outcomes);
    /// It was not done, and cannot be; the step is gone. A sentence.
    void refused(const QString& reason);

private:
    enum class Way { back, forth };

    void onEdited(const std::vector<FieldStep>& fields);
    void onSaved(const api::TaxonInput& before, std::int64_t from, const api::Taxon& now);
    void onAdvanced(const QString& id, std::int64_t from, std::int64_t to);
    void onRemoved(const QString& id, const QString& name, std::int64_t revision);
    void onRestored(const api::Taxon& taxon);
    void onOpened();

    void travel(Way way, std::optional<EditStep> step);
    void apply(const TypedStep& typed);
    void apply(const SavedStep& saved);
    void apply(const CreatedStep&) { m_way == Way::back ? remove() : restore(); }
    void apply(const RemovedStep&) { m_way == Way::back ? restore() : remove(); }
    void apply(const ReviewStep& review);
    void onReviewed(const ReviewRun& run);
    void applyHere(const TypedStep& typed);
    void remove();
    void restore();
    void arrived(std::int64_t revision);
    void failed(const client::ClientError& error);
    void drop(const QString& reason);
    void putBack();
    EditStep endStep();
    QString here() const;
    QString changedSince() const;
    static QString textOf(const EditStep* step);

    client::ApiClient& m_client;
    client::TaxaApi m_api;
    TaxonEditor& m_editor;
    EditSteps m_steps;
    std::optional<EditStep> m_step; ///< under way
    std::shared_ptr<void> m_hold;   ///< meanwhile
    Way m_way = Way::back;
    bool m_visiting = false;
};

} // namespace bloomzy::models
